// long because: one page, each part of which stands on the money of one world
import { describe, expect, it } from '@jest/globals';
import { consoleFixture, fillDate, says, scan } from './console-fixture.ts';
import type { Correction } from '@jiangcheng/casework/ports/payments';
import { SUBSIDY } from '@jiangcheng/domain/payment/subsidy.fixture';
import { uuid } from './mock/ids.ts';
import { certifiedByHost, PAPERS, youthMoney } from './mock/payments.ts';

const { open, seen, world } = consoleFixture();
const path = `/campaigns/${uuid('campaign', 1)}?tab=payments`;
const CORRECTION: Correction = {
  ...{ id: uuid('print', 42), number: 1, documentNumber: '示工发〔2025〕31号', contestId: uuid('contest', 2), decidedOn: '2025-06-27' },
  decider: { name: '示例签批人', post: '主任', body: '示例组委会' },
  ...{ reason: '登分有误', fileId: uuid('file', 57), entries: [], changes: [], status: 'REGISTERED' },
  ...{ registeredBy: { accountId: 'office', personId: 'office', name: '测试甲' }, registeredAt: Date.parse('2025-06-27T10:00:00+08:00') },
  settledBy: null,
};
const submit = (page: Awaited<ReturnType<typeof open>>) => page.getByRole('dialog').getByRole('button', { name: '提交' }).click();

