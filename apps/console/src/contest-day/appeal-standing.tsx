import type { ContestDay } from '../api/types.ts';
import { localTime } from '../ui/format.ts';
import { Mark } from '../ui/mark.tsx';
import { useWords } from '../words/define-words.ts';
import { dayWords } from './day.words.ts';

type Appeal = ContestDay['appeals'][number];
/** How an appeal ended; whether a late one was admitted is the office's to read. */
type Standing = Pick<Appeal, 'decision' | 'withdrawn'> & Partial<Pick<Appeal, 'admitted'>>;

export const isOpen = ({ decision, withdrawn }: Standing): boolean => decision === null && withdrawn === null;

export function AppealStanding({ appeal }: { appeal: Standing }) {
  const t = useWords(dayWords);
  const { decision, withdrawn, admitted = null } = appeal;
  return (
    <>
      {isOpen(appeal) && <Mark tone="danger">{t('open')}</Mark>}
      {decision && <Mark tone={decision.upheld ? 'warn' : 'ok'}>{decision.upheld ? t('upheld') : t('notUpheld')}</Mark>}
      {withdrawn !== null && <Mark>{t('withdrawn')}</Mark>}
      {admitted !== null && <Mark tone="info">{t('admitted')}</Mark>}
    </>
  );
}

export function AppealOutcome({ appeal: { decision, withdrawn, admitted = null } }: { appeal: Standing }) {
  const t = useWords(dayWords);
  return (
    <>
      {admitted !== null && <div className="fine">{t('admittedFor', { reason: admitted })}</div>}
      {decision && (
        <div className="fine">{t('decidedBy', { by: decision.byName, at: localTime(decision.at), reason: decision.reason })}</div>
      )}
      {withdrawn !== null && <div className="fine">{t('withdrawnFor', { reason: withdrawn })}</div>}
    </>
  );
}
