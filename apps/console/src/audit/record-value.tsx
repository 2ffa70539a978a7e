import { dueText, localTime, plain } from '../ui/format.ts';
import { common } from '../words/common.words.ts';
import { useCodeWords } from '../words/define-words.ts';
import { recordWords } from './record.words.ts';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}([0-9a-f]{12})$/i;
const DIGEST = /^([0-9a-f]{16})[0-9a-f]{48}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** A value of the record as people read it: codes in words, instants in local time, ids and digests by a part, whole on pointing at them. */
export function RecordValue({ name, value }: { name: string; value: unknown }) {
  const text = useText()(name, value);
  const [id, digest] = [UUID.exec(text)?.[1], DIGEST.exec(text)?.[1]];
  return id || digest ? <code title={text}>{id ? `…${id}` : `${digest ?? ''}…`}</code> : text;
}

function useText(): (name: string, value: unknown) => string {
  const word = useCodeWords(recordWords, 'value.');
  const role = useCodeWords(common, 'role.');
  const stage = useCodeWords(common, 'stage.');
  const outcome = useCodeWords(common, 'outcome.');
  const one = (name: string, value: unknown): string => {
    if (typeof value === 'object' && value !== null && 'role' in value) return role(String(value.role));
    const instant = instantOf(name, value);
    if (instant !== null) return name === 'dueAt' ? dueText(instant) : localTime(instant);
    return typeof value === 'string' && value !== '' ? outcome(stage(role(word(value)))) : plain(value);
  };
  return (name, value) => (Array.isArray(value) && value.length > 0 ? value.map((part) => one(name, part)).join('、') : one(name, value));
}

/** The record keeps instants as text or, in a case's state, as milliseconds. */
function instantOf(name: string, value: unknown): string | null {
  if (typeof value === 'number' && name.endsWith('At')) return new Date(value).toISOString();
  return typeof value === 'string' && INSTANT.test(value) ? value : null;
}
