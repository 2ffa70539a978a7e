import { describe, expect, it } from '@jest/globals';
import '../../approval/approval.messages.ts';
import '../../casework/casework.messages.ts';
import { wordsOf } from './catalogue.ts';
import { predicateOf } from './sentence.ts';

const around = (locale: 'zh-CN' | 'en') => ({
  locale,
  organizations: new Map([['o1', '示例单位甲']]),
  people: new Map([['person-1', { name: '测试乙' }]]),
  packWords: new Map([['field.industry', '所属行业']]),
});
const say = (type: string, after: unknown, before: unknown = null, locale: 'zh-CN' | 'en' = 'zh-CN') =>
  predicateOf(wordsOf(type), { before, after, named: { decider: '测试乙（示例单位主任）', decidedOn: '2026-05-10' } }, around(locale));

describe('a sentence of the history', () => {
  it.each<[string, unknown, unknown, string]>([
    ['STAGE_OPENED', { stage: 'SCORE_REPORT', round: 2 }, null, '开启“成绩报送”环节（第 2 轮）'],
    [
      'ORGANIZERS_NAMED',
      {
        organizers: [
          { organizationId: 'o1', lead: true },
          { organizationId: 'o2', lead: false },
        ],
      },
      null,
      '确定承办单位：示例单位甲（牵头）、o2',
    ],
    ['DATES_SET', { lastDay: '2026-06-02' }, { lastDay: '2026-06-01' }, '确定比赛日期：（不变） 至 2026-06-02'],
    ['END_DAY_CORRECTED', { ended: { on: '2026-05-09' } }, { ended: { on: '2026-05-08' } }, '将比赛结束日由 2026-05-08 更正为 2026-05-09'],
    [
      'DEADLINE_SET',
      { key: 'SCORE_REPORT', round: 1, dueAt: '2026-05-22T16:00:00.000Z', provisional: true },
      null,
      '设定成绩报送期限（第 1 轮）：2026-05-22 24:00 截止（暂定）',
    ],
    ['REMINDED', { rung: -2, round: 1, to: 2, folded: false }, null, '发出催办（第 1 轮，到期前 2 个工作日），收件 2 人'],
    ['REMINDED', { rung: -5, round: 1, to: 2, folded: true }, null, '将一次催办（第 1 轮，到期前 5 个工作日）并入下一次'],
    [
      'REMINDED',
      { undeclared: '2026-05-11', plannedEnd: '2026-05-08', to: 3 },
      null,
      '催请申报比赛结束（计划 2026-05-08 结束），收件 3 人',
    ],
    ['PAPER_REGISTERED', { act: 'confirm' }, null, '登记 测试乙（示例单位主任） 于 2026-05-10 签署的“审核确认”，待第二人确认'],
    [
      'VALUE_CONFIRMED',
      { tradeNo: 6, field: 'industry', value: '绿电铝' },
      { status: 'INFERRED', value: null },
      '确认第 6 项工种的“所属行业”为“绿电铝”',
    ],
    [
      'VALUE_CONFIRMED',
      { tradeNo: 6, field: 'industry', value: '供电' },
      { status: 'CONFIRMED', value: '绿电铝' },
      '将第 6 项工种的“所属行业”由“绿电铝”更正为“供电”',
    ],
    ['SETTING_CHANGED', { key: 'DRAW_LOTS', value: true }, { key: 'DRAW_LOTS', value: false }, '将设置“DRAW_LOTS”由否改为是'],
  ])('of %s says what was written', (type, after, before, sentence) => {
    expect(say(type, after, before)).toBe(sentence);
  });

  it('is said in English too', () => {
    expect(say('STAGE_OPENED', { stage: 'OFFICE_REVIEW', round: 1 }, null, 'en')).toBe('opened the stage "Office review" (round 1)');
  });

  it.each([null, 7, 'x', [], { ended: null }, { ended: { on: { deep: 1 } } }])(
    'survives contents that no code of ours wrote: %j',
    (after) => {
      expect(say('END_DECLARED', after)).toBe('申报比赛已于 — 结束');
    },
  );

  it('shows a made-up instant as it stands', () => {
    expect(say('DEADLINE_SET', { key: 'X', round: 1, dueAt: '0001-01-01T00:00:00Z' })).toBe(
      '设定成绩报送期限（第 1 轮）：0001-01-01T00:00:00Z 截止',
    );
  });
});
