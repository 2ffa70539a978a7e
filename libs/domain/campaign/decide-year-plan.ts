import type { DocumentCommand } from '../document/commands.ts';
import { documentCommand } from '../document/command-of.ts';
import { decideDocument } from '../document/decide.ts';
import { documentRefusals } from '../document/refusals.ts';
import type { Deciding } from '../process/deciding.ts';
import { ok, type Refusal, type Result } from '../shared/result.ts';
import { yearPlanChain, type YearPlanAct } from './acts.ts';
import type { CampaignCommand } from './commands.ts';
import type { CampaignEvent } from './events.ts';
import type { CampaignFacts } from './facts.ts';
import { yearPlanOf, type CampaignState } from './state.ts';

export type YearPlanCommand = Extract<CampaignCommand, { act: YearPlanAct }>;

type NotYearPlan = Exclude<CampaignCommand, YearPlanCommand>;
export const isYearPlan = <C extends CampaignCommand>(command: C): command is Exclude<C, NotYearPlan> =>
  yearPlanChain.includes(command.act);

/** The chain's own order, once the bodies that issue the plan are named. */
export function yearPlanRefusals(act: YearPlanAct, state: CampaignState): Refusal[] {
  const missing = state.bodies.length === 0 ? [{ code: 'BODIES_MISSING', clause: '000/附1/六.4' }] : [];
  return [...missing, ...documentRefusals(yearPlanChain.stepOf(act), yearPlanOf(state))];
}

export function yearPlanStep(
  command: YearPlanCommand,
  state: CampaignState,
  facts: CampaignFacts,
  deciding: Deciding,
  at: number,
): Result<CampaignEvent[]> {
  const step = withAnnexes(documentCommand(yearPlanChain.stepOf(command.act), command.input, deciding), facts);
  const result = decideDocument(step, yearPlanOf(state), facts.document, at);
  return result.ok ? ok([{ type: `YEAR_PLAN_${result.value.type}`, at, step: result.value }]) : result;
}

/** A text that names 成员名单 and 工种明细 among its attachments has them as they stand now; whoever changes it takes them over anew. */
function withAnnexes(command: DocumentCommand, { annexes = [] }: CampaignFacts): DocumentCommand {
  if (command.act !== 'DRAFT' && command.act !== 'AMEND') return command;
  const named = command.text.attachments.flatMap((title) =>
    annexes.filter((annex) => title.endsWith(annex.title)).map((annex) => ({ ...annex, title })),
  );
  return named.length === 0 ? command : { ...command, text: { ...command.text, annexes: named } };
}
