import { signatureOf } from '../document/state.ts';
import { isCivilDate } from '../shared/civil-date.ts';
import { ok, refuse, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import type { SelectionInputs } from './commands.ts';
import type { SelectionEvent } from './events.ts';
import type { SelectionFacts } from './facts.ts';
import { proposeQuotas, type QuotaRow } from './quota.ts';
import { roundOf, windowOf } from './standing.ts';
import { selectionStages, type SelectionState, type TimetableRow, type UnitQuota } from './state.ts';

type Events = Result<SelectionEvent[]>;
const clause = '004/第五条';

/** What a time table must have: every stage after 部署, each in its order. */
export const plannedStages = selectionStages.slice(1);

/** The call of this round; null before the round is planned. */
export const callOf = (state: SelectionState) => state.calls.find(({ round }) => round === roundOf(state))?.document ?? null;

/** What was signed stays as it was: a later change of plan or quotas needs the call amended first. */
export function lockedRefusals(state: SelectionState): Refusal[] {
  const call = callOf(state);
  return call !== null && signatureOf(call) !== null ? [{ code: 'CALL_SIGNED', clause }] : [];
}

/** Refuses with TIMETABLE_INCOMPLETE (stage), TIMETABLE_STAGE_TWICE (stage), DATE_INVALID, TIMETABLE_DISORDERED (stage), ORGANIZATION_UNKNOWN. */
export function planRound(input: SelectionInputs['planRound'], { names }: SelectionFacts, at: number): Events {
  const { issuerId, timetable, target, requirements } = input;
  const refusals = timetableRefusals(timetable);
  const name = names[issuerId];
  if (name === undefined) refusals.push({ code: 'ORGANIZATION_UNKNOWN', field: 'issuerId' });
  if (refusals.length > 0 || name === undefined) return refuseAll(refusals);
  return ok([{ type: 'ROUND_PLANNED', at, plan: { target, requirements, issuer: { organizationId: issuerId, name }, timetable } }]);
}

function timetableRefusals(timetable: readonly TimetableRow[]): Refusal[] {
  const field = 'timetable';
  const stages = timetable.map(({ stage }) => stage);
  const missing = plannedStages.filter((stage) => !stages.includes(stage));
  const twice = stages.filter((stage, index) => stages.indexOf(stage) < index);
  const broken = timetable.filter(({ from, to }) => !isCivilDate(from) || !isCivilDate(to) || to < from);
  const inOrder = plannedStages.flatMap((stage) => timetable.filter((row) => row.stage === stage));
  const disordered = inOrder.filter((row, index) => row.from < (inOrder[index - 1]?.from ?? row.from));
  return [
    ...missing.map((stage) => ({ code: 'TIMETABLE_INCOMPLETE', field, clause, params: { stage } })),
    ...twice.map((stage) => ({ code: 'TIMETABLE_STAGE_TWICE', field, clause, params: { stage } })),
    ...broken.map(({ stage }) => ({ code: 'TIMETABLE_STAGE_REVERSED', field, clause, params: { stage } })),
    ...disordered.map(({ stage }) => ({ code: 'TIMETABLE_DISORDERED', field, clause, params: { stage } })),
  ];
}

/**
 * The office decides; what the four factors come to is computed and stands beside it. Refuses with the codes of proposeQuotas,
 * ORGANIZATION_UNKNOWN (organizationId), QUOTA_REASON_MISSING where it departs from the proposal without a reason.
 */
export function decideQuotas(input: SelectionInputs['decideQuotas'], { names, rules }: SelectionFacts, at: number): Events {
  const { total, units, reason = null } = input;
  const unknown = units.filter(({ organizationId }) => names[organizationId] === undefined);
  if (unknown.length > 0) return refuse('ORGANIZATION_UNKNOWN', { field: 'units' });
  const proposal = proposeQuotas(
    units.map(({ organizationId: id, figures: factors }) => ({ id, factors })),
    total,
    rules.quota,
  );
  if (!proposal.ok) return proposal;
  const quotas = proposal.value.flatMap((proposed) => decided(proposed, units, names));
  const departs = quotas.some(({ quota, proposed }) => quota !== proposed.quota);
  if (departs && (reason ?? '').trim() === '') return refuse('QUOTA_REASON_MISSING', { field: 'reason', clause });
  return ok([{ type: 'QUOTAS_DECIDED', at, total, quotas, reason: departs ? reason : null }]);
}

const decided = (proposed: QuotaRow, units: SelectionInputs['decideQuotas']['units'], names: SelectionFacts['names']): UnitQuota[] =>
  units
    .filter(({ organizationId }) => organizationId === proposed.unitId)
    .map(({ organizationId, figures, quota }) => ({ organizationId, name: names[organizationId] ?? '', figures, proposed, quota }));

/** 指定专人负责 (第十八条). Refuses with UNIT_NOT_IN_ROUND, PERSON_UNKNOWN. */
export function nameContact(
  { organizationId, personId }: SelectionInputs['nameContact'],
  { quotas }: SelectionState,
  { people }: SelectionFacts,
  at: number,
): Events {
  if (!quotas.some((quota) => quota.organizationId === organizationId)) return refuse('UNIT_NOT_IN_ROUND', { field: 'organizationId' });
  const name = people[personId];
  if (name === undefined) return refuse('PERSON_UNKNOWN', { field: 'personId' });
  return ok([{ type: 'CONTACT_NAMED', at, contact: { organizationId, personId, name } }]);
}

/** What a call still lacks before it goes out: places, a person in charge at every unit, a window that is not over. */
export function callRefusals(state: SelectionState, { document: { today } }: Pick<SelectionFacts, 'document'>): Refusal[] {
  const given = state.quotas.filter(({ quota }) => quota > 0);
  const without = given.filter(({ organizationId }) => !state.contacts.some((contact) => contact.organizationId === organizationId));
  const window = windowOf(state);
  return [
    ...(given.length === 0 ? [{ code: 'QUOTAS_MISSING', clause }] : []),
    ...without.map(({ name }) => ({ code: 'CONTACT_MISSING', clause: '004/第十八条', params: { organization: name } })),
    ...(window !== null && window.to < today ? [{ code: 'WINDOW_PASSED', clause, params: { to: window.to } }] : []),
  ];
}
