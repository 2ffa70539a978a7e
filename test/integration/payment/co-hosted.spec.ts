// 000-57: contestants of an upper contest that the office co-hosts are ranked by themselves and get the same awards, from the sheet to the prize.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recompute } from '../../../tools/recompute/recompute.ts';
import { upload } from '../hostile/support/files.ts';
import { bringTo, contestAt, type Contest } from '../hostile/support/story.ts';
import { announce, beforeCircular, type Announced } from './announced-campaign.ts';

interface Entry {
  name: string;
  total: string | null;
  rank: number | null;
  local: boolean;
}
const BASIS = '示例自治区竞赛通知';

let story: Announced;
let contest: Contest;
beforeAll(async () => {
  story = await beforeCircular(0);
  contest = await contestAt(story.world, 'HOLDING');
});
afterAll(() => story.world.close());

const sheet = async (): Promise<Entry[]> =>
  (await story.world.office.get(`${contest.path}/score-report`).expect(200)).body.entries as Entry[];
const record = async (body: object, who = story.world.office) =>
  who.post(`${contest.path}/upper-contest`, {
    ...{ coHosted: true, basis: BASIS, fileId: await upload(story.world.office, contest.caseId, 'PAPER_DECISION') },
    ...body,
  });

describe('a contest that is co-hosted', () => {
  it('is said so by the office, with the upper contest’s document, and by nobody else', async () => {
    expect((await record({}, contest.organizer)).status).toBe(403);
    expect((await record({ fileId: story.world.campaignId })).body.code).toBe('FILE_NOT_OF_CASE');
    expect((await record({ theory: '0.5', practice: '0.6' })).body.code).toBe('WEIGHTS_NOT_ONE');
    await record({ theory: '0.40', practice: '0.60' }).then(({ status }) => expect(status).toBe(200));
    const { body } = await story.world.office.get(contest.path).expect(200);
    expect(body.upper).toMatchObject({ coHosted: true, weights: { theory: '0.40', practice: '0.60' }, basis: BASIS });
  });

  it('ranks its own contestants by themselves, and the others keep their total', async () => {
    await bringTo(story.world, contest, { after: 'HOLDING', to: 'CONFIRMED' }, { elsewhere: [1, 3], size: 9 });
    const rows = (await sheet()).map(({ name, total, rank, local }) => [name.slice(-1), total, rank, local]);
    expect(rows).toEqual([
      ['甲', '93.00', null, false],
      ['乙', '91.40', 1, true],
      ['丙', '89.80', null, false],
      ['丁', '88.20', 2, true],
      ['戊', '86.60', 3, true],
      ['己', '85.00', 4, true],
      ['庚', '83.40', 5, true],
      ['辛', '81.80', 6, true],
      ['壬', '80.20', 7, true],
    ]);
  });

  it('gives them the awards, and the others none', async () => {
    await announce({ ...story, contests: [contest] });
    const { body } = await story.world.office.get(`${story.path}/payments`).expect(200);
    const dues = body.dues as { payee: string; rank: number; entitled: string }[];
    expect(dues.map(({ payee, rank, entitled }) => [payee.slice(-1), rank, entitled])).toEqual([
      ['乙', 1, '5000.00'],
      ['丁', 2, '4000.00'],
      ['戊', 3, '3000.00'],
      ['己', 4, '2000.00'],
      ['庚', 5, '1500.00'],
      ['辛', 6, '1000.00'],
    ]);
  });

  it('comes out the same without the service', async () => {
    const file = await story.world.auditor.get(`${contest.path}/score-report/recompute`).expect(200);
    const [item] = file.body.items as { coHosted: boolean; entries: { local: boolean }[] }[];
    expect([item?.coHosted, item?.entries.map(({ local }) => local)]).toEqual([
      true,
      [false, true, false, ...[4, 5, 6, 7, 8, 9].map(() => true)],
    ]);
    const [answer] = recompute(JSON.stringify(file.body)).items.flatMap((one) => (one.kind === 'contest' ? [one] : []));
    expect([answer?.differences, answer?.prizeTotal]).toEqual([[], '16500.00']);
  });
});
