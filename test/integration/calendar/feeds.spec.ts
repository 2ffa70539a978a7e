// Calendars by a secret address: what they show, to whom, and when no more.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contestAt, type Contest } from '../hostile/support/story.ts';
import { openWorld, type World } from '../hostile/support/world.ts';
import type { Client } from '../../support/client.ts';
import { runSql } from '../../support/database.ts';

let world: World;
let organizer: Client;
let contest: Contest;

beforeAll(async () => {
  world = await openWorld();
  const { api, organizationId } = world;
  organizer = await api.as(await api.person({ role: 'ORGANIZER', organizationId, name: '机密承办人' }));
  contest = await contestAt(world, 'SCORE_REPORT', { organizer, names: '机密选手', chiefJudge: '机密裁判长' });
});
afterAll(() => world.close());

const open = async (client: Client, body = {}): Promise<{ id: string; url: string }> =>
  (await client.post('/calendar-feeds', body).expect(201)).body as { id: string; url: string };
/** As a calendar program asks: without a session. */
const read = (url: string) => world.api.anybody.raw('get', new URL(url).pathname).buffer(true);
const unfolded = (text: string): string => text.replaceAll('\r\n ', '');

describe('the calendar of a person', () => {
  it('shows the running deadlines of his tasks with clause and link, in the form of RFC 5545, and no name of a person', async () => {
    const { url } = await open(organizer);
    const answer = await read(url).expect(200);
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    const lines = answer.text.split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect([lines[0], lines.at(-1) || lines.at(-2)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR']);
    const [deadline] = await runSql<{ id: string; due: string }>(
      world.api.database.ownerUrl,
      `select id, to_char(due_on, 'YYYYMMDD') as due from app.deadline where case_id = $1`,
      [contest.caseId],
    );
    const text = unfolded(answer.text);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(text).toContain(`UID:${deadline?.id ?? ''}@`);
    expect(text).toContain(`DTSTART;VALUE=DATE:${deadline?.due ?? ''}`);
    expect(text).toContain('000/附1/六.3');
    expect(text).toContain(`/contests/${contest.caseId}`);
    expect(text).toMatch(/SUMMARY:.*成绩报送截止/);
    for (const secret of ['机密选手', '机密裁判长', '机密承办人']) expect(text).not.toContain(secret);
  });

  it('is empty for somebody who has no task of it', async () => {
    const { url } = await open(await world.api.as('SYS_ADMIN'));
    expect((await read(url).expect(200)).text).not.toContain('BEGIN:VEVENT');
  });

  it('is shown once: the address is in no list, and in no row', async () => {
    const { id, url } = await open(organizer);
    const list = await organizer.get('/calendar-feeds').expect(200);
    const secret = /feeds\/(.+)\.ics$/.exec(url)?.[1] ?? '';
    expect(secret).toHaveLength(43);
    expect(list.body.items.map((feed: { id: string }) => feed.id)).toContain(id);
    expect(JSON.stringify(list.body)).not.toContain(secret);
    const rows = await runSql<{ row: string }>(
      world.api.database.superuserUrl,
      'select f::text as row from app.calendar_feed f union all select answer::text from app.stored_answer union all select detail::text from audit.access_event',
    );
    expect(rows.filter(({ row }) => row.includes(secret))).toEqual([]);
  });

  it('is gone when it is revoked, which nobody but its owner can do', async () => {
    const { id, url } = await open(organizer);
    expect((await world.office.delete(`/calendar-feeds/${id}`)).status).toBe(404);
    await read(url).expect(200);
    await organizer.delete(`/calendar-feeds/${id}`).expect(200);
    await read(url).expect(404);
    expect((await organizer.delete(`/calendar-feeds/${id}`)).status).toBe(404);
  });

  it('ends with its owner’s account and follows his roles', async () => {
    const person = await world.api.person({ role: 'ORGANIZER', organizationId: world.organizationId });
    const { url } = await open(await world.api.as(person));
    expect((await read(url)).text).toContain('BEGIN:VEVENT');
    await world.api.source.query('update app.role_grant set revoked_at = clock_timestamp() where account_id = $1', [person.accountId]);
    expect((await read(url).expect(200)).text).not.toContain('BEGIN:VEVENT');
    await world.api.source.query("update app.account set status = 'DISABLED' where id = $1", [person.accountId]);
    await read(url).expect(404);
  });

  it.each(['x', `${'x'.repeat(43)}`, `${'x'.repeat(42)}.ics`, '..%2f..%2fcampaigns.ics'])('is no address: %s', async (file) => {
    expect([400, 404]).toContain((await world.api.anybody.raw('get', `/api/v1/feeds/${file}`)).status);
  });
});

describe('the calendar of a campaign', () => {
  it('is read by the office and the auditor with their session, or by an address of their own', async () => {
    const path = `/campaigns/${world.campaignId}/deadlines.ics`;
    for (const client of [world.office, world.auditor])
      expect(unfolded((await client.get(path).buffer(true).expect(200)).text)).toContain(`/contests/${contest.caseId}`);
    const { url } = await open(world.auditor, { campaignId: world.campaignId });
    expect(unfolded((await read(url).expect(200)).text)).toContain(`/contests/${contest.caseId}`);
  });

  it('is nowhere for an organizer', async () => {
    expect((await organizer.get(`/campaigns/${world.campaignId}/deadlines.ics`)).status).toBe(403);
    expect((await organizer.post('/calendar-feeds', { campaignId: world.campaignId })).status).toBe(404);
  });

  it('speaks English to who asks so', async () => {
    const answer = await world.office.get(`/campaigns/${world.campaignId}/deadlines.ics`).set('Accept-Language', 'en').buffer(true);
    expect(unfolded(answer.text)).toMatch(/SUMMARY:.*: score report due/);
  });
});
