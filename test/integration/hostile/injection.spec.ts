// Input that wants to be more than text (hardening.md §4: 59–71, 78).
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contestAt, entriesOf, type Contest } from './support/story.ts';
import { digestOf, expectAlive, expectRefusal } from './support/unchanged.ts';
import { openWorld, type World } from './support/world.ts';

let world: World;
let contest: Contest;
beforeAll(async () => {
  world = await openWorld();
  contest = await contestAt(world, 'SCORE_REPORT');
});
afterAll(() => world.close());

const INPUT = { status: 400, code: 'INPUT_INVALID' };
const LISTS = ['/contests', '/tasks', '/organizations', '/campaigns', '/paper-decisions', '/mails', '/deviations', '/incidents'];
const SEARCHES = [
  "' OR 1=1--",
  '%',
  '_',
  '\\',
  '*',
  "'; drop table app.work_case;--",
  '{"$ne":1}',
  '😀'.repeat(50),
  '${7*7}{{7*7}}',
  '(a+)+$'.repeat(16),
  '\u202e\u200b',
];

describe('a search', () => {
  it.each(SEARCHES)('for %j looks for just that', async (q) => {
    const before = await digestOf(world.api);
    for (const list of ['/contests', '/organizations', '/tasks'])
      expect([list, (await world.office.get(`${list}?q=${encodeURIComponent(q)}`).expect(200)).body.items]).toEqual([list, []]);
    expect(await digestOf(world.api)).toEqual(before);
  });

  it('finds by a piece of the name alone', async () => {
    expect((await world.office.get(`/organizations?q=${encodeURIComponent('承办')}`).expect(200)).body.items).toHaveLength(1);
  });

  it.each(LISTS)('of %s takes no other field, no list and no object', async (list) => {
    const wrong = [
      'sort=id;drop',
      'order=asc',
      'fields=*',
      'q[$ne]=',
      'q[]=a',
      'q=a&q=b',
      'limit=1000000000',
      'limit=-1',
      'limit=0',
      'limit=1e2x',
      'limit=1.5',
      'offset=-1',
      `q=${'x'.repeat(101)}`,
      'q=%00',
      '__proto__[limit]=1',
    ];
    for (const query of wrong) {
      const answer = await world.office.get(`${list}?${query}`);
      expect([query, answer.status, answer.body.code]).toEqual([query, 400, 'INPUT_INVALID']);
    }
    await expectAlive(world.api);
  });
});

describe('the cursor of a page', () => {
  const made = (...values: unknown[]): string => Buffer.from(JSON.stringify(values)).toString('base64url');
  const ID = '00000000-0000-4000-8000-000000000000';
  const CURSORS = [
    'x',
    '%00',
    made(),
    made(1, 2, 3),
    made('x', 'y'),
    made('2025-06-01T00:00:00.000000Z', "' or 1=1--"),
    made({ a: 1 }, ID),
    made(null, ID),
    made([['a']], ID),
    Buffer.from('{"length":2}').toString('base64url'),
    'A'.repeat(401),
  ];
  const NO_INSTANTS = ['infinityx', '2025-13-99T99:99:99.000000Z', '2025-02-30T00:00:00.000000Z', 'now()', '', '-infinity'].map((at) =>
    made(at, ID),
  );
  const BY_INSTANT = ['/tasks', '/mails', '/deviations', '/incidents', '/access-events'];

  it.each([...LISTS, '/access-events', '/accounts'])('of %s that nobody was given is refused', async (list) => {
    const client = list === '/access-events' || list === '/accounts' ? world.admin : world.office;
    for (const cursor of [...CURSORS, ...(BY_INSTANT.includes(list) ? NO_INSTANTS : [])]) {
      const answer = await client.get(`${list}?cursor=${encodeURIComponent(cursor)}`);
      // A cursor of one text is any text.
      const free = ['/contests', '/accounts'].includes(list) && answer.status === 200;
      expect([cursor, free ? 400 : answer.status, free ? 'INPUT_INVALID' : answer.body.code]).toEqual([cursor, 400, 'INPUT_INVALID']);
    }
    await expectAlive(world.api);
  });

  it("of an organization's people too", async () => {
    for (const cursor of CURSORS)
      await expectRefusal(
        world.api,
        world.office.get(`/organizations/${contest.organizationId}/people?cursor=${encodeURIComponent(cursor)}`),
        INPUT,
      );
  });
});

