import { describe, expect, it } from '@jest/globals';
import { checkDeadlineRule } from '@jiangcheng/domain/deadline/rule';
import { Exact } from '@jiangcheng/domain/shared/decimal';
import {
  reviewPlan,
  authorizationText,
  checkSetting,
  contestCutoff,
  correctionRule,
  deadlineRule,
  eligibilityLabels,
  eligibilityRules,
  declareEndReminder,
  documentForm,
  ladderOf,
  minFinalists,
  countersignRule,
  officeReviewRule,
  prizeRule,
  rankingRule,
  requiredOf,
  returnReason,
  returnReasonCodes,
  scoreReportRule,
  settingDefault,
  settingValue,
  winnerRanks,
} from './facts.ts';
import { loadContestPack } from './load-pack.ts';

const pack = loadContestPack('000', '2025');
const offsets = (key: string): number[] => ladderOf(pack, key).map(({ offset }) => offset);

describe('the score report of 000/附1/六.3', () => {
  it('is due in ten working days at 24:00, and may be late', () => {
    const { ladder, ...rule } = scoreReportRule(pack);
    expect(rule).toEqual({
      key: 'SCORE_REPORT',
      startEvent: 'CONTEST_ENDED',
      length: 10,
      unit: 'WORKING_DAY',
      cutoff: '24:00',
      clause: '000/附1/六.3',
      hard: false,
    });
    expect(ladder).toEqual([
      { offset: -5, at: '09:00', to: ['ASSIGNEE'] },
      { offset: -2, at: '09:00', to: ['ASSIGNEE'] },
      { offset: -1, at: '09:00', to: ['ASSIGNEE'] },
      { offset: 0, at: '09:00', to: ['ASSIGNEE'] },
      { offset: 1, at: '09:00', to: ['ASSIGNEE', 'HEAD_CC'] },
      { offset: 3, at: '09:00', to: ['ASSIGNEE', 'HEAD_CC'] },
    ]);
  });

  it.each([
    [{}, '24:00', false],
    [{ LATE_SCORE_REPORT: 'ACCEPT' }, '24:00', false],
    [{ LATE_SCORE_REPORT: 'REFUSE' }, '24:00', true],
    [{ DEADLINE_CUTOFF: '17:30' }, '17:30', false],
  ])('follows the campaign: %j', (settings, cutoff, hard) => {
    expect(scoreReportRule(pack, settings)).toMatchObject({ cutoff, hard, length: 10 });
  });

  it.each([
    ['SCORE_REPORT', {}],
    ['CORRECTION', {}],
    ['OFFICE_REVIEW', { OFFICE_REVIEW_WORKING_DAYS: 5 }],
    ['COUNTERSIGN', { COUNTERSIGN_WORKING_DAYS: 5 }],
  ])('%s is a rule that the domain accepts', (key, settings) => {
    const rule = deadlineRule(pack, key, settings);
    expect(rule && checkDeadlineRule(rule).ok).toBe(true);
  });
});

describe('the deadlines around it', () => {
  it('give a correction five working days, or what the campaign or the return says', () => {
    expect(offsets('CORRECTION')).toEqual([-2, -1, 0, 1, 3]);
    expect(correctionRule(pack)).toMatchObject({ length: 5, hard: false, clause: '000/附1/六.3' });
    expect(correctionRule(pack, { CORRECTION_WORKING_DAYS: 8 }).length).toBe(8);
    expect(correctionRule(pack, { CORRECTION_WORKING_DAYS: 8 }, 3).length).toBe(3);
  });

  it('set the office no limit unless the campaign does', () => {
    expect(officeReviewRule(pack)).toBe(null);
    expect(officeReviewRule(pack, { OFFICE_REVIEW_WORKING_DAYS: 7 })).toMatchObject({
      key: 'OFFICE_REVIEW',
      length: 7,
      unit: 'WORKING_DAY',
    });
  });

  it('set none for a countersigning either unless the campaign does', () => {
    expect(countersignRule(pack)).toBe(null);
    expect(countersignRule(pack, { COUNTERSIGN_WORKING_DAYS: 5 })).toMatchObject({ key: 'COUNTERSIGN', length: 5, clause: '000/附1/六.1' });
  });

  it('remind of an undeclared end daily at nine', () => {
    expect(declareEndReminder(pack)).toEqual({ key: 'DECLARE_END', at: '09:00', to: ['ASSIGNEE', 'OFFICE'], clause: '000/附1/六.3' });
  });

  it('want contests over by the end of October, softly (000-40)', () => {
    expect(contestCutoff(pack)).toEqual({ on: '2025-10-31', hard: false, clause: '000/附1/八.1' });
  });

  it('throw for a deadline that the pack does not have', () => {
    expect(() => ladderOf(pack, 'NO_SUCH')).toThrow('no COUNTED deadline NO_SUCH');
  });
});

