import { describe, expect, it } from '@jest/globals';
import { officialText } from './facts/documents.ts';
import { goesByPlan, subPlanRules } from './facts/sub-plan.ts';
import { loadContestPack } from './load-pack.ts';

const pack = loadContestPack('000', '2025');
const blanks = {
  campaign: '示例竞赛活动',
  plan: '示例竞赛活动方案',
  trade: '示例工种{place}',
  content: '示例内容',
  weights: '理论30%、实操70%',
  dates: '2025年6月10日至12日',
  place: '示例场地',
  hosts: '示例主办',
  organizers: '示例承办',
  committee: '示例行业竞赛组委会',
  corrected: '示工发〔2025〕14号',
  leftOut: '示例比赛甲、示例比赛乙',
};

describe('the first draft of an official document', () => {
  it('of a contest says trade, content, time and place, hosts and organizers (000/附1/六.1)', () => {
    const { title, body, recipients, note } = officialText(pack, 'CONTEST_NOTICE', blanks);
    const said = [title, ...body].join('\n');
    const { corrected, leftOut, ...named } = blanks;
    expect(Object.values(named).filter((blank) => !said.includes(blank))).toEqual([]);
    expect([said.includes(corrected), said.includes(leftOut), recipients.length, note]).toEqual([false, false, 2, null]);
  });

  it.each(['CAMPAIGN_PLAN', 'CONTEST_NOTICE', 'RESULTS_CIRCULAR', 'CORRECTION'] as const)(
    'of kind %s leaves no blank that nobody filled',
    (kind) => {
      const { title, body, recipients, attachments } = officialText(pack, kind, blanks);
      const said = [title, ...recipients, ...body, ...attachments].join('\n');
      expect(said.replaceAll(blanks.trade, '')).not.toMatch(/[{}]/);
    },
  );

  describe.each([
    ['000', '2025'],
    ['002', '2021'],
    ['003', '2020'],
  ])('of the results by %s', (id, edition) => {
    const of = loadContestPack(id, edition);

    it('says that all contests are over where nothing is left out', () => {
      expect(officialText(of, 'RESULTS_CIRCULAR', blanks).body).toEqual([
        '示例竞赛活动各项比赛已全部结束。经竞赛组委会对获奖人员名单进行审核，审核无异议，现将成绩予以通报。',
      ]);
    });

    it('names what is left out, and the committee’s decision, where something is (C8)', () => {
      const { body, ...rest } = officialText(of, 'RESULTS_CIRCULAR', blanks, 'IN_PART');
      const { body: _, ...whole } = officialText(of, 'RESULTS_CIRCULAR', blanks);
      expect(body).toEqual([
        '示例竞赛活动部分比赛尚未列入本次通报：示例比赛甲、示例比赛乙。经竞赛组委会决定，其余比赛成绩先行通报，上述比赛的成绩另行通报。',
        '经竞赛组委会对本次通报的获奖人员名单进行审核，审核无异议，现将成绩予以通报。',
      ]);
      expect(rest).toEqual(whole);
    });
  });

  it('of an edition that has one wording keeps it', () => {
    const official = pack.documents.official.map(({ inPart: _, ...one }) => one);
    const earlier = { ...pack, documents: { ...pack.documents, official } };
    expect(officialText(earlier, 'RESULTS_CIRCULAR', blanks, 'IN_PART')).toEqual(officialText(pack, 'RESULTS_CIRCULAR', blanks));
  });

  it('goes to whom the document of the campaign went (000/正文首行)', () => {
    expect(officialText(pack, 'CAMPAIGN_PLAN', blanks).recipients).toEqual(pack.regulation.recipients.value);
  });
});

describe('a sub-plan', () => {
  it('has the four work groups, the four papers and the usual weights (000-26, 000-61, 000-64)', () => {
    expect(subPlanRules(pack)).toEqual({
      workGroups: ['JUDGES', 'PUBLICITY', 'SUPERVISION', 'SAFETY'],
      documents: ['IMPLEMENTATION_PLAN', 'SUPERVISION_RULES', 'SAFETY_PLAN', 'HEALTH_PLAN'],
      weights: { theory: '0.30', practice: '0.70' },
      questionBasis: { level: 4, orHigher: true, clause: '000/附1/五(二)' },
    });
  });

  it.each([
    ['002', '2021', ['SUPERVISION'], ['SUPERVISION_RULES', 'SAFETY_PLAN', 'HEALTH_PLAN'], { theory: '0', practice: '1' }],
    ['003', '2020', [], ['SAFETY_PLAN', 'HEALTH_PLAN'], { theory: '0.20', practice: '0.80' }],
  ])('has under %s what that document asks for (002-11, -12, -14, 003-21, -33)', (id, edition, workGroups, documents, weights) => {
    expect(subPlanRules(loadContestPack(id, edition))).toMatchObject({ workGroups, documents, weights });
  });

  it.each<[string, string, Record<string, string>, object | null]>([
    ['000', '2025', {}, { level: 4, orHigher: true, clause: '000/附1/五(二)' }],
    ['002', '2021', { CONTEST_STAGE: 'LEAGUE_CITY' }, null],
    ['002', '2021', { CONTEST_STAGE: 'REGION' }, { level: 3, orHigher: true, clause: '002/四(二)' }],
    ['003', '2020', {}, { level: 3, orHigher: false, clause: '003/附2/二.2' }],
  ])('has its papers follow the standard as %s/%s says under %j (000-25, 002-11, 003-20)', (id, edition, settings, expected) => {
    expect(subPlanRules(loadContestPack(id, edition), settings)?.questionBasis).toEqual(expected);
  });

  it.each([
    ['asked for by the campaign', '000', '2025', { CONTEST_FRONT: 'IN_SYSTEM' }, true],
    ['not asked for where all is done beside the system', '000', '2025', { CONTEST_FRONT: 'BESIDE' }, false],
    ['beside the system unless the office chooses otherwise', '002', '2021', {}, false],
  ])('is %s', (_what, id, edition, settings, expected) => {
    expect(goesByPlan(loadContestPack(id, edition), settings)).toBe(expected);
  });
});
