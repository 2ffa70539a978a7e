// Subsidies to organizers, certificates by number, letters about honours; and what two desks do at the same moment.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response, Test } from 'supertest';
import { upload } from '../hostile/support/files.ts';
import { newOrganization, TODAY } from '../hostile/support/world.ts';
import { TwoClerks } from '../../support/two-clerks.ts';
import { announcedCampaign, type Announced } from './announced-campaign.ts';

let story: Announced;
beforeAll(async () => {
  story = await announcedCampaign(2);
});
afterAll(() => story.world.close());

const codesOf = ({ body }: Response): string[] => ((body as { errors?: { code: string }[] }).errors ?? []).map(({ code }) => code);
const refusedWith = async (test: Test): Promise<string[]> => codesOf(await test.expect(422));
const office = () => story.world.office;

interface Awards {
  nominations: { contestId: string; entry: string; name: string; rank: number; level: number | null; number: string | null }[];
  withheld: { contestId: string; refusal: { code: string } }[];
  honours: {
    key: string;
    label: string;
    clause: string;
    rule: object;
    candidates: { key: string; name: string; rankInField: number }[];
    missed: { name: string; refusal: { code: string; message: string } }[];
    letters: { id: string; number: string; candidates: object[]; answer: object | null }[];
    unsent: number;
  }[];
  actions: { act: string }[];
}
const awards = async (who = office()): Promise<Awards> => (await who.get(`${story.path}/awards`).expect(200)).body as Awards;
const honour = async (key: string) => {
  const found = (await awards()).honours.find((one) => one.key === key);
  if (found === undefined) throw new Error(`no honour ${key}`);
  return found;
};

