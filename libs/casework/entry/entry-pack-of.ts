import { eligibilityLabels, eligibilityRules, minFinalists } from '@jiangcheng/regulations/facts';
import { loadContestPack } from '@jiangcheng/regulations/load-pack';
import type { EntryPackOf } from './ports.ts';

/** What entries need of the pack edition a case was opened under. */
export const entryPackOf: EntryPackOf = (regulation, edition, settings) => {
  const pack = loadContestPack(regulation, edition);
  const labels = eligibilityLabels(pack);
  const rules = eligibilityRules(pack, settings);
  const asked = rules.filter(({ kind }) => kind === 'DECLARATION' || kind === 'STATUS');
  return {
    rules,
    questions: asked.map(({ key }) => ({ key, labels: Object.values(labels.get(key) ?? {}) })),
    groups: pack.eligibility.groups.map(({ key }) => key),
    minEntrants: minFinalists(pack, settings),
  };
};
