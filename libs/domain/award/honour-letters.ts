import type { CivilDate } from '../shared/civil-date.ts';
import { ok, refuse, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import { formatDocumentNumber, parseDocumentNumber } from '../document/number.ts';
import type { ContestAwards } from './awards-of.ts';
import type { CirculatedResult } from './circulated.ts';
import type { HonourRule } from './rules.ts';

/** One name of 优先选树名单: a basis and no award (office.md §6), with the rank that counted. `key` is contest and entry. */
export interface Candidate {
  key: string;
  contestId: string;
  title: string;
  name: string;
  rank: number;
  rankInField: number;
}

/** Who missed a condition of the rule, and why. */
export interface Missed {
  key: string;
  title: string;
  name: string;
  rank: number;
  refusal: Refusal;
}

/** The list of one honour with the rule that made it. */
export interface HonourList {
  rule: HonourRule;
  candidates: readonly Candidate[];
  missed: readonly Missed[];
}

/** 函 to the body that chooses, with the list as it went out, and its answer. */
export interface HonourLetter {
  id: string;
  honour: string;
  number: string;
  sentOn: CivilDate;
  candidates: readonly Candidate[];
  answer: { on: CivilDate; text: string; chosen: readonly string[] } | null;
}

const LETTER_CLAUSE = 'office §6';
type Awards = { result: CirculatedResult; awards: ContestAwards };

export const honourLists = (awarded: readonly Awards[], rules: readonly HonourRule[]): HonourList[] =>
  rules.map((rule) => ({
    rule,
    candidates: awarded.flatMap(({ result, awards }) =>
      awards.entitlements.flatMap((given) =>
        given.kind === 'HONOUR' && given.honour === rule.key
          ? [{ ...personOf(result, given.entry), contestId: result.caseId, rank: given.rank, rankInField: given.rankInField }]
          : [],
      ),
    ),
    missed: awarded.flatMap(({ result, awards }) =>
      awards.withheld
        .filter(({ honour }) => honour === rule.key)
        .map(({ entry, rank, honour: _, ...refusal }) => ({ ...personOf(result, entry), rank, refusal })),
    ),
  }));

const personOf = ({ caseId, title, entries }: CirculatedResult, entry: string) => ({
  key: `${caseId}/${entry}`,
  title,
  name: entries.find(({ key }) => key === entry)?.name ?? '',
});

/** Those of a list whom no letter has named yet. */
export function unsent({ rule, candidates }: HonourList, letters: readonly HonourLetter[]): Candidate[] {
  const named = new Set(letters.filter(({ honour }) => honour === rule.key).flatMap((letter) => letter.candidates.map(({ key }) => key)));
  return candidates.filter(({ key }) => !named.has(key));
}

/** Its number in plain form. Refuses with NOBODY_TO_NAME, SENT_IN_FUTURE and the codes of parseDocumentNumber. */
export function checkLetter(
  { number: typed, sentOn }: { number: string; sentOn: CivilDate },
  names: readonly Candidate[],
  today: CivilDate,
): Result<string> {
  const number = parseDocumentNumber(typed);
  const refusals: Refusal[] = number.ok ? [] : number.refusals.map((refusal) => ({ field: 'number', ...refusal }));
  if (names.length === 0) refusals.push({ code: 'NOBODY_TO_NAME', clause: LETTER_CLAUSE });
  if (sentOn > today) refusals.push({ code: 'SENT_IN_FUTURE', field: 'sentOn' });
  return number.ok && refusals.length === 0 ? ok(formatDocumentNumber(number.value)) : refuseAll(refusals);
}

/** Refuses with ANSWERED_ALREADY, ANSWER_IN_FUTURE, ANSWER_BEFORE_LETTER, CHOSEN_NOT_NAMED. */
export function checkAnswer(
  { on, chosen }: { on: CivilDate; chosen: readonly string[] },
  { answer, sentOn, candidates }: HonourLetter,
  today: CivilDate,
): Result<true> {
  if (answer !== null) return refuse('ANSWERED_ALREADY', { clause: LETTER_CLAUSE });
  const refusals: Refusal[] = [];
  if (on > today) refusals.push({ code: 'ANSWER_IN_FUTURE', field: 'on' });
  if (on < sentOn) refusals.push({ code: 'ANSWER_BEFORE_LETTER', field: 'on', params: { sentOn } });
  if (chosen.some((key) => !candidates.some((one) => one.key === key))) refusals.push({ code: 'CHOSEN_NOT_NAMED', field: 'chosen' });
  return refusals.length > 0 ? refuseAll(refusals) : ok(true);
}