describe('奖励与发放', () => {
  it('shows what is due and what came back, never a full account number', async () => {
    const page = await open('office', path);
    await says(page, '应发 16500.00 元，已付 4000.00 元');
    const first = page.getByRole('table', { name: '应付名单' }).getByRole('row').nth(1);
    expect(await first.innerText()).toMatch(/示例选手甲[^]*\*{4}0010[^]*已退汇/);
    expect(await page.getByRole('main').innerText()).not.toMatch(/\d{12}/);
  });

  it('takes down a corrected account with its reason', async () => {
    const page = await open('office', path);
    await page.getByRole('button', { name: '登记账户：示例选手甲' }).click();
    const dialog = page.getByRole('dialog');
    for (const [label, value] of [
      ['收款人', '示例选手甲'],
      ['账号', '622200000000000026'],
      ['开户行', '示例二行'],
      ['理由', '本人更正'],
    ] as const)
      await dialog.getByLabel(label).fill(value);
    await submit(page);
    await says(page, '已办理');
    const body = { payee: '示例选手甲', account: '622200000000000026', bankName: '示例二行', reason: '本人更正' };
    expect(world().moneyActs).toEqual([{ dueKey: `${uuid('contest', 2)}/${uuid('entry', 1)}`, ...body }]);
  });

  it('tells finance why a list cannot be checked yet, and takes its choice of tax with the basis', async () => {
    const page = await open('finance', path);
    expect(await page.getByRole('button', { name: /^复核：第 2 号/ }).isDisabled()).toBe(true);
    await says(page, '奖金计税方式未定，请财务依文件确定后再复核、付款。');
    await page.getByRole('button', { name: '确定计税方式' }).click();
    await page.getByLabel('偶然所得 20%').check();
    await page.getByLabel('依据文件').fill('示例文件第1号');
    await submit(page);
    await says(page, '已办理');
    expect(world().moneyActs).toEqual([{ treatment: 'OCCASIONAL_20', basis: '示例文件第1号' }]);
  });

  it('shows what came back of an overpayment with its voucher', async () => {
    const { book } = world().money;
    const dueKey = book.dues[1]?.key ?? '';
    const by = { personId: 'P3', name: '测试丙', at: Date.parse('2025-06-30T10:00:00+08:00') };
    Object.assign(book, { refunds: [{ id: uuid('print', 90), dueKey, amount: '500.00', on: '2025-06-30', voucherNo: '记-6-30', by }] });
    const page = await open('finance', path);
    await says(page, /2025-06-30 收回 500\.00 元，凭证/);
    const link = page.getByRole('link', { name: '记-6-30' });
    expect(await link.getAttribute('href')).toBe(`/api/v1/files/${PAPERS.REFUND}`);
  });

  it('says why identity card copies stay, and shows those that went without a link', async () => {
    const page = await open('office', path);
    const card = page.getByRole('article', { name: '身份证复印件：化学检验（金属）比赛' });
    await says(page, '尚未登记经审：奖金发放和审计完成后才能删除身份证复印件。');
    expect(await card.getByRole('button', { name: /^删除身份证复印件/ }).isDisabled()).toBe(true);
    await says(page, '已按授权书删除（2025-12-01，测试甲，依据：示审〔2025〕3号）');
    expect(await card.getByRole('link').allInnerTexts()).toEqual(['身份证-示例选手甲.jpg']);
  });

  it('lets the office delete after payment and audit the copies it sees', async () => {
    const { book } = world().money;
    for (const due of book.dues) Object.assign(due, { entitled: '0.00' });
    Object.assign(book, { batches: [] });
    world().winnersPapers.audits.push({
      ...{
        id: uuid('print', 93),
        contestId: uuid('contest', 2),
        auditor: '示例经审会',
        auditedOn: '2025-11-30',
        document: '示审〔2025〕3号',
      },
      ...{ fileId: uuid('file', 63), enteredBy: '测试甲', enteredAt: Date.parse('2025-12-01T10:00:00+08:00') },
    });
    const page = await open('office', path);
    await says(page, '示例经审会 2025-11-30 审计完成：');
    await page.getByRole('button', { name: '删除身份证复印件：化学检验（金属）比赛' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('listitem').allInnerTexts()).toEqual(['身份证-示例选手甲.jpg']);
    await dialog.getByRole('button', { name: '删除身份证复印件' }).click();
    await says(page, '已办理');
    expect(world().moneyActs).toEqual([{ contestId: uuid('contest', 2), fileIds: [uuid('file', 61)] }]);
  });

  it('lets finance record what the bank sent back', async () => {
    const page = await open('finance', path);
    await page.getByText('人（单位）数 2').click();
    await page.getByRole('button', { name: '登记退汇：示例选手乙' }).click();
    await fillDate(page, '退汇日期', '2025-06-30');
    await page.getByLabel('银行所述原因').fill('账户已销');
    await submit(page);
    await says(page, '已办理');
    expect(world().moneyActs).toEqual([{ on: '2025-06-30', reason: '账户已销' }]);
  });

  it('lets finance record that an overpayment came back, with its voucher', async () => {
    const [, second] = world().money.book.dues;
    Object.assign(second ?? {}, { entitled: '3000.00' });
    const page = await open('finance', path);
    await page.getByRole('button', { name: '登记收回：示例选手乙' }).click();
    expect(await page.getByLabel('金额（元）').inputValue()).toBe('1000.00');
    await fillDate(page, '收回日期', '2025-06-30');
    await page.getByLabel('凭证号').fill('记-6-30');
    await page.getByLabel('凭证扫描件').setInputFiles(scan);
    await says(page, `已上传：${scan.name}`);
    await submit(page);
    await says(page, '已办理');
    const dueKey = `${uuid('contest', 2)}/${uuid('entry', 2)}`;
    expect(world().moneyActs).toEqual([
      { dueKey, amount: '1000.00', on: '2025-06-30', voucherNo: '记-6-30', voucherFileId: expect.any(String) },
    ]);
  });

  it('lets finance claim a list, and take over with a reason what another has in hand', async () => {
    const page = await open('finance', path);
    await says(page, '测试财务乙 办理中');
    await page.getByRole('button', { name: '认领：复核发放清单 · 3' }).click();
    await says(page, '已认领');
    await page.getByRole('button', { name: '接手：复核发放清单 · 2' }).click();
    await page.getByRole('dialog').getByLabel('理由').fill('经办人外出');
    await submit(page);
    await says(page, '已接手');
    expect(seen().flatMap(({ path: at }) => /^\/tasks\/[^/]+\/(claim|take-over)$/.exec(at)?.[0] ?? [])).toEqual([
      `/tasks/${uuid('task', 3)}/claim`,
      `/tasks/${uuid('task', 2)}/take-over`,
    ]);
  });

  it('shows an auditor everything, and no way to change it', async () => {
    const page = await open('auditor', path);
    await says(page, '第 2 号（奖金）');
    expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
  });

  it('names in a correction what was changed alone', async () => {
    const page = await open('office', path);
    await page.getByRole('button', { name: '登记成绩更正' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('比赛').click();
    await page.getByTitle('化学检验（金属）比赛').click();
    await dialog.getByLabel('示例选手丙 理论').fill('95');
    for (const [label, value] of [
      ['更正通知文号', '示工发〔2025〕31号'],
      ['签署人单位（机构）', '示例组委会'],
      ['签署人姓名', '示例签批人'],
      ['签署人职务', '主任'],
      ['理由', '登分有误'],
    ] as const)
      await dialog.getByLabel(label, { exact: true }).fill(value);
    await fillDate(page, '纸质件上的日期', '2025-06-30');
    await dialog
      .getByLabel('纸质件扫描件')
      .setInputFiles({ name: '更正.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') });
    await says(page, /更正\.pdf/);
    await submit(page);
    await says(page, '已办理');
    expect(world().moneyActs).toMatchObject([
      { contestId: uuid('contest', 2), entries: [{ key: uuid('entry', 3), theory: '95', practice: '88', status: 'PRESENT' }] },
    ]);
  });

  it('shows the second clerk the paper of a correction before it is confirmed, and finance a link to it', async () => {
    Object.assign(world().money, { corrections: [CORRECTION] });
    const page = await open('clerk', path);
    const card = page.getByRole('article', { name: '第 1 号更正 · 化学检验（金属）比赛' });
    expect(await card.getByRole('link', { name: '纸质件扫描件' }).getAttribute('href')).toBe(`/api/v1/files/${CORRECTION.fileId}`);
    await card.getByRole('button', { name: /^复核更正/ }).click();
    await page.getByRole('dialog').getByAltText('纸质件扫描件').waitFor();
    const other = await open('finance', path);
    await says(other, '示工发〔2025〕31号');
    expect(await other.getByRole('link', { name: '纸质件扫描件' }).count()).toBe(1);
  });

  it('links the scans of subsidies and payments', async () => {
    const decision = { body: '示例会议', decidedOn: '2025-06-20', amount: '9000.00', basis: ['示例一', '示例二'], enteredBy: '测试甲' };
    const ids = { id: uuid('print', 41), contestId: uuid('contest', 2), organizationId: uuid('organization', 1) };
    Object.assign(world().money, { subsidies: [{ ...SUBSIDY, ...ids, status: 'DECIDED', decision }] });
    const page = await open('finance', path);
    const link = (name: string) => page.getByRole('link', { name, exact: true }).getAttribute('href');
    const hrefs = [await link('补助申请扫描件'), await link('会议纪要摘录'), await link('凭证扫描件'), await link('承办单位收据')];
    const { APPLICATION, DECISION, VOUCHER, RECEIPT } = PAPERS;
    expect(hrefs).toEqual([APPLICATION, DECISION, VOUCHER, RECEIPT].map((id) => `/api/v1/files/${id}`));
  });

  it('begins a correction whose notice goes its way in the case', async () => {
    const page = await open('office', path);
    await page.getByRole('button', { name: '起草更正通知' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('比赛').click();
    await page.getByTitle('化学检验（金属）比赛').click();
    await dialog.getByLabel('示例选手丙 理论').fill('95');
    await dialog.getByLabel('理由', { exact: true }).fill('登分有误');
    await submit(page);
    await says(page, /已起草/);
    expect(world().steps).toEqual([
      [
        'corrections',
        {
          ...{ contestId: uuid('contest', 2), reason: '登分有误' },
          entries: [{ key: uuid('entry', 3), theory: '95', practice: '88', status: 'PRESENT' }],
        },
      ],
    ]);
  });
});

describe('证书与荣誉', () => {
  it('names the rule of each list, and takes down a letter', async () => {
    const page = await open('office', `/campaigns/${uuid('campaign', 1)}?tab=awards`);
    await says(page, '前 3 名 · 总名次内的女选手');
    const link = (name: string) => page.getByRole('link', { name, exact: true }).getAttribute('href');
    expect([await link('函件扫描件'), await link('复函扫描件')]).toEqual([
      `/api/v1/files/${PAPERS.LETTER}`,
      `/api/v1/files/${PAPERS.ANSWER}`,
    ]);
    await page.getByRole('button', { name: '登记发函：通辽市五一劳动奖章' }).click();
    await page.getByLabel('发函文号').fill('示工函〔2025〕9号');
    await fillDate(page, '发函日期', '2025-06-30');
    await submit(page);
    await says(page, '已登记');
    expect(world().moneyActs).toEqual([{ honour: 'MAY_DAY_MEDAL', number: '示工函〔2025〕9号', sentOn: '2025-06-30' }]);
  });
});

describe('名单 of honours', () => {
  const tab = `/campaigns/${uuid('campaign', 1)}?tab=awards`;
  const isShown = async (page: Awaited<ReturnType<typeof open>>, texts: readonly string[]) =>
    Promise.all(texts.map((text) => page.getByRole('main').getByText(text).count().then((count) => count > 0))); // prettier-ignore

  it('by 000 are a basis for 选树 and no award', async () => {
    const page = await open('office', tab);
    const region = page.getByRole('region', { name: '优先选树名单' });
    await region.getByText('名单是选树的基础，不是授予；由各单位决定。').waitFor();
    expect(await region.getByRole('article', { name: '通辽市五一劳动奖章' }).innerText()).toMatch(
      /选树单位\s*通辽市总工会[^]*2025-06-25 答复，选树 0 人：示例答复/,
    );
    expect(await isShown(page, ['荣誉称号名单', '选派名单', '核准单位', '选派单位'])).toEqual([false, false, false, false]);
  });

  it('by 003 are titles that are given once approved, and a delegation that is no honour', async () => {
    Object.assign(world(), { money: youthMoney(), awardsUnder: '003' });
    const page = await open('office', tab);
    const titles = page.getByRole('region', { name: '荣誉称号名单' });
    await titles.getByText('经所列单位核准后授予；核准前，名单上的选手尚未获得称号。').waitFor();
    expect(await titles.getByRole('article').evaluateAll((cards) => cards.map((card) => card.getAttribute('aria-label')))).toEqual([
      '全区技术能手',
      '全区青年岗位能手',
    ]);
    expect(await titles.getByRole('article', { name: '全区技术能手' }).innerText()).toMatch(
      /核准单位\s*内蒙古自治区人力资源和社会保障厅[^]*2025-06-25 答复，核准授予 0 人：示例答复/,
    );
    const delegates = page.getByRole('region', { name: '选派名单' });
    await delegates.getByText('按本次成绩选派参加上一级竞赛；选派不是荣誉。').waitFor();
    expect(await delegates.getByRole('article').innerText()).toMatch(/选派单位\s*共青团内蒙古自治区委员会/);
    expect(await isShown(page, ['优先选树名单', '不是授予', '选树单位'])).toEqual([false, false, false]);
    await delegates.getByRole('button', { name: '登记复函：示团函〔2020〕9号' }).click();
    await page.getByRole('dialog').getByLabel('选派人员').waitFor();
  });

  it('are not there where the document knows no honour (002)', async () => {
    world().awardsUnder = '002';
    const page = await open('office', tab);
    await says(page, '证书推荐名单');
    expect(await isShown(page, ['优先选树名单', '荣誉称号名单', '选派名单'])).toEqual([false, false, false]);
  });
});

describe('证书 that the host gives', () => {
  it('take kind and level with the number', async () => {
    world().money = certifiedByHost();
    const page = await open('office', `/campaigns/${uuid('campaign', 1)}?tab=awards`);
    const table = page.getByRole('table', { name: '证书推荐名单' });
    expect(await table.getByText('由主办单位定等级').count()).toBe(3);
    await page.getByRole('button', { name: '登记证书编号：示例选手甲' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('证书编号').fill('S000015050001');
    await fillDate(page, '发证日期', '2025-06-30');
    await dialog.getByLabel('证书种类').click();
    await page.getByTitle('职业技能等级证书').click();
    await dialog.getByLabel('等级', { exact: true }).click();
    await page.getByTitle('3 级').click();
    await submit(page);
    await says(page, '已登记');
    const given = { kind: 'SKILL_LEVEL', level: 3 };
    const place = { contestId: uuid('contest', 2), entry: uuid('entry', 1) };
    expect(world().moneyActs).toEqual([{ certificates: [{ ...place, number: 'S000015050001', issuedOn: '2025-06-30', given }] }]);
  });
});

describe('竞赛补助 by the office', () => {
  it('is filed for a contest that is confirmed and not announced yet, too', async () => {
    const page = await open('office', path);
    await page.getByRole('button', { name: '登记补助申请' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('比赛').click();
    await page.getByTitle('化学检验（金属）比赛').waitFor();
    await page.getByTitle('铝电解工比赛').click();
    await dialog.getByLabel('承办单位').click();
    await page.getByTitle('示例承办单位').click();
    for (const [label, value] of [
      ...([
        ['人数', '42'],
        ['天数', '2'],
        ['场次', '3'],
        ['预算', '20000'],
        ['决算', '18000'],
      ] as const),
      ...([
        ['拟补助', '9000'],
        ['账号', '15050000000000001'],
        ['开户行', '示例银行'],
      ] as const),
    ])
      await dialog.getByLabel(label).fill(value);
    await dialog.getByLabel('补助申请扫描件').setInputFiles(scan);
    await says(page, `已上传：${scan.name}`);
    await submit(page);
    await says(page, '已办理');
    expect(world().moneyActs).toMatchObject([
      { contestId: uuid('contest', 1), scale: { people: 42, days: 2, sessions: 3 }, proposed: '9000' },
    ]);
  });
});

describe('竞赛补助 by the organizer', () => {
  const card = (page: Awaited<ReturnType<typeof open>>) => page.getByRole('region', { name: '竞赛补助' });

  it('says why it cannot be filed yet', async () => {
    const page = await open('organizer', `/contests/${uuid('contest', 1)}`);
    await says(page, '这项比赛的成绩尚未确认。');
    expect(await card(page).getByRole('button', { name: '申请竞赛补助' }).isDisabled()).toBe(true);
  });

  it('says why there is none, and can be filed again', async () => {
    const page = await open('organizer', `/contests/${uuid('contest', 2)}`);
    await says(page, '不予补助的理由：示例：决算缺少附件');
    const items = await card(page).getByRole('listitem').allInnerTexts();
    expect(items.map((text) => text.replace(/\s+/g, ' '))).toEqual([
      expect.stringMatching(/^示例承办单位 不予补助 .*不予补助的理由：示例：决算缺少附件$/),
    ]);
    expect(await card(page).getByRole('button', { name: '申请竞赛补助' }).isEnabled()).toBe(true);
  });

  it('is filed with scale, sums, account and the sealed paper', async () => {
    const page = await open('organizer', `/contests/${uuid('contest', 2)}`);
    await card(page).getByRole('button', { name: '申请竞赛补助' }).click();
    const dialog = page.getByRole('dialog');
    for (const [label, value] of [
      ...([
        ['人数', '42'],
        ['天数', '2'],
        ['场次', '3'],
        ['预算', '20000'],
        ['决算', '18000'],
      ] as const),
      ...([
        ['账号', '15050000000000001'],
        ['开户行', '示例银行'],
      ] as const),
    ])
      await dialog.getByLabel(label).fill(value);
    await dialog.getByLabel('补助申请扫描件').setInputFiles(scan);
    await says(page, `已上传：${scan.name}`);
    await submit(page);
    await says(page, '已办理');
    expect(world().moneyActs).toEqual([
      {
        ...{ organizationId: uuid('organization', 1), scale: { people: 42, days: 2, sessions: 3 }, budget: '20000' },
        ...{ finalAccount: '18000', account: '15050000000000001', bankName: '示例银行', fileId: expect.any(String) },
      },
    ]);
  });
});
