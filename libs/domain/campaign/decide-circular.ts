import { documentCommand } from '../document/command-of.ts';
import { decideDocument } from '../document/decide.ts';
import { documentRefusals } from '../document/refusals.ts';
import type { Deciding } from '../process/deciding.ts';
import { ok, type Refusal, type Result } from '../shared/result.ts';
import { circularChain, type CircularAct } from './acts.ts';
import type { CampaignCommand } from './commands.ts';
import { objectionRefusals } from './decide-objection.ts';
import { winnerRefusals } from './decide-winners-notice.ts';
import type { CampaignEvent } from './events.ts';
import type { CampaignFacts } from './facts.ts';
import { circularOf, type CampaignState } from './state.ts';

export type CircularCommand = Extract<CampaignCommand, { act: CircularAct }>;

/** The chain's own order; beyond it, a text that no longer says what is circulated is amended first, and an 异议, or what holds a winner who was put up, holds the distribution. */
export function circularRefusals(act: CircularAct, state: CampaignState, { winners }: CampaignFacts): Refusal[] {
  const circular = circularOf(state);
  if (circular === null) return [{ code: 'STAGE_NOT_OPEN' }];
  const step = circularChain.stepOf(act);
  if (circular.outdated && step !== 'AMEND') return [{ code: 'CIRCULAR_OUTDATED', clause: '000/附1/六.4' }];
  const held = step === 'DISTRIBUTE' ? [...objectionRefusals(state), ...winnerRefusals(state, winners.notice)] : [];
  return [...documentRefusals(step, circular.document), ...held];
}

export function circularStep(
  command: CircularCommand,
  state: CampaignState,
  facts: CampaignFacts,
  deciding: Deciding,
  at: number,
): Result<CampaignEvent[]> {
  const circular = circularOf(state);
  if (circular === null) throw new Error('a circular was stepped on before the committee agreed');
  const result = decideDocument(
    documentCommand(circularChain.stepOf(command.act), command.input, deciding),
    circular.document,
    facts.document,
    at,
  );
  return result.ok ? ok([{ type: `CIRCULAR_${result.value.type}`, at, step: result.value }]) : result;
}
