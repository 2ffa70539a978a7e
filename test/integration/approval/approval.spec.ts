// An approval over HTTP: what people see of it, what they may do and why not, and that each verb does what it says.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApprovalView } from '@jiangcheng/contracts/api/approval';
import type { BoardItem } from '@jiangcheng/contracts/api/deadline';
import type { Client } from '../../support/client.ts';
import { PDF, PNG, upload } from '../hostile/support/files.ts';
import { openWorld, TODAY, type World } from '../hostile/support/world.ts';
import { Reviews, type Review } from './reviews.ts';

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

let world: World;
let reviews: Reviews;
let head: Client;
beforeAll(async () => {
  world = await openWorld();
  reviews = new Reviews(world);
  head = await world.api.as(await world.api.person({ role: 'OFFICE_HEAD', name: '测试负责人', email: 'head@jiangcheng.example' }));
});
afterAll(() => world.close());

const underReview = (nodes?: string): Promise<Review> => reviews.open(nodes);
const view = (client: Client, review: Review): Promise<ApprovalView> => reviews.view(client, review);
const taskOf = (review: Review): Promise<string> => reviews.taskOf(review);
const allowed = ({ verbs }: ApprovalView): string[] => verbs.filter((verb) => verb.allowed).map(({ verb }) => verb);
const personId = async (review: Review, name: string): Promise<string> => {
  const { people } = (await world.office.get(`/approvals/${review.approvalId}/people`).expect(200)).body as {
    people: { personId: string; name: string }[];
  };
  return people.find((person) => person.name === name)?.personId ?? '';
};