describe('scoring', () => {
  it('weighs 30 to 70 and breaks ties by practice, theory, time', () => {
    const expected = {
      weights: { theory: '0.30', practice: '0.70' },
      tieBreak: ['PRACTICE', 'THEORY', 'TIME'],
      decimals: 2,
      markDecimals: 2,
    };
    expect(rankingRule(pack)).toEqual(expected);
    expect(rankingRule(pack, { TIE_BREAK: 'NONE' }).tieBreak).toEqual([]);
    expect(rankingRule(pack, { TIE_BREAK: 'TIME,PRACTICE,THEORY' }).tieBreak).toEqual(['TIME', 'PRACTICE', 'THEORY']);
  });

  it('has prizes of 16 500 yuan a trade, 363 000 in all (000-51)', () => {
    const { table, policy } = prizeRule(pack);
    const perTrade = table.reduce((sum, amount) => sum.plus(amount), new Exact(0));
    expect([table, policy]).toEqual([['5000', '4000', '3000', '2000', '1500', '1000'], 'AVERAGE']);
    expect([perTrade.toFixed(2), perTrade.times(pack.regulation.tradeCount.value).toFixed(2)]).toEqual(['16500.00', '363000.00']);
    expect(prizeRule(pack, { JOINT_PRIZE: 'EACH_FULL' }).policy).toBe('EACH_FULL');
  });

  it('asks thirty finalists and the particulars of ranks one to six', () => {
    expect(minFinalists(pack)).toEqual({ value: 30, clause: '000/附1/五(一)' });
    expect(winnerRanks(pack)).toEqual({ from: 1, to: 6, clause: '000/附1/七(二)1' });
  });

  it('names what a complete report holds (000-34)', () => {
    const keys = (of: 'REPORT' | 'EACH_ORGANIZER' | 'EACH_WINNER'): string[] => requiredOf(pack, of).map(({ key }) => key);
    expect(keys('REPORT')).toEqual(['CHIEF_JUDGE_SIGNATURE']);
    expect(keys('EACH_ORGANIZER')).toEqual(['ORGANIZER_SEAL']);
    expect(keys('EACH_WINNER')).toEqual(['ID_NUMBER', 'ID_COPY', 'BANK_ACCOUNT', 'BANK_NAME', 'PHONE', 'AUTHORIZATION']);
  });
});

