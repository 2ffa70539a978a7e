import { isStageOpen } from '../process/story.ts';
import { ok, refuse, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import type { SelectionInputs } from './commands.ts';
import { unannouncedOf, type SelectionEvent } from './events.ts';
import type { OwnersNotice } from '../notice/standing.ts';
import type { SelectionFacts } from './facts.ts';
import { announcementOf } from './standing.ts';
import type { SelectionState } from './state.ts';
import { isRemoved, vacantIn } from './vacancies.ts';

type Events = Result<SelectionEvent[]>;
const clause = '004/第九条';

/** Who still waits for his announcement: approved, not taken off the list, not announced by a document. */
export const waitingFor = (state: SelectionState, notice: OwnersNotice): string[] =>
  unannouncedOf(state).filter((id) => !isRemoved(notice, id));

/** Why a person may not be announced now: who never was on a notice has none of its refusals, but that one (C14). */
function personRefusals(id: string, { notice }: SelectionFacts): Refusal[] {
  const standing = notice.persons.find(({ personId }) => personId === id) ?? null;
  const refusals = standing === null ? [{ code: 'PERSON_NOT_LISTED', clause: '004/第八条' }] : standing.refusals;
  return refusals.map((refusal) => ({ ...refusal, params: { ...refusal.params, candidate: id } }));
}

/** Whom this document announces. Refuses with ANNOUNCEMENT_EMPTY, CANDIDATE_TWICE, NOT_APPROVED (candidate). */
export function nameAnnounced(
  { candidateIds }: SelectionInputs['nameAnnounced'],
  state: SelectionState,
  facts: SelectionFacts,
  at: number,
): Events {
  const field = 'candidateIds';
  if (candidateIds.length === 0) return refuse('ANNOUNCEMENT_EMPTY', { field, clause });
  if (new Set(candidateIds).size < candidateIds.length) return refuse('CANDIDATE_TWICE', { field, clause });
  const waiting = waitingFor(state, facts.notice);
  const strangers = candidateIds.filter((id) => !waiting.includes(id));
  if (strangers.length > 0)
    return refuseAll(strangers.map((candidate) => ({ code: 'NOT_APPROVED', field, clause, params: { candidate } })));
  return ok([{ type: 'ANNOUNCED_NAMED', at, candidateIds }]);
}

/** What holds a document back: a text that names others than it announces, and while one of them is held or his notice runs, going out. */
export function announcementRefusals(state: SelectionState, facts: SelectionFacts, distributes: boolean): Refusal[] {
  const announcement = announcementOf(state);
  if (announcement === null) return [{ code: 'ANNOUNCED_MISSING', clause }];
  if (announcement.outdated) return [{ code: 'ANNOUNCEMENT_OUTDATED', clause }];
  return distributes ? announcement.candidateIds.flatMap((id) => personRefusals(id, facts)) : [];
}

/** Once nobody is left to announce, and no place waits for a reserve, the selection is over by itself: everybody else was taken off the list. */
export const emptiedEvent = (state: SelectionState, notice: OwnersNotice, at: number): SelectionEvent | null =>
  isStageOpen(state, 'ANNOUNCEMENT') && waitingFor(state, notice).length === 0 && vacantIn(state, notice).length === 0
    ? { type: 'NOBODY_LEFT', at }
    : null;