describe('an approval', () => {
  it('shows its nodes, those that lie ahead too, and to each person what he may do', async () => {
    const review = await underReview();
    const [office, boss, auditor] = [await view(world.office, review), await view(head, review), await view(world.auditor, review)];
    expect(office.nodes.map(({ key, label, state, ruleLabel }) => [key, label, state, ruleLabel])).toEqual([
      ['OFFICE', '办公室审核', 'OPEN', '或签'],
      ['HEAD', '负责人批准', 'AHEAD', '或签'],
    ]);
    const seat = ['agree', 'return', 'transfer', 'consign', 'addSigner', 'claim', 'copy'];
    expect([allowed(office), allowed(boss), allowed(auditor)]).toEqual([seat, seat, []]);
    expect(office.returnTargets).toEqual([{ to: null, label: '报送单位（退回补正）' }]);
  });

  it('says why not, with the code and the sentence', async () => {
    const review = await underReview();
    const { verbs } = await view(world.auditor, review);
    expect(verbs.find(({ verb }) => verb === 'agree')?.refusals).toMatchObject([{ code: 'NOT_YOURS', message: '此事项不由您办理。' }]);
  });

  it('goes through both nodes, and the contest is confirmed by the second', async () => {
    const review = await underReview();
    await world.office.post(await taskOf(review), { verb: 'agree', text: '材料齐全' }).expect(200);
    expect((await world.office.get(review.path).expect(200)).body).toMatchObject({ status: 'OPEN', stage: 'OFFICE_REVIEW' });
    const second = await taskOf(review);
    expect((await world.second.post(second, { verb: 'agree' })).body).toMatchObject({ status: 422, code: 'NOT_YOURS' });
    await head.post(second, { verb: 'agree' }).expect(200);
    expect((await world.office.get(review.path).expect(200)).body).toMatchObject({ status: 'CLOSED' });
    const { status, nodes } = await view(world.office, review);
    expect([status, nodes.map(({ participants }) => participants[0]?.signers[0]?.word)]).toMatchObject([
      'APPROVED',
      [
        { verdict: 'AGREE', by: '测试办公室甲', text: '材料齐全', paper: false },
        { verdict: 'AGREE', by: '测试负责人' },
      ],
    ]);
  });

  it('is handed on with a day, which task, mail, board and history say', async () => {
    const review = await underReview('OFFICE');
    const [task, to] = [await taskOf(review), await personId(review, '测试负责人')];
    const late = await world.office.post(task, { verb: 'consign', to, dueOn: '2020-01-02' });
    expect(late.body).toMatchObject({ status: 422, code: 'DAY_IS_PAST' });
    await world.office.post(task, { verb: 'consign', to, dueOn: TODAY, text: '请核对' }).expect(200);
    const { nodes } = await view(head, review);
    expect(nodes[0]?.participants[0]?.signers.map(({ holder, dueOn }) => [holder, dueOn])).toEqual([['测试负责人', TODAY]]);
    const inbox = (await head.get('/tasks').expect(200)).body as { items: { caseId: string; dueText: string | null }[] };
    expect(inbox.items.filter(({ caseId }) => caseId === review.caseId).map(({ dueText }) => dueText)).toEqual([`${TODAY} 24:00`]);
    const board = (await world.office.get('/deadlines?limit=200').expect(200)).body as { items: BoardItem[] };
    expect(
      board.items
        .filter(({ caseId }) => caseId === review.caseId)
        .map(({ keyLabel, people, dueOn }) => [keyLabel, people.map(({ name }) => name), dueOn]),
    ).toEqual([['转办、委托办理的办结期限（办公室审核）', ['测试负责人'], TODAY]]);
    const mails: { to: string; due: { at: string } }[] = await world.api.source.query(
      "select to_name as \"to\", variables->'dueOrNone' as due from app.outgoing_mail where case_id = $1 and kind = 'approval-turn'",
      [review.caseId],
    );
    expect(mails.map(({ to: name, due }) => [name, due.at])).toEqual([['测试负责人', '2025-07-01T16:00:00.000Z']]);
    const { events } = (await world.office.get(`/cases/${review.caseId}/history`).expect(200)).body as {
      events: { type: string; sentence: string }[];
    };
    expect(
      events.filter(({ type }) => type === 'APPROVAL_CONSIGNED').map(({ sentence }) => sentence.replace(/^[^（]*（[^）]*）/, '')),
    ).toEqual([`将“办公室审核”委托测试负责人办理，办结期限 ${TODAY}。`]);
  });

  it('is returned from paper to an earlier node: one clerk registers, the other confirms, and reads what it is about', async () => {
    const review = await underReview();
    await world.office.post(await taskOf(review), { verb: 'agree' }).expect(200);
    const { paperActs } = await view(world.office, review);
    expect(paperActs.map(({ act, signers }) => [act, ...signers])).toEqual([
      ['agreeInApproval', 'HEAD/1/1'],
      ['returnInApproval', 'HEAD/1/1'],
      ['withdrawInApproval', 'OFFICE/1/1'],
    ]);
    const fileId = await upload(world.office, review.caseId, 'PAPER_DECISION');
    const paper = {
      caseId: review.caseId,
      kind: 'PAPER',
      fileId,
      decidedOn: TODAY,
      decider: { name: '示例主任', post: '主任', body: '示例局' },
    };
    const refused = await world.office.post('/paper-decisions', { ...paper, act: 'disagreeInApproval', input: { text: '不同意' } });
    expect(refused.body).toMatchObject({ status: 422, code: 'DISAGREE_NOT_OFFERED' });
    const wordless = await world.office.post('/paper-decisions', { ...paper, act: 'returnInApproval', input: { to: 'OFFICE' } });
    expect(wordless.body).toMatchObject({ status: 400, errors: [{ field: 'input.text' }] });
    const input = { signer: 'HEAD/1/1', to: 'OFFICE', text: '请重新核对' };
    const { body } = await world.office.post('/paper-decisions', { ...paper, act: 'returnInApproval', input }).expect(201);
    expect(body).toMatchObject({ label: '退回到前面的节点', word: { node: '负责人批准', returnTo: '办公室审核' }, input });
    const settle = (client: Client) => client.post(`/paper-decisions/${body.id as string}/settlement`, { verdict: 'CONFIRM' });
    expect((await settle(world.office)).body).toMatchObject({ status: 422, code: 'SECOND_CLERK' });
    await settle(world.second).expect(200);
    const { nodes } = await view(world.office, review);
    expect(nodes.map(({ key, state, returned }) => [key, state, returned?.by ?? null])).toEqual([
      ['OFFICE', 'PASSED', null],
      ['HEAD', 'RETURNED', '示例主任'],
      ['OFFICE', 'OPEN', null],
      ['HEAD', 'AHEAD', null],
    ]);
  });

  it('keeps the papers that a signer attaches to his word, with it and in the file, by hash in the history', async () => {
    const review = await underReview();
    const paper = await upload(world.office, review.caseId, 'APPROVAL_PAPER');
    const [strange, other] = [
      await upload(world.office, (await underReview()).caseId, 'APPROVAL_PAPER'),
      await upload(world.office, review.caseId, 'PAPER_DECISION'),
    ];
    const task = await taskOf(review);
    for (const attachments of [[paper, strange], [other]])
      expect((await world.office.post(task, { verb: 'agree', attachments })).body).toMatchObject({ status: 422, code: 'FILE_NOT_OF_CASE' });
    await world.office.post(task, { verb: 'agree', text: '见附件', attachments: [paper, paper] }).expect(200);
    const last = await upload(head, review.caseId, 'APPROVAL_PAPER', { bytes: PNG, name: 'scan.png' });
    const reason = { reasonCode: 'SHEET_ILLEGIBLE', text: '见附件' };
    await head.post(`${review.path}/return`, { ...reason, attachments: [last] }).expect(200);
    const { nodes } = await view(world.office, review);
    expect(nodes.map(({ returned, participants }) => returned?.attachments ?? participants[0]?.signers[0]?.word?.attachments)).toEqual([
      [{ id: paper, name: 'scan.pdf' }],
      [{ id: last, name: 'scan.png' }],
    ]);
    const rows: { type: string; documents: string[] }[] = await world.api.source.query(
      `select event->>'type' as type, event->'documents' as documents from audit.audit_event
       where case_id = $1 and event->>'type' in ('APPROVAL_AGREED', 'REPORT_RETURNED') order by seq`,
      [review.caseId],
    );
    expect(rows).toEqual([
      { type: 'APPROVAL_AGREED', documents: [sha256(PDF)] },
      { type: 'REPORT_RETURNED', documents: [sha256(PNG)] },
    ]);
  });

  it('is told in the history in sentences', async () => {
    const review = await underReview();
    const to = await personId(review, '测试办公室乙');
    await world.office.post(await taskOf(review), { verb: 'consign', to, text: '请先核对' }).expect(200);
    await world.second.post(await taskOf(review), { verb: 'agree', text: '核对无误' }).expect(200);
    await world.office.post(`/approvals/${review.approvalId}/verbs`, { verb: 'copy', people: [to] }).expect(200);
    await world.office.post(await taskOf(review), { verb: 'agree' }).expect(200);
    const { events: items } = (await world.auditor.get(`/cases/${review.caseId}/history`).expect(200)).body as {
      events: { sentence: string; type: string }[];
    };
    expect(
      items.filter(({ type }) => type.startsWith('APPROVAL_')).map(({ sentence }) => sentence.replace(/^[^（]*（[^）]*）/, '')),
    ).toEqual([
      '将“办公室审核”委托测试办公室乙办理。',
      '办毕“办公室审核”的委托事项，交还委托人。',
      '抄送测试办公室乙。',
      '在“办公室审核”同意，转入“负责人批准”。',
    ]);
  });

  it('returned to before it asks for a code of the list, and gives the contest back to its organizer', async () => {
    const review = await underReview('OFFICE');
    const task = await taskOf(review);
    expect((await world.office.post(task, { verb: 'return', to: null, text: '第三名总分有误' })).body).toMatchObject({
      status: 422,
      code: 'REASON_UNKNOWN',
    });
    await world.office
      .post(task, { verb: 'return', to: null, text: '第三名总分有误', reasonCode: 'TOTAL_MISMATCH', correctionDays: 3 })
      .expect(200);
    expect((await view(world.office, review)).status).toBe('RETURNED');
  });

  it('does a verb once for one key, and forgets no refusal', async () => {
    const review = await underReview();
    const task = await taskOf(review);
    const first = await world.office.post(task, { verb: 'claim' }, 'claim-once-1-key').expect(200);
    expect((await world.office.post(task, { verb: 'claim' }, 'claim-once-1-key').expect(200)).body).toEqual(first.body);
    expect((await world.second.post(task, { verb: 'agree' })).body).toMatchObject({
      status: 422,
      code: 'HELD_BY_ANOTHER',
      title: '此事项现由测试办公室甲办理。',
    });
  });

  let untouched: Review | undefined;
  it.each([
    { verb: 'approve' },
    { verb: 'return', to: null },
    { verb: 'disagree', text: '   ' },
    { verb: 'transfer', to: 'nobody' },
    { verb: 'addSigner', position: 'UNDER', people: [] },
    { verb: 'agree', signer: 'OFFICE/1/1' },
  ])('takes no %j', async (body) => {
    untouched ??= await underReview();
    expect((await world.office.post(await taskOf(untouched), body)).body).toMatchObject({ status: 400, code: 'INPUT_INVALID' });
  });
});

