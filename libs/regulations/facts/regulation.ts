import type { CivilDate } from '@jiangcheng/domain/shared/civil-date';
import type { ContestPack } from '../load-pack.ts';

/** The day by which contests should have ended; `hard: false` means later with a reason (000-40). */
export function contestCutoff(pack: ContestPack): { on: CivilDate; hard: boolean; clause: string } {
  const { value, hard, clause } = pack.regulation.contestCutoff;
  return { on: value, hard, clause };
}

/** The industry that a text means, as the regulation names it or as its table prints it (绿电铝行业 → 绿电铝); null for neither. */
export function industryNamed(pack: ContestPack, text: string): string | null {
  return pack.regulation.industries.find(({ name, printedAs }) => name === text || printedAs.includes(text))?.name ?? null;
}
