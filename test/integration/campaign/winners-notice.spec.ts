// 公示 of winners before the circular (WINNERS_PUBLIC_NOTICE): the way with the setting on, an objection that holds one contest; off, nothing of it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NoticeView } from '@jiangcheng/contracts/api/notice';
import type { PublicNoticeView } from '@jiangcheng/contracts/api/public-notice';
import { loadReleasedCalendars } from '@jiangcheng/persistence/calendar/load-released-calendars';
import { loadCalendars } from '@jiangcheng/regulations/load-calendars';
import { runSql } from '../../support/database.ts';
import { setClock } from '../hostile/support/world.ts';
import { upload } from '../hostile/support/files.ts';
import { attend, bringTo, entriesOf, reportOf, saveParticulars, sign, type Contest, type Report } from '../hostile/support/story.ts';
import { codesOf, EndOfCampaign, stagesOf } from './end-of-campaign.ts';

const RECEPTION = { department: '示例部', phone: '0475-8200000', email: 'notice@example.org', address: '示例路1号', postcode: '028000' };
/** The first instant at which a notice posted on Tuesday 2025-07-01 for five working days has been closed for a minute. */
const OVER = '2025-07-09T00:02:00+08:00';

async function open(settings: Readonly<Record<string, unknown>>): Promise<{ end: EndOfCampaign; contests: Contest[] }> {
  const end = await EndOfCampaign.open(2);
  await loadReleasedCalendars(end.world.api.source, loadCalendars());
  const { office, campaignId } = end.world;
  for (const [key, value] of Object.entries(settings))
    await office.post(`/campaigns/${campaignId}/settings/${key}`, { value, reason: '示例' }).expect(200);
  const contests = [await end.confirmed({ names: '示例甲' }), await end.confirmed({ names: '示例乙' })];
  await end.attend();
  await end.attend();
  await end.countersign();
  await end.attend();
  return { end, contests };
}

type Draft = { list: NoticeView['approved'] };

/** The text of a notice as its form begins with it. */
async function draftOf({ world }: EndOfCampaign, noticeId: string, more: object = {}): Promise<Draft> {
  const { title, basis, list, text } = (await world.office.get(`/notices/${noticeId}/actions/postNotice/schema`).expect(200)).body
    .properties;
  return { title: title.default, basis: basis.default, list: list.default, text: text.default, reception: RECEPTION, ...more } as Draft;
}

