import { describe, expect, it } from '@jest/globals';
import { loadContestPack } from '@jiangcheng/regulations/load-pack';
import { checkTradeValue } from './value-form.ts';

const pack = loadContestPack('000', '2025');
const check = (field: string, value: string | number | boolean | string[]) => {
  const checked = checkTradeValue(pack, field, value, '000/附3 #6');
  return checked.ok ? checked.value : checked.refusals[0]?.code;
};

describe('a confirmed value', () => {
  it.each([
    ['industry', '绿电铝', '绿电铝'],
    ['industry', '供电行业', '供电'],
    ['industry', '没有的行业', 'VALUE_FORM'],
    ['industry', true, 'VALUE_FORM'],
    ['extraHosts', [], []],
    ['extraHosts', ['示例单位甲'], ['示例单位甲']],
    ['extraHosts', ['示例单位甲', '示例单位甲'], 'VALUE_FORM'],
    ['extraHosts', '示例单位甲', 'VALUE_FORM'],
    ['organizers', [], 'VALUE_FORM'],
    ['organizers', [' 示例单位甲 '], ['示例单位甲']],
    ['organizers', ['示例\u0000单位'], 'VALUE_FORM'],
    ['month', '2026-06', '2026-06'],
    ['month', '2026-13', 'VALUE_FORM'],
    ['type', 'SKILL', 'SKILL'],
    ['type', '技能类', 'VALUE_FORM'],
    ['nationalStandard', false, false],
    ['nationalStandard', 'false', 'VALUE_FORM'],
    ['name', '  ', 'VALUE_FORM'],
    ['constructor', 'x', 'VALUE_FORM'],
  ])('of %s given as %j becomes %j', (field, given, kept) => {
    expect(check(field, given)).toEqual(kept);
  });
});
