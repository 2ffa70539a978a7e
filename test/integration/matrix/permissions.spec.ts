// Every route × everybody: who gets an answer, who is refused, and for whom the thing is not there.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { digestOf, expectAlive } from '../hostile/support/unchanged.ts';
import { ACT_COUNT, CAMPAIGN_ACT_COUNT, bodiesOf, callOf } from './calls.ts';
import { isStranger, verdictOf } from './expectations.ts';
import { documentOf, nameOf, routesOf, send, type Route } from './routes.ts';
import { callers, openScene, type Caller, type Scene } from './scene.ts';

let scene: Scene;
let routes: Route[];
beforeAll(async () => {
  scene = await openScene();
  routes = routesOf(await documentOf(scene.world.api)).filter(({ template }) => template.startsWith('/api/v1/'));
});
afterAll(() => scene.world.close());

interface Found {
  readonly status: number;
  readonly text: string;
}

async function ask(route: Route, caller: Caller): Promise<Found> {
  const answer = await send(scene.clients[caller], route.method, callOf(route.method, route.template, scene.ids));
  return { status: answer.status, text: `${answer.text ?? ''}${JSON.stringify(answer.headers)}` };
}

/** Signing out ends the caller's own session, so it is not asked of those who are still needed. */
const asked = (): Route[] => routes.filter((route) => nameOf(route) !== 'DELETE /api/v1/session');

/** Wrong passwords and links are refused to everybody alike, with the status that says so. */
const OWN_REFUSALS: Readonly<Record<string, number>> = {
  'POST /api/v1/session': 401,
  'POST /api/v1/invitations/lookup': 404,
  'POST /api/v1/invitations/acceptance': 404,
  'GET /api/v1/feeds/{file}': 404,
  'DELETE /api/v1/calendar-feeds/{id}': 404,
  'POST /api/v1/objection-receipts': 404,
  'POST /api/v1/certificate-checks': 404,
};

function seen(route: Route, { status }: Found): number | 'ANSWERED' {
  if (status >= 500) return status;
  if (OWN_REFUSALS[nameOf(route)] === status) return 'ANSWERED';
  return status === 401 || status === 403 || status === 404 ? status : 'ANSWERED';
}

const outsiders = callers.filter((caller) => isStranger(caller) || caller === 'NOBODY');
const insiders = callers.filter((caller) => !outsiders.includes(caller));

describe('the table of calls', () => {
  it('knows every command of the document, and every act', () => {
    const commands = routes
      .filter(({ method }) => method !== 'GET' && method !== 'DELETE')
      .map((route) => nameOf(route).replace('/api/v1/', ''));
    expect([...bodiesOf(scene.ids).keys(), 'POST files'].sort()).toEqual(commands.sort());
    expect(
      [...bodiesOf(scene.ids).keys()].filter(
        (key) =>
          key.startsWith('POST contests/{id}/') &&
          !/score-report\/(?!hand-in|withdrawal)|prints|teams|entries|subsidies|extra-awards/.test(key),
      ),
    ).toHaveLength(ACT_COUNT);
    expect([...bodiesOf(scene.ids).keys()].filter((key) => key.startsWith('POST campaigns/{id}/process/'))).toHaveLength(
      CAMPAIGN_ACT_COUNT,
    );
  });
});

describe.each(outsiders)('%s', (caller) => {
  it('is told no more than that, reads nothing and changes nothing', async () => {
    const before = await digestOf(scene.world.api);
    const [found, expected, leaks]: [unknown[], unknown[], string[]] = [[], [], []];
    for (const route of asked().filter((each) => !ownBusiness(each, caller))) {
      const answer = await ask(route, caller);
      found.push([nameOf(route), seen(route, answer)]);
      expected.push([nameOf(route), verdictOf(route, caller)]);
      leaks.push(...told(route, answer).map((secret) => `${nameOf(route)} tells ${secret}`));
    }
    expect(found).toEqual(expected);
    expect(leaks).toEqual([]);
    expect(await digestOf(scene.world.api)).toEqual(before);
    await expectAlive(scene.world.api);
  });
});

/** Whoever may name an organization for a contest sees how its people are reached. */
const CONTACTS = ['GET /api/v1/organizations/{id}/people', 'GET /api/v1/people'];
const told = (route: Route, { text }: Found): string[] =>
  scene.secrets.filter((secret) => text.includes(secret) && !(CONTACTS.includes(nameOf(route)) && secret.includes('@')));

/** What the office of another campaign may do for itself: organizations, people and the hours of reminding are everybody's. */
const EVERYBODYS = [
  'POST /api/v1/organizations',
  'PATCH /api/v1/organizations/{id}',
  'POST /api/v1/experts',
  'POST /api/v1/people',
  'PATCH /api/v1/people/{id}',
  'PUT /api/v1/overdue-copies',
  'PUT /api/v1/reminder-hours',
];
/** Everybody who signed in may open an address of his own calendar. */
const OWN = 'POST /api/v1/calendar-feeds';
const ownBusiness = (route: Route, caller: Caller): boolean =>
  (caller === 'OFFICE_ELSEWHERE' && EVERYBODYS.includes(nameOf(route))) || (caller !== 'NOBODY' && nameOf(route) === OWN);

describe('an AUDITOR', () => {
  it('is refused every change, and each attempt is recorded', async () => {
    const { api, auditor } = scene.world;
    const before = await digestOf(api);
    const commands = asked().filter(
      ({ method, permission }) => method !== 'GET' && permission !== 'PUBLIC' && permission !== 'session.own',
    );
    for (const route of commands) expect([nameOf(route), (await ask(route, 'AUDITOR')).status]).toEqual([nameOf(route), 403]);
    expect(await digestOf(api)).toEqual(before);
    const refused = await api.source.query(
      "select detail->>'method' || ' ' || (detail->>'path') as what from audit.access_event where account_id = $1 and type = 'REFUSED' order by at, id",
      [auditor.person?.accountId],
    );
    expect(refused.map(({ what }: { what: string }) => what)).toEqual(
      commands.map(({ method, template }) => `${method} ${callOf(method, template, scene.ids).path}`),
    );
  });
});

// Last, and those who decide at the very end: what they may do, they do.
describe.each([...insiders.filter((caller) => !caller.startsWith('OFFICE')), 'OFFICE_HEAD', 'OFFICE'] as const)('%s', (caller) => {
  it('gets what the table of permissions and the table of acts give', async () => {
    const [found, expected]: [unknown[], unknown[]] = [[], []];
    for (const route of asked()) {
      found.push([nameOf(route), seen(route, await ask(route, caller))]);
      expected.push([nameOf(route), verdictOf(route, caller)]);
    }
    expect(found).toEqual(expected);
    await expectAlive(scene.world.api);
  });
});

describe('signing out', () => {
  it('is everybody’s who signed in, and nobody’s else', async () => {
    const route = routes.find((each) => nameOf(each) === 'DELETE /api/v1/session');
    if (route === undefined) throw new Error('no such route');
    const found: [string, number][] = [];
    for (const caller of callers) found.push([caller, (await ask(route, caller)).status]);
    expect(found).toEqual(callers.map((caller) => [caller, caller === 'NOBODY' ? 401 : 200]));
    expect((await scene.clients.OFFICE.get('/session')).status).toBe(401);
  });
});
