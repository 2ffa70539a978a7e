// The end of a campaign over HTTP: the gate on all contests, four bodies on screen and on paper, an 异议, the circular, a later round.
// long because: two campaigns are told from their first contest to their circular, each step on the one before
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { printedRows } from '../../support/printed-rows.ts';
import type { Contest } from '../hostile/support/story.ts';
import { newOrganization, TODAY } from '../hostile/support/world.ts';
import { codesOf, EndOfCampaign, stagesOf, type Body } from './end-of-campaign.ts';

const body = (end: EndOfCampaign, n: number): Body => {
  const found = end.bodies[n - 1];
  if (found === undefined) throw new Error(`there is no body ${n}`);
  return found;
};

describe('a campaign of two contests', () => {
  let end: EndOfCampaign;
  let contests: Contest[];
  beforeAll(async () => {
    end = await EndOfCampaign.open(2);
  });
  afterAll(() => end.world.close());

  it('has one end, opened by its own office', async () => {
    const { office, campaignId } = end.world;
    expect((await end.world.office.post(end.path)).body).toMatchObject({ status: 409, code: 'PROCESS_EXISTS' });
    expect((await office.get(`/campaigns/${campaignId}`)).body.processOpen).toBe(true);
    expect(stagesOf(await end.view())).toEqual(['CONTESTS 1 null']);
  });

  it('waits for the two, and says so trade by trade', async () => {
    const { gate, cancelledTrades, actions } = await end.view();
    expect(gate.filter(({ waiting }) => waiting).map(({ tradeNo, stand }) => `${tradeNo} ${stand}`)).toEqual([
      '1 NOT_OPENED',
      '2 NOT_OPENED',
    ]);
    expect(cancelledTrades).toHaveLength(20);
    expect(actions.slice(0, 3).map(({ act, refusals }) => [act, refusals.map(({ code }) => code)])).toEqual([
      ['nameBodies', []],
      ['cancelTrade', ['COMMITTEE_DECISION_NEEDED']],
      ['decidePartial', ['COMMITTEE_DECISION_NEEDED', 'PARTIAL_NOT_ALLOWED', 'NO_CONTEST_CONFIRMED']],
    ]);
    contests = [await end.confirmed(), await end.confirmed()];
    await end.attend();
    await end.attend();
    expect(stagesOf(await end.view())).toEqual(['CONTESTS 1 ALL_CONFIRMED', 'COMMITTEE_REVIEW 1 null']);
  });

  it('asks each body in its inbox, and shows it nothing of the contests', async () => {
    const { person, name } = body(end, 2);
    const { items } = (await person.get('/tasks').expect(200)).body;
    expect(items.map(({ kind, href, organizationName }: Record<string, string>) => [kind, href, organizationName])).toEqual([
      ['COUNTERSIGN', `/campaigns/${end.world.campaignId}?tab=process`, name],
    ]);
    expect((await person.get(contests[0]?.path ?? '')).status).toBe(404);
    expect((await person.get(`/campaigns/${end.world.campaignId}`)).status).toBe(403);
    const { actions } = await end.view(person);
    expect(actions.map(({ act, allowed }) => [act, allowed])).toEqual([
      ['countersign', true],
      ['object', true],
      ['settle', false],
    ]);
  });

  it('shows each body whom it signs for, by contest and rank, with the prize and no number or mark of theirs', async () => {
    const prizes = ['5000.00', '4000.00', '3000.00', '2000.00', '1500.00', '1000.00'];
    const six = [...'甲乙丙丁戊己'].map((letter, index) => ({
      ...{ rank: index + 1, name: `示例选手${letter}`, unit: '示例单位', prize: prizes[index] },
    }));
    for (const reader of [body(end, 2).person, end.world.office, end.world.auditor]) {
      const { rounds } = await end.view(reader);
      expect(rounds.map((round) => round.contests.map(({ winners }) => winners))).toEqual([[six, six]]);
      expect(JSON.stringify(rounds)).not.toMatch(/示例选手庚|150502|62\d{14}/);
    }
    const sheet = (await body(end, 2).person.get(`${end.path}/rounds/1/countersigning`).expect(200)).text;
    const [head, ...rows] = printedRows(sheet).filter((cells) => cells.length === 5);
    expect(head).toEqual(['比赛', '名次', '姓名', '单位', '奖金（元）']);
    expect(rows.map(([, ...cells]) => cells)).toEqual([...six, ...six].map((row) => Object.values(row).map(String)));
    expect(sheet).not.toMatch(/示例选手庚|150502|62\d{14}/);
  });

  it('shows them to nobody else: not to a body of no part in it, an organizer or a unit, nor to who organizes for a body', async () => {
    const { api, admin, organizer } = end.world;
    const { organizationId } = body(end, 2);
    const elsewhere = await newOrganization(admin, '示例无关单位');
    const others = [
      organizer,
      await api.as(await api.person({ role: 'BODY', organizationId: elsewhere })),
      await api.as(await api.person({ role: 'TEAM_UNIT', organizationId })),
    ];
    const sheet = `${end.path}/rounds/1/countersigning`;
    const answers: number[][] = [];
    for (const other of others) answers.push([(await other.get(end.path)).status, (await other.get(sheet)).status]);
    expect(answers).toEqual([[404, 404], [404, 404], [403, 403]]); // prettier-ignore
    const organizing = await api.as(await api.person({ role: 'ORGANIZER', organizationId }));
    expect((await end.view(organizing)).rounds[0]?.contests.map(({ winners }) => winners)).toEqual([null, null]);
    expect((await organizing.get(sheet).expect(200)).text).not.toContain('示例选手');
  });

  it('offers a body itself alone, and the office the words that are missing', async () => {
    const choicesOf = async (client: Body['person']) =>
      (await client.get(`${end.path}/actions/countersign/schema`).expect(200)).body.properties.organizationId;
    expect(await choicesOf(body(end, 3).person)).toMatchObject({
      default: body(end, 3).organizationId,
      oneOf: [{ const: body(end, 3).organizationId, title: '示例团市委' }],
    });
    await end
      .step(body(end, 1).person, 'countersignings', { organizationId: body(end, 1).organizationId, opinion: '审核无异议' })
      .expect(200);
    expect((await choicesOf(end.world.office)).oneOf.map(({ title }: { title: string }) => title)).toEqual([
      '示例市人社局',
      '示例团市委',
      '示例市妇联',
    ]);
  });

  it('lets no body speak for another, and the office for none but from paper', async () => {
    const { organizationId } = body(end, 2);
    expect(codesOf(await end.step(body(end, 3).person, 'countersignings', { organizationId }).expect(422))).toEqual(['NOT_YOUR_BODY']);
    expect(codesOf(await end.step(end.world.office, 'countersignings', { organizationId }).expect(422))).toEqual(['BODY_DECIDES']);
  });

  it('is held by an 异议 until it is settled', async () => {
    const objection = { contestId: contests[1]?.caseId, organizationId: body(end, 2).organizationId, reason: '第二名单位有误' };
    await end.step(body(end, 2).person, 'objections', objection).expect(200);
    const third = { organizationId: body(end, 3).organizationId };
    expect(codesOf(await end.step(body(end, 3).person, 'countersignings', third).expect(422))).toEqual(['OBJECTION_OPEN']);
    expect((await end.view()).objections).toMatchObject([{ body: '示例市人社局', reason: '第二名单位有误', settled: null }]);
    const { properties } = (await end.world.office.get(`${end.path}/actions/settle/schema`).expect(200)).body;
    expect(properties.objectionId.oneOf).toEqual([{ const: '1', title: expect.stringMatching(/ · 示例市人社局 · 第二名单位有误$/) }]);
    await end
      .step(end.world.office, 'objection-settlements', { objectionId: '1', outcome: 'UNFOUNDED', reason: '单位与证明一致' })
      .expect(200);
    expect((await end.view()).objections[0]?.settled).toMatchObject({ label: '异议不成立', reason: '单位与证明一致' });
  });

  it('says by mail who objects to what and on what ground, and how that ended', async () => {
    const mails: { kind: string; to: string; variables: Record<string, unknown> }[] = await end.world.api.source.query(
      `select kind, to_name as "to", variables - 'recipient' as variables
         from app.outgoing_mail where case_id = $1 and kind like 'objection%' order by kind, to_name`,
      [end.caseId],
    );
    const { title } = (await end.view()).rounds[0]?.contests.find(({ caseId }) => caseId === contests[1]?.caseId) ?? {};
    const common = {
      ...{ contest: title, organization: '示例市人社局', clause: expect.stringMatching(/附件1 六\.4$/) },
      link: `/campaigns/${end.world.campaignId}?tab=process`,
    };
    const raised = { ...common, reasonText: '第二名单位有误' };
    const settled = { ...common, outcome: { zh: '异议不成立', en: 'unfounded' }, reasonText: '单位与证明一致' };
    expect(mails).toEqual([
      ...[1, 3, 4].map((n) => ({ kind: 'objection-raised', to: `测试会签${n}`, variables: raised })),
      ...[1, 2, 3, 4].map((n) => ({ kind: 'objection-settled', to: `测试会签${n}`, variables: settled })),
    ]);
  });

  it('is agreed when three have signed on screen and one on paper, confirmed by a second clerk', async () => {
    for (const n of [2, 3])
      await end.step(body(end, n).person, 'countersignings', { organizationId: body(end, n).organizationId }).expect(200);
    const registered = (await end.register('countersign', { organizationId: body(end, 4).organizationId }, '测试纸签')).body;
    expect(registered).toMatchObject({ status: 'PENDING', label: '会签', href: `/campaigns/${end.world.campaignId}?tab=process` });
    expect(registered.names).toEqual({ [body(end, 4).organizationId]: '示例市妇联' });
    const settlement = `/paper-decisions/${registered.id}/settlement`;
    expect((await end.world.office.post(settlement, { verdict: 'CONFIRM' })).body.code).toBe('SECOND_CLERK');
    await end.world.second.post(settlement, { verdict: 'CONFIRM' }).expect(200);
    await end.attend();
    const { rounds, stages } = await end.view();
    expect(stages.map(({ stage, outcome }) => `${stage} ${outcome}`)).toEqual([
      'CONTESTS ALL_CONFIRMED',
      'COMMITTEE_REVIEW AGREED',
      'CIRCULAR null',
    ]);
    expect(rounds[0]?.countersignings.map(({ name, word }) => [name, word?.by, word?.paper, word?.opinion])).toEqual([
      ['示例市总工会', '测试会签1', false, '审核无异议'],
      ['示例市人社局', '测试会签2', false, null],
      ['示例团市委', '测试会签3', false, null],
      ['示例市妇联', '测试纸签', true, null],
    ]);
  });

  it('registers no act from paper that a case of its kind does not know', async () => {
    expect(codesOf(await end.register('release', {}))).toEqual(['PAPER_NOT_POSSIBLE']);
  });

  it('begins the circular with the regulation’s own text, and keeps its writer from checking it', async () => {
    const { properties } = (await end.world.office.get(`${end.path}/actions/draftCircular/schema`).expect(200)).body;
    expect(properties.on.default).toBe(TODAY);
    expect(properties.text.default).toMatchObject({ title: expect.stringMatching(/^关于.+成绩的通报$/), attachments: ['获奖人员名单'] });
    await end.step(end.world.office, 'circular/draft', { on: TODAY, text: properties.text.default }).expect(200);
    expect(codesOf(await end.step(end.world.office, 'circular/check', { on: TODAY }).expect(422))).toEqual(['FOUR_EYES']);
    const changed = { ...properties.text.default, body: ['现将成绩予以通报。'] };
    await end.step(end.world.office, 'circular/amendment', { on: TODAY, text: changed }).expect(200);
    const document = (await end.view()).rounds[0]?.circular?.document;
    expect([document?.text?.body, document?.written.length, document?.steps.find(({ open }) => open)?.step]).toEqual([
      ['现将成绩予以通报。'],
      2,
      'CHECK',
    ]);
  });

  it('prints the sheet that the bodies sign, with a code of what they look at, and the circular with its list of winners', async () => {
    const { office, organizer } = end.world;
    const papers = `${end.path}/rounds/1`;
    const sheet = (await office.get(`${papers}/countersigning`).expect(200)).text;
    expect(end.bodies.filter(({ name }) => !sheet.includes(`<td>${name}</td>`))).toEqual([]);
    expect(sheet).toMatch(/第 1 版　校验码 [0-9A-Z]{5}-[0-9A-Z]{5}/);
    const circular = (await office.get(`${papers}/circular`).expect(200)).text;
    expect([circular.includes('会签稿　第 2 稿'), circular.includes('获奖人员名单'), circular.includes('现将成绩予以通报。')]).toEqual([
      true,
      true,
      true,
    ]);
    const [head, ...rows] = printedRows(circular).slice(-13);
    expect(head).toEqual(['工种', '名次', '姓名', '单位', '代表队']);
    const six = [...'甲乙丙丁戊己'].map((letter, index) => [String(index + 1), `示例选手${letter}`, '示例单位', '']);
    expect(rows.map(([, ...cells]) => cells)).toEqual([...six, ...six]);
    expect(circular).not.toContain('示例选手庚');
    expect([(await office.get(`${end.path}/rounds/2/circular`)).status, (await organizer.get(`${papers}/circular`)).status]).toEqual([
      404, 404,
    ]);
  });

  it('asks a body’s people together until one of them claims it, and again when he puts it back', async () => {
    const { second, api } = end.world;
    await end.step(second, 'circular/check', { on: TODAY }).expect(200);
    const { organizationId, person: one } = body(end, 2);
    const colleague = await api.as(await api.person({ role: 'BODY', organizationId, name: '测试同事' }));
    const waiting = (await colleague.get('/tasks?tab=UNCLAIMED').expect(200)).body.items as { id: string; kind: string }[];
    expect(waiting.map(({ kind }) => kind)).toEqual(['COUNTERSIGN_CIRCULAR']);
    const task = `/tasks/${waiting[0]?.id ?? ''}`;
    expect((await body(end, 3).person.post(`${task}/claim`)).status).toBe(404);
    await colleague.post(`${task}/claim`).expect(200);
    expect((await one.post(`${task}/claim`)).body).toMatchObject({ status: 409, code: 'TASK_CLAIMED' });
    const sign = { on: TODAY, organizationId };
    expect((await end.step(one, 'circular/countersignings', sign)).body).toMatchObject({ code: 'TASK_CLAIMED' });
    const offered = async (n: number): Promise<string[]> =>
      (await end.view(body(end, n).person)).actions
        .filter(({ act }) => act === 'countersignCircular')
        .flatMap(({ refusals }) => refusals.map(({ message }) => message));
    expect([await offered(2), await offered(3)]).toEqual([['已由 测试同事 认领。'], []]);
    await colleague.post(`${task}/release`, {}).expect(200);
    expect(await offered(2)).toEqual([]);
    const { events } = (await end.world.auditor.get(`/cases/${end.caseId}/history?limit=200`).expect(200)).body as {
      events: { type: string; actingRole: string | null }[];
    };
    expect(events.filter(({ type }) => type.startsWith('TASK_')).map(({ type, actingRole }) => `${type} ${actingRole}`)).toEqual([
      'TASK_CLAIMED BODY',
      'TASK_RELEASED BODY',
    ]);
  });

  it('is closed with the circular that the four bodies issued under the number of the register', async () => {
    const on = { on: TODAY };
    const { office } = end.world;
    for (const n of [2, 3])
      await end.step(body(end, n).person, 'circular/countersignings', { ...on, organizationId: body(end, n).organizationId }).expect(200);
    await end.onPaper('countersignCircular', { ...on, organizationId: body(end, 4).organizationId }, '测试纸签');
    await end.step(body(end, 1).person, 'circular/signature', on).expect(200);
    expect(codesOf(await end.step(office, 'circular/number', { ...on, number: '示工发2025-30' }).expect(422))).toEqual(['NUMBER_BAD_FORM']);
    await end.world.api.source.query("insert into app.document_number (number, case_id, kind) values ($1, $2, 'CONTEST_NOTICE')", [
      ...['示工发〔2025〕29号', contests[0]?.caseId],
    ]);
    const bornByAnother = await end.step(office, 'circular/number', { ...on, number: '示工发[2025]29号' }).expect(422);
    expect(bornByAnother.body.errors).toMatchObject([{ code: 'NUMBER_TAKEN', field: 'number', params: { number: '示工发〔2025〕29号' } }]);
    await end.step(office, 'circular/number', { ...on, number: '示工发[2025]30号' }).expect(200);
    await end.step(office, 'circular/proofreading', on).expect(200);
    await end.step(office, 'circular/printing', on).expect(200);
    for (const { organizationId } of end.bodies) await end.step(office, 'circular/seals', { ...on, organizationId }).expect(200);
    await end.step(office, 'circular/distribution', { ...on, recipients: ['各示例单位'] }).expect(200);
    const view = await end.view();
    expect([view.status, view.actions, stagesOf(view).at(-1)]).toEqual(['CLOSED', [], 'CIRCULAR 1 ISSUED']);
    expect(view.rounds[0]?.circular?.document).toMatchObject({
      number: '示工发〔2025〕30号',
      issuedOn: TODAY,
      distributed: { recipients: ['各示例单位'] },
      printings: [{ version: 1, void: false, checkCode: expect.stringMatching(/^[0-9A-Z-]{8,}$/) }],
    });
    expect(view.rounds[0]?.circular?.document.steps.filter(({ taken }) => taken === null)).toEqual([]);
  });

  it('has a history that is whole, in words, and names who decided and who entered it', async () => {
    const { verified, events, href } = (await end.world.auditor.get(`/cases/${end.caseId}/history`).expect(200)).body;
    expect([verified, href]).toEqual([true, `/campaigns/${end.world.campaignId}?tab=process`]);
    expect(
      events
        .filter(({ sentence, type }: Record<string, string>) => sentence?.includes(type ?? ''))
        .map(({ type }: { type: string }) => type),
    ).toEqual([]);
    const agreed = events.find(({ type }: { type: string }) => type === 'COMMITTEE_AGREED');
    expect(agreed).toMatchObject({
      decidedBy: { name: '测试纸签', post: '负责人', body: '示例单位' },
      enteredBy: '测试办公室甲',
      confirmedBy: '测试办公室乙',
    });
    expect(events.map(({ type }: { type: string }) => type).slice(-6)).toEqual([
      'CIRCULAR_PRINTED',
      'CIRCULAR_SEALED',
      'CIRCULAR_SEALED',
      'CIRCULAR_SEALED',
      'CIRCULAR_SEALED',
      'CIRCULAR_DISTRIBUTED',
    ]);
  });
});

