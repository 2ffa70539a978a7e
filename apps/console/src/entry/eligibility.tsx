import type { Contestant } from '../api/types.ts';
import { Clause } from '../ui/clause.tsx';
import { Mark, type Tone } from '../ui/mark.tsx';
import { useWords } from '../words/define-words.ts';
import { entryWords } from './entry.words.ts';

const tones = { ELIGIBLE: 'ok', BLOCKED: 'danger', INCOMPLETE: 'warn' } as const satisfies Record<Contestant['verdict'], Tone>;

/** What the rules come to, and each rule that does not simply pass, with its clause; where else the person enters. */
export function Eligibility({ contestant }: { contestant: Contestant }) {
  const t = useWords(entryWords);
  const { verdict, results, countedFor, otherContests } = contestant;
  const told = results.filter(({ outcome }) => outcome !== 'PASS');
  return (
    <>
      <Mark tone={tones[verdict]}>{t(`verdict.${verdict}`)}</Mark>
      {told.map(({ rule, label, clause, outcome, override }) => (
        <div key={rule} className="fine">
          {label}：{t(`outcome.${outcome}`)} <Clause clause={clause} bare />
          {override && <div>{t('lifted', { by: override.by, reason: override.reason })}</div>}
        </div>
      ))}
      {countedFor && <div className="fine">{t('countedFor', { unit: countedFor })}</div>}
      {otherContests.length > 0 && <div className="fine">{t('otherContests', { list: otherContests.join('、') })}</div>}
    </>
  );
}
