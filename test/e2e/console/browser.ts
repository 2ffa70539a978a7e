import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium as playwright, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { AxeBuilder } from '@axe-core/playwright';
import { buildConsole } from '../../../tools/console.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** Flags for small functions in a cloud: with one process a closed context ends the browser; without its safety the pages' policies go untested. */
const UNFIT = ['--single-process', '--no-zygote', '--disable-web-security', '--allow-running-insecure-content'];
/** A graphics card made of software: drawing without one takes half the processor time. */
const SOFT_CARD = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--in-process-gpu',
];

/** The version of the browser's package: it unpacks into the temporary folder and takes whatever lies there (stack.md §7). */
function packedVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const found = /^(.*@sparticuz[\\/]chromium)/.exec(entry)?.[1] ?? dirname(entry);
  return (JSON.parse(readFileSync(join(found, 'package.json'), 'utf8')) as { version: string }).version;
}

export async function launch(): Promise<Browser> {
  const folder = join(tmpdir(), `jiangcheng-chromium-${packedVersion()}`);
  mkdirSync(folder, { recursive: true });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    return await playwright.launch({
      executablePath: await chromium.executablePath(),
      args: [...chromium.args.filter((flag) => ![...UNFIT, ...SOFT_CARD].includes(flag)), '--disable-gpu'],
      headless: true,
    });
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

/** The folder of the built console; built anew where its sources changed. */
export async function builtConsole(): Promise<string> {
  const given = process.env['JC_CONSOLE_DIR'];
  if (given) return given;
  await buildConsole(ROOT);
  return join(ROOT, 'apps/console/dist');
}

export interface Visit {
  context: BrowserContext;
  page: Page;
  /** Errors of scripts and refusals of the content policy: a page that works has none. */
  faults: string[];
}

export async function visit(browser: Browser, url: string, width = 1280): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // What still moves when it is clicked may be missed.
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) faults.push(message.text());
  });
  return { context, page, faults };
}

/**
 * Serious and critical findings on the page as it stands, each with the elements it concerns. What passed is not listed, and no second page
 * is opened to sum up over frames of other origins, which the console has none of: it takes half the time.
 */
export async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join(' | ')}`,
    );
}
