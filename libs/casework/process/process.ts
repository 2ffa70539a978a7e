import type { CaseKind } from '@jiangcheng/contracts/ids';
import type { Actor, CaseScope, Role } from '@jiangcheng/domain/access/actor';
import type { ApprovalVerb } from '@jiangcheng/domain/approval/commands';
import type { ApprovalPlan } from '@jiangcheng/domain/approval/plan';
import type { Barred, ClosedApproval } from '@jiangcheng/domain/approval/state';
import type { DeadlineRule } from '@jiangcheng/domain/deadline/rule';
import type { Deciding } from '@jiangcheng/domain/process/deciding';
import type { PlannedTask } from '@jiangcheng/domain/process/planned-task';
import type { Refusal, Result } from '@jiangcheng/domain/shared/result';
import type { PlannedClock } from '../deadline/reconcile-deadlines.ts';
import type { SignerRole } from '../approval/signers.ts';
import type { CaseChanges, NewAuditEvent, NewMail } from '../ports/case-changes.ts';
import type { CaseTransaction, DeadlineRow, LockedCase, Recipient, TaskRow } from '../ports/case-store.ts';
import type { RemindContext, Reminding } from '../reminder/reminding.ts';
import type { ActContext, ActRequest, Desk } from './act-context.ts';
import type { DueContext } from './due-context.ts';
import type { Loaded, ProcessTypes } from './process-types.ts';
import type { SignRequest } from './sign-request.ts';

/** The row of an act in its kind's table, as far as casework asks. */
export interface ActRule {
  stages: readonly string[];
  /** At whatever stage, and after the end. */
  anytime?: true;
  clause: string | null;
  /** Whether it may be registered from paper. */
  paper: boolean;
}

/** The approval that belongs to the stage in which a case stands. */
export interface StageApproval {
  stage: string;
  plan: ApprovalPlan;
  /** Who may not sign, and why. */
  barred: readonly Barred[];
}

/** What an act sets in motion beside deadlines, tasks and approvals. */
export type Effects = Partial<Pick<CaseChanges, 'mails' | 'deviations' | 'frozenReport' | 'review' | 'documentNumbers'>> &
  /** Tasks that hang on the case beside its story. */
  Partial<Pick<CaseChanges, 'openTasks' | 'closeTasks'>>;

/** Does one batch of what is owed to many, marks what it did, and gives what the history says of it: another batch goes on after it. */
export type MassBatch = () => Promise<NewAuditEvent[]>;

/** What tasks look at beside their case. */
export type TaskBooks = Pick<CaseTransaction, 'money'>;

/** A kind of case, for casework: its rules, its approvals, and what it tells people. Acts and approvals run over this in one place. */
export interface Process<T extends ProcessTypes = ProcessTypes> {
  readonly kind: CaseKind;

  packOf(desk: Desk, locked: LockedCase<T['state']>): T['pack'];
  /** On what something rests under the case's own regulation that a rule rests on the given clause; the same where it is left out. */
  ground?(pack: T['pack'], clause: string): string;
  /** A clause as people cite it. */
  cite(pack: T['pack'], clause: string): string;
  /** Path of the case in the console. */
  link(locked: Pick<LockedCase, 'id' | 'scope'>): string;

  rule(act: T['command']['act']): ActRule;
  whoRefusals(act: T['command']['act'], locked: LockedCase<T['state']>, actor: Actor, input: object): Refusal[];
  /** Whether somebody whom his roles do not bring here has a part in this very case; nobody where it is left out. */
  takesPart?(state: T['state'], actor: Actor): boolean;
  /** Four eyes for a decision from paper: the signer against the preparer, by name. */
  signerRefusals(act: T['command']['act'], state: T['state'], signer: string): Refusal[];
  /** SHA-256 of the printed sheet on which such a word is said, as it stands now; null, or left out, where it is on none. */
  signedSheet?(act: T['command']['act'], locked: LockedCase<T['state']>): string | null;
  actingRole(act: T['command']['act'], actor: Actor, scope: CaseScope): string;
  /** Whom somebody acts for (代); null when he acts for himself. */
  onBehalfOf(act: T['command']['act'], locked: LockedCase<T['state']>, actor: Actor): string | null;
  /** The people whose work a task looks at, who may not take it. */
  preparersOfTask(task: TaskRow, locked: LockedCase<T['state']>, tx: TaskBooks): readonly string[] | Promise<readonly string[]>;
  /** As what somebody who may not read the case has tasks of it; nobody where it is left out. */
  taskRoleOf?(actor: Actor, scope: CaseScope): Role | null;

