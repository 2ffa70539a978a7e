import type { Deadline } from '../api/types.ts';
import { FileLink } from '../ui/file-link.tsx';
import { localTime } from '../ui/format.ts';
import { useWords } from '../words/define-words.ts';
import { deadlineWords } from './deadline.words.ts';
import { useUnit } from './use-unit.ts';

type Line = Deadline['ledger'][number];

/** What was changed about a clock: from when or by how much, why, on whose word, and who entered it. */
export function DeadlineLedger({ deadline }: { deadline: Deadline }) {
  const t = useWords(deadlineWords);
  const { ledger } = deadline;
  if (ledger.length === 0) return null;
  return (
    <details className="why-not" open>
      <summary>{t('ledger', { n: ledger.length })}</summary>
      <ol className="why">
        {ledger.map((line) => (
          <li key={`${line.at}-${line.kind}`}>
            <LineText line={line} unit={deadline.unit} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function LineText({ line, unit }: { line: Line; unit: Deadline['unit'] }) {
  const t = useWords(deadlineWords);
  const days = useUnit()(unit);
  const { enteredBy: name, confirmedBy: second } = line;
  const at = localTime(line.at);
  return (
    <>
      <strong>
        {t(`line.${line.kind}`, { on: line.on ?? '', days: line.days ?? 0, unit: days })}
        {line.grantedTo !== null && t('forOne', { name: line.grantedTo.name })}
      </strong>
      <div>
        {line.reason} · {line.authority}
      </div>
      <div className="fine">
        {second === null ? t('by', { name, at }) : t('byTwo', { name, second, at })}
        {line.fileId !== null && (
          <>
            {' · '}
            <FileLink fileId={line.fileId} label={t('document')} />
          </>
        )}
      </div>
    </>
  );
}
