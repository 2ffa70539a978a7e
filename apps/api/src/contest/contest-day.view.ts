import type { LockedContest } from '@jiangcheng/casework/ports/case-store';
import type { ContestDayView } from '@jiangcheng/contracts/api/contest-day';
import type { Appeal } from '@jiangcheng/domain/appeal/appeal';
import type { Draw, Entrant } from '@jiangcheng/domain/contest/draw';
import { dutiesOf, isDutyLate } from '@jiangcheng/domain/contest/duties';
import type { ContestFacts } from '@jiangcheng/domain/contest/facts';
import { standingRecheck } from '@jiangcheng/domain/contest/decide-recheck';
import type { ContestState } from '@jiangcheng/domain/contest/state';
import type { Recheck, ReportedRow } from '@jiangcheng/domain/recheck/recheck';
import type { CivilDate } from '@jiangcheng/domain/shared/civil-date';
import { civilDateOf, toIsoLocal } from '@jiangcheng/domain/shared/instant';

type Incident = NonNullable<ContestState['incidents']>[number];

/** What of other tables the day's page names; rows are those of the report that is under review. */
export interface AroundDay {
  entrants: readonly Entrant[];
  rows: readonly ReportedRow[];
  asks: ContestFacts['day'];
  reviewsUntil: CivilDate | null;
}

/** What happened at the contest, with the names of the people it happened to. */
export function contestDayViewOf(
  { id, title, state, now }: LockedContest,
  { entrants, rows, asks, reviewsUntil }: AroundDay,
): ContestDayView {
  const { draw, marks = [], announcedOn = null, appeals = [], incidents = [], selections = [] } = state;
  const people = new Map(entrants.map((entrant) => [entrant.id, entrant]));
  const named = (contestantId: string) => ({ name: people.get(contestantId)?.name ?? '', unit: people.get(contestantId)?.unit ?? '' });
  return {
    ...{ caseId: id, title, asks, announcedOn, reviewsUntil },
    draw: draw === undefined ? null : drawOf(draw, state.ended !== null, named),
    marks: marks.map(({ contestantId, mark, reason }) => ({ ...named(contestantId), mark, reason })),
    recheck: recheckOf(standingRecheck(state), rows),
    selections: selections.map((one) => ({ ...one, advancing: [...one.advancing] })),
    duties: dutiesOf(state).map((duty) => ({ ...duty, late: isDutyLate(duty, civilDateOf(now)) })),
    appeals: appeals.map(appealOf),
    incidents: incidents.map(incidentOf),
  };
}

function recheckOf(recheck: Recheck | null, rows: readonly ReportedRow[]): ContestDayView['recheck'] {
  if (recheck === null) return null;
  const { round, seed, widened, keys, findings } = recheck;
  const sampled = rows.filter(({ key }) => keys.includes(key));
  return { round, seed, widened, rows: sampled.map(({ key, name, unit }) => ({ name, unit, finding: findings[key] ?? 'WAITING' })) };
}

/** The seed makes the codes again: it is shown once nobody is judged by them any more. */
const drawOf = (
  { seed, fileId, lots }: Draw,
  isOver: boolean,
  named: (contestantId: string) => { name: string; unit: string },
): ContestDayView['draw'] => ({
  seed: isOver ? seed : null,
  fileId,
  lots: lots.map(({ contestantId, no, code }) => ({ no, code, ...named(contestantId) })),
});

const appealOf = ({ id, kind, unit, leader, about, receivedAt, lateFrom, ...rest }: Appeal): ContestDayView['appeals'][number] => ({
  ...{ id, kind, unit, leader, about, receivedAt: toIsoLocal(receivedAt), lateFrom: toIsoLocal(lateFrom) },
  ...{ admitted: rest.admitted, fileId: rest.fileId, withdrawn: rest.withdrawn },
  decision: rest.decision && { ...rest.decision, at: toIsoLocal(rest.decision.at) },
});

const incidentOf = ({ happenedAt, ...rest }: Incident): ContestDayView['incidents'][number] => ({
  ...rest,
  happenedAt: toIsoLocal(happenedAt),
});
