// 000-58: 个人优秀奖 and 团体奖 are the industry's own: on the contest's page, and in no prize, payment or count.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../../support/client.ts';
import { upload } from '../hostile/support/files.ts';
import { TODAY } from '../hostile/support/world.ts';
import { announcedCampaign, type Announced } from './announced-campaign.ts';

let story: Announced;
let path: string;
let caseId: string;
beforeAll(async () => {
  story = await announcedCampaign();
  caseId = story.contests[0]?.caseId ?? '';
  path = `/contests/${caseId}/extra-awards`;
});
afterAll(() => story.world.close());

const AWARD = {
  ...{ kind: 'PERSONAL', name: '个人优秀奖', winner: '示例选手庚（示例单位）', awardedBy: '示例行业协会' },
  ...{ document: '示协发〔2025〕1号', awardedOn: TODAY },
};
async function record(more: object = {}, who: Client = story.world.office) {
  const fileId = await upload(story.world.office, caseId, 'HONOUR_PAPER');
  return who.post(path, { ...AWARD, fileId, ...more });
}
const money = async () => {
  const { body } = await story.world.office.get(`${story.path}/payments`).expect(200);
  return [body.totals, body.dues];
};

describe('an award of the industry', () => {
  it('is taken down by the office from its document, by nobody else, and once', async () => {
    const before = await money();
    expect((await record()).status).toBe(201);
    expect((await record({ kind: 'TEAM', name: '团体一等奖', winner: '示例旗总工会' })).status).toBe(201);
    expect((await record()).body.code).toBe('EXTRA_AWARD_TWICE');
    expect((await record({ name: '另一奖', fileId: story.caseId })).body.code).toBe('FILE_NOT_OF_CASE');
    expect((await record({ name: '另一奖', awardedOn: '2099-01-01' })).body.code).toBe('AWARDED_IN_FUTURE');
    expect([(await record({}, story.world.organizer)).status, (await record({}, story.world.auditor)).status]).toEqual([403, 403]);
    expect(await money()).toEqual(before);
  });

  it('stands on the contest’s page with who gave it, for whoever reads the case, and in its history', async () => {
    for (const who of [story.world.office, story.world.auditor, story.contests[0]?.organizer ?? story.world.organizer]) {
      const { body } = await who.get(path).expect(200);
      expect(body.awards.map(({ kind, name, awardedBy, document }: typeof AWARD) => [kind, name, awardedBy, document])).toEqual([
        ['PERSONAL', '个人优秀奖', '示例行业协会', '示协发〔2025〕1号'],
        ['TEAM', '团体一等奖', '示例行业协会', '示协发〔2025〕1号'],
      ]);
      expect(body.may.record).toBe(who === story.world.office);
    }
    const { body } = await story.world.auditor.get(`/cases/${caseId}/history`).expect(200);
    const sentences = (body.events as { type: string; sentence: string }[]).filter(({ type }) => type === 'EXTRA_AWARD_RECORDED');
    expect(sentences.map(({ sentence }) => sentence.includes('示例行业协会'))).toEqual([true, true]);
  });

  it('is taken back with a reason, by the office alone, and may be taken down anew', async () => {
    const { office, auditor, organizer } = story.world;
    const listed = async () =>
      ((await office.get(path).expect(200)).body.awards as { id: string; kind: string }[]).map(({ id, kind }) => [id, kind]);
    const [[first], ...others] = (await listed()) as [[string, string], ...[string, string][]];
    const back = (who: Client, body: object) => who.post(`${path}/${first}/withdrawal`, body);
    expect([(await back(organizer, { reason: '示例' })).status, (await back(auditor, { reason: '示例' })).status]).toEqual([403, 403]);
    await back(office, {}).expect(400);
    await back(office, { reason: '示例：协会已撤销' }).expect(200);
    expect(await listed()).toEqual(others);
    await back(office, { reason: '示例：再次撤销' }).expect(404);
    const { body } = await auditor.get(`/cases/${caseId}/history?limit=200`).expect(200);
    const said = (body.events as { type: string; sentence: string }[]).filter(({ type }) => type === 'EXTRA_AWARD_WITHDRAWN');
    expect(said.map(({ sentence }) => sentence.replace(/^[^（]*（[^）]*）/, ''))).toEqual([
      expect.stringContaining('撤销“示例选手庚（示例单位）”的“个人优秀奖”（示例行业协会）登记'),
    ]);
    expect((await record()).status).toBe(201);
  });
});
