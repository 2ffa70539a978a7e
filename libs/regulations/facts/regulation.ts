import type { CivilDate } from '@jiangcheng/domain/shared/civil-date';
import type { ContestPack } from '../load-pack.ts';
import type { CampaignSettings } from './settings.ts';
import { campaignStage, stageEnd } from './stages.ts';

/** The day by which contests should have ended; `hard: false` means later with a reason (000-40). */
export function contestCutoff(pack: ContestPack, settings: CampaignSettings = {}): { on: CivilDate; hard: boolean; clause: string } {
  const { value, hard, clause } = pack.regulation.contestCutoff;
  const stage = campaignStage(pack, settings);
  return { on: stage === null ? value : stageEnd(stage), hard, clause };
}

/** Whether what the office issues under the document is given out on request alone (依申请公开, 002-01). */
export const isOnRequest = (pack: ContestPack): boolean => pack.regulation.disclosure?.value === 'ON_REQUEST';

/** Whether a clause is one of a regulation, and of which: practice and law are the same under each. */
const OF_REGULATION = /^(\d{3})\//;

/** What a document says nothing of is done as the office does it. */
const PRACTICE = 'office §6';

/** On what something rests under this regulation that 000 rests on the given clause. */
export function ownGround({ id, regulation: { grounds = [] } }: ContestPack, clause: string): string {
  const of = OF_REGULATION.exec(clause)?.[1];
  if (of === undefined || of === id) return clause;
  return grounds.find((ground) => ground.key === clause)?.clause ?? PRACTICE;
}

/** The industry that a text means, as the regulation names it or as its table prints it (绿电铝行业 → 绿电铝); null for neither. */
export function industryNamed(pack: ContestPack, text: string): string | null {
  return pack.regulation.industries.find(({ name, printedAs }) => name === text || printedAs.includes(text))?.name ?? null;
}
