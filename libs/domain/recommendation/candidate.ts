import { personParts, refusalsOf, valuesOf, type TypedPerson } from '../identity-numbers/typed-person.ts';
import type { WorkPeriod } from '../selection/conditions.ts';
import { parseCivilDate, type CivilDate } from '../shared/civil-date.ts';
import { atField, ok, refuse, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import { checkName } from '../shared/text.ts';
import type { CandidateContent, CandidatePack, Evidence } from './records.ts';

/** A candidate as typed. Numbers left out stay as they were. */
export interface CandidateInput extends TypedPerson {
  employer: string;
  post: string;
  industry: string;
  region: string;
  keyIndustry: boolean;
  declared: readonly string[];
  attested: readonly string[];
  frontLine: readonly WorkPeriod[];
}

type Kept = Pick<CandidateContent, 'idNumber' | 'birthDate' | 'phone'> | null;

/**
 * Checked and normalised. Refuses with the codes of personParts and checkName, DECLARATION_UNKNOWN, CONDITION_UNKNOWN, the
 * codes of parseCivilDate, PERIOD_REVERSED, PERIOD_IN_FUTURE, each with its field.
 */
export function checkCandidate(input: CandidateInput, kept: Kept, pack: CandidatePack, today: CivilDate): Result<CandidateContent> {
  const { keyIndustry, declared, attested, frontLine } = input;
  const wordOfUnit = pack.conditions.filter(({ kind }) => kind === 'ATTESTED').map(({ key }) => key);
  const parts = {
    ...personParts(input, kept, today),
    employer: checkName(input.employer),
    post: checkName(input.post),
    industry: checkName(input.industry),
    region: checkName(input.region),
    declared: known(declared, pack.declarations, 'DECLARATION_UNKNOWN'),
    attested: known(attested, wordOfUnit, 'CONDITION_UNKNOWN'),
    frontLine: periodsOf(frontLine, today),
  };
  const refusals = refusalsOf(parts);
  return refusals.length > 0 ? refuseAll(refusals) : ok({ ...valuesOf(parts), keyIndustry } as CandidateContent);
}

const known = (codes: readonly string[], all: readonly string[], code: string): Result<string[]> =>
  codes.every((one) => all.includes(one)) ? ok([...new Set(codes)].sort()) : refuse(code);

function periodsOf(periods: readonly WorkPeriod[], today: CivilDate): Result<WorkPeriod[]> {
  const refusals = periods
    .flatMap((period, index) => atField(periodOf(period, today), `frontLine.${index}`))
    .flatMap((one) => (one.ok ? [] : one.refusals));
  return refusals.length > 0 ? refuseAll(refusals) : ok([...periods]);
}

function periodOf({ from, until }: WorkPeriod, today: CivilDate): Result<null> {
  const days = [from, ...(until === null ? [] : [until])].map(parseCivilDate);
  const wrong = days.find((day) => !day.ok);
  if (wrong?.ok === false) return wrong;
  if (until !== null && until < from) return refuse('PERIOD_REVERSED');
  return from > today ? refuse('PERIOD_IN_FUTURE') : ok(null);
}

/** Refuses with FORCE_UNKNOWN, POINT_UNKNOWN, each at its place. */
export function evidenceRefusals(evidence: readonly Pick<Evidence, 'force' | 'point'>[], pack: CandidatePack): Refusal[] {
  return evidence.flatMap(({ force, point }, index) => [
    ...(pack.forces.includes(force) ? [] : [{ code: 'FORCE_UNKNOWN', field: `evidence.${index}.force` }]),
    ...(point === null || pack.points.includes(point) ? [] : [{ code: 'POINT_UNKNOWN', field: `evidence.${index}.point` }]),
  ]);
}
