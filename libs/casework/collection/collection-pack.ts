import type { CollectionPlan } from '@jiangcheng/domain/collection/plan';
import { collectionPlans } from '@jiangcheng/regulations/facts/collections';
import { loadContestPack } from '@jiangcheng/regulations/load-pack';
import type { LockedCase } from '../ports/case-store.ts';

/** The values of a rule pack, under a campaign's settings, that a window needs. */
export interface CollectionPack {
  /** The regulation as mails name it. */
  docNo: string;
  collections: readonly CollectionPlan[];
}

/** Reads what the pack edition of a case has many units hand in. Throws when there is no such edition. */
export function packOf({ regulation, edition, settings }: Pick<LockedCase, 'regulation' | 'edition' | 'settings'>): CollectionPack {
  const pack = loadContestPack(regulation, edition);
  return { docNo: pack.regulation.docNo.value, collections: collectionPlans(pack, settings) };
}
