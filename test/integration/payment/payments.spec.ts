// long because: one story, each part of which stands on what the one before it left
// From an issued circular to the last prize paid, over HTTP: list, check, payment, return by the bank, second payment, correction.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response, Test } from 'supertest';
import type { Client } from '../../support/client.ts';
import { rowsOf } from '../../support/workbook.ts';
import { upload } from '../hostile/support/files.ts';
import { contestAt } from '../hostile/support/story.ts';
import { TODAY } from '../hostile/support/world.ts';
import { announce, beforeCircular, DECIDER, type Announced } from './announced-campaign.ts';

interface Due {
  key: string;
  payee: string;
  rank: number | null;
  entitled: string;
  paid: string;
  open: string;
  state: string;
  accountMask: string | null;
  refusals: { code: string }[];
  refunds: object[];
}
interface Batch {
  id: string;
  number: number;
  status: string;
  tax: string | null;
  gross: string;
  withheld: string | null;
  net: string | null;
  lines: { id: string; dueKey: string; payee: string; gross: string; bounced: object | null }[];
  actions: { act: string; allowed: boolean; refusals: { code: string }[] }[];
}
interface Payments {
  caseId: string | null;
  totals: { prizes: object };
  contests: object[];
  confirmedContests: { contestId: string; title: string }[];
  dues: Due[];
  batches: Batch[];
  corrections: { id: string; fileId: string; number: number; status: string; changes: { name: string; before: object; after: object }[] }[];
  actions: { act: string; allowed: boolean; refusals: { code: string }[] }[];
}

let story: Announced;
beforeAll(async () => {
  story = await beforeCircular();
});
afterAll(() => story.world.close());

const read = async (who: Client = story.world.office): Promise<Payments> =>
  (await who.get(`${story.path}/payments`).expect(200)).body as Payments;
const codesOf = ({ body }: Response): string[] => ((body as { errors?: { code: string }[] }).errors ?? []).map(({ code }) => code);
const refusedWith = async (test: Test): Promise<string[]> => codesOf(await test.expect(422));
const dues = async () => (await read()).dues.map(({ payee, rank, entitled, paid, state }) => [payee, rank, entitled, paid, state]);
const latest = async (): Promise<Batch> => {
  const batch = (await read()).batches.at(-1);
  if (batch === undefined) throw new Error('no list');
  return batch;
};

const prepare = (body: object = { kind: 'PRIZE' }, who = story.world.office) => who.post(`${story.path}/payments/batches`, body);
const onLatest = async (who: Client, step: string, body: object = {}, status = 200): Promise<Response> =>
  who.post(`${story.path}/payments/batches/${(await latest()).id}/${step}`, body).expect(status);
async function pay(who: Client = story.payer, status = 200): Promise<Response> {
  const voucherFileId = await upload(who, story.caseId, 'PAYMENT_VOUCHER');
  return onLatest(who, 'payment', { on: TODAY, voucherNo: '记-7-1', voucherFileId }, status);
}
/** What waits for somebody: kind, where it is done, whether it can be claimed. */
const waiting = async (who: Client): Promise<[string, string, boolean][]> => {
  const { items } = (await who.get('/tasks').expect(200)).body as {
    items: { kind: string; href: string; claimable: boolean; stage: string }[];
  };
  return items.filter(({ stage }) => stage === 'PAYMENTS').map(({ kind, href, claimable }) => [kind, href, claimable]);
};

/** A list on its whole way. */
async function listPaid(): Promise<void> {
  await prepare().expect(201);
  await onLatest(story.checker, 'check');
  await pay();
}

describe('before the circular', () => {
  it('there is nothing to pay, and the page says why', async () => {
    const { caseId, dues: nobody, actions } = await read();
    expect([caseId, nobody]).toEqual([story.caseId, []]);
    expect(actions.find(({ act }) => act === 'prepare')?.refusals.map(({ code }) => code)).toEqual(['CIRCULAR_NOT_ISSUED']);
    expect(await refusedWith(prepare())).toEqual(['NOTHING_TO_PAY']);
  });
});

