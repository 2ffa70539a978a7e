import { describe, expect, it } from '@jest/globals';
import { consoleFixture, fillDate, says, scan } from './console-fixture.ts';
import { uuid } from './mock/ids.ts';

const { open, world } = consoleFixture();
const path = `/contests/${uuid('contest', 2)}/review`;
describe('the approval of a review', () => {
  it('shows its nodes in order, who signed for whom, and who is waited for', async () => {
    const page = await open('office', path);
    const nodes = page.getByRole('list', { name: '审批节点' }).locator(':scope > li');
    await nodes.nth(1).waitFor();
    expect(await nodes.count()).toBe(2);
    expect(await nodes.nth(0).innerText()).toMatch(
      /办公室审核 或签 · 通过[\s\S]*竞赛组委会办公室 · 同意[\s\S]*测试乙 代测试甲 .*：材料齐全/,
    );
    expect(await nodes.nth(1).innerText()).toMatch(/负责人批准 或签 · 办理中[\s\S]*办公室负责人 · 待办理/);
    expect(await nodes.nth(0).getByRole('link', { name: '示例意见.pdf' }).getAttribute('href')).toBe(`/api/v1/files/${uuid('file', 1)}`);
    await says(page, '测试丙（测试甲抄送） 请知悉 · 未阅');
  });

  it('names A角 and B角 of a seat that is a post’s', async () => {
    const seat = world().approvals[0]?.nodes[1]?.participants[0]?.signers[0];
    const people = [
      { name: '测试辛', seat: 'A' },
      { name: '测试壬', seat: 'B' },
    ];
    Object.assign(seat ?? {}, { address: '分管领导', people });
    const page = await open('office', path);
    await says(page, '分管领导（A角 测试辛；B角 测试壬） · 待办理');
  });

  it.each([
    ['VOTE', '表决', { numerator: 1, denominator: 2, beyond: true }, /表决 >1\/2[\s\S]*3 票 · /],
    ['SEQUENCE', '依次', null, /依次[\s\S]*第 2 位 · /],
    ['ALL', '会签', null, /会签(?![\s\S]*票 · )(?![\s\S]*位 · )/],
  ] as const)('says what each voice weighs in a vote, and its turn in order: %s', async (rule, ruleLabel, share, expected) => {
    const [first] = world().approvals;
    for (const node of first?.nodes ?? []) {
      Object.assign(node, { rule, ruleLabel, share });
      for (const participant of node.participants) Object.assign(participant, { weight: 3, order: 2 });
    }
    const page = await open('office', path);
    const nodes = page.getByRole('list', { name: '审批节点' });
    await nodes.waitFor();
    expect(await nodes.innerText()).toMatch(expected);
  });

  it('says why a verb is not possible', async () => {
    const page = await open('office', path);
    await page.getByText('为什么不能（1）').click();
    await says(page, '下一步已经办理，不能撤回。');
  });

  it('is returned to an earlier node with a reason', async () => {
    const page = await open('office', path);
    await page.getByRole('button', { name: '退回', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '退回', exact: true }).click();
    await says(page, '请填写“理由”');
    await dialog.getByLabel('理由').fill('请重新核对总分');
    await dialog.getByLabel('附件 1').setInputFiles(scan);
    await dialog.getByText('已上传：扫描件.png').waitFor();
    await dialog.getByRole('button', { name: '退回', exact: true }).click();
    await says(page, '已办理：退回');
    expect(world().words).toEqual([{ verb: 'return', to: 'OFFICE', text: '请重新核对总分', attachments: [expect.any(String)] }]);
  });

  it('is handed to a person who may sign, with a day', async () => {
    const page = await open('office', path);
    await page.getByRole('button', { name: '转办' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('交给').click();
    expect(await page.getByTitle('测试丙').count()).toBe(0);
    await page.getByTitle('测试乙').click();
    await fillDate(page, '办结期限（可不填）', '2025-07-04');
    await dialog.getByRole('button', { name: '转办' }).click();
    await says(page, '已办理：转办');
    expect(world().words.at(-1)).toEqual({ verb: 'transfer', to: uuid('person', 20), dueOn: '2025-07-04' });
  });

  it('shows the day that was set when it was handed on', async () => {
    const seat = world().approvals[0]?.nodes[1]?.participants[0]?.signers[0];
    Object.assign(seat ?? {}, { holder: '测试乙', consignedBy: '测试甲', dueOn: '2025-07-04' });
    const page = await open('office', path);
    await says(page, '办公室负责人（测试乙办理；受测试甲委托；2025-07-04 前办结） · 待办理');
  });

  it('is urged with a note to the one who is waited for', async () => {
    const page = await open('office', path);
    await page.getByRole('button', { name: '催办', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '催办：办公室审核' });
    await dialog.getByRole('textbox').fill('请今日办理');
    await dialog.getByRole('button', { name: '提交' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(world().urging.urges.map(({ note }) => note)).toEqual(['请今日办理']);
  });

  it('is copied to somebody, and the page shows it', async () => {
    const page = await open('office', path);
    await page.getByRole('button', { name: '抄送' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('人员').click();
    await page.getByTitle('测试乙').click();
    await dialog.getByRole('button', { name: '抄送' }).click();
    await says(page, '测试乙（测试甲抄送）');
    expect(world().words).toEqual([{ verb: 'copy', people: [uuid('person', 20)] }]);
  });

  it('urges who was copied and has not noted it, one or all, and not again at once', async () => {
    const page = await open('office', path);
    await page.getByRole('button', { name: '催办：测试丙', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '催办：测试丙' });
    await dialog.getByRole('textbox').fill('请今日阅知');
    await dialog.getByRole('button', { name: '提交' }).click();
    await says(page, '2025-06-30 14:00 起可再催');
    expect(await page.getByRole('button', { name: '催办：测试丙', exact: true }).isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: /催办全部未阅/ }).count()).toBe(0);
    expect(world().words).toEqual([{ people: [uuid('person', 21)], note: '请今日阅知' }]);
  });

  it('takes a return to an earlier node that was signed on paper', async () => {
    const page = await open('office', path);
    await page.getByRole('button', { name: '退回到前面的节点' }).click();
    const dialog = page.getByRole('dialog', { name: '据纸质件登记：退回到前面的节点' });
    await dialog.getByLabel('理由（照录纸质件）').fill('请重新核对总分');
    await dialog.getByLabel('签署人姓名').fill('测试己');
    await dialog.getByLabel('签署人职务').fill('副主席');
    await dialog.getByLabel('签署人单位（机构）').fill('示例总工会');
    await fillDate(page, '纸质件上的日期', '2025-06-10');
    await dialog.getByLabel('扫描件（会签单、呈批件或会议纪要摘录）').setInputFiles(scan);
    await says(page, '已上传：扫描件.png');
    await dialog.getByRole('button', { name: '提交' }).click();
    await says(page, '已登记，待另一名经办人复核');
    expect(world().papers.at(-1)).toMatchObject({
      kind: 'PAPER',
      act: 'returnInApproval',
      input: { signer: 'HEAD/1/1', to: 'OFFICE', text: '请重新核对总分' },
      decider: { name: '测试己' },
    });
  });

  it('takes back in writing the word of him who gave it', async () => {
    const page = await open('office', path);
    await page.getByRole('button', { name: '撤回（审批节点）' }).click();
    const dialog = page.getByRole('dialog', { name: '据纸质件登记：撤回（审批节点）' });
    await dialog.getByText('测试乙').waitFor();
    await dialog.getByLabel('理由（照录纸质件）').fill('另有情况');
    await dialog.getByLabel('签署人姓名').fill('测试乙');
    await dialog.getByLabel('签署人职务').fill('科员');
    await dialog.getByLabel('签署人单位（机构）').fill('示例总工会');
    await fillDate(page, '纸质件上的日期', '2025-06-10');
    await dialog.getByLabel('扫描件（会签单、呈批件或会议纪要摘录）').setInputFiles(scan);
    await says(page, '已上传：扫描件.png');
    await dialog.getByRole('button', { name: '提交' }).click();
    await says(page, '已登记，待另一名经办人复核');
    expect(world().papers.at(-1)).toMatchObject({
      act: 'withdrawInApproval',
      input: { signer: 'OFFICE/1/1', text: '另有情况' },
      decider: { name: '测试乙' },
    });
  });

  it('sends along the seat that the person saw', async () => {
    const page = await open('office', path);
    await says(page, '负责人批准');
    await page.getByRole('button', { name: '审核确认' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '审核确认' }).click();
    await says(page, '成绩已确认');
    expect(world().words).toEqual([{ round: 1, signer: 'HEAD/1/1' }]);
  });
});