describe('a subsidy', () => {
  const subsidies = async () =>
    (await office().get(`${story.path}/payments`).expect(200)).body as {
      subsidies: { id: string; status: string; fileId: string | null; decision: { fileId: string | null } | null }[];
      batches: { paid: { voucherFileId: string | null; receiptFileId: string | null } | null }[];
      totals: Record<string, object>;
    };
  const application = async () => ({
    contestId: story.contests[0]?.caseId,
    organizationId: story.world.organizationId,
    scale: { people: 42, days: 2, sessions: 3 },
    ...{ budget: '20000', finalAccount: '18000.00', proposed: '9000', account: '15050000000000001', bankName: '示例银行' },
    fileId: await upload(office(), story.caseId, 'SUBSIDY_PAPER'),
  });
  const idOf = async () => (await subsidies()).subsidies[0]?.id;
  const onSubsidy = async (step: string, body: object, who = office()) => who.post(`${story.path}/subsidies/${await idOf()}/${step}`, body);

  /** Everybody who was told of a subsidy, and what: the organizer of the story has one person with an address. */
  const toldOf = (kind: string): Promise<object[]> =>
    story.world.api.source.query(
      `select role, to_name as "to", variables - 'recipient' as variables from app.outgoing_mail m, lateral (
         select array_agg(distinct g.role) as role from app.role_grant g join app.account a on a.id = g.account_id
         where a.person_id = m.person_id and g.revoked_at is null) g where kind = $1`,
      [kind],
    );
  const mailOf = async (contestId: string, own: object): Promise<object> => {
    const [row] = await story.world.api.source.query<{ title: string; name: string }[]>(
      'select c.title, o.name from app.work_case c, app.organization o where c.id = $1 and o.id = $2',
      [contestId, story.world.organizationId],
    );
    const of = { contest: row?.title, organization: row?.name, clause: expect.stringMatching(/附件1 七\(一\)$/) };
    return { role: ['ORGANIZER'], to: READER, variables: { ...of, ...own, link: `/contests/${contestId}` } };
  };
  const READER = '示例承办收件人';
  beforeAll(async () => {
    const { api, organizationId, admin } = story.world;
    const other = await newOrganization(admin, '示例旁观单位');
    await api.person({ role: 'ORGANIZER', organizationId, name: READER, email: 'subsidy@example.invalid' });
    await api.person({ role: 'ORGANIZER', organizationId: other, name: '示例旁观收件人', email: 'beside@example.invalid' });
  });

  it('is filed by the organizer itself, proposed by the office, and only then for finance to check', async () => {
    const { organizer } = story.world;
    const contestId = story.contests[1]?.caseId ?? '';
    const at = `/contests/${contestId}/subsidies`;
    expect((await organizer.get(at).expect(200)).body).toMatchObject({ applications: [], refusals: [] });
    const { contestId: _other, proposed: _none, ...given } = await application();
    const fileId = await upload(organizer, contestId, 'SUBSIDY_PAPER');
    expect(await refusedWith(organizer.post(at, given))).toEqual(['FILE_NOT_OF_CASE']);
    const { subsidyId } = (await organizer.post(at, { ...given, fileId }).expect(201)).body;
    const step = (route: string, body: object, who = office()) => who.post(`${story.path}/subsidies/${subsidyId}/${route}`, body);
    expect(await refusedWith(step('check', {}, story.checker))).toEqual(['PROPOSAL_MISSING']);
    expect(await refusedWith(step('proposal', { proposed: '18000.01' }))).toEqual(['SUBSIDY_ABOVE_COST']);
    await step('proposal', { proposed: '9000' }).expect(200);
    await step('check', {}, story.checker).expect(200);
    await step('refusal', { reason: '示例' }).expect(200);
    expect((await organizer.get(at).expect(200)).body.applications).toMatchObject([{ status: 'REFUSED', decided: null, refusal: '示例' }]);
    expect(await toldOf('subsidy-refused')).toEqual([await mailOf(contestId, { reasonText: '示例' })]);
    await office().post(at, given).expect(403);
  });

  it('is filed for a confirmed contest and one of its organizers, once', async () => {
    const given = await application();
    expect(await refusedWith(office().post(`${story.path}/subsidies`, { ...given, contestId: story.caseId }))).toEqual([
      'CONTEST_NOT_CONFIRMED',
    ]);
    expect(await refusedWith(office().post(`${story.path}/subsidies`, { ...given, organizationId: story.caseId }))).toEqual([
      'NOT_ITS_ORGANIZER',
    ]);
    await story.checker.post(`${story.path}/subsidies`, given).expect(403);
    await office().post(`${story.path}/subsidies`, given).expect(201);
    expect(await refusedWith(office().post(`${story.path}/subsidies`, given))).toEqual(['SUBSIDY_TWICE']);
  });

  it('is checked by finance before the meeting’s amount is entered with both documents', async () => {
    const fileId = await upload(office(), story.caseId, 'SUBSIDY_PAPER');
    const clerks = new TwoClerks(office(), story.world.second);
    const place = { id: story.caseId, of: 'caseId', purpose: 'SUBSIDY_PAPER' } as const;
    const subsidyId = await idOf();
    const entry = (basis: string[]) => ({ act: 'subsidy.decide', input: { subsidyId, amount: '8000.50', basis }, decidedOn: TODAY });
    const both = ['示例奖励办法', '示例经费管理办法'];
    expect(codesOf(await clerks.register(place, entry(both), fileId))).toEqual(['SUBSIDY_IS_FILED']);
    expect((await onSubsidy('check', {}, story.checker)).status).toBe(200);
    expect(codesOf(await clerks.register(place, entry(['示例奖励办法']), fileId))).toEqual(['BASIS_INCOMPLETE']);
    const { id } = (await clerks.register(place, entry(both), fileId)).body as { id: string };
    expect(await refusedWith(clerks.settle(id, 'CONFIRM', office()))).toEqual(['SECOND_CLERK']);
    expect((await subsidies()).subsidies.map(({ status }) => status)).toEqual(['CHECKED', 'REFUSED']);
    await clerks.settle(id).expect(200);
    const { totals, subsidies: all } = await subsidies();
    expect(all.map(({ status, decision: settled }) => [status, settled?.fileId])).toEqual([
      ['DECIDED', fileId],
      ['REFUSED', undefined],
    ]);
    expect(await toldOf('subsidy-decided')).toEqual([await mailOf(story.contests[0]?.caseId ?? '', { amount: '8000.50' })]);
    for (const one of all) await story.checker.get(`/files/${one.fileId}`).expect(200);
    await story.checker.get(`/files/${fileId}`).expect(200);
    expect(totals['subsidies']).toEqual({ payees: 1, entitled: '8000.50', inHand: '0.00', paid: '0.00', over: '0.00' });
    expect(totals['prizes']).toEqual({ payees: 12, entitled: '33000.00', inHand: '0.00', paid: '0.00', over: '0.00' });
  });

  it('is paid on a list of its own against the receipt, and not during a ban', async () => {
    const { body } = await office().post(`${story.path}/payments/batches`, { kind: 'SUBSIDY' }).expect(201);
    const list = `${story.path}/payments/batches/${(body as { batchId: string }).batchId}`;
    await story.checker.post(`${list}/check`).expect(200);
    const voucherFileId = await upload(story.payer, story.caseId, 'PAYMENT_VOUCHER');
    const receiptFileId = await upload(story.payer, story.caseId, 'PAYMENT_RECEIPT');
    const payment = { on: TODAY, voucherNo: '记-7-2', voucherFileId };
    expect(await refusedWith(story.payer.post(`${list}/payment`, payment))).toEqual(['RECEIPT_MISSING']);
    const { api, organizationId, campaignId } = story.world;
    await api.source.query(
      `insert into app.hosting_ban (id, organization_id, campaign_id, decision, decided_on, until, reason, entered_by)
       values (gen_random_uuid(), $1, $2, '示例通报', $3, '2027-07-01', '示例', $4)`,
      [organizationId, campaignId, TODAY, office().person?.accountId],
    );
    expect(await refusedWith(story.payer.post(`${list}/payment`, { ...payment, receiptFileId }))).toEqual(['SUBSIDY_DURING_BAN']);
    await api.source.query('delete from app.hosting_ban');
    await story.payer.post(`${list}/payment`, { ...payment, receiptFileId }).expect(200);
    expect((await subsidies()).batches).toMatchObject([{ paid: { voucherFileId, receiptFileId } }]);
    for (const id of [voucherFileId, receiptFileId]) await story.world.auditor.get(`/files/${id}`).expect(200);
  });
});

