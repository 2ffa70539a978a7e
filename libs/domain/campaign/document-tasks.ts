import type { Actor, CaseScope } from '../access/actor.ts';
import { bodiesTurn, hasSigned, type BodyStep } from '../document/bodies-turn.ts';
import type { DocumentState } from '../document/state.ts';
import type { PlannedTask as Planned } from '../process/planned-task.ts';
import { currentStage, isStageOpen } from '../process/story.ts';
import { bindsHisBody, type TaskHold } from '../task/hold.ts';
import type { CampaignAct } from './acts.ts';
import { correctionUnderWay } from './corrections.ts';
import { circularOf, type CampaignStage, type CampaignState } from './state.ts';

/** The documents of a campaign that its bodies sign. */
type Paper = 'YEAR_PLAN' | 'CIRCULAR' | 'CORRECTION';
export type DocumentTaskKind = `${BodyStep}_${Paper}`;

const papers: readonly Paper[] = ['YEAR_PLAN', 'CIRCULAR', 'CORRECTION'];

/** The document of this name that is on its way, with the round of its tasks: a 更正通知 has its number, the others the round of the stage. */
function onItsWay(paper: Paper, state: CampaignState): { document: DocumentState; round: number } | null {
  const round = currentStage(state)?.round ?? 1;
  if (paper === 'CORRECTION') {
    const correction = correctionUnderWay(state);
    return correction && { document: correction.document, round: correction.number };
  }
  const document = paper === 'YEAR_PLAN' ? (state.yearPlan ?? null) : (circularOf(state)?.document ?? null);
  return document !== null && isStageOpen(state, paper === 'YEAR_PLAN' ? 'CONTESTS' : 'CIRCULAR') ? { document, round } : null;
}

/** What the bodies have to do now: each its 会签, the leading one the signature. */
export function documentTasks(state: CampaignState, stage: CampaignStage): Planned<DocumentTaskKind, CampaignStage>[] {
  return papers.flatMap((paper) => {
    const found = onItsWay(paper, state);
    if (found === null) return [];
    return bodiesTurn(found.document).map(({ step, organizationId }) => ({
      ...{ kind: `${step}_${paper}` as const, stage, round: found.round, role: 'BODY' as const, organizationId, deadline: null },
    }));
  });
}

const KIND = /^(COUNTERSIGN|SIGN)_(YEAR_PLAN|CIRCULAR|CORRECTION)$/;
export const isDocumentTask = (kind: string): kind is DocumentTaskKind => KIND.test(kind);

/** The task that a body's act gets done; the office does all else on the way of a document. */
const taskOfAct: Partial<Record<CampaignAct, DocumentTaskKind>> = {
  countersignYearPlan: 'COUNTERSIGN_YEAR_PLAN',
  signYearPlan: 'SIGN_YEAR_PLAN',
  countersignCircular: 'COUNTERSIGN_CIRCULAR',
  signCircular: 'SIGN_CIRCULAR',
  countersignCorrection: 'COUNTERSIGN_CORRECTION',
  signCorrection: 'SIGN_CORRECTION',
};

/** Who of his body has in hand what this person's act gets done; an input that names a body means that one alone. */
export const documentHands = (act: CampaignAct, holds: readonly TaskHold[], actor: Actor, scope: CaseScope, input: object): TaskHold[] =>
  holds.filter(
    (hold) =>
      hold.kind === taskOfAct[act] &&
      bindsHisBody(hold, actor, scope) &&
      (!('organizationId' in input) || input.organizationId === hold.organizationId),
  );

/** Whether a body has done what such a task asked; not where the text was changed, or the document is not wanted any more. */
export function documentTaskDone(kind: DocumentTaskKind, round: number, organizationId: string | null, state: CampaignState): boolean {
  const [, step, paper] = KIND.exec(kind) ?? [];
  const document = documentOf(paper as Paper, round, state);
  return document !== undefined && hasSigned(document, step as BodyStep, organizationId);
}

function documentOf(paper: Paper, round: number, { yearPlan, circulars, corrections = [] }: CampaignState): DocumentState | undefined {
  if (paper === 'YEAR_PLAN') return yearPlan;
  if (paper === 'CIRCULAR') return circulars.find((one) => one.round === round)?.document;
  return corrections.find(({ number, withdrawn }) => number === round && withdrawn === null)?.document;
}
