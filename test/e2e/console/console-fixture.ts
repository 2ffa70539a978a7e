import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { builtConsole, launch, visit, type Visit } from './browser.ts';
import { startMockApi, type MockApi } from './mock-api.ts';

/** A browser for the file, and for each test a server with a world of its own. Scripts that fail in a page fail its test. */
export function consoleFixture() {
  let browser: Browser;
  let folder: string;
  let api: MockApi;
  let visits: Visit[] = [];

  beforeAll(async () => {
    folder = await builtConsole();
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    api = await startMockApi(folder);
  });
  afterEach(async () => {
    const faults = visits.flatMap((one) => one.faults);
    await Promise.all(visits.map(({ context }) => context.close()));
    visits = [];
    await api.close();
    expect(faults).toEqual([]);
  });

  /** A page of a fresh browser profile, opened at `path`; signed in where a person is named (sign-in.spec.ts goes by the form). */
  async function open(login: string | null, path = '/', width = 1280): Promise<Page> {
    const opened = await visit(browser, api.url, width);
    visits.push(opened);
    if (login !== null) await opened.context.addCookies([{ name: 'jc_session', value: login, url: api.url }]);
    await opened.page.goto(path);
    if (login !== null) await opened.page.getByRole('heading', { level: 1 }).waitFor();
    return opened.page;
  }
  return { open, world: () => api.world, seen: () => api.seen, url: () => api.url };
}

/** Waits until the page says something, wherever it stands but in a field: what was typed there says nothing about an answer. */
export const says = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByText(text).and(page.locator(':not(textarea)')).first().waitFor();

/** Asks until the answer is yes, for sixty seconds. The page's content policy forbids the browser library's own way of waiting. */
export async function until(yes: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 60_000;
  while (!(await yes())) {
    if (performance.now() > end) throw new Error('still not so after sixty seconds');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A civil date is typed as it is written and taken over with Enter. */
export async function fillDate(page: Page, label: string, date: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.fill(date);
  await field.press('Enter');
}

export const scan = { name: '扫描件.png', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a', 'hex') };

/** One of a list is chosen by its words. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).click();
  await page.getByTitle(option, { exact: true }).last().click();
}