describe('certificates', () => {
  it('wait for the office’s word on a standard that is only inferred, and are none without one', async () => {
    const { nominations, withheld } = await awards();
    expect(nominations).toEqual([]);
    const reasons = Map.groupBy(withheld, ({ contestId }) => contestId);
    expect(story.contests.map(({ caseId }) => new Set(reasons.get(caseId)?.map(({ refusal }) => refusal.code)))).toEqual([
      new Set(['CERTIFICATE_STANDARD_UNCONFIRMED']),
      new Set(['CERTIFICATE_NO_NATIONAL_STANDARD']),
    ]);
    const { trades } = (await office().get(story.path)).body as { trades: { no: number; values: { id: string; field: string }[] }[] };
    const standard = trades.find(({ no }) => no === story.contests[0]?.tradeNo)?.values.find(({ field }) => field === 'nationalStandard');
    await office().post(`${story.path}/values/${standard?.id}/confirmation`, { value: true }).expect(200);
  });

  it('are nominated by level, and their numbers recorded all or none', async () => {
    const [first, second] = (await awards()).nominations;
    expect([first, second].map((one) => [one?.name, one?.rank, one?.level, one?.number])).toEqual([
      ['示例选手甲', 1, 3, null],
      ['示例选手乙', 2, 3, null],
    ]);
    const item = (of: typeof first, number: string) => ({ contestId: of?.contestId, entry: of?.entry, number, issuedOn: TODAY });
    const twice = { certificates: [item(first, 'S000015050001'), item(second, 's0000 15050001')] };
    expect(await refusedWith(office().post(`${story.path}/certificates`, twice))).toEqual(['CERTIFICATE_NUMBER_TWICE']);
    const both = { certificates: [item(first, 'S000015050001'), item(second, 'S000015050002')] };
    await office().post(`${story.path}/certificates`, both).expect(200);
    expect((await awards()).nominations.slice(0, 3).map(({ number }) => number)).toEqual(['S000015050001', 'S000015050002', null]);
    const exchanged = { certificates: [item(first, 'S000015050002'), item(second, 'S000015050001')] };
    expect(await refusedWith(office().post(`${story.path}/certificates`, exchanged))).toEqual([
      'CERTIFICATE_RECORDED_ALREADY',
      'CERTIFICATE_RECORDED_ALREADY',
    ]);
    await office()
      .post(`${story.path}/certificates`, { ...exchanged, reason: '两人互换' })
      .expect(200);
    expect((await awards()).nominations.slice(0, 2).map(({ number }) => number)).toEqual(['S000015050002', 'S000015050001']);
  });

  it('are no matter of finance, and the auditor only reads them', async () => {
    const body = { certificates: [{ contestId: story.caseId, entry: 'x', number: 'S0001', issuedOn: TODAY }] };
    await story.checker.post(`${story.path}/certificates`, body).expect(403);
    expect((await awards(story.world.auditor)).actions).toEqual([]);
  });
});