describe('补助申请', () => {
  it('is offered for every contest that the office has confirmed, announced or not, and for no other', async () => {
    const held = await contestAt(story.world, 'HOLDING');
    const { contests, confirmedContests } = await read();
    expect(contests).toEqual([]);
    expect(confirmedContests.map(({ contestId }) => contestId)).toEqual(story.contests.map(({ caseId }) => caseId));
    expect(confirmedContests.map(({ contestId }) => contestId)).not.toContain(held.caseId);
  });
});

describe('once the circular is issued', () => {
  beforeAll(() => announce(story));

  it('six winners are due what the table gives, by mask alone', async () => {
    expect(await dues()).toEqual([
      ['示例选手甲', 1, '5000.00', '0.00', 'OPEN'],
      ['示例选手乙', 2, '4000.00', '0.00', 'OPEN'],
      ['示例选手丙', 3, '3000.00', '0.00', 'OPEN'],
      ['示例选手丁', 4, '2000.00', '0.00', 'OPEN'],
      ['示例选手戊', 5, '1500.00', '0.00', 'OPEN'],
      ['示例选手己', 6, '1000.00', '0.00', 'OPEN'],
    ]);
    const { totals, dues: shown } = await read();
    expect(totals.prizes).toEqual({ payees: 6, entitled: '16500.00', inHand: '0.00', paid: '0.00', over: '0.00' });
    expect(shown.map(({ accountMask }) => accountMask)).toEqual(['1', '2', '3', '4', '5', '6'].map((rank) => `****101${rank}`));
  });

  it('the office makes the list, and finance cannot', async () => {
    await prepare({ kind: 'PRIZE' }, story.checker).expect(403);
    await prepare().expect(201);
    expect(await latest()).toMatchObject({ number: 1, status: 'PREPARED', tax: null, gross: '16500.00', withheld: null, net: null });
  });

  it('the check waits for the tax, which finance chooses with its basis and the office cannot', async () => {
    const { office } = story.world;
    expect(codesOf(await onLatest(story.checker, 'check', {}, 422))).toEqual(['TAX_UNDETERMINED']);
    await office.post(`${story.path}/payments/tax`, { treatment: 'EXEMPT', basis: '示例' }).expect(403);
    const direct = office.post(`${story.path}/settings/TAX_TREATMENT`, { value: 'EXEMPT', reason: '示例' });
    expect(await refusedWith(direct)).toEqual(['SETTING_OF_FINANCE']);
    await story.checker.post(`${story.path}/payments/tax`, { treatment: 'OCCASIONAL_20', basis: '示例文件第1号' }).expect(200);
  });

  it('who has to go on finds it in the inbox, hears of it by mail, and the other finds nothing', async () => {
    expect([await waiting(story.checker), await waiting(story.world.office)]).toEqual([
      [['CHECK_PAYMENTS', `/campaigns/${story.world.campaignId}?tab=payments`, true]],
      [],
    ]);
    const mails = await story.world.api.source.query(
      `select to_name as name, variables->>'count' as count from app.outgoing_mail where kind = 'payments-waiting' order by to_name`,
    );
    expect(mails).toEqual([{ name: '测试财务甲', count: '1' }]);
  });

  it('finance checks it, and who checked does not pay', async () => {
    await onLatest(story.world.office, 'check', {}, 403);
    await onLatest(story.checker, 'check');
    expect(await latest()).toMatchObject({ status: 'CHECKED', tax: 'OCCASIONAL_20', withheld: '3300.00', net: '13200.00' });
    expect(codesOf(await pay(story.checker, 422))).toEqual(['FOUR_EYES']);
    expect((await waiting(story.payer)).map(([kind]) => kind)).toEqual(['PAY_PAYMENTS']);
  });

  it('the sheet for the bank has full numbers, asks for a reason, and is noted', async () => {
    await onLatest(story.payer, 'sheet', {}, 400);
    await onLatest(story.world.office, 'sheet', { reason: '示例' }, 403);
    await onLatest(story.world.auditor, 'sheet', { reason: '示例' }, 403);
    const { body } = await onLatest(story.payer, 'sheet', { reason: '送交银行' });
    const rows = (body as { csv: string }).csv.split('\r\n');
    expect(rows[0]).toBe('\ufeff序号,户名,账号,开户行,应发金额,代扣税额,实发金额,摘要');
    expect(rows[1]).toBe('1,示例选手甲,622200000001011,示例银行,5000.00,1000.00,4000.00,竞赛奖金');
    expect(rows).toHaveLength(8);
    const { workbook } = body as { workbook: { fileName: string; base64: string } };
    const cells = await rowsOf(Buffer.from(workbook.base64, 'base64'));
    expect([workbook.fileName.endsWith('.xlsx'), cells.length, cells[1]?.slice(0, 5)]).toEqual([
      ...[true, 7],
      ['1', '示例选手甲', '622200000001011', '示例银行', '5000.00'],
    ]);
    const noted = await story.world.api.source.query(
      `select detail from audit.access_event where type = 'BANK_SHEET_EXPORTED' order by at, id`,
    );
    expect(noted).toEqual([{ detail: { list: 1, lines: 6, reason: '送交银行' } }]);
  });

  it('the same key answers the sheet again and keeps no number', async () => {
    const ask = () =>
      story.payer.post(`${story.path}/payments/batches/${batchId}/sheet`, { reason: '再送' }, '0198c0de-0000-7000-8000-00000000abcd');
    const batchId = (await latest()).id;
    const [first, second] = [await ask().expect(200), await ask().expect(200)];
    expect(second.body).toEqual(first.body);
    const kept = await story.world.api.source.query(`select answer::text as answer from app.stored_answer`);
    expect(kept.filter(({ answer }: { answer: string | null }) => answer?.includes('622200000001011'))).toEqual([]);
  });

  it('a third person pays, with voucher', async () => {
    const lost = await onLatest(story.payer, 'payment', { on: TODAY, voucherNo: '记-7-1', voucherFileId: story.caseId }, 422);
    expect(codesOf(lost)).toEqual(['FILE_NOT_OF_CASE']);
    await pay();
    expect((await dues()).map(([, , , paid, state]) => [paid, state])).toEqual(
      ['5000.00', '4000.00', '3000.00', '2000.00', '1500.00', '1000.00'].map((paid) => [paid, 'PAID']),
    );
    expect(await refusedWith(prepare())).toEqual(['NOTHING_TO_PAY']);
    expect(codesOf(await pay(story.payer, 422))).toEqual(['BATCH_IS_PAID']);
  });

  it('what the bank sends back is paid a second time to a corrected account in the same name', async () => {
    const { lines } = await latest();
    const [line] = lines;
    const back = { on: TODAY, reason: '账号与户名不符' };
    await story.payer.post(`${story.path}/payments/lines/${line?.id}/return`, back).expect(200);
    expect((await dues())[0]).toEqual(['示例选手甲', 1, '5000.00', '0.00', 'RETURNED']);
    expect([await waiting(story.payer), (await waiting(story.world.office)).map(([kind]) => kind)]).toEqual([[], ['RENEW_ACCOUNT']]);
    expect(await refusedWith(prepare({ kind: 'PRIZE', dueKeys: [line?.dueKey] }))).toEqual(['ACCOUNT_RETURNED']);
    const account = { dueKey: line?.dueKey, payee: '示例选手甲', account: '622200000000999', bankName: '示例二行', reason: '本人更正' };
    const inAnother = story.world.office.post(`${story.path}/payments/accounts`, { ...account, payee: '示例选手乙' });
    expect(await refusedWith(inAnother)).toEqual(['PAYEE_NAME_DIFFERS']);
    await story.world.office.post(`${story.path}/payments/accounts`, account).expect(200);
    await listPaid();
    expect(await latest()).toMatchObject({ number: 2, gross: '5000.00', net: '4000.00', lines: [{ payee: '示例选手甲' }] });
    expect((await dues())[0]).toEqual(['示例选手甲', 1, '5000.00', '5000.00', 'PAID']);
  });
});

