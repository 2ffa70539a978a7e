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

/** The distributed document of this number: a circular, or the plan of the year; null where there is none. */
export const distributedUnder = (number: string, { circulars, yearPlan }: CampaignState): DocumentState | null =>
  [...circulars.map(({ document }) => document), ...(yearPlan === undefined ? [] : [yearPlan])].find(
    ({ numbered, distributed }) => distributed !== null && numbered?.number === number,
  ) ?? null;

type Begun = Extract<CorrectionEvent, { number: number }>;

/** What it corrects was distributed: its beginning was refused otherwise. */
function begin(state: CampaignState, event: Begun): NoticedCorrection {
  const { type: _, at: begunAt, ...begun } = event;
  const corrected = 'contestId' in event ? circularOfContest(state, event.contestId) : state.yearPlan;
  if (!corrected) throw new Error('a correction was begun of what was not announced');
  return { ...begun, begunAt, document: valueOf(correctionOf(corrected)), withdrawn: null };
}

/** The state after an event of a correction: a new one, or a step of the one under way. */
export function evolveCorrections(state: CampaignState, event: CorrectionEvent): CampaignState {
  const { corrections = [] } = state;
  if ('number' in event) return { ...state, corrections: [...corrections, begin(state, event)] };
  const after = (one: NoticedCorrection): NoticedCorrection =>
    event.type === 'CORRECTION_WITHDRAWN'
      ? { ...one, withdrawn: { reason: event.reason, at: event.at } }
      : { ...one, document: evolveDocument(one.document, event.step) };
  return { ...state, corrections: corrections.map((one) => (isUnderWay(one) ? after(one) : one)) };
}
