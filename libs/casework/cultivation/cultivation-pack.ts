import { certificateRule, cultivationClocks, endDecidedBy, endReasons } from '@jiangcheng/regulations/facts/cultivation';
import { loadSelectionPack } from '@jiangcheng/regulations/load-pack';
import type { LockedCase } from '../ports/case-store.ts';
import type { CultivationPack } from './types.ts';

type UnderPack = Pick<LockedCase, 'regulation' | 'edition' | 'settings'>;

/** A cultivation's rules from the pack edition on file, under the round's settings. Throws when there is no such edition. */
export function cultivationPack({ regulation, edition, settings }: UnderPack): CultivationPack {
  const pack = loadSelectionPack(regulation, edition);
  return {
    docNo: pack.regulation.docNo.value,
    clocks: cultivationClocks(pack, settings),
    certificate: certificateRule(pack),
    endReasons: endReasons(pack),
    endDecidedBy: endDecidedBy(pack),
  };
}