describe('a correction after the circular', () => {
  async function correction(documentNumber: string, swap: readonly [string, string]) {
    const [contest] = story.contests;
    const { entries } = (await story.world.office.get(`${story.path}/payments/results/${contest?.caseId}`).expect(200)).body as {
      entries: { key: string; name: string; theory: string; practice: string; status: string }[];
    };
    const of = (name: string) => entries.find((entry) => entry.name === name);
    const said = (name: string, marks: string) => ({
      key: of(name)?.key,
      theory: of(marks)?.theory,
      practice: of(marks)?.practice,
      status: 'PRESENT',
    });
    const fileId = await upload(story.world.office, story.caseId, 'PAPER_DECISION');
    const paper = { contestId: contest?.caseId, documentNumber, decider: DECIDER, decidedOn: TODAY, reason: '登分有误', fileId };
    return { ...paper, entries: [said(swap[0], swap[1]), said(swap[1], swap[0])] };
  }

  it('is registered under a number of its own, and changes nothing before a second clerk has confirmed it', async () => {
    const { office } = story.world;
    const taken = await correction('示工发〔2025〕30号', ['示例选手己', '示例选手庚']);
    expect(await refusedWith(office.post(`${story.path}/corrections`, taken))).toEqual(['NUMBER_TAKEN']);
    await office.post(`${story.path}/corrections`, await correction('示工发〔2025〕31号', ['示例选手己', '示例选手庚'])).expect(201);
    expect((await dues()).map(([, , , , state]) => state)).toEqual(Array(6).fill('PAID'));
    const [first] = (await read()).corrections;
    const settle = (who: Client) => who.post(`${story.path}/corrections/${first?.id}/settlement`, { verdict: 'CONFIRM' });
    expect(await refusedWith(settle(office))).toEqual(['SECOND_CLERK']);
    await settle(story.world.second).expect(200);
  });

  it('has a paper that finance reads too, and no other paper of the case', async () => {
    const [first] = (await read(story.checker)).corrections;
    const other = await upload(story.world.office, story.caseId, 'PAPER_DECISION');
    const statuses = [first?.fileId, other].map(async (fileId) => (await story.checker.get(`/files/${fileId}`)).status);
    expect(await Promise.all(statuses)).toEqual([200, 404]);
  });

  it('shows before and after, and what was paid as too much or too little', async () => {
    const { corrections } = await read();
    expect(corrections.map(({ number, status, changes }) => [number, status, changes])).toEqual([
      [
        1,
        'CONFIRMED',
        [
          expect.objectContaining({
            name: '示例选手己',
            before: expect.objectContaining({ rank: 6, prize: '1000.00' }),
            after: expect.objectContaining({ rank: 7, prize: '0.00' }),
          }),
          expect.objectContaining({
            name: '示例选手庚',
            before: expect.objectContaining({ rank: 7, prize: '0.00' }),
            after: expect.objectContaining({ rank: 6, prize: '1000.00' }),
          }),
        ],
      ],
    ]);
    expect((await dues()).slice(5)).toEqual([
      ['示例选手庚', 6, '1000.00', '0.00', 'OPEN'],
      ['示例选手己', null, '0.00', '1000.00', 'OVERPAID'],
    ]);
    expect((await read()).totals.prizes).toEqual({ payees: 7, entitled: '16500.00', inHand: '0.00', paid: '16500.00', over: '1000.00' });
  });

  it('has what was paid too much come back, with its voucher', async () => {
    expect((await waiting(story.payer)).map(([kind]) => kind)).toEqual(['TAKE_BACK']);
    const due = (await read()).dues.find(({ state }) => state === 'OVERPAID');
    const voucherFileId = await upload(story.payer, story.caseId, 'PAYMENT_VOUCHER');
    const refund = { dueKey: due?.key, amount: '1000', on: TODAY, voucherNo: '记-8-2', voucherFileId };
    const asked = (body: object, who = story.payer) => who.post(`${story.path}/payments/refunds`, { ...refund, ...body });
    await asked({}, story.world.office).expect(403);
    expect(await refusedWith(asked({ amount: '1000.01' }))).toEqual(['REFUND_ABOVE_OVER']);
    await asked({}).expect(200);
    expect(await refusedWith(asked({}))).toEqual(['NOT_OVERPAID']);
    expect((await dues())[6]).toEqual(['示例选手己', null, '0.00', '0.00', 'NOTHING']);
    const back = (await read(story.checker)).dues.map(({ refunds }) => refunds);
    expect(back).toEqual([[], [], [], [], [], [], [{ amount: '1000.00', on: TODAY, voucherNo: '记-8-2', voucherFileId }]]);
    expect((await read()).totals.prizes).toMatchObject({ paid: '15500.00', over: '0.00' });
    expect(await waiting(story.payer)).toEqual([]);
  });

  it('leaves the announced report as it was', async () => {
    const [contest] = story.contests;
    const reports = await story.world.api.source.query(
      `select s.sha256 = (c.state->'circulations'->0->'contests'->0->>'sha256') as same from app.score_report s, app.work_case c
       where s.case_id = $1 and c.id = $2`,
      [contest?.caseId, story.caseId],
    );
    expect(reports).toEqual([{ same: true }]);
  });

  it('lets the new winner be paid once the account is known', async () => {
    const due = (await read()).dues.find(({ payee }) => payee === '示例选手庚');
    expect(due?.refusals.map(({ code }) => code)).toEqual(['ACCOUNT_MISSING']);
    const account = { dueKey: due?.key, payee: '示例选手庚', account: '622200000000777', bankName: '示例银行', reason: '更正后获奖' };
    await story.world.office.post(`${story.path}/payments/accounts`, account).expect(200);
    await listPaid();
    expect((await dues())[5]).toEqual(['示例选手庚', 6, '1000.00', '1000.00', 'PAID']);
  });
});

