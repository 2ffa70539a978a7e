import { CORRECTION_CLAUSE as clause, correctEntries, resultChanges } from '../award/correct-result.ts';
import { documentCommand } from '../document/command-of.ts';
import { decideDocument } from '../document/decide.ts';
import { documentRefusals } from '../document/refusals.ts';
import type { Deciding } from '../process/deciding.ts';
import { ok, refuse, type Refusal, type Result } from '../shared/result.ts';
import { correctionChain, type CorrectionAct } from './acts.ts';
import type { CampaignCommand, CampaignInputs } from './commands.ts';
import { circularOfContest, correctionUnderWay } from './corrections.ts';
import type { CampaignEvent } from './events.ts';
import type { CampaignFacts } from './facts.ts';
import type { CampaignState } from './state.ts';

export type CorrectionCommand = Extract<CampaignCommand, { act: CorrectionAct }>;

type NotCorrection = Exclude<CampaignCommand, CorrectionCommand>;
export const isCorrection = <C extends CampaignCommand>(command: C): command is Exclude<C, NotCorrection> => isCorrectionAct(command.act);
export const isCorrectionAct = (act: string): act is CorrectionAct =>
  isBeginning(act) || act === 'withdrawCorrection' || correctionChain.includes(act);
export const isBeginning = (act: string): act is 'beginCorrection' | 'beginPlanCorrection' =>
  act === 'beginCorrection' || act === 'beginPlanCorrection';

/** What is to be corrected has to be out: before that its own text is amended. */
function notOut(act: 'beginCorrection' | 'beginPlanCorrection', { circulars, yearPlan }: CampaignState): Refusal[] {
  if (act === 'beginPlanCorrection') return yearPlan?.distributed ? [] : [{ code: 'DOCUMENT_NOT_DISTRIBUTED', clause }];
  return circulars.some(({ document }) => document.distributed !== null) ? [] : [{ code: 'CIRCULAR_NOT_ISSUED', clause }];
}

/** CIRCULAR_NOT_ISSUED or DOCUMENT_NOT_DISTRIBUTED before anything was announced, CORRECTION_WAITS while another notice is on its way; then the chain's own order. */
export function correctionRefusals(act: CorrectionAct, state: CampaignState): Refusal[] {
  const current = correctionUnderWay(state);
  if (isBeginning(act)) {
    const missing = notOut(act, state);
    return missing.length > 0 || current === null ? missing : [{ code: 'CORRECTION_WAITS', clause }];
  }
  if (current === null) return [{ code: 'NO_CORRECTION_UNDER_WAY', clause }];
  return act === 'withdrawCorrection' ? [] : documentRefusals(correctionChain.stepOf(act), current.document);
}

/** Refuses with CONTEST_NOT_ANNOUNCED, CORRECTION_WAITS where one from paper waits, the codes of correctEntries and resultChanges, of decideDocument. */
export function correctionStep(
  command: CorrectionCommand,
  state: CampaignState,
  facts: CampaignFacts,
  deciding: Deciding,
  at: number,
): Result<CampaignEvent[]> {
  if (command.act === 'beginCorrection') return begin(command.input, state, facts, deciding.name, at);
  if (command.act === 'beginPlanCorrection') return beginOfPlan(command.input, facts, deciding.name, at);
  if (command.act === 'withdrawCorrection') return ok([{ type: 'CORRECTION_WITHDRAWN', at, reason: command.input.reason }]);
  const current = correctionUnderWay(state);
  if (current === null) throw new Error('a correction was stepped on before it was begun');
  const step = documentCommand(correctionChain.stepOf(command.act), command.input, deciding);
  const result = decideDocument(step, current.document, facts.document, at);
  return result.ok ? ok([{ type: `CORRECTION_${result.value.type}`, at, step: result.value }]) : result;
}

function beginOfPlan({ reason }: CampaignInputs['beginPlanCorrection'], facts: CampaignFacts, begunBy: string, at: number) {
  const { nextCorrection: number } = facts;
  if (number === undefined) throw new Error('a correction was begun without its number');
  return ok<CampaignEvent[]>([{ type: 'CORRECTION_OF_PLAN_BEGUN', at, number, reason, begunBy }]);
}

function begin(
  { contestId, reason, entries }: CampaignInputs['beginCorrection'],
  state: CampaignState,
  { correcting = null }: CampaignFacts,
  begunBy: string,
  at: number,
): Result<CampaignEvent[]> {
  const field = 'contestId';
  if (correcting === null || circularOfContest(state, contestId) === null) return refuse('CONTEST_NOT_ANNOUNCED', { field, clause });
  const { result, rules, waits, number } = correcting;
  if (waits) return refuse('CORRECTION_WAITS', { field, clause });
  const corrected = correctEntries(result, entries);
  if (!corrected.ok) return corrected;
  const changed = resultChanges(result, { ...result, entries: corrected.value }, rules);
  if (!changed.ok) return changed;
  const changes = changed.value.map(({ key, before, after }) => ({ key, before, after }));
  return ok([{ type: 'CORRECTION_BEGUN', at, number, contestId, reason, entries, changes, begunBy }]);
}
