import { useCodeWords } from '../words/define-words.ts';
import { RecordValue } from './record-value.tsx';
import { recordWords } from './record.words.ts';

/** The particulars of an entry, each under its name. */
export function Detail({ detail }: { detail: Record<string, unknown> }) {
  const name = useCodeWords(recordWords, 'key.');
  const entries = Object.entries(detail).filter(([, value]) => value !== null);
  if (entries.length === 0) return '—';
  return entries.map(([key, value]) => (
    <div key={key} className="fine">
      {name(key)}：<RecordValue name={key} value={value} />
    </div>
  ));
}
