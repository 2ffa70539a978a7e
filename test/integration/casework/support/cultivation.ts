import { cultivationProcess } from '@jiangcheng/casework/cultivation/cultivation-process';
import { openCultivation, type Announced } from '@jiangcheng/casework/cultivation/open-cultivation';
import { actOnCase } from '@jiangcheng/casework/process/act-on-case';
import type { ActAnswer } from '@jiangcheng/casework/process/act-context';
import { registerPaperDecision, settlePaperDecision } from '@jiangcheng/casework/process/paper-decisions';
import type { Outcome } from '@jiangcheng/casework/ports/outcome';
import type { CultivationCommand, CultivationInputs } from '@jiangcheng/domain/cultivation/commands';
import type { CultivationState } from '@jiangcheng/domain/cultivation/state';
import { attendAgain } from './contest.ts';
import { addCaseFile, at } from './notice.ts';
import { SCAN_SHA256, type Books, type Name, type World } from './world.ts';

type Filing = 'filePlan' | 'fileReport' | 'reportRemedy';

/** One person's cultivation over either store; 示例单位乙 recommended him, and its clerk is `unit`. */
export class Cultivation {
  private static count = 0;
  private keys = 0;

  private constructor(
    readonly world: World,
    readonly roundId: string,
    readonly caseId: string,
  ) {}

  /** Opened as announced on 2026-06-01, of a round of its own unless one is given. */
  static async open(world: World, more: Partial<Announced> = {}, round?: string): Promise<Cultivation> {
    await world.setSettings({});
    await world.setNow(at('2026-06-01 10:00'));
    const selection = round ?? (await world.openSelection()).caseId;
    const caseId = await Cultivation.openedIn(world, selection, Cultivation.announced(world, more));
    if (caseId === null) throw new Error('he has one');
    const cultivation = new Cultivation(world, selection, caseId);
    await cultivation.attend();
    return cultivation;
  }

  static announced(world: World, more: Partial<Announced> = {}): Announced {
    Cultivation.count += 1;
    const name = `测试人${Cultivation.count}`;
    return {
      ...{ identity: { name, birthDate: '1990-01-01', idNumber: null }, name, employer: '示例单位', post: '示例岗位' },
      ...{ unitId: world.organizations.union, announcedOn: '2026-06-01', announcedBy: '示工发〔2026〕1号', entry: null, ...more },
    };
  }

  static openedIn(world: World, selectionId: string, announced: Announced): Promise<string | null> {
    return world.desk.store.transaction(async (tx) => {
      const selection = await tx.lock(selectionId);
      if (selection === null) throw new Error('no selection');
      return openCultivation(tx, world.desk.newId, selection, announced, {});
    });
  }

  /** Its period over, and before the office to be judged. */
  static async over(world: World): Promise<Cultivation> {
    const cultivation = await Cultivation.open(world);
    await cultivation.passes('2027-06-02 00:01');
    return cultivation;
  }

  /** Judged by the office to have passed, on the day after the period. */
  static async qualified(world: World): Promise<Cultivation> {
    const cultivation = await Cultivation.over(world);
    await cultivation.judged(true);
    await cultivation.attend();
    return cultivation;
  }

  attend = () => attendAgain(this.world, this.caseId, 'cultivation');
  books = (): Promise<Books> => this.world.books(this.caseId);
  state = async (): Promise<CultivationState> => (await this.books()).state as CultivationState;
  path = async (): Promise<string[]> =>
    (await this.state()).stages.map(({ stage, round, outcome }) => `${stage} ${round} ${outcome ?? 'OPEN'}`);

  /** Until this time: what closes by itself closes, and the next stage is open. */
  async passes(local: string): Promise<void> {
    await this.world.setNow(at(local));
    await this.attend();
    await this.attend();
  }

  judged = (passes: boolean, on = '2027-06-02') =>
    this.does('office', 'evaluate', { tasksDone: passes, verdict: passes ? 'QUALIFIED' : 'UNQUALIFIED', on, note: '示例评语' });

  asks<A extends keyof CultivationInputs>(who: Name, act: A, input: CultivationInputs[A]): Promise<Outcome<ActAnswer>> {
    const command = { act, input } as CultivationCommand;
    return actOnCase(cultivationProcess, this.world.desk, { caseId: this.caseId, command, ...this.by(who, command) });
  }

  async does<A extends keyof CultivationInputs>(who: Name, act: A, input: CultivationInputs[A]): Promise<void> {
    const outcome = await this.asks(who, act, input);
    if (outcome.kind !== 'DONE') throw new Error(`${act}: ${JSON.stringify(outcome)}`);
  }

  async files(who: Name, act: Filing, receivedOn?: string): Promise<Outcome<ActAnswer>> {
    const { fileId } = await addCaseFile(this.world, this.caseId, 'CULTIVATION_PAPER');
    return this.asks(who, act, { fileId, receivedOn });
  }

  /** 停止培育, as the union approved it: registered by one clerk and confirmed by another. */
  async ends(input: Partial<CultivationInputs['endCultivation']> = {}): Promise<Outcome<unknown>> {
    const { fileId } = await this.world.addFile();
    const decided = { reason: 'FRAUD', note: '材料不实', on: '2026-06-01', reference: '2026年第示例次', ...input };
    const command = { act: 'endCultivation' as const, input: decided };
    const decider = { name: '测试寅', post: '负责人', body: '示例总工会' };
    const paper = { decider, decidedOn: decided.on, opinion: null, reason: null, fileId, fileSha256: SCAN_SHA256 };
    const first = this.by('office', command);
    const draft = { caseId: this.caseId, kind: 'PAPER' as const, command, ...paper };
    const registered = await registerPaperDecision(this.world.desk, draft, first.origin, first.key);
    if (registered.kind !== 'DONE') return registered;
    const settlement = { id: registered.value.id, verdict: 'CONFIRM' as const };
    const second = this.by('secondClerk', settlement);
    return settlePaperDecision(this.world.desk, settlement, second.origin, second.key);
  }

  by(who: Name, body: object) {
    this.keys += 1;
    const actor = this.world.people[who];
    const key = { accountId: actor.accountId, key: `${this.caseId}-${this.keys}`, bodyHash: JSON.stringify(body) };
    return { origin: { actor, sessionId: null, address: null, requestId: null }, key };
  }
}
