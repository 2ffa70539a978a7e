import type { Calendar } from '../calendar/calendar.ts';
import { computeDeadline, type Deadline } from '../deadline/compute-deadline.ts';
import type { DeadlineRule } from '../deadline/rule.ts';
import type { PersonHold } from '../notice/notice.ts';
import type { NoticeWindow } from '../notice/window.ts';
import { civilDateOf } from '../shared/instant.ts';
import { timelinessOf } from './in-time.ts';
import type { Objection } from './objection.ts';

/**
 * What an objection holds: the person it concerns and nobody else. In time it holds from its receipt, so that no announcement comes between
 * receipt and admission; what is not admitted holds nothing.
 */
export function holdOf({ id, personId, arrival, state }: Objection, window: NoticeWindow): PersonHold | null {
  const hold = (finding: PersonHold['finding']): PersonHold => ({ objectionId: id, personId, finding });
  switch (state.stage) {
    case 'RECEIVED':
      return timelinessOf(arrival, window).inTime ? hold('OPEN') : null;
    case 'NOT_ADMITTED':
      return null;
    case 'ADMITTED':
    case 'REPORTED':
      return hold('OPEN');
    case 'DECIDED':
      return hold(state.decision.effect === 'REMOVE' ? 'UPHELD' : 'NOT_UPHELD');
  }
}

/** When the objector must have his answer; null where the round sets no limit, before the admission, and where there is nobody to answer. */
export function replyDeadline({ state, objector }: Objection, rule: DeadlineRule | null, calendar: Calendar): Deadline | null {
  if (rule === null || objector.kind === 'ANONYMOUS' || state.stage === 'RECEIVED' || state.stage === 'NOT_ADMITTED') return null;
  return computeDeadline(rule, civilDateOf(state.at), calendar);
}

/** Who objects is read by the clerk who registered it and the two who verify it alone, never by the recommending unit (office.md §7). */
export function mayReadObjector({ registeredBy, state }: Objection, personId: string): boolean {
  return personId === registeredBy || ('verifiers' in state && state.verifiers.includes(personId));
}
