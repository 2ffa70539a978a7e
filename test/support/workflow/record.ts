import type { AttendInput, AttendResult, CaseActivities } from '@jiangcheng/contracts/activities';

interface StandingStage {
  readonly stage: string;
  readonly round: number;
  outcome: string | null;
}

/** As attend-contest throws it; by its name a waking is not tried again at once. */
class StoryMismatchError extends Error {
  override name = 'StoryMismatchError';
}

/**
 * The record of one case in memory, as the workflow sees it: stages in the order they were opened, each with its outcome once `decide` gave
 * it. It knows no rule; what may follow what is the story's.
 */
export class MemoryRecord implements CaseActivities {
  readonly stages: StandingStage[] = [];
  readonly attended: AttendInput[] = [];
  readonly troubles: (AttendInput & { message: string })[] = [];
  /** What the next wakings answer as the time to wait; the last one stays. */
  waits: (number | null)[] = [null];
  /** What the wakings of the last stage answer, once it has its outcome, as the time until something that is still owed is due. */
  owed: (number | null)[] = [];
  /** What the next looks at a notice's page answer as the time to the one after it; an error is a look that fails. The last one stays. */
  looks: (number | null | Error)[] = [null];
  looked = 0;
  /** Throws instead of answering, as long as it is set. */
  failure: Error | null = null;
  /** Cannot take a report of trouble either. */
  deaf = false;

  constructor(readonly caseId: string) {}

  /** A person decides: the open stage has its outcome. */
  decide(outcome: string): void {
    const open = this.stages.at(-1);
    if (open === undefined || open.outcome !== null) throw new Error('no stage is open');
    open.outcome = outcome;
  }

  /** What happened before its workflow looked, such as ['HOLDING 1', 'ENDED']. */
  begin(steps: readonly (readonly [stage: string, outcome: string])[]): void {
    for (const [standing, outcome] of steps) {
      const [stage = '', round] = standing.split(' ');
      this.stages.push({ stage, round: Number(round), outcome });
    }
  }

  /** The stage that waits for a person, such as 'SCORE_REPORT 2'; null between two stages. */
  get standsIn(): string | null {
    const last = this.stages.at(-1);
    return last === undefined || last.outcome !== null ? null : `${last.stage} ${last.round}`;
  }

  /** Every stage the case went through, such as 'HOLDING 1 ENDED'. */
  get path(): string[] {
    return this.stages.map(({ stage, round, outcome }) => `${stage} ${round} ${outcome ?? '…'}`);
  }

  attendStage = async (input: AttendInput): Promise<AttendResult> => {
    this.attended.push(input);
    if (this.failure !== null) throw this.failure;
    const standing = this.opened(input);
    const { outcome } = standing;
    const witness = { version: this.attended.length, auditHead: null };
    if (outcome === null) return { ...witness, done: false, wakeInMs: this.nextWait() };
    return { ...witness, done: true, outcome, ...(standing === this.stages.at(-1) && { wakeInMs: this.owed.shift() ?? null }) };
  };

  lookAtNotice = async (): Promise<{ nextInMs: number | null }> => {
    this.looked += 1;
    const answer = (this.looks.length > 1 ? this.looks.shift() : this.looks[0]) ?? null;
    if (answer instanceof Error) throw answer;
    return { nextInMs: answer };
  };

  reportTrouble = async (trouble: AttendInput & { message: string }): Promise<void> => {
    if (this.deaf) throw new Error('away');
    this.troubles.push(trouble);
  };

  private opened({ caseId, stage, round }: AttendInput): StandingStage {
    const known = this.stages.find((one) => one.stage === stage && one.round === round);
    if (known !== undefined) return known;
    if (caseId !== this.caseId || this.standsIn !== null)
      throw new StoryMismatchError(`asked to open ${stage} ${round} in ${this.standsIn}`);
    const opened = { stage, round, outcome: null };
    this.stages.push(opened);
    return opened;
  }

  private nextWait(): number | null {
    return (this.waits.length > 1 ? this.waits.shift() : this.waits[0]) ?? null;
  }
}