describe('honours', () => {
  it('are lists with the rule that made each', async () => {
    const women = await honour('WOMEN_FED');
    expect([women.label, women.clause, women.rule]).toEqual([
      '通辽市妇女联合会荣誉',
      '000/附1/七(二)5',
      { toRank: 3, field: 'WOMEN_OVERALL', bornOnOrAfter: null, needsNationalStandard: false },
    ]);
    expect(women.candidates.map(({ name, rankInField }) => [name, rankInField])).toEqual(Array(2).fill(['示例选手乙', 2]));
    const byOther = (name: string, place: number) => [
      ...[name, 'HONOUR_BY_OTHER_READING'],
      `按另一种读法（女选手中的名次）名列第 ${place}，会列入名单；本方案取总名次内的女选手。`,
    ];
    const missed = women.missed.map(({ name, refusal: { code, message } }) => [name, code, message]);
    expect(missed.slice(0, 2)).toEqual([byOther('示例选手丁', 2), byOther('示例选手己', 3)]);
    expect((await honour('YOUTH_LEAGUE')).missed.map(({ name, refusal }) => [name, refusal.code])).toEqual(
      Array(2).fill(['示例选手甲', 'HONOUR_BORN_BEFORE']),
    );
  });

  it('take the other readings of C9 and C10 as the campaign sets them', async () => {
    const set = (key: string, value: string) => office().post(`${story.path}/settings/${key}`, { value, reason: '示例' }).expect(200);
    await set('WOMEN_HONOUR_RULE', 'TOP_3_AMONG_WOMEN');
    await set('YOUTH_BORN_ON_OR_AFTER', '1990-01-01');
    expect((await honour('WOMEN_FED')).candidates.slice(0, 3).map(({ name, rankInField }) => [name, rankInField])).toEqual([
      ['示例选手乙', 1],
      ['示例选手丁', 2],
      ['示例选手己', 3],
    ]);
    expect((await honour('YOUTH_LEAGUE')).candidates.map(({ name }) => name)).toEqual(['示例选手甲', '示例选手甲']);
  });

  it('go out by letter once, and the answer is recorded', async () => {
    const fileId = await upload(office(), story.caseId, 'HONOUR_PAPER');
    const letter = { honour: 'MAY_DAY_MEDAL', sentOn: TODAY, fileId };
    const send = (number: string) => office().post(`${story.path}/honour-letters`, { ...letter, number });
    expect(await refusedWith(send('示工发〔2025〕30号'))).toEqual(['NUMBER_TAKEN']);
    await send('示工函[2025]9号').expect(201);
    expect(await refusedWith(send('示工函〔2025〕10号'))).toEqual(['NOBODY_TO_NAME']);
    const { letters, candidates } = await honour('MAY_DAY_MEDAL');
    expect(letters).toMatchObject([{ number: '示工函〔2025〕9号', fileId, answer: null }]);
    const scan = await upload(office(), story.caseId, 'HONOUR_PAPER');
    const answer = { on: TODAY, text: '同意优先选树', chosen: [candidates[0]?.key], fileId: scan };
    const reply = (body: object) => office().post(`${story.path}/honour-letters/${letters[0]?.id}/answer`, body);
    expect(await refusedWith(reply({ ...answer, chosen: [story.caseId] }))).toEqual(['CHOSEN_NOT_NAMED']);
    await reply(answer).expect(200);
    expect(await refusedWith(reply(answer))).toEqual(['ANSWERED_ALREADY']);
    expect((await honour('MAY_DAY_MEDAL')).letters).toMatchObject([{ fileId, answer }]);
    await story.checker.get(`/files/${scan}`).expect(200);
  });
});

describe('two desks at the same moment', () => {
  const statuses = async (tests: readonly Test[]): Promise<number[]> => (await Promise.all(tests)).map(({ status }) => status).sort();
  const list = async (step: string) => {
    const { batches } = (await office().get(`${story.path}/payments`)).body as { batches: { id: string; kind: string }[] };
    return `${story.path}/payments/batches/${batches.findLast(({ kind }) => kind === 'PRIZE')?.id}/${step}`;
  };

  it('make one list, and pay it once', async () => {
    await story.checker.post(`${story.path}/payments/tax`, { treatment: 'EXEMPT', basis: '示例' }).expect(200);
    const make = () => office().post(`${story.path}/payments/batches`, { kind: 'PRIZE' });
    expect(await statuses([make(), make()])).toEqual([201, 422]);
    const check = await list('check');
    expect(await statuses([story.checker.post(check), story.checker.post(check)])).toEqual([200, 422]);
    const body = { on: TODAY, voucherNo: '记-7-3', voucherFileId: await upload(story.payer, story.caseId, 'PAYMENT_VOUCHER') };
    const pay = await list('payment');
    expect(await statuses([story.payer.post(pay, body), story.payer.post(pay, body)])).toEqual([200, 422]);
    const [sum] = await story.world.api.source.query(
      `select sum(l.gross)::text as paid from app.payment_line l join app.payment_batch b on b.id = l.batch_id where b.kind = 'PRIZE' and b.status = 'PAID'`,
    );
    expect(sum).toEqual({ paid: '33000.00' });
  });

  it('cannot be one person, whatever the code says: the record itself refuses it', async () => {
    const change = story.world.api.source.query(`update app.payment_batch set paid_by = checked_by where status = 'PAID'`);
    await expect(change).rejects.toThrow(/payment_batch_check/);
  });
});
