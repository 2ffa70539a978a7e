import { afterAll, beforeAll, describe } from '@jest/globals';
import type { AttendResult } from '@jiangcheng/contracts/activities';
import { contestProcess } from '@jiangcheng/casework/contest/contest-process';
import { actOnCase } from '@jiangcheng/casework/process/act-on-case';
import type { ActAnswer } from '@jiangcheng/casework/process/act-context';
import { signOnCase } from '@jiangcheng/casework/process/sign';
import type { SignRequest } from '@jiangcheng/casework/process/sign-request';
import { attendCase } from '@jiangcheng/casework/process/attend-case';
import { registerPaperDecision, settlePaperDecision, type PaperDraft, type Settled } from '@jiangcheng/casework/process/paper-decisions';
import { actOnDeadline } from '@jiangcheng/casework/deadline/act-on-deadline';
import type { DeadlineAct, DeadlineCommand } from '@jiangcheng/casework/deadline/commands';
import type { CommandKey, CommandOrigin } from '@jiangcheng/casework/ports/case-store';
import type { Outcome } from '@jiangcheng/casework/ports/outcome';
import type { ApprovalCommand } from '@jiangcheng/domain/approval/commands';
import type { ContestCommand, ContestInputs } from '@jiangcheng/domain/contest/commands';
import type { CaseKind } from '@jiangcheng/contracts/ids';
import { storyOf } from '@jiangcheng/domain/process/stories';
import { currentStage } from '@jiangcheng/domain/process/story';
import { formatLocal, instantOf } from '@jiangcheng/domain/shared/instant';
import { memoryWorld } from './memory-world.ts';
import { postgresWorld } from './postgres-world.ts';
import { SCAN_SHA256, type Books, type Name, type World } from './world.ts';

const BASIS = { reason: '测试', authority: '示例局〔2026〕7号' };
type ClockInput<A extends DeadlineAct> = Omit<Extract<DeadlineCommand, { act: A }>['input'], 'deadlineId' | keyof typeof BASIS> &
  Partial<typeof BASIS>;

/** The same tests over the store in memory and over PostgreSQL. */
export function overBothStores(name: string, tests: (world: () => World) => void): void {
  describe.each([
    ['in memory', memoryWorld],
    ['in PostgreSQL', postgresWorld],
  ])(`${name}, %s`, (_store, make) => {
    let world: World | undefined;
    beforeAll(async () => {
      world = await make();
    });
    afterAll(() => world?.close());
    tests(() => {
      if (world === undefined) throw new Error('the world is not made yet');
      return world;
    });
  });
}

type Trade = { campaignId: string; tradeNo: number };

/** One waking of a case, as its workflow would ask for it: of the stage that is open, or the one that opens next. */
export async function attendAgain(world: World, caseId: string, kind: CaseKind): Promise<AttendResult> {
  const { state } = await world.books(caseId);
  const stage = storyOf(kind).next(state) ?? currentStage(state);
  if (stage === null) throw new Error('no stage');
  return attendCase(world.desk, { input: { caseId, stage: stage.stage, round: stage.round }, runId: 'run-1' });
}

/** One contest's case in a world, with its people at hand. */
export class Contest {
  private keys = 0;

  private constructor(
    readonly world: World,
    readonly caseId: string,
  ) {}

  static async open(world: World, day = '2026-05-04', time = '10:00', of?: Trade): Promise<Contest> {
    world.setReadiness({});
    await world.setSettings({});
    await world.setBlocking([]);
    await world.setSuperiors({ organizer: null, lead: null });
    const contest = new Contest(world, await world.openCase(of));
    await contest.at(day, time);
    return contest;
  }

  /** A contest that ended on this day, declared that evening and confirmed by the office; its report is being written. */
  static async reporting(world: World, endDay = '2026-05-15', of?: Trade): Promise<Contest> {
    const contest = await Contest.open(world, endDay, '18:00', of);
    await contest.prepare(endDay);
    await contest.does('organizer', 'declareEnded', { lastScoredOn: endDay });
    await contest.attend();
    await contest.does('office', 'confirmEndDay', {});
    return contest;
  }

  /** Up to the stage in which the contest is held. */
  async prepare(lastDay: string, lead = this.world.organizations.lead): Promise<void> {
    const second = { organizationId: this.world.organizations.second, lead: false };
    await this.attend();
    await this.does('office', 'nameOrganizers', { organizers: [second, { organizationId: lead, lead: true }] });
    await this.does('office', 'nameChiefJudge', { name: '测试子', organization: '示例协会' });
    await this.does('office', 'setDates', { firstDay: '2026-05-01', lastDay, ...(lastDay > '2026-10-31' ? { reason: '场地检修' } : {}) });
    await this.does('office', 'release', {});
    await this.attend();
  }

  /** Handed in and waiting for the office. */
  async handIn(input: ContestInputs['handIn'] = { draftVersion: 3 }): Promise<void> {
    await this.does('organizer', 'handIn', input);
    await this.attend();
  }

  async return(correctionDays?: number): Promise<void> {
    const days = correctionDays === undefined ? {} : { correctionDays };
    await this.does('office', 'return', { reasonCode: 'TOTAL_MISMATCH', text: '第三名总分有误', ...days });
    await this.attend();
  }

  at(day: string, time = '10:00'): Promise<void> {
    return this.world.setNow(instantOf(day, time));
  }

  /** One waking, as the workflow would ask for it: of the stage that is open, or the one that opens next. */
  async attend(): Promise<AttendResult> {
    return attendAgain(this.world, this.caseId, 'contest');
  }

