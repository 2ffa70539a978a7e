import { documentCommand } from '../document/command-of.ts';
import { decideDocument } from '../document/decide.ts';
import { documentRefusals } from '../document/refusals.ts';
import type { Deciding } from '../process/deciding.ts';
import { ok, type Refusal, type Result } from '../shared/result.ts';
import { noticeChain, type NoticeAct } from './acts.ts';
import type { ContestCommand } from './commands.ts';
import { frontOf } from './decide-plan.ts';
import { unconfirmed } from './decide-preparation.ts';
import type { ContestEvent } from './events.ts';
import type { ContestFacts } from './facts.ts';
import type { ContestState } from './state.ts';

export type NoticeCommand = Extract<ContestCommand, { act: NoticeAct }>;

/** The chain's own order; no text is written of what is only inferred (C5). */
export function noticeRefusals(act: NoticeAct, { notice }: ContestState, facts: ContestFacts): Refusal[] {
  if (notice === undefined) return [{ code: 'STAGE_NOT_OPEN' }];
  const open = documentRefusals(noticeChain.stepOf(act), notice);
  return act === 'draftNotice' ? [...unconfirmed(frontOf(facts).blocking), ...open] : open;
}

export function noticeStep(
  command: NoticeCommand,
  { notice }: ContestState,
  facts: ContestFacts,
  deciding: Deciding,
  at: number,
): Result<ContestEvent[]> {
  if (notice === undefined) throw new Error('a notice was stepped on before its plan was agreed');
  const step = documentCommand(noticeChain.stepOf(command.act), command.input, deciding);
  const result = decideDocument(step, notice, frontOf(facts).document, at);
  return result.ok ? ok([{ type: `NOTICE_${result.value.type}`, at, step: result.value }]) : result;
}