describe('who sees what', () => {
  it('an auditor reads everything, acts on nothing, and his reading is noted', async () => {
    const { auditor, api } = story.world;
    const { actions, batches } = await read(auditor);
    expect([actions, batches.flatMap((batch) => batch.actions)]).toEqual([[], []]);
    for (const [path, body] of [
      ['payments/batches', { kind: 'PRIZE' }],
      ['payments/tax', { treatment: 'EXEMPT', basis: '示例' }],
    ] as const)
      await auditor.post(`${story.path}/${path}`, body).expect(403);
    const opened = await api.source.query(
      `select count(*)::int > 0 as noted from audit.access_event where type = 'PAYMENTS_OPENED' and account_id = $1`,
      [auditor.person?.accountId],
    );
    expect(opened).toEqual([{ noted: true }]);
  });

  it('to an organizer it is not there', async () => {
    await story.world.organizer.get(`${story.path}/payments`).expect(403);
  });

  it('no page, no history and no chain shows a full account number', async () => {
    const { api, office, auditor } = story.world;
    const texts = [
      (await office.get(`${story.path}/payments`)).text,
      (await auditor.get(`${story.path}/payments`)).text,
      (await story.payer.get(`${story.path}/awards`)).text,
      JSON.stringify(await api.source.query('select event from audit.audit_event')),
      JSON.stringify(await api.source.query('select detail from audit.access_event')),
      JSON.stringify(await api.source.query('select answer from app.stored_answer')),
      JSON.stringify(await api.source.query('select * from app.payment_line')),
      JSON.stringify(await api.source.query('select * from app.payment_account')),
    ];
    expect(texts.map((text) => /6222000000\d{5}/.test(text))).toEqual(texts.map(() => false));
  });

  it('the chain tells the whole way, list by list', async () => {
    const events = await story.world.api.source.query(
      `select type from audit.audit_event where case_id = $1 and (type like 'PAYMENT%' or type like '%CORRECT%' or type = 'TAX_CHOSEN') order by seq`,
      [story.caseId],
    );
    const list = ['PAYMENTS_PREPARED', 'PAYMENTS_CHECKED', 'PAYMENTS_PAID'];
    expect(events.map(({ type }: { type: string }) => type)).toEqual([
      ...['PAYMENTS_PREPARED', 'TAX_CHOSEN', 'PAYMENTS_CHECKED', 'PAYMENTS_PAID', 'PAYMENT_RETURNED', 'PAYMENT_ACCOUNT_GIVEN', ...list],
      ...['CORRECTION_REGISTERED', 'RESULT_CORRECTED', 'PAYMENT_REFUNDED', 'PAYMENT_ACCOUNT_GIVEN', ...list],
    ]);
  });
});
