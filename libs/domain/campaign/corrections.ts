import { correctionOf } from '../document/correction.ts';
import { evolveDocument } from '../document/events.ts';
import type { DocumentState } from '../document/state.ts';
import { valueOf } from '../shared/result.ts';
import type { CorrectionEvent, NoticedCorrection } from './noticed-correction.ts';
import type { CampaignState } from './state.ts';

export const isUnderWay = ({ document, withdrawn }: NoticedCorrection): boolean => withdrawn === null && document.distributed === null;

/** The correction whose notice is on its way; one after the other. */
export const correctionUnderWay = ({ corrections = [] }: CampaignState): NoticedCorrection | null => corrections.find(isUnderWay) ?? null;

/** The distributed circular that announced a contest; null for one that was not announced. */
export function circularOfContest({ circulars, circulations }: CampaignState, contestId: string): DocumentState | null {
  const round = circulations.find(({ contests }) => contests.some(({ caseId }) => caseId === contestId))?.round;
  const document = circulars.find((circular) => circular.round === round)?.document;
  return document?.distributed ? document : null;
}

/** The state after an event of a correction: a new one, or a step of the one under way. */
export function evolveCorrections(state: CampaignState, event: CorrectionEvent): CampaignState {
  const { corrections = [] } = state;
  if (event.type === 'CORRECTION_BEGUN') {
    const { type: _, at: begunAt, ...begun } = event;
    const circular = circularOfContest(state, event.contestId);
    if (circular === null) throw new Error('a correction was begun of what no circular has announced');
    const document = valueOf(correctionOf(circular));
    return { ...state, corrections: [...corrections, { ...begun, begunAt, document, withdrawn: null }] };
  }
  const after = (one: NoticedCorrection): NoticedCorrection =>
    event.type === 'CORRECTION_WITHDRAWN'
      ? { ...one, withdrawn: { reason: event.reason, at: event.at } }
      : { ...one, document: evolveDocument(one.document, event.step) };
  return { ...state, corrections: corrections.map((one) => (isUnderWay(one) ? after(one) : one)) };
}