describe('a campaign that puts up its winners', () => {
  let end: EndOfCampaign;
  let contests: Contest[];
  let noticeId: string;
  beforeAll(async () => {
    ({ end, contests } = await open({ WINNERS_PUBLIC_NOTICE: true, RESULTS_CIRCULAR_GATE: 'COMMITTEE_APPROVED_PARTIAL' }));
  });
  afterAll(() => end.world.close());

  const notice = async (): Promise<NoticeView> => (await end.world.office.get(`/notices/${noticeId}`).expect(200)).body;
  const textOf = (more: object = {}): Promise<Draft> => draftOf(end, noticeId, more);
  const post = (text: object) => end.world.office.post(`/notices/${noticeId}/posting`, text);

  it('stands at the notice once the bodies have signed, with the list of every prize, by contest and place', async () => {
    const view = await end.view();
    expect(stagesOf(view)).toEqual(['CONTESTS 1 ALL_CONFIRMED', 'COMMITTEE_REVIEW 1 AGREED_TO_NOTICE', 'WINNERS_NOTICE 1 null']);
    expect(view.winnersNotices).toMatchObject([{ subject: 'WINNERS', standing: 'POSTING', persons: 12, lastDay: null }]);
    noticeId = view.winnersNotices[0]?.caseId ?? '';
    const { approved, decision, clause, owner } = await notice();
    expect(approved.map(({ personId: _id, ...printed }) => Object.keys(printed))).toEqual(
      approved.map(() => ['name', 'unit', 'trade', 'place']),
    );
    expect(approved.filter(({ name }) => name.startsWith('示例甲')).map(({ place }) => place)).toEqual(
      [1, 2, 3, 4, 5, 6].map((n) => `第${n}名`),
    );
    expect([decision.body, clause, owner.href]).toEqual(['组委会', 'rules §9.1-27', `/campaigns/${end.world.campaignId}?tab=process`]);
    expect(view.actions.filter(({ allowed }) => allowed).map(({ act }) => act)).toEqual(['object']);
  });

  it('refuses the circular before the notice has hung, and a withdrawal but from the committee’s paper', async () => {
    const { office, play } = end.world;
    const text = { title: '通报', recipients: ['各示例单位'], body: ['现予通报。'] };
    expect(codesOf(await end.step(office, 'circular/draft', { on: play.today, text }).expect(422))).toEqual(['STAGE_NOT_OPEN']);
    expect((await notice()).actions.map(({ act, refusals }) => [act, refusals.map(({ code }) => code)])).toEqual([
      ['postNotice', []],
      ['withdrawNotice', ['COMMITTEE_DECISION_NEEDED']],
    ]);
  });

  it('puts up nothing with a number of a person in it, and nobody who was not agreed to', async () => {
    const [first, ...others] = (await textOf()).list;
    expect(codesOf(await post(await textOf({ text: '电话13800000000' })).expect(422))).toEqual(['PERSONAL_DATA_PRINTED']);
    expect(codesOf(await post(await textOf({ list: [{ ...first, unit: '150502199001010015' }, ...others] })).expect(422))).toEqual([
      'PERSONAL_DATA_PRINTED',
    ]);
    expect(codesOf(await post(await textOf({ list: others })).expect(422))).toEqual(['PERSON_LEFT_OUT']);
  });

  it('hangs for five working days on the page that everybody reads and prints, beside the notices of selections', async () => {
    await post(await textOf()).expect(200);
    const { anybody } = end.world.api;
    const page = (await anybody.get(`/public-notices/${noticeId}`)).body as PublicNoticeView;
    expect(page).toMatchObject({ subject: 'WINNERS', status: 'OPEN', firstDay: '2025-07-02', lastDay: '2025-07-08' });
    const { text } = await anybody.raw('get', `/public/notices/${noticeId}`);
    for (const printed of ['<th>工种</th>', '<th>名次</th>', '第1名', '2025年7月2日至2025年7月8日', page.hash])
      expect(text).toContain(printed);
    expect(text).not.toMatch(/职务|身份证|150502|62\d{14}/);
    const { items } = (await anybody.get('/public-notices')).body as { items: { id: string; subject: string }[] };
    expect(items).toMatchObject([{ id: noticeId, subject: 'WINNERS' }]);
  });

  it('takes an objection to one winner and stays where it is until the window is over', async () => {
    const { approved } = await notice();
    const held = approved.find(({ name }) => name.startsWith('示例乙'));
    const form = { personId: held?.personId, objectorKind: 'REAL_NAME', identity: { name: '测试丁', contact: '示例路2号' } };
    await end.world.api.anybody.post(`/public-notices/${noticeId}/objections`, { ...form, facts: '其单位有误' }).expect(201);
    await attend(end.world, noticeId);
    await end.attend();
    expect(stagesOf(await end.view()).at(-1)).toBe('WINNERS_NOTICE 1 null');
  });

  it('goes on to the circular when the window has closed, which waits for the contest that is held and no other', async () => {
    const { api, play } = end.world;
    const seen = `insert into app.notice_fetch (notice_id, at, shown) select $1, t, true
      from generate_series('2025-07-01T12:00:00+08:00'::timestamptz, '2025-07-08T23:00:00+08:00', '6 hours') t`;
    await runSql(api.database.ownerUrl, seen, [noticeId]);
    await setClock(api, OVER);
    await attend(end.world, noticeId);
    await attend(end.world, noticeId);
    await end.attend();
    await end.attend();
    expect(stagesOf(await end.view()).slice(-2)).toEqual(['WINNERS_NOTICE 1 NOTICED', 'CIRCULAR 1 null']);
    await expect(end.circulate('示工发〔2025〕30号')).rejects.toThrow(/422/);
    const distribution = { on: play.today, recipients: ['各示例单位'] };
    const refused = await end.step(end.world.office, 'circular/distribution', distribution).expect(422);
    expect(codesOf(refused)).toEqual(['WINNER_HELD']);
    const [, held] = (await end.view()).rounds[0]?.contests ?? [];
    expect(refused.body.errors[0].message).toBe(`对“${held?.title}”获奖人员的公示异议正在核查，暂不能通报。`);
  });

  it('lets the others go on where the committee leaves the held one to the next round (C8)', async () => {
    const { office, play } = end.world;
    await end.onPaper('leaveOut', { contestId: contests[1]?.caseId, reason: '异议核查中' });
    const text = {
      title: '关于示例竞赛成绩的通报',
      recipients: ['各示例单位'],
      body: ['现予通报，另一项留待下一轮。'],
      attachments: ['名单'],
    };
    const amended = await end.step(office, 'circular/amendment', { on: play.today, text });
    expect([amended.status, codesOf(amended)]).toEqual([200, []]);
    const after = (await end.view()).actions.find(({ act }) => act === 'distributeCircular');
    expect(after?.refusals.map(({ code }) => code)).not.toContain('WINNER_HELD');
  });

  it('says in the history what was put up and by whose decision', async () => {
    const { events } = (await end.world.auditor.get(`/cases/${noticeId}/history`).expect(200)).body as { events: { type: string }[] };
    expect(events.map(({ type }) => type)).toEqual(expect.arrayContaining(['CASE_OPENED', 'NOTICE_POSTED', 'NOTICE_CLOSED']));
  });
});

