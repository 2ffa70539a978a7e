import type { Refusal } from '../shared/result.ts';
import type { ContestantRecord, TeamRecord, TeamStatus } from './records.ts';
import type { RuleResult } from './rules.ts';
import { obstacleOf } from './verdict.ts';

const clause = 'office §6';
const wrongStatus = (status: TeamStatus): Refusal[] => [{ code: `TEAM_IS_${status}` }];

/** What a unit may fill in: until it has filed, and again after a return or a withdrawal. */
export const savingProblems = ({ status }: TeamRecord): Refusal[] => (status === 'FILED' ? wrongStatus(status) : []);

/** A contestant with what the rules say of him, and where else he counts in this contest. */
export interface CheckedContestant {
  record: ContestantRecord;
  results: readonly RuleResult[];
  /** Another contestant of this contest who is the same person, by name of his team's unit. */
  countedFor: string | null;
}

/**
 * Why a team cannot be filed: TEAM_IS_FILED, LEADER_MISSING, LEADER_PHONE_MISSING, FORM_MISSING, CONTESTANTS_MISSING, and of each contestant
 * (params name, position) CONTESTANT_ELSEWHERE, ENTRY_HARD_BLOCK, ENTRY_DECLARATION_MISSING, ENTRY_PROOF_MISSING with the rule and its clause.
 * A bar in principle is filed as it is: whether there is an exception is for the office to say.
 */
export function filingProblems(team: TeamRecord, contestants: readonly CheckedContestant[]): Refusal[] {
  if (team.status === 'FILED') return wrongStatus(team.status);
  const missing = (code: string, field: string, lacks: boolean): Refusal[] => (lacks ? [{ code, field, clause }] : []);
  return [
    ...missing('LEADER_MISSING', 'leaderName', team.leaderName === null),
    ...missing('LEADER_PHONE_MISSING', 'leaderPhone', team.leaderPhone === null),
    ...missing('FORM_MISSING', 'formFileId', team.formFileId === null),
    ...missing('CONTESTANTS_MISSING', 'contestants', contestants.length === 0),
    ...contestants.flatMap(contestantProblems),
  ];
}

const elsewhereProblems = ({ record: { id, name, position }, countedFor }: CheckedContestant): Refusal[] =>
  countedFor === null
    ? []
    : [{ code: 'CONTESTANT_ELSEWHERE', field: `contestants.${id}`, clause, params: { name, position, unit: countedFor } }];

function contestantProblems(contestant: CheckedContestant): Refusal[] {
  const { record, results } = contestant;
  const of = { field: `contestants.${record.id}` };
  const params = { name: record.name, position: record.position };
  const blocks = results
    .filter(({ outcome }) => outcome !== 'PASS' && outcome !== 'SOFT_BLOCK')
    .map(({ outcome, rule, clause: on }) => ({ ...of, code: `ENTRY_${outcome}`, clause: on, params: { ...params, rule } }));
  return [...elsewhereProblems(contestant), ...blocks];
}

/** Reviewing, returning and withdrawing concern a team that was filed. */
export const filedProblems = ({ status }: TeamRecord): Refusal[] => (status === 'FILED' ? [] : wrongStatus(status));

/** Who may not be accepted: ENTRY_SOFT_BLOCK while the office has made no exception, ENTRY_HARD_BLOCK, whatever is missing, CONTESTANT_ELSEWHERE. */
export function acceptanceProblems(contestants: readonly CheckedContestant[]): Refusal[] {
  return contestants.flatMap((contestant) => {
    const { record, results } = contestant;
    const obstacle = obstacleOf(results);
    if (obstacle === null) return elsewhereProblems(contestant);
    const params = { name: record.name, position: record.position, rule: obstacle.rule };
    return [{ code: `ENTRY_${obstacle.outcome}`, field: `contestants.${record.id}`, clause: obstacle.clause, params }];
  });
}

/** 报到 is for those who were accepted. Refuses with NOT_ACCEPTED. */
export const checkInProblems = (contestants: readonly ContestantRecord[]): Refusal[] =>
  contestants
    .filter(({ review }) => review?.verdict !== 'ACCEPTED')
    .map(({ id, name, position }) => ({ code: 'NOT_ACCEPTED', field: `contestants.${id}`, clause, params: { name, position } }));