describe('a campaign that circulates in part', () => {
  let end: EndOfCampaign;
  beforeAll(async () => {
    end = await EndOfCampaign.open(2);
  });
  afterAll(() => end.world.close());

  it('goes on with what is confirmed, by the committee’s decision from paper', async () => {
    const { office, campaignId } = end.world;
    await end.confirmed();
    const setting = { value: 'COMMITTEE_APPROVED_PARTIAL', reason: '示例' };
    await office.post(`/campaigns/${campaignId}/settings/RESULTS_CIRCULAR_GATE`, setting).expect(200);
    expect(codesOf(await end.step(office, 'partial-decision', { reason: '第二项推迟' }).expect(422))).toEqual([
      'COMMITTEE_DECISION_NEEDED',
    ]);
    await end.onPaper('decidePartial', { reason: '第二项推迟' }, '测试主任');
    await end.attend();
    const { rounds, partialAllowed } = await end.view();
    expect([partialAllowed, rounds[0]?.contests.length, rounds[0]?.leftOut]).toEqual([
      true,
      1,
      [{ tradeNo: 2, caseId: null, title: expect.any(String), reason: '第二项推迟' }],
    ]);
  });

  const draft = async (): Promise<{ body: string[] }> =>
    (await end.world.office.get(`${end.path}/actions/draftCircular/schema`).expect(200)).body.properties.text.default;

  it('stays open for the rest, which comes in a round of its own with its own circular', async () => {
    await end.countersign();
    const [left] = (await end.view()).rounds[0]?.leftOut ?? [];
    const inPart = (await draft()).body;
    expect(inPart).toEqual([
      expect.stringContaining(`部分比赛尚未列入本次通报：${left?.title ?? ''}。经竞赛组委会决定，其余比赛成绩先行通报`),
      '经竞赛组委会对本次通报的获奖人员名单进行审核，审核无异议，现将成绩予以通报。',
    ]);
    expect(inPart.join('')).not.toContain('第二项推迟');
    await end.circulate('示工发〔2025〕31号');
    const between = await end.view();
    expect([between.status, stagesOf(between).at(-2), stagesOf(between).at(-1)]).toEqual([
      'OPEN',
      'CIRCULAR 1 ISSUED_IN_PART',
      'CONTESTS 2 null',
    ]);
    await end.confirmed();
    await end.attend();
    await end.attend();
    await end.countersign();
    expect((await draft()).body).toEqual([expect.stringContaining('各项比赛已全部结束。')]);
    await end.circulate('示工发〔2025〕32号');
    const { status, rounds } = await end.view();
    expect([
      status,
      rounds.map(({ round, contests, leftOut, circular }) => [round, contests.length, leftOut.length, circular?.document.number]),
    ]).toEqual([
      'CLOSED',
      [
        [1, 1, 1, '示工发〔2025〕31号'],
        [2, 1, 0, '示工发〔2025〕32号'],
      ],
    ]);
  });

  it('is on the auditor’s list as a departure from the clause', async () => {
    const { items } = (await end.world.auditor.get('/deviations').expect(200)).body;
    const noted = items.filter(({ caseId }: { caseId: string }) => caseId === end.caseId);
    expect(noted.map(({ kind, reason, clause }: Record<string, string>) => [kind, reason, clause])).toEqual([
      ['PARTIAL_CIRCULAR', '第二项推迟', '000/附1/六.4'],
    ]);
  });
});