describe('a body', () => {
  const sheet = (entry: object) =>
    contest.organizer.put(`${contest.path}/score-report/draft`, { version: 0, entries: [{ ...entriesOf('示例')[0], ...entry }] });

  it.each(['rank', 'ownTotal', 'weights', 'caseId', 'decidedBy', 'id'])('gives no entry a %s of its own', async (field) => {
    await expectRefusal(world.api, sheet({ [field]: '1' }), { ...INPUT, errors: ['FIELD_UNKNOWN'] });
  });

  it.each([
    ['end-declaration', { lastScoredOn: '2025-06-29' }],
    ['organizers', { organizers: [] }],
    ['score-report/hand-in', { draftVersion: 1 }],
    ['confirmation', {}],
    ['return', { reasonCode: 'OTHER', text: '示例' }],
  ])('of %s takes neither stage, status, lateness nor role', async (act, body) => {
    for (const field of ['stage', 'status', 'late', 'effectiveAt', 'role', 'actorId', 'by', 'at', 'version', 'caseId']) {
      const answer = await world.office.post(`${contest.path}/${act}`, { ...body, [field]: 'CONFIRMED' });
      expect([
        field,
        answer.status,
        (answer.body.errors as { code: string; field: string }[]).some((each) => each.code === 'FIELD_UNKNOWN' && each.field === field),
      ]).toEqual([field, 400, true]);
    }
    await expectAlive(world.api);
  });

  it('gives an account neither status, password nor a grant that is not asked for as one', async () => {
    for (const field of ['status', 'passwordHash', 'password', 'role', 'id', 'personId', 'lockedUntil'])
      await expectRefusal(world.api, world.admin.post('/accounts', { login: 'example.one', name: '示例', [field]: 'ACTIVE' }), {
        ...INPUT,
        errors: ['FIELD_UNKNOWN'],
      });
  });

  it('does not reach a prototype', async () => {
    const raw = (text: string) =>
      contest.organizer
        .raw('put', `/api/v1${contest.path}/score-report/draft`)
        .set('Idempotency-Key', 'proto')
        .set('Content-Type', 'application/json')
        .send(text);
    await expectRefusal(world.api, raw('{"version":9,"entries":[],"prototype":{"version":0}}'), { status: 409, code: 'CONFLICT_DRAFT' });
    await raw(
      '{"version":0,"entries":[{"name":"示例","unit":"示例","theory":"1","practice":"1","__proto__":{"status":"DISQUALIFIED","rank":1}}]}',
    );
    expect([({} as Record<string, unknown>)['rank'], ({} as Record<string, unknown>)['editable']]).toEqual([undefined, undefined]);
    await expectAlive(world.api);
  });

  it.each([
    ['chief-judge', { name: { $gt: '' }, organization: '示例' }],
    ['chief-judge', { name: ['示例'], organization: '示例' }],
    ['chief-judge', { name: '示例\r\nBcc: x@example.com', organization: '示例' }],
    ['chief-judge', { name: '示例\u0000', organization: '示例' }],
    ['organizers', { organizers: [{ organizationId: 'undefined', lead: true }] }],
    ['organizers', { organizers: { organizationId: contest } }],
    ['dates', { firstDay: '2025-06-28', lastDay: '2025-06-29', reason: '\ud800' }],
  ])('of %s is not %j', async (act, body) => {
    await expectRefusal(world.api, world.office.post(`${contest.path}/${act}`, body), INPUT);
  });
});

describe('a mail address', () => {
  it.each([
    'a@x.example\r\nBcc: evil@example.com',
    'a@x.example,b@evil.example',
    'a@x.example;b@evil.example',
    '"a@x.example>" <b@evil.example>',
    '<a@x.example>',
    'a@x.example (b@evil.example)',
    'group: a@x.example, b@evil.example;',
    'a@x.example\u0000',
    'ａ@x.example',
    `${'a'.repeat(250)}@x.example`,
    'a'.repeat(100_000),
  ])('is not %j', async (email) => {
    await expectRefusal(world.api, world.admin.post('/accounts', { login: 'example.two', name: '示例', email }), INPUT);
  });

  it('stands beside a name of one line', async () => {
    for (const name of ['示例\r\nBcc: evil@example.com', '示例\u2028x', '示例\u202e', '示例\ud800'])
      await expectRefusal(world.api, world.admin.post('/accounts', { login: 'example.three', name, email: 'a@x.example' }), INPUT);
  });
});

describe('markup', () => {
  const SCRIPT = '<img src=x onerror=alert(1)>"\'&javascript:';

  it('in names, units and remarks is text on the page to print, which runs nothing', async () => {
    const fresh = await contestAt(world, 'SCORE_REPORT', { chiefJudge: SCRIPT });
    const entries = entriesOf('示例').map((entry, index) => ({ ...entry, name: `${SCRIPT}${index}`, unit: SCRIPT, note: SCRIPT }));
    await fresh.organizer.put(`${fresh.path}/score-report/draft`, { version: 0, entries }).expect(200);
    const print = await fresh.organizer.post(`${fresh.path}/score-report/prints`, { kind: 'SCORE_SUMMARY' }).expect(201);
    const page = await fresh.organizer.get(`${fresh.path}/prints/${print.body.id}`).expect(200);
    expect(page.text).not.toMatch(/<img|<script/i);
    expect(page.text).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;javascript:0');
    expect(page.headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'/,
    );
    const view = await world.office.get(fresh.path).expect(200);
    expect([view.headers['content-type'], view.headers['x-content-type-options']]).toEqual(['application/json; charset=utf-8', 'nosniff']);
  });

  it('and templates in a reason stay what they are in history and mails', async () => {
    const text = `${SCRIPT} {{7*7}} \${7*7} {{constructor.constructor('return 1')()}}`;
    const person = await world.api.person({
      role: 'ORGANIZER',
      organizationId: world.organizationId,
      email: 'organizer@example.com',
      name: SCRIPT,
    });
    const organizer = await world.api.as(person);
    const fresh = await contestAt(world, 'OFFICE_REVIEW', { organizer });
    await world.office.post(`${fresh.path}/return`, { reasonCode: 'OTHER', text }).expect(200);
    const history = await world.auditor.get(`/cases/${fresh.caseId}/history`).expect(200);
    const returned = (history.body.events as { type: string; reason: { text: string } | null }[]).find(
      ({ type }) => type === 'REPORT_RETURNED',
    );
    expect(returned?.reason?.text).toBe(text);
    const mails = (await world.office.get(`/mails?caseId=${fresh.caseId}`).expect(200)).body.items as { id: string }[];
    expect(mails.length).toBeGreaterThan(0);
    for (const { id } of mails) {
      const { body } = await world.office.get(`/mails/${id}/preview`).expect(200);
      expect(body.html).not.toMatch(/<img|<script|onerror=alert\(1\)>/i);
      expect(body.subject).not.toMatch(/[\r\n]/);
      expect(`${body.text as string}${body.html as string}`).not.toMatch(/\b49\b/);
    }
  });
});
