import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../support/app.ts';
import { recompute } from '../../../tools/recompute/recompute.ts';
import { accessTypes, filledIn, reportedContest, signed, type ReportedContest } from './reported-contest.ts';

const NAMES = ['测试甲', '测试乙', '测试丙', '测试丁', '测试戊', '测试己', '测试庚'];
let api: TestApi;
let contest: ReportedContest;
beforeAll(async () => {
  api = await startApi();
  contest = await reportedContest(api);
  await filledIn(contest, ...NAMES);
  await signed(contest, 'SCORE_SUMMARY');
  await signed(contest, 'WINNER_INFO');
  const report = await contest.organizer.get(contest.path);
  const handedIn = await contest.organizer.post(`${contest.path}/hand-in`, {
    draftVersion: report.body.version,
    lateExplanation: '示例：测试',
  });
  if (handedIn.status !== 200) throw new Error(handedIn.text);
});
afterAll(() => api.close());

const exported = (client = contest.auditor) => client.get(`${contest.path}/recompute`);
const confirm = () => api.source.query("update app.score_report set review = 'CONFIRMED' where case_id = $1", [contest.caseId]);

describe('the export for recomputation', () => {
  it('is empty before the office has confirmed, and not there for strangers', async () => {
    expect((await exported()).body).toEqual({ format: 'jiangcheng-recompute/1', items: [] });
    expect((await exported(contest.stranger)).status).toBe(404);
  });

  it('gives the same ranks and totals without the service, and leaves a trace', async () => {
    await confirm();
    const file = await exported();
    expect([file.status, file.headers['content-disposition']?.startsWith('attachment'), file.headers['cache-control']]).toEqual([
      200,
      true,
      'private, no-store',
    ]);
    const [answer] = recompute(JSON.stringify(file.body)).items.flatMap((item) => (item.kind === 'contest' ? [item] : []));
    expect(answer?.rows.map(({ name, rank }) => [name, rank])).toEqual(NAMES.map((name, index) => [name, index + 1]));
    expect([answer?.differences, answer?.prizeTotal]).toEqual([[], '16500.00']);
    expect((await accessTypes(api, contest.caseId)).at(-1)).toBe('REPORT_EXPORTED');
  });

  it('names the day of birth of nobody but the first, and no identity number', async () => {
    const file = await exported(contest.office);
    const entries = file.body.items[0].entries as { bornOn: string | null }[];
    expect(entries.map(({ bornOn }) => bornOn)).toEqual(['1990-01-01', null, null, null, null, null, null]);
    expect(file.text).not.toMatch(/150502|6222/);
  });
});
