// Who handles a case, and how those who have to act were reached, on the page of each kind of case.
import { describe, expect, it } from '@jest/globals';
import { consoleFixture, says } from './console-fixture.ts';
import { CULTIVATION } from './mock/cultivation-routes.ts';
import { uuid } from './mock/ids.ts';
import { NOTICE, OBJECTION, WAITING } from './mock/notice.ts';
import { CASE, ROUND } from './mock/selection.ts';

const { open, seen, world } = consoleFixture();
const end = `/campaigns/${uuid('campaign', 1)}?tab=process`;

const pages: [kind: string, path: string, caseId: string][] = [
  ['比赛', `/contests/${uuid('contest', 1)}`, uuid('contest', 1)],
  ['遴选', `/selections/${ROUND}`, CASE],
  ['公示', `/notices/${NOTICE}`, NOTICE],
  ['异议', `/objections/${OBJECTION}`, OBJECTION],
  ['培育', `/cultivations/${CULTIVATION}`, CULTIVATION],
  ['材料报送', `/collections/${uuid('contest', 9)}`, uuid('contest', 9)],
  ['组委会审核', end, uuid('contest', 9)],
  ['优秀组织奖', `/org-awards/${uuid('contest', 12)}`, uuid('contest', 12)],
];

describe('the page of a case', () => {
  it.each(pages)('shows the office who handles it, urges, calls and mails, and registers a call: %s', async (_, path, caseId) => {
    const page = await open('office', path);
    const card = page.getByRole('region', { name: '经办' });
    await card.getByText('经办人：测试乙').waitFor();
    await page.getByRole('region', { name: '邮件记录' }).getByRole('table').waitFor();
    const urging = page.getByRole('region', { name: '催办', exact: true });
    await urging.getByRole('button', { name: '登记电话催办：报送成绩' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('答复').fill('周五前报送');
    await dialog.getByRole('button', { name: '提交' }).click();
    await urging.getByRole('cell', { name: '电话催办 测试丙 138****0000：周五前报送' }).waitFor();
    expect(world().urging.calls).toHaveLength(1);
    expect(seen().filter(({ method }) => method === 'POST')).toMatchObject([{ path: `/cases/${caseId}/calls` }]);
    const asked = await page.evaluate<string[]>(
      `performance.getEntriesByType('resource').map(({ name }) => new URL(name)).map(({ pathname, search }) => pathname + search)`,
    );
    expect(asked).toEqual(
      expect.arrayContaining([`/api/v1/cases/${caseId}/tasks`, `/api/v1/cases/${caseId}/urging`, `/api/v1/mails?caseId=${caseId}`]),
    );
  });

  it.each(pages)('shows the auditor what was done, without a way to do it: %s', async (_, path) => {
    const page = await open('auditor', path);
    await page.getByRole('region', { name: '邮件记录' }).getByRole('table').waitFor();
    await page.getByRole('region', { name: '催办', exact: true }).getByRole('cell', { name: '报送成绩' }).waitFor();
    expect(await page.getByRole('button', { name: /登记电话催办|^催办/ }).count()).toBe(0);
    expect(await page.getByRole('region', { name: '经办' }).count()).toBe(0);
  });

  it.each([
    ['unit', `/cultivations/${CULTIVATION}`],
    ['body', end],
  ])('asks for none of it on behalf of others: %s', async (login, path) => {
    const page = await open(login, path);
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('region', { name: /^(催办|邮件记录)$/ }).count()).toBe(0);
    expect(seen().filter(({ path: asked }) => asked.endsWith('/urging') || asked === '/mails')).toEqual([]);
  });

  it('has nothing of it for an objection that nobody has taken up', async () => {
    const page = await open('office', `/objections/${WAITING}`);
    await says(page, '异议 YY-EXAMPLE2');
    await page.waitForLoadState('networkidle');
    expect(seen().filter(({ path }) => path.startsWith('/cases/') || path === '/mails')).toEqual([]);
  });
});
