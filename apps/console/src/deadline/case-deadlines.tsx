import { useCan } from '../session/session.api.ts';
import { DeadlineCard } from './deadline-card.tsx';
import { useCaseDeadlines } from './deadline.api.ts';

/** The clocks of a case of any kind with what may be done about them; nothing before the first is set. */
export function CaseDeadlines({ caseId }: { caseId: string }) {
  const can = useCan();
  return can('case.read') ? <Card caseId={caseId} /> : null;
}

function Card({ caseId }: { caseId: string }) {
  const { data } = useCaseDeadlines(caseId);
  if (data === undefined || data.items.length === 0) return null;
  return <DeadlineCard caseId={caseId} deadlines={data.items} />;
}
