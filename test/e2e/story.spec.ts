// The whole story by docs/story.sh, on the built product with exactly the environment of docker-compose.yml.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '@jiangcheng/config/paths';
import { nthWorkingDayAfter } from '@jiangcheng/domain/calendar/working-days';
import { openDataSource } from '@jiangcheng/persistence/data-source';
import { compose } from '../architecture/support/compose.ts';
import { runSql } from '../support/database.ts';
import { addPerson } from '../support/people.ts';
import { caughtMails, untilCaught, type CaughtMail } from '../support/product-mailbox.ts';
import { bankAccountOf, idNumberOf, phoneOf } from '../support/story-material.ts';
import { answersToAuditor } from './support/auditor.ts';
import { startComposeProduct, type ComposeProduct, type ComposeProgram } from './support/compose-product.ts';
import { releasedCalendar } from './support/released-calendar.ts';

let product: ComposeProduct;
let story: { code: number; output: string };

beforeAll(async () => {
  product = await startComposeProduct();
  story = await runStory();
});
afterAll(() => product.stop());

async function runStory(): Promise<{ code: number; output: string }> {
  const child = spawn('bash', [join(repositoryRoot(), 'docs/story.sh'), product.url, product.firstLink], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const [code] = (await once(child, 'close')) as [number];
  return { code, output };
}

const owner = (): string => product.servers.postgres.ownerUrl;

/** The contest as its row has it. */
async function contestRow(): Promise<{ id: string; title: string; state: { ended: { on: string } } }> {
  const sql = 'select id, title, state from app.work_case';
  const [row] = await runSql<Awaited<ReturnType<typeof contestRow>>>(owner(), sql);
  if (row === undefined) throw new Error('the story left no case');
  return row;
}

describe('docker-compose.yml', () => {
  it.each<ComposeProgram>(['prepare', 'api', 'worker'])('gives %s the variables that it was started with here, and no other', (service) => {
    expect(Object.keys(product.given[service]).sort()).toEqual(Object.keys(compose.services[service]?.environment ?? {}).sort());
  });

  it('never asks for the movable clock', () => {
    expect(Object.values(product.given).filter((env) => 'JC_TEST_CLOCK' in env)).toEqual([]);
  });
});

describe('docs/story.sh', () => {
  it('comes to its end, stage by stage', () => {
    expect(story).toEqual({ code: 0, output: expect.stringContaining('── 完成 · done') });
    const stages = story.output.split('\n').filter((line) => /^(PREPARATION|HOLDING|SCORE_REPORT|OFFICE_REVIEW)$/.test(line));
    expect(stages).toEqual([
      ...['PREPARATION', 'PREPARATION', 'PREPARATION', 'PREPARATION'],
      ...['HOLDING', 'SCORE_REPORT', 'SCORE_REPORT', 'OFFICE_REVIEW', 'SCORE_REPORT', 'OFFICE_REVIEW'],
    ]);
  });

  it('shows the due day that the calendar gives', async () => {
    const { state } = await contestRow();
    const { date } = nthWorkingDayAfter(releasedCalendar(), state.ended.on, 10);
    expect(story.output).toContain(`${date} 24:00`);
  });

  it('leaves a chain that verifies, with every effect in order', async () => {
    const { id } = await contestRow();
    const rows = await runSql<{ type: string }>(owner(), 'select type from audit.audit_event where case_id = $1 order by seq', [id]);
    // Whether a reminder was due when the script ran depends on the hour.
    expect(rows.map(({ type }) => type).filter((type) => type !== 'REMINDED')).toEqual(effects);
    expect(story.output).toContain(`链条校验 通过 · ${rows.length} 条`);
    expect(story.output).toContain('an auditor tries to decide: FORBIDDEN');
  });
});

describe('its mails', () => {
  /** [kind by its subject, to whom, round, page of the link] */
  const expected = [
    ['【待审核】', 'office@example.com', 1, 'review'],
    ['【待审核】', 'second@example.com', 1, 'review'],
    ['【退回】', 'organizer@example.com', 2, 'score-report'],
    ['【待审核】', 'office@example.com', 2, 'review'],
    ['【待审核】', 'second@example.com', 2, 'review'],
    ['【已确认】', 'organizer@example.com', 2, 'score-report'],
  ] as const;
  const isOfCase = (mail: CaughtMail): boolean => /待审核|退回|已确认/.test(mail.subject);

  it('reach both office clerks at each hand-in, and the organizer at the return and the confirmation, once each', async () => {
    const mails = await untilCaught(product.servers.mail.webUrl, expected.length, isOfCase);
    expect(mails.map(({ subject, to }) => [subject.slice(0, subject.indexOf('】') + 1), to])).toEqual(
      expected.map(([kind, to]) => [kind, to]),
    );
  });

  it('name contest, clause, exact due time and the page of the task', async () => {
    const mails = await untilCaught(product.servers.mail.webUrl, expected.length, isOfCase);
    const { id, title } = await contestRow();
    const dues = await runSql<{ round: number; on: string }>(owner(), 'select round, due_on::text as on from app.deadline order by round');
    expected.forEach(([, , round, page], index) => {
      const { text = '' } = mails[index] ?? {};
      const due = dues.find((each) => each.round === round)?.on ?? '';
      expect(text).toContain(`“${title}”`);
      expect(text).toContain('依据：通工发〔2025〕14号附件1 六.3。');
      expect(text).toContain(`截止时间：${inWords(due)} 24:00。`);
      expect(text).toContain(`：${product.url}/contests/${id}/${page}\n`);
    });
  });
});

describe('what is secret', () => {
  /** ID numbers, accounts and phones of the six winners, the first link's token, the form of the script's passwords and of a session. */
  const raw = [1, 2, 3, 4, 5, 6].flatMap((n) => [idNumberOf(n), bankAccountOf(n), phoneOf(n)]);
  const leaks = (text: string): string[] => [
    ...raw.filter((value) => text.includes(value)),
    ...(text.match(/Aa1-[0-9a-f]{24}|jc_session=[\w-]{20,}|token=[\w-]{20,}/g) ?? []),
    ...(text.includes(product.firstLink.split('token=')[1] ?? '') ? ['the token of the first link'] : []),
  ];

  it('is in no mail; an invitation alone has its own link', async () => {
    const mails = await caughtMails(product.servers.mail.webUrl);
    const [invitations, others] = [mails.filter(isInvitation), mails.filter((mail) => !isInvitation(mail))];
    expect(others.flatMap(({ subject, text, html }) => leaks(subject + text + html))).toEqual([]);
    expect(invitations.map(({ subject, text }) => leaks(subject + text).length)).toEqual(invitations.map(() => 1));
    expect(invitations.length).toBe(5);
  });

  it.each(['api', 'worker'] as const)('is not in the log of %s', async (name) => {
    const log = await product.log(name);
    expect(log.length).toBeGreaterThan(0);
    expect(leaks(log)).toEqual([]);
  });

  it('is nowhere in the engine, and no name either', async () => {
    const { id, title } = await contestRow();
    const stored = await everythingInTheEngine();
    expect(stored).toContain(id);
    expect([...leaks(stored), ...['示例选手', '示例承办人', '示例裁判长', title].filter((name) => stored.includes(name))]).toEqual([]);
  });

  it('is in no answer to an auditor, whatever he asks for', async () => {
    const source = await openDataSource(product.servers.postgres.appUrl, 2);
    const auditor = await addPerson(source, { role: 'AUDITOR' }).finally(() => source.destroy());
    const answers = await answersToAuditor(product.url, auditor.secret, owner());
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(20);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    expect(answers.filter(({ text }) => leaks(text).length > 0).map(({ path }) => path)).toEqual([]);
  });
});

const isInvitation = ({ subject }: CaughtMail): boolean => subject.startsWith('【开通账号】');

/** Every column of bytes or text of every table in both of Temporal's databases, as one text. */
async function everythingInTheEngine(): Promise<string> {
  const texts: string[] = [];
  for (const database of ['temporal', 'temporal_visibility']) {
    const url = Object.assign(new URL(product.servers.postgres.superUrl), { pathname: `/${database}` }).href;
    const tables = await runSql<{ name: string }>(url, "select quote_ident(tablename) as name from pg_tables where schemaname = 'public'");
    for (const { name } of tables)
      texts.push(...(await runSql<Record<string, unknown>>(url, `select * from ${name}`)).flatMap((row) => Object.values(row).map(asText)));
  }
  return texts.join('\n');
}

const asText = (value: unknown): string =>
  Buffer.isBuffer(value) ? value.toString('utf8') : typeof value === 'string' ? value : (JSON.stringify(value) ?? '');

/** `2026年12月3日星期四` */
function inWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return `${year}年${month}月${day}日星期${'日一二三四五六'[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]}`;
}

const winners = Array.from({ length: 6 }, () => 'WINNER_SAVED');
const handedIn = ['REPORT_HANDED_IN', 'STAGE_OPENED'];
const effects = [
  ...['CASE_OPENED', 'STAGE_OPENED', 'ORGANIZERS_NAMED', 'CHIEF_JUDGE_NAMED', 'DATES_SET', 'RELEASED', 'STAGE_OPENED'],
  ...['END_DECLARED', 'DEADLINE_SET', 'STAGE_OPENED', 'END_DAY_CONFIRMED', ...winners],
  ...['PRINTED', 'SIGNED_PRINT_ATTACHED', 'PRINTED', 'SIGNED_PRINT_ATTACHED', ...handedIn],
  ...[
    'REPORT_RETURNED',
    'DEADLINE_SET',
    'STAGE_OPENED',
    'PRINT_VOIDED',
    'PRINTED',
    'SIGNED_PRINT_ATTACHED',
    ...handedIn,
    'REPORT_CONFIRMED',
  ],
];
