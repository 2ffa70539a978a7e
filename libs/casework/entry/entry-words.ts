import { eligibilityLabels } from '@jiangcheng/regulations/facts';
import { loadContestPack } from '@jiangcheng/regulations/load-pack';
import type { LockedContest } from '../ports/case-store.ts';

/** How mails name the regulation of a contest, and each rule on who may enter in both languages. */
export function entryWords({ regulation, edition }: Pick<LockedContest, 'regulation' | 'edition'>) {
  const pack = loadContestPack(regulation, edition);
  const labels = eligibilityLabels(pack);
  return { docNo: pack.regulation.docNo.value, ofRule: (key: string) => labels.get(key) ?? { zh: key, en: key } };
}
