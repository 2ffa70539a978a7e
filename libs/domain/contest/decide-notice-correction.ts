import { CORRECTION_CLAUSE as clause } from '../award/correct-result.ts';
import { documentCommand } from '../document/command-of.ts';
import type { DocumentCommand } from '../document/commands.ts';
import { decideDocument } from '../document/decide.ts';
import { documentRefusals } from '../document/refusals.ts';
import { signatureOf } from '../document/state.ts';
import type { Deciding } from '../process/deciding.ts';
import { ok, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import { isNoticeCorrectionAct, noticeCorrectionChain, type NoticeCorrectionAct } from './acts.ts';
import type { ContestCommand, ContestInputs } from './commands.ts';
import { frontOf } from './decide-plan.ts';
import type { ContestEvent } from './events.ts';
import type { ContestFacts } from './facts.ts';
import { arrangementOf, isNoticed } from './evolve-notice-correction.ts';
import type { Arrangement, NoticeCorrection } from './notice-correction.ts';
import { noticeCorrectionUnderWay, type ContestState } from './state.ts';

export type NoticeCorrectionCommand = Extract<ContestCommand, { act: NoticeCorrectionAct }>;
type NotCorrection = Exclude<ContestCommand, NoticeCorrectionCommand>;
export const isNoticeCorrection = <C extends ContestCommand>(command: C): command is Exclude<C, NotCorrection> =>
  isNoticeCorrectionAct(command.act);

/** What a distributed notice has said is changed by its correction alone. */
export const datesRefusals = (state: ContestState): Refusal[] => (isNoticed(state) ? [{ code: 'DATES_BY_CORRECTION', clause }] : []);

/** What its beginning comes to. */
export const correctionNotes: Refusal[] = [{ code: 'HOLDS_ONCE_DISTRIBUTED', clause }];

/** What is signed is the signer's: a text that was changed has gone back to him, and may be given up. */
const withdrawalRefusals = ({ document }: NoticeCorrection): Refusal[] =>
  signatureOf(document) === null ? [] : [{ code: 'CORRECTION_SIGNED', clause }];

/** Whether a correction's act concerns the contest as it stands: its beginning while none is on its way, its steps while one is. */
export const concernsCorrection = (act: NoticeCorrectionAct, state: ContestState): boolean =>
  act === 'beginNoticeCorrection' ? isNoticed(state) && noticeCorrectionUnderWay(state) === null : noticeCorrectionUnderWay(state) !== null;

/**
 * DOCUMENT_NOT_DISTRIBUTED before the notice is out, whose own text is amended; CORRECTION_WAITS while another is on its way;
 * NO_CORRECTION_UNDER_WAY; CORRECTION_SIGNED for taking back; then the chain's own order.
 */
export function noticeCorrectionRefusals(act: NoticeCorrectionAct, state: ContestState): Refusal[] {
  const current = noticeCorrectionUnderWay(state);
  if (act === 'beginNoticeCorrection') {
    if (!isNoticed(state)) return [{ code: 'DOCUMENT_NOT_DISTRIBUTED', clause }];
    return current === null ? [] : [{ code: 'CORRECTION_WAITS', clause }];
  }
  if (current === null) return [{ code: 'NO_CORRECTION_UNDER_WAY', clause }];
  return act === 'withdrawNoticeCorrection'
    ? withdrawalRefusals(current)
    : documentRefusals(noticeCorrectionChain.stepOf(act), current.document);
}

/** Refuses with the codes of arranged and of decideDocument. */
export function noticeCorrectionStep(
  command: NoticeCorrectionCommand,
  state: ContestState,
  facts: ContestFacts,
  deciding: Deciding,
  at: number,
): Result<ContestEvent[]> {
  if (command.act === 'beginNoticeCorrection') return begin(command.input, state, deciding.name, at);
  if (command.act === 'withdrawNoticeCorrection') return ok([{ type: 'NOTICE_CORRECTION_WITHDRAWN', at, reason: command.input.reason }]);
  const current = noticeCorrectionUnderWay(state);
  if (current === null) throw new Error('a correction was stepped on before it was begun');
  const step = withChanges(documentCommand(noticeCorrectionChain.stepOf(command.act), command.input, deciding), facts);
  const result = decideDocument(step, current.document, frontOf(facts).document, at);
  return result.ok ? ok([{ type: `NOTICE_CORRECTION_${result.value.type}`, at, step: result.value }]) : result;
}

function begin(
  { reason, ...input }: ContestInputs['beginNoticeCorrection'],
  state: ContestState,
  begunBy: string,
  at: number,
): Result<ContestEvent[]> {
  const before = arrangementOf(state);
  const after = {
    firstDay: input.firstDay ?? before.firstDay,
    lastDay: input.lastDay ?? before.lastDay,
    place: input.place ?? before.place,
  };
  const refusals = arranged(before, after);
  if (refusals.length > 0) return refuseAll(refusals);
  const number = (state.noticeCorrections ?? []).length + 1;
  return ok([{ type: 'NOTICE_CORRECTION_BEGUN', at, number, reason, begunBy, before, after }]);
}

/** NOTHING_CORRECTED where it is as it was, LAST_DAY_BEFORE_FIRST. A day after the regulation's last one has its reason: every correction has one. */
function arranged(before: Arrangement, { firstDay, lastDay, place }: Arrangement): Refusal[] {
  if (firstDay === before.firstDay && lastDay === before.lastDay && place === before.place) return [{ code: 'NOTHING_CORRECTED', clause }];
  return firstDay !== null && lastDay !== null && lastDay < firstDay ? [{ code: 'LAST_DAY_BEFORE_FIRST', field: 'lastDay' }] : [];
}

/** What changes is locked with the text that says it, under the name by which the text attaches it. */
function withChanges(command: DocumentCommand, facts: ContestFacts): DocumentCommand {
  if (command.act !== 'DRAFT' && command.act !== 'AMEND') return command;
  const { attachments } = command.text;
  const annexes = (frontOf(facts).annexes ?? []).map((annex) => ({
    ...annex,
    title: attachments.find((title) => title.endsWith(annex.title)) ?? annex.title,
  }));
  return { ...command, text: { ...command.text, annexes } };
}
