// `npm start` twice on one folder: the second finds everything, and Ctrl-C leaves nothing behind.
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { choosePort } from '../../apps/embedded/src/ports.ts';
import { commandOf } from '../../apps/embedded/src/process-identity.ts';
import { guardFolder } from '../support/product-guard.ts';
import { openOffice, type StoryOffice } from '../support/story-office.ts';
import { StoryContest } from '../support/story.ts';
import { NpmStart } from './support/npm-start.ts';

let varDir: string;
let port: number;
let running: NpmStart | undefined;

beforeAll(async () => {
  varDir = await mkdtemp(join(tmpdir(), 'jc-start-'));
  await chmod(varDir, 0o755);
  guardFolder(varDir);
  port = await choosePort(undefined, new Set());
});
afterAll(async () => {
  await running?.interrupt();
  await rm(varDir, { recursive: true, force: true });
});

/** Numbers of the processes that have a pid file, by name. */
async function pids(): Promise<Record<string, number>> {
  const names = await readdir(join(varDir, 'run'));
  const entries = names.map(
    async (name) =>
      [name.replace('.pid', ''), (JSON.parse(await readFile(join(varDir, 'run', name), 'utf8')) as { pid: number }).pid] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

/** Stops by Ctrl-C; gives what still lives of the processes that ran, and the pid files that are left. */
async function stop(started: NpmStart): Promise<{ code: number | null; ran: string[]; living: string[]; files: string[] }> {
  const before = await pids();
  const code = await started.interrupt();
  running = undefined;
  const states = await Promise.all(Object.entries(before).map(async ([name, pid]) => ({ name, command: await commandOf(pid) })));
  const living = states.flatMap(({ name, command }) => (command === undefined ? [] : [name]));
  return { code, ran: Object.keys(before).sort(), living, files: Object.keys(await pids()) };
}

const leftNothing = { code: 0, ran: ['api', 'mail', 'postgres', 'start', 'temporal', 'worker'], living: [], files: [] };

describe('npm start', () => {
  let office: StoryOffice;
  let contest: StoryContest;
  let firstSeconds: number;

  it('shows a one-time link the first time, and is ended by Ctrl-C without a process left', async () => {
    running = new NpmStart(varDir, port);
    firstSeconds = await running.ready();
    const { link } = running;
    if (link === null) throw new Error(`no one-time link:\n${running.output}`);
    office = await openOffice({ url: `http://127.0.0.1:${port}`, firstLink: link });
    contest = await StoryContest.open(office, (await office.campaign(2026)).id, 1);
    expect(await stop(running)).toEqual(leftNothing);
  });

  it('is ready within 15 s the second time, shows no link, and has all data and sessions', async () => {
    running = new NpmStart(varDir, port);
    // A machine on which even making everything takes longer is measured by that; what others take from it changes from start to start.
    expect(await running.ready()).toBeLessThan(Math.max(15, 1.25 * firstSeconds));
    expect(running.link).toBeNull();
    expect(await contest.view()).toMatchObject({ stage: 'PREPARATION', catchingUp: false });
    await contest.prepare({ firstDay: '2026-09-17', lastDay: '2026-09-18' });
    await contest.release();
    await contest.stage('HOLDING');
    expect(await stop(running)).toEqual(leftNothing);
  });
});
