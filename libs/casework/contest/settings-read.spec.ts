import { describe, expect, it } from '@jest/globals';
import { applicationWindow, showcaseRule } from '@jiangcheng/regulations/facts';
import { supportRule } from '@jiangcheng/regulations/facts/cultivation';
import { listPacks } from '@jiangcheng/regulations/list-packs';
import { loadContestPack, loadPack, loadSelectionPack } from '@jiangcheng/regulations/load-pack';
import { packOf as collectionPack } from '../collection/collection-pack.ts';
import { cultivationPack } from '../cultivation/cultivation-pack.ts';
import { entryPackOf } from '../entry/entry-pack-of.ts';
import { scoringPackOf } from '../expert-scoring/scoring-pack-of.ts';
import { noticePackOf } from '../notice/notice-pack.ts';
import { moneyPackOf } from '../payment/money-pack-of.ts';
import { candidatePackOf } from '../recommendation/candidate-pack-of.ts';
import { scorePackOf } from '../score-report/score-pack-of.ts';
import { selectionPack } from '../selection/selection-pack.ts';
import { contestPack } from './contest-pack.ts';

type Reads = (regulation: string, edition: string, settings: Readonly<Record<string, unknown>>) => unknown;

/** All that takes a value of a campaign's or a round's settings. */
const readers: Record<'CONTEST' | 'SELECTION', readonly Reads[]> = {
  CONTEST: [
    contestPack,
    entryPackOf,
    scorePackOf,
    moneyPackOf,
    noticePackOf,
    (regulation, edition, settings) => collectionPack({ regulation, edition, settings }),
    (regulation, edition, settings) => applicationWindow(loadContestPack(regulation, edition), settings, 2026),
    (regulation, edition, settings) => showcaseRule(loadContestPack(regulation, edition), settings),
  ],
  SELECTION: [
    selectionPack,
    candidatePackOf,
    scoringPackOf,
    noticePackOf,
    (regulation, edition, settings) => cultivationPack({ regulation, edition, settings }),
    (regulation, edition, settings) => supportRule(loadSelectionPack(regulation, edition), settings),
  ],
};

/** Settings of which nothing is changed, and a note of every key that somebody looks up. */
function noted(): { settings: Record<string, unknown>; asked: Set<string> } {
  const asked = new Set<string>();
  const note = (_: object, key: string | symbol) => {
    asked.add(String(key));
    return undefined;
  };
  return { settings: new Proxy({}, { getOwnPropertyDescriptor: note }), asked };
}

describe('a setting of a pack', () => {
  it.each(listPacks())('of $id/$edition is marked as shown only where nothing reads it, and nowhere else', ({ id, edition }) => {
    const pack = loadPack(id, edition);
    const { settings, asked } = noted();
    readers[pack.kind].forEach((reads) => reads(id, edition, settings));
    const keys = pack.settings.settings.map(({ key }) => key);
    const shownOnly = pack.settings.settings.filter(({ display }) => display === true).map(({ key }) => key);
    expect(shownOnly).toEqual(keys.filter((key) => !asked.has(key)));
  });
});
