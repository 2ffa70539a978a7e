import { documentCommand } from '../document/command-of.ts';
import { decideDocument } from '../document/decide.ts';
import { documentRefusals } from '../document/refusals.ts';
import type { DocumentState } from '../document/state.ts';
import type { Deciding } from '../process/deciding.ts';
import { currentStage } from '../process/story.ts';
import { ok, type Refusal, type Result } from '../shared/result.ts';
import { documentChain, type DocumentStepAct } from './acts.ts';
import type { SelectionCommand } from './commands.ts';
import { announcementRefusals, waitingFor } from './decide-announcement.ts';
import { callOf, callRefusals } from './decide-deployment.ts';
import type { SelectionEvent } from './events.ts';
import type { SelectionFacts } from './facts.ts';
import { announcementOf } from './standing.ts';
import type { SelectionState } from './state.ts';
import { vacantIn } from './vacancies.ts';

export type DocumentStepCommand = Extract<SelectionCommand, { act: DocumentStepAct }>;

/** The document that the stage issues: the call, or the announcement; null before it has anything to say. */
export const documentOf = (state: SelectionState): DocumentState | null =>
  currentStage(state)?.stage === 'DEPLOYMENT' ? callOf(state) : (announcementOf(state)?.document ?? null);

/** The chain's own order; beyond it, what the call lacks to go out, or what holds the announcement. */
export function stepRefusals(act: DocumentStepAct, state: SelectionState, facts: SelectionFacts): Refusal[] {
  const step = documentChain.stepOf(act);
  const document = documentOf(state);
  const called = currentStage(state)?.stage === 'DEPLOYMENT';
  if (document === null)
    return [called ? { code: 'PLAN_MISSING', clause: '004/第五条' } : { code: 'ANNOUNCED_MISSING', clause: '004/第九条' }];
  const own = called
    ? step === 'DISTRIBUTE'
      ? callRefusals(state, facts)
      : []
    : step === 'AMEND'
      ? []
      : announcementRefusals(state, facts, step === 'DISTRIBUTE');
  return [...documentRefusals(step, document), ...own];
}

export function documentStep(
  command: DocumentStepCommand,
  state: SelectionState,
  facts: SelectionFacts,
  deciding: Deciding,
  at: number,
): Result<SelectionEvent[]> {
  const document = documentOf(state);
  if (document === null) throw new Error('a document was stepped on that the stage does not issue');
  const step = documentCommand(documentChain.stepOf(command.act), command.input, deciding);
  const result = decideDocument(step, document, facts.document, at);
  if (!result.ok) return result;
  const announced = announcementOf(state)?.candidateIds ?? [];
  const left = waitingFor(state, facts.notice).filter((id) => !announced.includes(id));
  return ok([{ type: `SELECTION_DOCUMENT_${result.value.type}`, at, step: result.value, left, vacant: vacantIn(state, facts.notice) }]);
}
