import type { Actor } from '../access/actor.ts';
import { NATIONAL_CALENDAR } from '../calendar/calendars.fixture.ts';
import { computeDeadline } from '../deadline/compute-deadline.ts';
import { addDays } from '../shared/civil-date.ts';
import { civilDateOf } from '../shared/instant.ts';
import type { Refusal } from '../shared/result.ts';
import { actRow, contestActs, type ContestAct } from './acts.ts';
import type { ContestCommand, ContestInputs } from './commands.ts';
import { deciding, FACTS, FRONT, NOW, people, RULES, SCOPE } from './contest.fixture.ts';
import { decide } from './decide.ts';
import { evolve, type ContestEvent } from './events.ts';
import type { ContestFacts, FrontFacts } from './facts.ts';
import { whoRefusals } from './permissions.ts';
import { plannedDeadlines } from './plan.ts';
import { currentStage } from '../process/story.ts';
import { frontInputs, isLikely, usualActor } from './walk-front.fixture.ts';
import { initialContest, isConfirmed, nextStage, reportRound, type ContestState } from './state.ts';

/** One step of a random walk: some hours pass, then one of the possible moves is tried by one of the people, with an input drawn by `input`. */
export interface Step {
  hours: number;
  move: number;
  who: number;
  input: number;
}

/** A case on a walk: everything that happened, and where it stands. */
export interface Walk {
  now: number;
  state: ContestState;
  events: readonly ContestEvent[];
  lateReports: ContestFacts['lateReports'];
  /** Whether the campaign's contests go by plan and notice. */
  planned: boolean;
  /** What the last step came to: its act or 'attend', with the refusals. */
  last: { move: ContestAct | 'attend'; refusals: readonly Refusal[]; facts: ContestFacts } | null;
}

export const begin = (lateReports: ContestFacts['lateReports'], planned: boolean): Walk => ({
  now: NOW,
  state: initialContest(7),
  events: [],
  lateReports,
  planned,
  last: null,
});

const actors: readonly Actor[] = [people.office, people.organizer, people.secondClerk, people.otherOrganizer, people.auditor];

/** Waking, and every act whose stage is open: acts of other stages are refused everywhere and would only slow the walk. */
function movesOf(state: ContestState, drawn: number): (ContestAct | 'attend')[] {
  const stage = currentStage(state);
  const open =
    stage === null || stage.outcome !== null
      ? []
      : contestActs.filter((act) => actRow(act).stages.includes(stage.stage) && isLikely(act, state, drawn));
  return ['attend', ...open];
}

export function step(walk: Walk, { hours, move, who, input }: Step): Walk {
  const now = walk.now + hours * 3_600_000;
  const moves = movesOf(walk.state, input);
  const chosen = moves[move % moves.length] ?? 'attend';
  const facts = factsOf(walk, now);
  const result =
    chosen === 'attend'
      ? attend(walk.state, now, input)
      : ask(chosen, walk.state, facts, usualActor(chosen, who) ?? actors[who % actors.length] ?? people.nobody, now, input);
  const happened = result.ok ? result.value : [];
  return {
    ...walk,
    now,
    events: [...walk.events, ...happened],
    state: happened.reduce(evolve, walk.state),
    last: { move: chosen, refusals: result.ok ? [] : result.refusals, facts },
  };
}

/** Now and then the campaign's review asks for a correction of what was confirmed. */
function attend(state: ContestState, at: number, drawn: number): { ok: true; value: ContestEvent[] } {
  if (isConfirmed(state) && drawn % 3 === 0)
    return { ok: true, value: [{ type: 'REPORT_REOPENED', at, reason: '示例', from: civilDateOf(at), correctionDays: 3 }] };
  const next = nextStage(state);
  return { ok: true, value: next === null ? [] : [{ type: 'STAGE_OPENED', at, ...next }] };
}