  /** `input` is what an act comes with; without one somebody asks what he may do. */
  load(
    tx: CaseTransaction,
    locked: LockedCase<T['state']>,
    pack: T['pack'],
    act: T['command']['act'],
    input?: object,
  ): Promise<Loaded<T['facts']>>;
  refusals(act: T['command']['act'], state: T['state'], facts: T['facts'], now: number): Refusal[];
  decide(command: T['command'], state: T['state'], facts: T['facts'], deciding: Deciding, now: number): Result<T['event'][]>;
  evolve(state: T['state'], event: T['event']): T['state'];
  /** What follows an act that was entered afterwards (补录). */
  backfilled(at: number): T['event'];

  tasks(state: T['state'], pack: T['pack']): PlannedTask[];
  deadlines(state: T['state'], pack: T['pack']): PlannedClock[];
  /** Why the ledger may not move a clock of the case: the acts under it go by a day of the case's own. Nothing where it is left out. */
  clockRefusals?(clock: DeadlineRow, state: T['state']): Refusal[];
  /** Who acts under a clock of the case and hears when it is moved; left out, the organizers under it. */
  peopleOfClock?(tx: CaseTransaction, locked: LockedCase<T['state']>): Promise<Recipient[]>;
  /** Whether an open task that the state no longer asks for was done by somebody. */
  wasDone(row: TaskRow, planned: readonly PlannedTask[], state: T['state']): boolean;

  /** The approval of the stage in which the case stands; null in a stage without one. */
  approval(state: T['state'], pack: T['pack']): StageApproval | null;
  /** The kind of its signers' tasks. */
  approvalTask(stage: string): string;
  /** How long one opening of its nodes may take; null where nothing is set, and never where it is left out. */
  approvalRule?(stage: string, pack: T['pack']): DeadlineRule | null;
  /** Whose approval it is, by the stage: its signers are people of this role. */
  signers(stage: string): SignerRole;
  /** The act that a word stands for, with the rules that hold it back. */
  actOfWord(verb: ApprovalVerb, state: T['state']): T['command']['act'];
  /** An act that is a word on the approval; null for every other one. */
  wordOf(request: ActRequest<T>, state: T['state']): SignRequest | null;
  /** The act by which a closed approval gives the stage its outcome. */
  conclusion(request: SignRequest, ended: ClosedApproval, state: T['state']): T['command'];

  reasonOf(command: T['command'], pack: T['pack']): { code: string; text: string | null } | null;
  effects(context: ActContext<T>, state: T['state'], deadlines: readonly DeadlineRow[]): Promise<Effects>;
  /** What happens by itself now, as an event of the system: a gate or a window closes, or what the stage rests on has changed. Null while it waits. */
  closing(context: DueContext<T>): Promise<T['event'] | null>;
  /** Who is told of what closed by itself; nobody where it is left out. */
  closingMails?(context: DueContext<T>, event: T['event']): Promise<NewMail[]>;
  /** How long after its due instant a clock is looked at, where that is not at once (design.md §3: what closes, closes 60 s after). */
  readonly graceMs?: number;
  /**
   * What is owed to many rows of the case now; null when nothing is. The batch is done before the case is locked (mass-batch.ts), so it may
   * only touch such rows.
   */
  mass?(context: DueContext<T>): Promise<MassBatch | null>;
  /** What people are reminded of beside an approval's clocks, `running` being the case's own; `nextAt` is when something is said again that no deadline's ladder says. */
  reminded(context: DueContext<T>, running: readonly DeadlineRow[], about: RemindContext): Promise<Reminding & { nextAt: number | null }>;
}

/** The case, if it is one of this kind. */
export const ofKind = <T extends ProcessTypes>(process: Process<T>, locked: LockedCase | null): LockedCase<T['state']> | null =>
  locked?.kind === process.kind ? locked : null;