describe('settings', () => {
  it('have the default that the campaign did not change', () => {
    expect(settingDefault(pack, 'LATE_SCORE_REPORT')).toBe('ACCEPT');
    expect(settingValue(pack, {}, 'LATE_SCORE_REPORT')).toBe('ACCEPT');
    expect(settingValue(pack, { LATE_SCORE_REPORT: 'REFUSE' }, 'LATE_SCORE_REPORT')).toBe('REFUSE');
  });

  it.each([
    ['LATE_SCORE_REPORT', 'REFUSE', true],
    ['LATE_SCORE_REPORT', 'refuse', false],
    ['CORRECTION_WORKING_DAYS', 1, true],
    ['CORRECTION_WORKING_DAYS', 60, true],
    ['CORRECTION_WORKING_DAYS', 0, false],
    ['CORRECTION_WORKING_DAYS', 61, false],
    ['CORRECTION_WORKING_DAYS', 2.5, false],
    ['CORRECTION_WORKING_DAYS', '5', false],
    ['DEADLINE_CUTOFF', '17:30', true],
    ['DEADLINE_CUTOFF', '24:00', true],
    ['DEADLINE_CUTOFF', '08:00', false],
    ['DEADLINE_CUTOFF', '24:00\n', false],
    ['WINNERS_PUBLIC_NOTICE', true, true],
    ['WINNERS_PUBLIC_NOTICE', 'true', false],
    ['YOUTH_BORN_ON_OR_AFTER', null, false],
  ])('%s set to %j: %j', (key, value, allowed) => {
    expect(checkSetting(pack, key, value)).toMatchObject(
      allowed ? { ok: true, value } : { ok: false, refusals: [{ code: 'SETTING_VALUE_NOT_ALLOWED' }] },
    );
  });

  it('refuse an unknown key as a value and throw where code names one', () => {
    expect(checkSetting(pack, 'toString', 'x')).toMatchObject({ ok: false, refusals: [{ code: 'SETTING_UNKNOWN' }] });
    expect(() => settingDefault(pack, 'NO_SUCH')).toThrow('no setting NO_SUCH');
    expect(() => settingValue(pack, { LATE_SCORE_REPORT: 'MAYBE' }, 'LATE_SCORE_REPORT')).toThrow('cannot be "MAYBE"');
  });

  it('cover every decision of rules §9 and §9.1; §9-12 are the trades themselves', () => {
    const sources = new Set(pack.settings.settings.flatMap(({ clause, see }) => [clause, ...(see ?? [])]));
    const decisions = [
      ...Array.from({ length: 12 }, (_, index) => `rules §9-${index + 1}`),
      ...Array.from({ length: 15 }, (_, index) => `rules §9.1-${index + 13}`),
    ];
    expect(decisions.filter((decision) => !sources.has(decision))).toEqual(['rules §9-12']);
  });

  it('have an effect but for those marked as display', () => {
    expect(pack.settings.settings.filter(({ display }) => display !== true).map(({ key }) => key)).toEqual([
      ...[
        'LATE_SCORE_REPORT',
        'FEW_FINALISTS',
        'DEADLINE_CUTOFF',
        'CORRECTION_WORKING_DAYS',
        'DRAFT_HOLD_MINUTES',
        'OFFICE_REVIEW_WORKING_DAYS',
        'COUNTERSIGN_WORKING_DAYS',
        'REVIEW_APPROVAL',
        'TIE_BREAK',
        'JOINT_PRIZE',
        'CONTEST_FRONT',
        'APPEAL_ON_SITE_HOURS',
        'SCORE_REVIEW_WORKING_DAYS',
        'DRAW_LOTS',
        'BLIND_CODES',
        'SCORE_RECHECK',
        'HOSTING_APPLICATION_FROM',
        'HOSTING_APPLICATION_UNTIL',
        'RESULTS_CIRCULAR_GATE',
        'WINNERS_PUBLIC_NOTICE',
        'WINNERS_NOTICE_WORKING_DAYS',
        'ANONYMOUS_OBJECTIONS',
        'OBJECTION_REPLY_WORKING_DAYS',
        'YOUTH_BORN_ON_OR_AFTER',
        'WOMEN_HONOUR_RULE',
        'NO_STANDARD_CERTIFICATE',
        'CERTIFICATE_SAME_LEVEL',
        'TAX_TREATMENT',
        'NOTICE_COUNTS_POSTING_DAY',
      ],
    ]);
  });
});

