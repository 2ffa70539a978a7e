import type { Deciding } from '../process/deciding.ts';
import { findingOf } from '../recheck/findings.ts';
import { readLines, type Reader } from '../recheck/read-lines.ts';
import { isSettled, type Finding, type Reading, type Recheck, type ReportedRow } from '../recheck/recheck.ts';
import { hasTooManyErrors, sampleOf } from '../recheck/sample.ts';
import { ok, refuse, type Refusal, type Result } from '../shared/result.ts';
import type { DayAct } from './acts.ts';
import type { ContestInputs } from './commands.ts';
import type { ContestEvent } from './events.ts';
import type { ContestFacts, RecheckFacts } from './facts.ts';
import { reportRound, type ContestState } from './state.ts';

type Events = Result<ContestEvent[]>;
const clause = 'office §6';

/** The re-check of the report that is under review; an earlier round's is over with it. */
export const standingRecheck = (state: ContestState): Recheck | null =>
  state.recheck?.round === reportRound(state) ? state.recheck : null;

const count = ({ keys, findings }: Recheck, of: (finding: Finding | undefined) => boolean): number =>
  keys.filter((key) => of(findings[key])).length;
export const openRows = (recheck: Recheck): number => count(recheck, (finding) => !isSettled(finding));
export const errorsIn = (recheck: Recheck): number => count(recheck, (finding) => finding === 'DIFFERS');

/** What stands in the way whatever the input. */
export function recheckRefusals(act: DayAct, state: ContestState, { day }: ContestFacts): Refusal[] {
  if (act !== 'drawRecheck' && act !== 'enterRecheck') return [];
  if (!day.recheck) return [{ code: 'RECHECK_NOT_ASKED', clause }];
  const standing = standingRecheck(state);
  if (act === 'drawRecheck') return standing === null ? [] : [{ code: 'RECHECK_DRAWN', clause }];
  return standing === null ? [{ code: 'RECHECK_NOT_DRAWN', clause }] : [];
}

/** Where the campaign asks for it no score is confirmed before its re-check is over, and none that it found wrong: that goes back. */
export function recheckHolds(state: ContestState, { day }: ContestFacts): Refusal[] {
  if (!day.recheck) return [];
  const standing = standingRecheck(state);
  if (standing === null) return [{ code: 'RECHECK_MISSING', clause }];
  const [open, errors] = [openRows(standing), errorsIn(standing)];
  return [
    ...(open === 0 ? [] : [{ code: 'RECHECK_OPEN', clause, params: { count: open } }]),
    ...(errors === 0 ? [] : [{ code: 'RECHECK_ERRORS', clause, params: { count: errors } }]),
  ];
}

/** They are loaded for the acts that ask them. */
function recheckFactsOf({ recheck }: ContestFacts): RecheckFacts {
  if (recheck === null) throw new Error('a re-check without the reported rows');
  return recheck;
}

export function drawRecheck(state: ContestState, facts: ContestFacts, at: number): Events {
  const { rows, rule, seed, lotOf } = recheckFactsOf(facts);
  const keys = sampleOf(rows, rule, lotOf);
  if (keys.length === 0) return refuse('RECHECK_NOBODY', { clause });
  const recheck: Recheck = { round: reportRound(state), seed, keys, widened: false, readings: [], findings: {} };
  return ok([{ type: 'RECHECK_DRAWN', at, recheck }]);
}

/** The readings of one person; where the sample turns out to hold too many errors, every row is looked at from then on. */
export function enterRecheck(
  { readings: lines }: ContestInputs['enterRecheck'],
  state: ContestState,
  facts: ContestFacts,
  deciding: Deciding,
  at: number,
): Events {
  const standing = standingRecheck(state);
  if (standing === null || deciding.kind === 'PAPER') return refuse('RECHECK_NOT_DRAWN', { clause });
  const { rows, rule } = recheckFactsOf(facts);
  const read = readLines(lines, rows, standing, readerOf(deciding));
  if (!read.ok) return read;
  const after = withReadings(standing, read.value, rows);
  const widen = !after.widened && openRows(after) === 0 && hasTooManyErrors(errorsIn(after), after.keys.length, rule);
  const recheck = widen ? { ...after, widened: true, keys: rows.map(({ key }) => key) } : after;
  return ok([{ type: 'RECHECK_ENTERED', at, recheck }]);
}

const readerOf = ({ personId, standsInFor = [] }: Extract<Deciding, { kind: 'ACCOUNT' }>): Reader => ({
  personId,
  selves: [personId, ...standsInFor.map((one) => one.personId)],
});

function withReadings(recheck: Recheck, read: readonly Reading[], rows: readonly ReportedRow[]): Recheck {
  const readings = [...recheck.readings, ...read];
  const changed = rows
    .filter(({ key }) => read.some((one) => one.key === key))
    .map(
      (row) =>
        [
          row.key,
          findingOf(
            row,
            readings.filter(({ key }) => key === row.key),
          ),
        ] as const,
    );
  return { ...recheck, readings, findings: { ...recheck.findings, ...Object.fromEntries(changed) } };
}
