import { eligibilityRules, minFinalists } from '@jiangcheng/regulations/facts';
import { loadContestPack } from '@jiangcheng/regulations/load-pack';
import type { EntryPackOf } from './ports.ts';

/** What entries need of the pack edition a case was opened under. */
export const entryPackOf: EntryPackOf = (regulation, edition) => {
  const pack = loadContestPack(regulation, edition);
  return {
    rules: eligibilityRules(pack),
    groups: pack.eligibility.groups.map(({ key }) => key),
    minEntrants: minFinalists(pack),
  };
};