describe('documents and reasons', () => {
  it('have the columns and the footer of the two prints', () => {
    const summary = documentForm(pack, 'SCORE_SUMMARY');
    expect([summary.title.zh, summary.rows, summary.restricted]).toEqual(['成绩汇总表', 'ALL_ENTRIES', false]);
    expect(summary.footer.filter(({ required }) => required).map(({ key }) => key)).toEqual(['CHIEF_JUDGE_SIGNATURE', 'ORGANIZER_SEAL']);
    const winners = documentForm(pack, 'WINNER_INFO');
    expect([winners.title.zh, winners.rows, winners.restricted]).toEqual(['获奖选手信息表', 'WINNERS', true]);
    expect(summary.columns.filter(({ key }) => ['idNumber', 'bankAccount', 'phone'].includes(key))).toEqual([]);
  });

  it.each(['zh', 'en'] as const)('fill every blank of the authorisation once (%s)', (language) => {
    const blanks = {
      name: '测试甲{rank}',
      handler: '示例单位',
      contact: '示例联系方式',
      campaign: '示例活动',
      trade: '示例工种',
      rank: '1',
    };
    const { version, paragraphs } = authorizationText(pack, blanks, language);
    const text = paragraphs.join('\n');
    expect(version).toBe('2025-1');
    expect(Object.values(blanks).filter((blank) => !text.includes(blank))).toEqual([]);
    expect(text.replaceAll('测试甲{rank}', '').match(/\{\w+\}/)).toBe(null);
  });

  it('return for coded reasons with a label in both languages', () => {
    const asked = ['SIGNATURE_MISSING', 'SEAL_MISSING', 'TOTAL_MISMATCH', 'WINNER_PARTICULARS_INCOMPLETE', 'SHEET_ILLEGIBLE', 'OTHER'];
    expect(asked.filter((code) => !returnReasonCodes(pack).includes(code))).toEqual([]);
    expect(returnReason(pack, 'SEAL_MISSING')).toEqual({
      code: 'SEAL_MISSING',
      label: { zh: '缺承办单位盖章', en: "Organizer's seal missing" },
      clause: '000/附1/六.3',
    });
    expect(returnReason(pack, 'NO_SUCH')).toBe(null);
  });

  it('count the committee by post, without names (rules §1.7)', () => {
    const { posts, office } = pack.committee;
    expect([posts.map(({ count }) => count), office.posts.map(({ count }) => count)]).toEqual([
      [1, 1, 15, 20],
      [1, 5],
    ]);
  });
});

describe('the approval of a score report', () => {
  it.each([
    [{}, ['OFFICE ANY OFFICE']],
    [{ REVIEW_APPROVAL: 'OFFICE_THEN_HEAD' }, ['OFFICE ANY OFFICE', 'HEAD ANY OFFICE_HEAD']],
    [{ REVIEW_APPROVAL: 'OFFICE_JOINTLY' }, ['OFFICE RATIO OFFICE,OFFICE,OFFICE'], true],
  ])('under %j has the nodes %j, and knows 不同意 where several judge together', (settings, nodes, mayDisagree = false) => {
    const plan = reviewPlan(pack, settings);
    const roles = plan.nodes.map(
      ({ key, rule, participants }) =>
        `${key} ${rule.kind} ${participants.map(({ address }) => ('role' in address ? address.role : '')).join()}`,
    );
    expect([roles, plan.mayDisagree]).toEqual([nodes, mayDisagree]);
  });
});

describe('who may enter (000/附1/四)', () => {
  it('is three rules: declared and proven, a bar in principle, a bar for good', () => {
    expect(eligibilityRules(pack).map(({ key, kind, clause }) => [key, kind, clause])).toEqual([
      ['FRONT_LINE_IN_TRADE', 'DECLARATION', '000/附1/四'],
      ['PRIOR_CITY_CHAMPION', 'PRIOR_RESULT', '000/附1/四'],
      ['ENROLLED_STUDENT', 'STATUS', '000/附1/四'],
    ]);
    expect(eligibilityRules(pack).map((rule) => ('block' in rule ? rule.block : null))).toEqual([null, 'SOFT', 'HARD']);
    expect(eligibilityLabels(pack).get('ENROLLED_STUDENT')).toEqual({ zh: '在校学生', en: 'Enrolled student' });
  });
});
