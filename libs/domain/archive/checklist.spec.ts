import { describe, expect, it } from '@jest/globals';
import { archivedKinds, archiveItems, checkComplete, checklistOf, settlingRefusals, type SettledItem } from './checklist.ts';

const CONTEST = { kind: 'contest', ground: (clause: string) => clause } as const;
const all = Object.fromEntries(archiveItems('contest').map(({ item }) => [item, 1]));
const said = (item: string, more: Partial<SettledItem>): SettledItem => ({
  item,
  fileId: null,
  reason: null,
  by: '测试甲',
  at: 1,
  ...more,
});
const states = (found: Record<string, number>, settled: SettledItem[] = []) =>
  Object.fromEntries(checklistOf(CONTEST, found, settled).map(({ item, state }) => [item, state]));

describe('the checklist of a file', () => {
  it.each(archivedKinds)('of a %s names each item once, with its clause', (kind) => {
    const items = archiveItems(kind);
    expect([new Set(items.map(({ item }) => item)).size, items.every(({ clause }) => clause !== '')]).toEqual([items.length, true]);
  });

  it('names what may be held and need not only where the record has it', () => {
    const campaign = { ...CONTEST, kind: 'campaign' } as const;
    const of = (found: Record<string, number>) =>
      checklistOf(campaign, found, []).flatMap(({ item, state }) => (item === 'EXCHANGE' ? [state] : []));
    expect([of({}), of({ EXCHANGE: 2 })]).toEqual([[], ['PRESENT']]);
  });

  it.each<[string, number, SettledItem[], string]>([
    ['in the record', 2, [], 'PRESENT'],
    ['nowhere', 0, [], 'MISSING'],
    ['put in as a paper', 0, [said('SUB_PLAN', { fileId: 'f' })], 'SUPPLIED'],
    ['left out with a reason', 0, [said('SUB_PLAN', { reason: '示例' })], 'WAIVED'],
    ['in the record after somebody left it out', 1, [said('SUB_PLAN', { reason: '示例' })], 'PRESENT'],
    ['nowhere while another is left out', 0, [said('COMMENTARY', { reason: '示例' })], 'MISSING'],
  ])('tells an item %s', (_what, count, settled, state) => {
    expect(states({ SUB_PLAN: count }, settled)['SUB_PLAN']).toBe(state);
  });
});

describe('an item', () => {
  it('rests on what its clause rests on under the case’s own regulation', () => {
    const items = checklistOf({ kind: 'contest', ground: (clause) => `示例 ${clause}` }, {}, []);
    expect(items.map(({ clause }) => clause)).toEqual(archiveItems('contest').map(({ clause }) => `示例 ${clause}`));
  });
});

describe('a case', () => {
  it.each<[string, Record<string, number>, SettledItem[], boolean, [string, unknown][]]>([
    ['that goes on', all, [], true, [['CASE_IS_OPEN', undefined]]],
    ['that lacks one', { ...all, COMMENTARY: 0 }, [], false, [['ARCHIVE_ITEM_MISSING', 'COMMENTARY']]],
    ['whose missing one is left out with a reason', { ...all, COMMENTARY: 0 }, [said('COMMENTARY', { reason: '示例' })], false, []],
    ['that holds everything', all, [], false, []],
  ])('%s is archived or not', (_what, found, settled, isOpen, expected) => {
    const complete = checkComplete(checklistOf(CONTEST, found, settled), isOpen);
    expect(complete.ok ? [] : complete.refusals.map(({ code, params }) => [code, params?.['item']])).toEqual(expected);
  });

  it.each<[string, string, boolean, string[]]>([
    ['an unknown item', 'WAGES', false, ['ARCHIVE_ITEM_UNKNOWN']],
    ['an item of a case that goes on', 'COMMENTARY', true, ['CASE_IS_OPEN']],
    ['what the record holds', 'SUB_PLAN', false, ['ARCHIVE_ITEM_PRESENT']],
    ['what is missing', 'COMMENTARY', false, []],
  ])('has %s settled or not', (_what, item, isOpen, codes) => {
    const items = checklistOf(CONTEST, { SUB_PLAN: 1 }, []);
    expect(settlingRefusals(items, item, isOpen).map(({ code }) => code)).toEqual(codes);
  });
});
