import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { conflictsOf } from '../conflict/conflicts.ts';
import { valueOf, type Result } from '../shared/result.ts';
import { drawPanel, type Drawn, type DrawRule } from './draw.ts';
import type { Expert } from './round.ts';
import { candidate, expert } from './scoring.fixture.ts';

const RULE: DrawRule = { size: 3, reserves: 2, kinds: ['FIELD_EXPERT', 'DEPARTMENT_HEAD'], clause: '004/第七条' };
const head = (id: string): Expert => expert(id, { kind: 'DEPARTMENT_HEAD' });
/** Lots by hand: the id itself. */
const byId = (id: string): string => id;
const said = (result: Result<unknown>): string[] =>
  result.ok ? [] : result.refusals.map(({ code, params }) => [code, ...Object.values(params ?? {})].join(' '));
const seats = ({ members, reserves }: Drawn): string => `${members.join('')} ${reserves.join('')}`;

describe('a draw', () => {
  it.each<[string, Expert[], string]>([
    ['takes the lowest lots', [expert('a'), head('b'), expert('c'), expert('d'), expert('e')], 'abc de'],
    ['takes a department head from wherever he stands', [expert('a'), expert('b'), expert('c'), expert('d'), head('e')], 'abe cd'],
    ['takes a field expert from wherever he stands', [head('a'), head('b'), head('c'), expert('z')], 'abz c'],
  ])('%s', (_what, pool, expected) => {
    expect(seats(valueOf(drawPanel(pool, [], [], RULE, byId)))).toBe(expected);
  });

  it('leaves out whom the office names with a reason and who has a conflict, and says why', () => {
    const pool = [expert('a'), expert('b'), expert('c'), expert('d'), head('h')];
    const near = candidate('x', { employerId: 'employer-b' });
    const drawn = valueOf(drawPanel(pool, [near], [{ expertId: 'a', reason: '当期出差' }], RULE, byId));
    expect([seats(drawn), drawn.excluded, drawn.lots.map(({ expertId }) => expertId)]).toEqual([
      'cdh ',
      [
        { expertId: 'a', reason: '当期出差' },
        { expertId: 'b', reason: 'CONFLICT' },
      ],
      ['c', 'd', 'h'],
    ]);
  });

  it.each<[string, Expert[], string[]]>([
    ['too few', [expert('a'), head('b')], ['POOL_TOO_SMALL 3 2']],
    ['field experts alone', [expert('a'), expert('b'), expert('c')], ['PANEL_KIND_MISSING DEPARTMENT_HEAD']],
    ['nobody', [], ['POOL_TOO_SMALL 3 0', 'PANEL_KIND_MISSING FIELD_EXPERT', 'PANEL_KIND_MISSING DEPARTMENT_HEAD']],
  ])('is refused where the pool holds %s', (_what, pool, expected) => {
    expect(said(drawPanel(pool, [], [], RULE, byId))).toEqual(expected);
  });

  const pools = fc
    .uniqueArray(fc.record({ id: fc.stringMatching(/^[0-9a-f]{4}$/), head: fc.boolean(), employer: fc.nat(5) }), {
      selector: ({ id }) => id,
      minLength: 3,
      maxLength: 20,
    })
    .map((list) => list.map(({ id, head: isHead, employer }) => ({ ...(isHead ? head(id) : expert(id)), employerId: `e${employer}` })));
  const near = candidate('x', { employerId: 'e0' });

  it('comes out the same from any order of the pool, and draws nobody who has a conflict', () => {
    fc.assert(
      fc.property(pools, fc.string(), fc.nat(), (pool, seed, turn) => {
        const lot = (id: string): string => `${(seed.length * 31 + id.charCodeAt(0) * 7 + id.charCodeAt(3)) % 97}`.padStart(2, '0');
        const at = turn % pool.length;
        const drawn = drawPanel(pool, [near], [], RULE, lot);
        expect(drawPanel([...pool.slice(at), ...pool.slice(0, at)].reverse(), [near], [], RULE, lot)).toEqual(drawn);
        if (!drawn.ok) return;
        const { members, reserves } = drawn.value;
        const chosen = pool.filter(({ id }) => [...members, ...reserves].includes(id));
        expect(chosen.flatMap((each) => conflictsOf(each, near))).toEqual([]);
        expect([members.length, new Set([...members, ...reserves]).size]).toEqual([3, members.length + reserves.length]);
        expect(new Set(chosen.filter(({ id }) => members.includes(id)).map(({ kind }) => kind)).size).toBe(2);
      }),
    );
  });
});
