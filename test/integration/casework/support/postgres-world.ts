import type { ReportReadiness } from '@jiangcheng/casework/ports/case-store';
import type { Actor } from '@jiangcheng/domain/access/actor';
import { CalendarStore } from '@jiangcheng/persistence/calendar/calendar-store';
import { loadReleasedCalendars } from '@jiangcheng/persistence/calendar/load-released-calendars';
import { openCampaign } from '@jiangcheng/persistence/campaign/open-campaign';
import { openCampaignCase } from '@jiangcheng/persistence/campaign/open-campaign-case';
import { openContestRow } from '@jiangcheng/persistence/casework/open-case';
import { TypeormCaseStore } from '@jiangcheng/persistence/casework/typeorm-case-store';
import { openRound } from '@jiangcheng/persistence/selection/open-round';
import { openDataSource } from '@jiangcheng/persistence/data-source';
import { newId } from '@jiangcheng/persistence/ids';
import { savePost } from '@jiangcheng/persistence/post/posts';
import type { Seat } from '@jiangcheng/domain/post/post';
import { loadCalendars } from '@jiangcheng/regulations/load-calendars';
import { generateKeyring, parseKeyring } from '@jiangcheng/protection/keyring';
import type { DataSource } from 'typeorm';
import { createTestDatabase, runSql } from '../../../support/database.ts';
import { forbidSecondConnection } from '../../../support/one-connection.ts';
import { addPerson } from '../../../support/people.ts';
import { booksIn } from './postgres-books.ts';
import {
  addressOf,
  CANDIDATE,
  cast,
  CLAUSE,
  organizationNames,
  packOf,
  POST_NAME,
  READY,
  SCAN_SHA256,
  type Name,
  type World,
} from './world.ts';

const TRADES = Array.from({ length: 99 }, (_, i) => ({ no: i + 1, name: `示例工种${i + 1}`, search: [] }));

export interface PostgresWorld extends World {
  /** The product's own pool, as jc_app. */
  readonly source: DataSource;
}

/** A world whose cases are in a PostgreSQL database of its own; only the report's readiness is not read from it. */
export async function postgresWorld(): Promise<PostgresWorld> {
  const database = await createTestDatabase();
  const source = forbidSecondConnection(await openDataSource(database.url));
  await loadReleasedCalendars(source, loadCalendars());
  const organizations = await addOrganizations(source);
  const people = await addPeople(source, organizations);
  const campaignId = await addCampaign(source, 2026, TRADES, people.office);
  let readiness: ReportReadiness = READY;
  const store = new TypeormCaseStore(
    source,
    new CalendarStore(source),
    { readiness: async () => readiness },
    parseKeyring(generateKeyring()),
  );
  let [trade, year] = [0, 2026];
  return {
    source,
    desk: { store, packOf, newId },
    people,
    organizations,
    setReadiness: (change) => void (readiness = { ...READY, ...change }),
    setSettings: async (settings) => void (await source.query('update app.campaign set settings = $1', [JSON.stringify(settings)])),
    setBlocking: (fields) => setBlocking(source, fields),
    setSuperiors: async ({ organizer, lead }) => {
      const idOf = (name: Name | null): string | null => (name === null ? null : people[name].personId);
      await source.query('update app.person set superior_id = $2 where id = $1', [people.organizer.personId, idOf(organizer)]);
      await source.query('update app.organization set superior_id = $2 where id = $1', [organizations.lead, idOf(lead)]);
    },
    setEmployer: async (name, organizationId) =>
      void (await source.query('update app.person set organization_id = $2 where id = $1', [people[name].personId, organizationId])),
    setNow: async (at) =>
      void (await runSql(database.ownerUrl, 'update app.clock_setting set offset_ms = $1 - extract(epoch from clock_timestamp()) * 1000', [
        at,
      ])),
    addFile: () => addFile(source, people.office),
    deadlineId: async (caseId, round, run) => {
      const sql = 'select id from app.deadline where case_id = $1 and round = $2 and run is not distinct from $3';
      const rows: { id: string }[] = await source.query(sql, [caseId, round, run ?? null]);
      return rows[0]?.id ?? '';
    },
    setPost: (members, away = []) => setPost(source, campaignId, people, members, away),
    openCase: (of) => openCase(source, of?.campaignId ?? campaignId, of?.tradeNo ?? (trade += 1), people.office),
    openCampaign: (trades) => openCampaignOf(source, (year += 1), trades, people.office),
    openSelection: () => openSelection(source, (year += 1), people.office),
    setCandidates: (caseId, given) => setCandidates(source, caseId, given, people.office),
    setScoring: async (caseId, { openedAt, experts, ranking }) =>
      void (await source.query(
        `insert into app.selection_scoring (case_id, opened_at, experts, ranking) values ($1, to_timestamp($2::float8 / 1000), $3, $4)
         on conflict (case_id) do update set opened_at = excluded.opened_at, experts = excluded.experts, ranking = excluded.ranking`,
        [caseId, openedAt, experts, JSON.stringify(ranking)],
      )),
    setAwaited: (caseId, times, experts) =>
      seatExperts(
        source,
        caseId,
        times,
        experts.map(([name, declared]) => ({ personId: people[name].personId, declared })),
      ),
    books: (caseId) => booksIn(source, caseId),
    close: async () => {
      await source.destroy();
      await database.drop();
    },
  };
}