describe('who comes second', () => {
  it('is told who was quicker and when, at one node of several and at the last', async () => {
    const review = await underReview('OFFICE_THEN_HEAD');
    const first = await taskOf(review);
    await world.office.post(first, { verb: 'agree' }).expect(200);
    const second = await taskOf(review);
    await head.post(second, { verb: 'agree' }).expect(200);
    const late = await world.second.post(first, { verb: 'return', to: null, text: '示例', reasonCode: 'OTHER' });
    expect(late.body).toMatchObject({ status: 409, code: 'ALREADY_DECIDED' });
    expect(late.body.title).toMatch(/^测试办公室甲 已于 2025-07-01 10:\d\d 办理此事项/);
    const later = await world.second.post(second, { verb: 'agree' });
    expect([later.status, later.body.title]).toEqual([409, expect.stringContaining('测试负责人')]);
  });

  it('reads the same when two press at once', async () => {
    const review = await underReview('OFFICE');
    const task = await taskOf(review);
    const answers = await Promise.all([world.office.post(task, { verb: 'agree' }), world.second.post(task, { verb: 'agree' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const winner = answers[0]?.status === 200 ? '测试办公室甲' : '测试办公室乙';
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'ALREADY_DECIDED' });
    expect(answers.find(({ status }) => status === 409)?.body.title).toContain(winner);
  });

  it('finds the 经办人 who claimed the turn', async () => {
    const review = await underReview('OFFICE');
    await world.second.post(await taskOf(review), { verb: 'claim' }).expect(200);
    expect((await world.office.get(`/cases/${review.caseId}/tasks`).expect(200)).body.handler).toBe('测试办公室乙');
  });
});
