import type { Person } from '../approval/plan.ts';
import type { DocumentEvent } from '../document/events.ts';
import type { Issuer } from '../document/state.ts';
import type { SubPlan } from '../sub-plan/sub-plan.ts';

/** A step of the notice's own chain. */
export interface NoticeEvent {
  type: `NOTICE_${DocumentEvent['type']}`;
  at: number;
  step: DocumentEvent;
}

/** What happened before the contest was held, in a campaign whose contests go by plan and notice. */
export type FrontEvent =
  | { type: 'AUTHORITY_NAMED'; at: number; authority: Issuer }
  | { type: 'PLANNED'; at: number }
  /** Somebody writes on in another's place. */
  | { type: 'PLAN_TAKEN_OVER'; at: number; by: Person; from: Person }
  | { type: 'PLAN_WRITTEN'; at: number; version: number; text: SubPlan; by: Person }
  | { type: 'PLAN_SUBMITTED'; at: number; round: number; by: string | null; byName: string; bodies: readonly Issuer[] }
  | { type: 'PLAN_AGREED'; at: number }
  | { type: 'PLAN_RETURNED'; at: number; byName: string; text: string }
  | NoticeEvent;