/** A panel of these people whose sheets are out, as jc_app writes it. */
async function seatExperts(
  source: DataSource,
  caseId: string,
  { startedAt, dueAt }: { startedAt: number; dueAt: number },
  experts: readonly { personId: string; declared: boolean }[],
): Promise<void> {
  const seats = experts.map((one) => ({ ...one, expertId: newId() }));
  for (const { expertId, personId, declared } of seats) {
    await source.query(
      `insert into app.expert (id, person_id, kind, employer_id, updated_by)
       values ($1, $2, 'FIELD_EXPERT', (select id from app.organization limit 1), (select id from app.account limit 1))`,
      [expertId, personId],
    );
    if (declared)
      await source.query("insert into app.scoring_declaration (case_id, expert_id, relations) values ($1, $2, '[]')", [caseId, expertId]);
  }
  const ids = seats.map(({ expertId }) => expertId);
  await source.query(
    `insert into app.scoring_round (case_id, chair_id, due_at, started_at)
     values ($1, $2, to_timestamp($3::float8 / 1000), to_timestamp($4::float8 / 1000))`,
    [caseId, ids[0], dueAt, startedAt],
  );
  await source.query(
    `insert into app.scoring_panel (id, case_id, no, name, candidate_ids, members, reserves) values ($1, $2, 1, '示例组', '{}', $3, '{}')`,
    [newId(), caseId, ids],
  );
}

type Organizations = Record<keyof typeof organizationNames, string>;

async function addOrganizations(source: DataSource): Promise<Organizations> {
  const made: [string, string][] = [];
  for (const [which, name] of Object.entries(organizationNames)) {
    const id = newId();
    await source.query("insert into app.organization (id, name, search) values ($1, $2, '{}')", [id, name]);
    made.push([which, id]);
  }
  return Object.fromEntries(made) as Organizations;
}

async function addPeople(source: DataSource, organizations: Organizations): Promise<Record<Name, Actor>> {
  const made: [string, Actor][] = [];
  for (const [name, { role, organization, mail, ...person }] of Object.entries(cast)) {
    const organizationId = organization === undefined ? {} : { organizationId: organizations[organization] };
    const email = mail ? { email: addressOf(name as Name) } : {};
    const { accountId, personId } = await addPerson(source, { role, name: person.name, ...organizationId, ...email });
    const grants = [{ role, organizationId: organizationId.organizationId ?? null, campaignId: null }];
    made.push([name, { accountId, personId, name: person.name, grants }]);
  }
  return Object.fromEntries(made) as Record<Name, Actor>;
}

async function addCampaign(source: DataSource, year: number, trades: typeof TRADES, { accountId }: Actor): Promise<string> {
  const id = newId();
  const pack = { regulation: '000', edition: '2025', packHash: 'd'.repeat(64) };
  await openCampaign(source.manager, { id, year, title: '示例竞赛活动', ...pack, createdBy: accountId, trades, values: [] });
  return id;
}

