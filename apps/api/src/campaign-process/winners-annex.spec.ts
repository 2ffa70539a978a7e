import { describe, expect, it } from '@jest/globals';
import { loadContestPack } from '@jiangcheng/regulations/load-pack';
import { groupWordsOf, signedWinners, winnersAnnex, type WonContest } from './winners-annex.ts';

const contest = (title: string, group: WonContest['group'], name: string): WonContest => ({
  ...{ caseId: title, title, group },
  winners: [{ entry: 'K', rank: 1, name, unit: '示例单位', team: null, prize: '5000.00' }],
});
const contests = [contest('示例项目（职工组）', 'WORKER', '示例甲'), contest('示例项目（学生组）', 'STUDENT', '示例乙')];
const wordsOf = (regulation: string, edition: string) => groupWordsOf(loadContestPack(regulation, edition));

describe('获奖人员名单', () => {
  it('names the group of each contest where the document has groups (003)', () => {
    expect(winnersAnnex('附表', contests, wordsOf('003', '2020'))).toEqual({
      title: '附表',
      columns: ['工种', '组别', '名次', '姓名', '单位', '代表队'],
      rows: [
        ['示例项目（职工组）', '职工组', '1', '示例甲', '示例单位', ''],
        ['示例项目（学生组）', '学生组', '1', '示例乙', '示例单位', ''],
      ],
    });
  });

  it.each([
    ['000', '2025'],
    ['002', '2021'],
  ])('has the columns that it always had where all compete together, and prints no prize (%s)', (regulation, edition) => {
    expect(winnersAnnex(undefined, contests.slice(0, 1), wordsOf(regulation, edition))).toEqual({
      title: '获奖人员名单',
      columns: ['工种', '名次', '姓名', '单位', '代表队'],
      rows: [['示例项目（职工组）', '1', '示例甲', '示例单位', '']],
    });
  });
});

describe('the winners on the sheet that the bodies sign', () => {
  it('stand there with their prizes', () => {
    expect(signedWinners(contests)).toEqual({
      columns: ['比赛', '名次', '姓名', '单位', '奖金（元）'],
      rows: [
        ['示例项目（职工组）', '1', '示例甲', '示例单位', '5000.00'],
        ['示例项目（学生组）', '1', '示例乙', '示例单位', '5000.00'],
      ],
    });
  });

  it('stand there without a column of prizes where the document gives none', () => {
    const unprized = contests.map((one) => ({ ...one, winners: one.winners.map((winner) => ({ ...winner, prize: null })) }));
    expect(signedWinners(unprized.slice(0, 1))).toEqual({
      columns: ['比赛', '名次', '姓名', '单位'],
      rows: [['示例项目（职工组）', '1', '示例甲', '示例单位']],
    });
  });
});
