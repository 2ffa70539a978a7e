import { describe, expect, it } from '@jest/globals';
import { listPacks } from '@jiangcheng/regulations/list-packs';
import { entryPackOf } from '../entry/entry-pack-of.ts';
import { moneyPackOf } from '../payment/money-pack-of.ts';
import { scorePackOf } from '../score-report/score-pack-of.ts';
import { contestPack } from './contest-pack.ts';

const contests = listPacks().filter(({ kind }) => kind === 'CONTEST');

describe('every edition that a campaign may be opened under', () => {
  it.each(contests)('$id/$edition has all that entries, contests, score reports and awards ask of it', ({ id, edition }) => {
    const read = [contestPack, entryPackOf, scorePackOf, moneyPackOf].map((of) => of(id, edition, {}));
    expect(read.length).toBe(4);
    expect(contestPack(id, edition, {}).partialCirculars).toBe(false);
    expect(contestPack(id, edition, { RESULTS_CIRCULAR_GATE: 'COMMITTEE_APPROVED_PARTIAL' }).partialCirculars).toBe(true);
  });
});