  asks<A extends keyof ContestInputs>(who: Name, act: A, input: ContestInputs[A], key?: Partial<CommandKey>): Promise<Outcome<ActAnswer>> {
    const command = { act, input } as ContestCommand;
    return actOnCase(contestProcess, this.world.desk, {
      caseId: this.caseId,
      command,
      origin: this.originOf(who),
      key: { ...this.keyOf(who, command), ...key },
    });
  }

  /** The same, and it is done. */
  async does<A extends keyof ContestInputs>(who: Name, act: A, input: ContestInputs[A]): Promise<ActAnswer> {
    const outcome = await this.asks(who, act, input);
    if (outcome.kind !== 'DONE') throw new Error(`${act}: ${JSON.stringify(outcome)}`);
    return outcome.value;
  }

  /** The office's acts on the clock of the first round, or of an opening of its approval; the deadline's id is looked up. */
  async clock<A extends DeadlineAct>(
    who: Name,
    act: A,
    input: ClockInput<A>,
    key: Partial<CommandKey> = {},
    run?: string,
  ): Promise<Outcome<ActAnswer>> {
    const deadlineId = await this.world.deadlineId(this.caseId, 1, run);
    const command = { act, input: { ...BASIS, deadlineId, ...input } } as unknown as DeadlineCommand;
    const request = {
      caseId: this.caseId,
      command,
      documents: [],
      origin: this.originOf(who),
      key: { ...this.keyOf(who, command), ...key },
    };
    return actOnDeadline(this.world.desk, request);
  }

  /** A verb on the review of the report; the seat is named by its key. */
  asksVerb(who: Name, command: ApprovalCommand, extras: Partial<SignRequest> = {}): Promise<Outcome<ActAnswer>> {
    const request = { caseId: this.caseId, command, coded: null, round: null, onBehalfOf: null, origin: this.originOf(who) };
    return signOnCase(contestProcess, this.world.desk, { ...request, key: this.keyOf(who, command), ...extras });
  }

  /** The same, and it is done. */
  async doesVerb(who: Name, command: ApprovalCommand, extras: Partial<SignRequest> = {}): Promise<ActAnswer> {
    const outcome = await this.asksVerb(who, command, extras);
    if (outcome.kind !== 'DONE') throw new Error(`${command.verb}: ${JSON.stringify(outcome)}`);
    return outcome.value;
  }

  async registers(who: Name, command: PaperDraft['command'], paper: Partial<PaperDraft> = {}): Promise<Outcome<{ id: string }>> {
    const { fileId } = await this.world.addFile();
    const decider = { name: '测试寅', post: '主任', body: '示例局' };
    const draft: PaperDraft = {
      ...{
        caseId: this.caseId,
        kind: 'PAPER',
        command,
        decider,
        decidedOn: '2026-05-04',
        opinion: '同意',
        reason: null,
        fileId,
      },
      fileSha256: SCAN_SHA256,
      ...paper,
    };
    return registerPaperDecision(this.world.desk, draft, this.originOf(who), this.keyOf(who, command));
  }

  settles(who: Name, registered: Outcome<{ id: string }>, verdict: 'CONFIRM' | 'REJECT' = 'CONFIRM'): Promise<Outcome<Settled>> {
    if (registered.kind !== 'DONE') throw new Error(`not registered: ${JSON.stringify(registered)}`);
    const settlement = { id: registered.value.id, verdict };
    return settlePaperDecision(this.world.desk, settlement, this.originOf(who), this.keyOf(who, settlement));
  }

  books(): Promise<Books> {
    return this.world.books(this.caseId);
  }

  private originOf(who: Name): CommandOrigin {
    return { actor: this.world.people[who], sessionId: null, address: null, requestId: null };
  }

  private keyOf(who: Name, body: object): CommandKey {
    this.keys += 1;
    return { accountId: this.world.people[who].accountId, key: `${this.caseId}-${this.keys}`, bodyHash: JSON.stringify(body) };
  }
}

/** Working through the alarms one after another, as the workflow does, until `end` or until none is set; returns when each rang. */
export async function ring(contest: Contest, from: readonly [day: string, time: string], end: string): Promise<string[]> {
  const rang: string[] = [];
  for (let at = instantOf(...from); ;) {
    await contest.world.setNow(at + 1000);
    await contest.attend(); // a second waking at the same moment finds nothing due
    const attended = await contest.attend();
    const { wakeInMs = null } = attended;
    if (wakeInMs === null) return rang;
    at = Math.round((at + 1000 + wakeInMs) / 1000) * 1000;
    if (at >= instantOf(end, '24:00')) return rang;
    rang.push(formatLocal(at));
  }
}

export const codesOf = (outcome: Outcome<unknown>): string[] =>
  outcome.kind === 'REFUSED' || outcome.kind === 'FORBIDDEN' ? outcome.refusals.map(({ code }) => code) : [outcome.kind];

export const openTasksOf = ({ tasks }: Books): string[] =>
  tasks.filter(({ status }) => status === 'OPEN').map(({ kind, round }) => `${kind} ${round}`);

/** 'KEY round due instant STATUS[ late| in time]' of each deadline. */
export const dueOf = ({ deadlines }: Books): string[] =>
  deadlines.map(
    ({ key, round, dueAt, status, late }) =>
      `${key} ${round} ${formatLocal(dueAt)} ${status}${late === null ? '' : late ? ' late' : ' in time'}`,
  );