describe('an objection to a winner that is upheld', () => {
  let end: EndOfCampaign;
  let wrong: Contest;
  let noticeId: string;
  let winner: NoticeView['approved'][number];
  beforeAll(async () => {
    const { end: opened, contests } = await open({ WINNERS_PUBLIC_NOTICE: true });
    [end, wrong] = [opened, contests[1] as Contest];
    noticeId = (await end.view()).winnersNotices[0]?.caseId ?? '';
    const text = await draftOf(end, noticeId);
    await end.world.office.post(`/notices/${noticeId}/posting`, text).expect(200);
    winner = text.list.find(({ name }) => name.startsWith('示例乙')) as NoticeView['approved'][number];
  });
  afterAll(() => end.world.close());

  const returned = (contestId: string) =>
    end.step(end.world.office, 'report-returns', { contestId, reason: '第一名资格不符，已撤下', correctionDays: 3 });

  it('is verified by two who have nothing to do with the contest, and decided by the committee on paper', async () => {
    const { office, second, api, organizer } = end.world;
    expect(codesOf(await returned(wrong.caseId).expect(422))).toEqual(['NOBODY_STRUCK']);
    const said = { facts: '反映其不在参赛单位工作', identity: { name: '测试丁', contact: '示例路2号' } };
    const form = { personId: winner.personId, objectorKind: 'REAL_NAME', ...said, arrival: { channel: 'VISIT' }, concrete: true };
    const { receiptNo } = (await second.post(`/notices/${noticeId}/objections`, form).expect(201)).body;
    const [row] = await api.source.query<{ id: string }[]>('select id from app.objection where receipt_no = $1', [receiptNo]);
    const objectionId = row?.id ?? '';
    await office.post(`/objections/${objectionId}/taking-up`).expect(200);
    const verifiers = [await api.as(await api.person({ role: 'EXPERT' })), await api.as(await api.person({ role: 'FINANCE' }))];
    const ids = verifiers.map(({ person }) => person?.personId ?? '');
    const partial = await office.post(`/objections/${objectionId}/admission`, { verifiers: [ids[0], organizer.person?.personId] });
    expect(partial.status).toBe(422);
    await office.post(`/objections/${objectionId}/admission`, { verifiers: ids }).expect(200);
    await attend(end.world, objectionId);
    const fileId = await upload(office, objectionId, 'VERIFICATION_REPORT');
    await office.post(`/objections/${objectionId}/report`, { finding: 'UPHELD', signedBy: ids, fileId }).expect(200);
    await attend(end.world, objectionId);
    const input = { effect: 'REMOVE', on: end.world.play.today, reference: '示例第1次组委会会议' };
    const { actions } = (await office.get(`/objections/${objectionId}`).expect(200)).body;
    expect(actions.flatMap(({ refusals }: { refusals: { code: string }[] }) => refusals.map(({ code }) => code))).toEqual([
      'COMMITTEE_DECISION_NEEDED',
    ]);
    await end.onPaper('decideObjection', input, '测试组委会', objectionId);
    expect((await office.get(`/objections/${objectionId}`).expect(200)).body.decision).toMatchObject({
      body: 'COMMITTEE',
      effect: 'REMOVE',
    });
  });

  it('lets the report of his contest go back, and of no other', async () => {
    const [other] = (await end.view()).rounds[0]?.contests ?? [];
    expect(codesOf(await returned(other?.caseId ?? '').expect(422))).toEqual(['WINNER_NOT_STRUCK']);
    await returned(wrong.caseId).expect(200);
    await attend(end.world, wrong.caseId);
    await end.attend();
    expect(stagesOf(await end.view()).slice(-2)).toEqual(['WINNERS_NOTICE 1 REPORT_RETURNED', 'CONTESTS 2 null']);
  });

  it('puts up the winners of the corrected report once the bodies have signed it, while the others hang on', async () => {
    const { organizer } = end.world;
    const { version } = await reportOf(wrong);
    const entries = entriesOf('示例乙').map((entry, index) => ({
      ...entry,
      ...(index === 0 && { status: 'DISQUALIFIED', theory: null, practice: null }),
    }));
    const known = await reportOf(wrong);
    const keyed = entries.map((entry) => ({ ...entry, key: known.entries.find(({ name }) => name === entry.name)?.key }));
    const { winners, authorizationVersion } = (
      await organizer.put(`${wrong.path}/score-report/draft`, { version, entries: keyed }).expect(200)
    ).body as Report;
    const last = winners.find(({ version: given }) => given === 0);
    if (last !== undefined) await saveParticulars(wrong, last.entryKey, 9, authorizationVersion);
    await sign(wrong, 'SCORE_SUMMARY');
    await sign(wrong, 'WINNER_INFO');
    await bringTo(end.world, wrong, { after: 'READY', to: 'CONFIRMED' });
    await end.attend();
    await end.attend();
    await end.countersign();
    await end.attend();
    const view = await end.view();
    expect(stagesOf(view).slice(-2)).toEqual(['COMMITTEE_REVIEW 2 AGREED_TO_NOTICE', 'WINNERS_NOTICE 2 null']);
    expect(view.winnersNotices.map(({ standing, persons }) => [standing, persons])).toEqual([
      ['RUNNING', 12],
      ['POSTING', 6],
    ]);
    const { list } = await draftOf(end, view.winnersNotices[1]?.caseId ?? '');
    expect(list.map(({ name, place }) => `${name} ${place}`)).toEqual(
      [...'乙丙丁戊己庚'].map((letter, index) => `示例乙${letter} 第${index + 1}名`),
    );
  });
});

describe('a campaign that does not', () => {
  let end: EndOfCampaign;
  beforeAll(async () => {
    ({ end } = await open({}));
  });
  afterAll(() => end.world.close());

  it('goes from the last signature to the circular, and opens no notice', async () => {
    const view = await end.view();
    expect(stagesOf(view)).toEqual(['CONTESTS 1 ALL_CONFIRMED', 'COMMITTEE_REVIEW 1 AGREED', 'CIRCULAR 1 null']);
    expect([view.winnersNotices, (await end.world.office.get('/notices').expect(200)).body.items]).toEqual([[], []]);
  });
});