function ask(act: ContestAct, state: ContestState, facts: ContestFacts, actor: Actor, now: number, drawn: number) {
  const input = { ...inputs(facts, drawn), ...frontInputs(state, facts, drawn) }[act];
  // The committee's decision comes on paper, which asks for nobody's role.
  const refusals = act === 'cancel' ? [] : whoRefusals(actRow(act), state, actor, SCOPE, input);
  const command = { act, input } as ContestCommand;
  return refusals.length > 0 ? { ok: false as const, refusals } : decide(command, state, facts, deciding(actor), now);
}

function factsOf({ state, lateReports, planned }: Walk, now: number): ContestFacts {
  const deadline = plannedDeadlines(state, RULES).find(({ round }) => round === reportRound(state));
  const dueAt = deadline === undefined ? null : computeDeadline(deadline.rule, deadline.startOn, NATIONAL_CALENDAR).dueAt;
  const today = civilDateOf(now);
  const front: FrontFacts = { ...FRONT, asked: planned, document: { ...FRONT.document, today } };
  return { ...FACTS, front, lateReports, today, dueAt };
}

/** An input for each act; `drawn` picks days around today and, now and then, something that is refused. */
function inputs({ today }: ContestFacts, drawn: number): Omit<ContestInputs, keyof ReturnType<typeof frontInputs>> {
  const day = addDays(today, (drawn % 5) - 3);
  const at = `${day}T09:00:00+08:00`;
  const appealId = String(1 + (drawn % 3));
  return {
    nameOrganizers: {
      organizers: [
        { organizationId: 'O1', lead: true },
        { organizationId: 'O2', lead: drawn % 7 === 0 },
      ],
    },
    nameChiefJudge: { name: '测试子', organization: '示例协会' },
    recordUpper: { coHosted: drawn % 2 === 0, ...(drawn % 3 === 0 && { theory: '0.4', practice: '0.6' }), basis: '示例文件', fileId: 'F1' },
    setDates: { firstDay: addDays(today, -4), lastDay: day },
    release: {},
    drawLots: drawn % 2 === 0 ? {} : { reason: '示例' },
    recordDraw: { lines: ['1 测试赛甲 示例厂 K1'], fileId: 'F1' },
    markEntrant: { contestantId: `E${1 + (drawn % 4)}`, mark: drawn % 2 === 0 ? 'ABSENT' : 'PRESENT', reason: '示例' },
    reportSelection: { level: 'PRELIMINARY', unit: '示例旗总工会', heldOn: day, entrants: 20, advancing: ['测试赛甲 示例厂'] },
    setDuty: { duty: 'TECHNICAL_COMMENTARY', dueOn: day },
    fulfilDuty: { duty: 'TECHNICAL_COMMENTARY', text: '示例', fileId: 'F1' },
    drawRecheck: {},
    enterRecheck: { readings: ['测试赛甲 示例厂 80 90'] },
    announceScores: { announcedOn: day },
    registerAppeal: {
      ...{ appealKind: drawn % 4 === 0 ? 'SCORE_REVIEW' : 'ON_SITE', unit: '示例旗总工会', leader: '示例领队', about: '示例：设备故障。' },
      ...{ receivedAt: at, endedAt: at },
    },
    withdrawAppeal: { appealId, reason: '示例' },
    decideAppeal: { appealId, verdict: drawn % 2 === 0 ? 'UPHELD' : 'NOT_UPHELD', reason: '示例' },
    recordIncident: { happenedAt: at, incident: '示例：停电。', measures: '示例：补时。' },
    declareEnded: { lastScoredOn: day },
    confirmEndDay: {},
    correctEndDay: { lastScoredOn: day, reason: '误填' },
    registerReceipt: { receivedOn: day, channel: 'POST', fileId: 'F1' },
    confirmReceipt: {},
    tickOriginals: { receivedOn: day },
    admitLate: { reason: '停电' },
    handIn: { draftVersion: 3, ...(drawn % 3 === 0 ? {} : { lateExplanation: '评分系统故障' }) },
    withdraw: { reason: '发现漏报一名选手' },
    confirm: {},
    cancel: { reason: '报名不足' },
    return: { reasonCode: 'MARK_MISTAKE', text: '第三名总分有误', correctionDays: 1 + (drawn % 4) },
  };
}
