import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '@jiangcheng/config/paths';
import type { scoringToRecompute } from '@jiangcheng/contracts/api/recompute';
import type { Output } from '@jiangcheng/contracts/api/output';
import { recompute } from '../../../tools/recompute/recompute.ts';

type Scoring = Output<typeof scoringToRecompute>;

/** The example of the page. */
const page = readFileSync(join(repositoryRoot(), 'docs/recompute.md'), 'utf8').split('## kind `expert-scoring`')[1] ?? '';
const example = (JSON.parse(/```json\n(.*?)\n```/s.exec(page)?.[1] ?? '') as { items: [Scoring] }).items[0];

const answered = (more: Partial<Scoring> = {}) => {
  const { items } = recompute(JSON.stringify({ format: 'jiangcheng-recompute/1', items: [{ ...example, ...more }] }));
  return items.flatMap((item) => (item.kind === 'expert-scoring' ? [item] : []))[0];
};
const totals = (more: Partial<Scoring> = {}): unknown => answered(more)?.rows.map(({ id, total, rank }) => [id, total, rank]);
const [first, ...others] = example.sheets;
/** The example with one point of the first sheet changed after the seal. */
const forged: Partial<Scoring> = {
  sheets: [
    { ...first!, rows: first!.rows.map(({ candidateId, points }) => ({ candidateId, points: { ...points, P15: '10' } })) },
    ...others,
  ],
};

describe('a round of the experts’ scoring', () => {
  it('is tallied with its corrections, in any order of sheets and candidates', () => {
    const turned = { sheets: [...example.sheets].reverse(), candidates: [...example.candidates].reverse() };
    expect([totals(), totals(turned)]).toEqual([
      [
        ['01', '85.00', 1],
        ['02', '80.00', 2],
      ],
      [
        ['01', '85.00', 1],
        ['02', '80.00', 2],
      ],
    ]);
  });

  it('names a sheet whose points are not those that were sealed, and a lot that is not of the seed', () => {
    expect([answered(), answered(forged)].map((answer) => answer?.seals.map(({ intact }) => intact))).toEqual([
      [true, true, true],
      [false, true, true],
    ]);
    const panels = example.panels.map((panel) => ({ ...panel, draw: { ...panel.draw!, seed: '另一种子' } }));
    expect([answered(), answered({ panels })].map((answer) => answer?.draws)).toEqual([
      [{ panel: '第一评审组', intact: true }],
      [{ panel: '第一评审组', intact: false }],
    ]);
  });

  it('says where the report differs', () => {
    const reported = [
      { id: '01', total: '85.10', rank: 1 },
      { id: '02', total: '80.00', rank: 2 },
    ];
    expect(answered({ reported })?.differences).toEqual([
      { id: '01', reported: { total: '85.10', rank: 1 }, recomputed: { total: '85.00', rank: 1 } },
    ]);
  });

  const withPoint = (point: string): Partial<Scoring> => ({
    sheets: [
      { ...first!, rows: first!.rows.map(({ candidateId, points }) => ({ candidateId, points: { ...points, P01: point } })) },
      ...others,
    ],
  });
  it.each<[string, Partial<Scoring>, string]>([
    ['a point out of bounds', withPoint('11'), 'MARK_OUT_OF_RANGE'],
    ['full-width digits', withPoint('９'), 'MARK_NOT_A_NUMBER'],
    ['a sheet that is not whole', { sheets: [{ ...first!, rows: first!.rows.slice(1) }, ...others] }, 'SHEET_INCOMPLETE'],
    ['a pack that is none of a selection', { regulation: '000', edition: '2025' }, 'there is no rule pack 000/2025'],
    ['a setting that the pack does not allow', { settings: { PANEL_SIZE: 1 } }, 'SETTING_VALUE_NOT_ALLOWED'],
  ])('is refused with %s', (_what, more, code) => {
    expect(() => answered(more)).toThrow(code);
  });
});