async function openCampaignOf(
  source: DataSource,
  year: number,
  trades: number,
  actor: Actor,
): Promise<{ campaignId: string; caseId: string }> {
  const campaignId = await addCampaign(source, year, TRADES.slice(0, trades), actor);
  const stamp = { sessionId: null, address: null, requestId: null };
  const opened = await source.transaction((manager) => openCampaignCase(manager, campaignId, { actor, stamp, key: `open-${year}` }));
  if (opened === null || typeof opened === 'string') throw new Error(String(opened));
  return { campaignId, caseId: opened.caseId };
}

/** An absence needs a deputy: here the last of the post. */
async function setPost(
  source: DataSource,
  campaignId: string,
  people: Record<Name, Actor>,
  members: readonly (readonly [Name, Seat])[],
  away: readonly Name[],
): Promise<string> {
  const seated = members.map(([name, seat]) => ({ personId: people[name].personId, seat }));
  const known: { id: string }[] = await source.query('select id from app.post where name = $1', [POST_NAME]);
  const id = await savePost(source, known[0]?.id ?? null, { name: POST_NAME, members: seated, duties: [{ campaignId, tradeNo: null }] });
  await source.query('delete from app.delegation');
  for (const name of away)
    await source.query(
      `insert into app.delegation (id, absent_id, deputy_id, from_on, to_on, reason, entered_by)
       select gen_random_uuid(), $1, $2, d, d, '测试', $3 from (select (app.now() at time zone 'Asia/Shanghai')::date as d) as today`,
      [people[name].personId, people.auditor.personId, people.office.accountId],
    );
  return id;
}

async function openSelection(source: DataSource, year: number, actor: Actor): Promise<{ roundId: string; caseId: string }> {
  const stamp = { sessionId: null, address: null, requestId: null };
  const round = { year, title: `${year}年示例遴选`, regulation: '004', edition: '2026', packHash: 'd'.repeat(64) };
  const opened = await source.transaction((manager) => openRound(manager, { ...round, actor, stamp, key: `select-${year}` }));
  if (typeof opened === 'string') throw new Error(opened);
  return opened;
}

async function setCandidates(
  source: DataSource,
  caseId: string,
  given: readonly { organizationId: string; passed: boolean }[],
  { accountId }: Actor,
): Promise<string[]> {
  await source.query('delete from app.candidate where case_id = $1', [caseId]);
  const ids: string[] = [];
  for (const { organizationId, passed } of given) {
    ids.push(newId());
    const { keyIndustry, industry, region, sex } = CANDIDATE;
    await source.query(
      `insert into app.candidate (id, case_id, organization_id, position, version, status, name, sex, birth_date_cipher, person_index, employer, post,
         industry, region, key_industry, review, counted, updated_by)
       values ($1, $2, $3, $4, 1, 'FILED', '示例人', $5, 'x', 'person', '示例单位', '示例岗位', $6, $7, $8, $9, true, $10)`,
      [ids.at(-1), caseId, organizationId, ids.length, sex, industry, region, keyIndustry, passed ? 'PASSED' : null, accountId],
    );
  }
  return ids;
}

async function setBlocking(source: DataSource, fields: readonly string[]): Promise<void> {
  await source.query('delete from app.trade_value');
  await source.query(
    `insert into app.trade_value (id, campaign_id, trade_no, field, clause, blocks, status, inferred)
     select gen_random_uuid(), campaign_id, no, field, $2, '{RELEASE_CONTEST,NOTICE}', 'INFERRED', '1' from app.trade, unnest($1::text[]) as field`,
    [fields, CLAUSE],
  );
}

async function addFile(source: DataSource, { accountId }: Actor): Promise<{ fileId: string; fileSha256: string }> {
  const fileId = newId();
  await source.query(
    `insert into app.file (id, sha256, size, content_type, name, purpose, uploaded_by) values ($1, $2, 1, 'application/pdf', 'scan.pdf', 'PAPER_DECISION', $3)`,
    [fileId, SCAN_SHA256, accountId],
  );
  return { fileId, fileSha256: SCAN_SHA256 };
}

async function openCase(source: DataSource, campaignId: string, tradeNo: number, actor: Actor): Promise<string> {
  const stamp = { sessionId: null, address: null, requestId: null };
  const opened = await source.transaction((manager) =>
    openContestRow(manager, { campaignId, tradeNo, actor, stamp, key: `open-${tradeNo}` }),
  );
  if (typeof opened === 'string') throw new Error(opened);
  return opened.caseId;
}
