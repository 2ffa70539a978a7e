import { describe, expect, it } from '@jest/globals';
import { consoleFixture, says } from './console-fixture.ts';

const { open, seen, world } = consoleFixture();

describe('sign-in', () => {
  it('says in a sentence that the password is wrong', async () => {
    const page = await open(null, '/sign-in');
    await page.getByLabel('登录名').fill('office');
    await page.getByLabel('密码').fill('wrong');
    await page.getByRole('button', { name: '登录' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('登录名或密码不对。');
  });

  it('keeps the place where the session ended', async () => {
    const page = await open('office', '/contests?q=铝');
    await page.context().clearCookies();
    await page.getByRole('combobox', { name: '环节' }).selectOption('HOLDING');
    await says(page, '登录已失效');
    await page.getByLabel('登录名').fill('office');
    await page.getByLabel('密码').fill('Example-Pass-1');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('heading', { name: '比赛', level: 1 }).waitFor();
    expect(decodeURIComponent(new URL(page.url()).search)).toBe('?q=铝&stage=HOLDING');
  });

  it('follows no link to another site', async () => {
    const page = await open(null, '/sign-in?from=//example.invalid/x');
    await page.getByLabel('登录名').fill('auditor');
    await page.getByLabel('密码').fill('Example-Pass-1');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('heading', { name: '年度竞赛', level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/campaigns');
  });

  it('shows name and roles, and signs out', async () => {
    const page = await open('organizer', '/tasks');
    await page.getByText('测试丙', { exact: true }).first().click();
    await says(page, '承办单位（示例承办单位）');
    await page.getByRole('heading', { level: 1 }).click();
    expect(await page.getByRole('button', { name: '退出登录' }).isVisible()).toBe(false);
    await page.getByText('测试丙', { exact: true }).first().click();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByRole('heading', { name: '登录', level: 1 }).waitFor();
    expect(seen().filter(({ method, path }) => method === 'DELETE' && path === '/session')).toHaveLength(1);
  });

  it('speaks English on request, to the server too', async () => {
    const page = await open('office', '/tasks');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Inbox', level: 1 }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Inbox', level: 1 }).waitFor();
    expect(seen().at(-1)?.language).toBe('en');
  });
});

describe('a one-time link', () => {
  it('sets up the first account', async () => {
    const page = await open(null, '/welcome#token=first-example-example-example');
    await page.getByLabel('登录名').fill('admin');
    await page.getByLabel('姓名').fill('测试戊');
    await page.getByLabel('新密码', { exact: true }).fill('Example-Pass-1');
    await page.getByLabel('再次输入新密码').fill('Example-Pass-2');
    await page.getByRole('button', { name: '设置并进入' }).click();
    await says(page, '两次输入的新密码不一致。');
    await page.getByLabel('再次输入新密码').fill('Example-Pass-1');
    await page.getByRole('button', { name: '设置并进入' }).click();
    await page.getByRole('heading', { name: '账号与岗位', level: 1 }).waitFor();
  });

  it('forgets the server’s answer to the password before', async () => {
    const page = await open(null, '/welcome#token=first-example-example-example');
    await page.getByLabel('登录名').fill('admin');
    await page.getByLabel('姓名').fill('测试戊');
    const choose = async (password: string, repeat: string) => {
      await page.getByLabel('新密码', { exact: true }).fill(password);
      await page.getByLabel('再次输入新密码').fill(repeat);
      await page.getByRole('button', { name: '设置并进入' }).click();
    };
    await choose('aaaaaaaaaaaa', 'aaaaaaaaaaaa');
    await says(page, '密码太简单。');
    await choose('Example-Pass-1', 'Example-Pass-2');
    await says(page, '两次输入的新密码不一致。');
    expect(await page.getByRole('alert').allInnerTexts()).toEqual(['两次输入的新密码不一致。']);
  });

  it('tells a used link in a sentence', async () => {
    const page = await open(null, '/welcome#token=used-example-example-example');
    await says(page, '链接无效、已使用或已过期。');
    await page.getByRole('link', { name: '去登录' }).waitFor();
  });
});

describe('a command while the record is away', () => {
  it('is sent again with the same key until it is answered', async () => {
    const page = await open('office', '/organizations');
    world().unavailable = 2;
    await page.getByRole('button', { name: '登记单位' }).click();
    await page.getByRole('dialog').getByLabel('单位名称').fill('示例新单位');
    await page.getByRole('button', { name: '提交' }).click();
    await says(page, '单位已登记');
    const sent = seen().filter(({ method, path }) => method === 'POST' && path === '/organizations');
    expect(sent).toHaveLength(3);
    expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
  });
});
