// Auditors read everything, and their reading is recorded too (design.md §1, §8): every route × an auditor.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { callOf } from './calls.ts';
import { documentOf, nameOf, routesOf, send, type Route } from './routes.ts';
import { openScene, type Scene } from './scene.ts';

let scene: Scene;
let routes: Route[];
beforeAll(async () => {
  scene = await openScene();
  routes = routesOf(await documentOf(scene.world.api)).filter(({ method, permission }) => method === 'GET' && permission !== 'PUBLIC');
});
afterAll(() => scene.world.close());

interface Event {
  readonly type: string;
  readonly caseId: string | null;
  readonly detail: object;
}

/** What an auditor left behind, oldest first. */
function eventsOf(): Promise<Event[]> {
  const { api, auditor } = scene.world;
  return api.source.query('select type, case_id as "caseId", detail from audit.access_event where account_id = $1 order by at, id', [
    auditor.person?.accountId,
  ]);
}

/** The events of one reading; null where it was not answered. */
async function readingOf(route: Route): Promise<Event[] | null> {
  const before = (await eventsOf()).length;
  const { status } = await send(scene.clients.AUDITOR, 'GET', callOf('GET', route.template, scene.ids));
  return status === 200 ? (await eventsOf()).slice(before) : null;
}

/** An auditor's own business, and what every calendar and every pack says. */
const OWN = ['session.own', 'task.read', 'calendar.read', 'edition.read'];
/** Those who verify an objection may hold no role, so that its page asks for a session alone. */
const OPEN_TO_VERIFIERS = 'GET /api/v1/objections/{id}';
const isRecorded = (route: Route): boolean => !OWN.includes(route.permission) || nameOf(route) === OPEN_TO_VERIFIERS;

describe('whatever an auditor is answered', () => {
  it('leaves an access event, unless it is his own business', async () => {
    const [found, expected]: [unknown[], unknown[]] = [[], []];
    for (const route of routes) {
      const events = await readingOf(route);
      if (events === null) continue;
      found.push([nameOf(route), events.length > 0]);
      expected.push([nameOf(route), isRecorded(route)]);
    }
    expect(found).toEqual(expected);
    expect(found.length).toBeGreaterThan(80);
  });

  it.each([
    ['/api/v1/collections/{id}/units', 'collectionId'],
    ['/api/v1/cases/{id}/deadlines', 'caseId'],
    ['/api/v1/campaigns/{id}/committee', 'campaignId'],
  ] as const)('is noted once under what it is about, with its path: %s', async (template, about) => {
    const route = routes.find((each) => each.template === template);
    if (route === undefined) throw new Error(`no route ${template}`);
    const { path } = callOf('GET', template, scene.ids);
    expect(await readingOf(route)).toEqual([{ type: 'CASE_READ', caseId: scene.ids[about], detail: { path } }]);
  });
});

describe('a list of units that leaves the house', () => {
  it.each(['csv', 'xlsx'])('is noted for the office too, with what narrowed it: %s', async (kind) => {
    const { api, office } = scene.world;
    const since = await api.source.query('select clock_timestamp() as at');
    await office.raw('get', `/api/v1/collections/${scene.ids.collectionId}/units/${kind}?filter=OWING`).expect(200);
    const events = await api.source.query('select type, case_id as "caseId", detail from audit.access_event where at >= $1', [since[0].at]);
    expect(events).toEqual([{ type: 'COLLECTION_EXPORTED', caseId: scene.ids.collectionId, detail: { filter: 'OWING' } }]);
  });
});
