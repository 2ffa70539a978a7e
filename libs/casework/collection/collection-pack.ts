import type { CollectionPlan } from '@jiangcheng/domain/collection/plan';
import type { Rubric } from '@jiangcheng/domain/org-award/rubric';
import { collectionPlans } from '@jiangcheng/regulations/facts/collections';
import { draftHoldMinutes } from '@jiangcheng/regulations/facts';
import { orgAwardRubric } from '@jiangcheng/regulations/facts/org-award';
import { loadContestPack } from '@jiangcheng/regulations/load-pack';
import type { LockedCase } from '../ports/case-store.ts';

/** The values of a rule pack, under a campaign's settings, that a window needs. */
export interface CollectionPack {
  /** The regulation as mails name it. */
  docNo: string;
  collections: readonly CollectionPlan[];
  /** The 自评表 that stands for an item of a package; null where the document has none. */
  rubric: Rubric | null;
  /** Minutes without a save after which a draft is in nobody's hand (DRAFT_HOLD_MINUTES). */
  holdMinutes: number;
}

/** Reads what the pack edition of a case has many units hand in. Throws when there is no such edition. */
export function packOf({ regulation, edition, settings }: Pick<LockedCase, 'regulation' | 'edition' | 'settings'>): CollectionPack {
  const pack = loadContestPack(regulation, edition);
  return {
    docNo: pack.regulation.docNo.value,
    collections: collectionPlans(pack, settings),
    rubric: orgAwardRubric(pack, settings),
    holdMinutes: draftHoldMinutes(pack, settings),
  };
}
