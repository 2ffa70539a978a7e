import { InMemoryCaseStore } from '@jiangcheng/casework/fakes/in-memory-case-store';
import type { Surroundings } from '@jiangcheng/casework/fakes/in-memory-rows';
import { makeCalendar } from '@jiangcheng/domain/calendar/calendar';
import type { Actor, Grant } from '@jiangcheng/domain/access/actor';
import { initialCampaign } from '@jiangcheng/domain/campaign/state';
import { initialContest } from '@jiangcheng/domain/contest/state';
import type { CaseState } from '@jiangcheng/domain/process/story';
import { NO_SCORING } from '@jiangcheng/domain/selection/facts';
import { initialSelection } from '@jiangcheng/domain/selection/state';
import { loadCalendars } from '@jiangcheng/regulations/load-calendars';
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
  type Books,
  type Name,
  type World,
} from './world.ts';

const ORGANIZATIONS = {
  lead: 'org-lead',
  second: 'org-second',
  other: 'org-other',
  withoutPeople: 'org-without-people',
  union: 'org-union',
};
const CAMPAIGN = 'campaign-1';
const POST = 'post-1';

const grantOf = (name: Name): Grant => {
  const { role, organization } = cast[name];
  return { role, organizationId: organization === undefined ? null : ORGANIZATIONS[organization], campaignId: null };
};
const actorOf = (name: Name): Actor => ({
  accountId: `account-${name}`,
  personId: `person-${name}`,
  name: cast[name].name,
  grants: [grantOf(name)],
});

/** A world whose cases are in memory. */
export async function memoryWorld(): Promise<World> {
  const names = Object.keys(cast) as Name[];
  const people = Object.fromEntries(names.map((name) => [name, actorOf(name)])) as Record<Name, Actor>;
  const calendars = loadCalendars();
  const files = new Map<string, string>();
  const around: Surroundings = {
    now: 0,
    calendar: makeCalendar(
      calendars.map(({ year }) => year),
      calendars.flatMap(({ days }) => [...days]),
    ),
    people: names.map((name) => ({ ...people[name], email: cast[name].mail ? addressOf(name) : null })),
    readiness: READY,
    blocking: [],
    superiors: new Map(),
    posts: [],
    away: new Set(),
    deputies: [],
    settings: {},
    tradeValues: {},
    trades: new Map(),
    selections: new Map(),
    entrants: new Map(),
    teamUnits: new Map(),
    reviews: new Map(),
    organizations: Object.fromEntries(
      Object.entries(ORGANIZATIONS).map(([which, id]) => [id, organizationNames[which as keyof typeof organizationNames]]),
    ),
    files,
  };
  const store = new InMemoryCaseStore(around);
  let ids = 0;
  return {
    desk: { store, packOf, newId: () => `id-${(ids += 1)}` },
    people,
    organizations: ORGANIZATIONS,
    setReadiness: (readiness) => void Object.assign(around, { readiness: { ...READY, ...readiness } }),
    setSettings: async (settings) => void (around.settings = settings),
    setBlocking: async (fields) => void (around.blocking = fields.map((field) => ({ field, clause: CLAUSE }))),
    setSuperiors: async ({ organizer, lead }) => {
      const idOf = (name: Name | null): string | null => (name === null ? null : people[name].personId);
      around.people = around.people.map((one) =>
        one.personId === people.organizer.personId ? { ...one, superiorId: idOf(organizer) } : one,
      );
      around.superiors = new Map(lead === null ? [] : [[ORGANIZATIONS.lead, people[lead].personId]]);
    },
    setEmployer: async (name, employerId) => {
      const { personId } = people[name];
      const others = store.notices.employments.filter((one) => one.personId !== personId);
      store.notices.employments = employerId === null ? others : [...others, { personId, employerId, unitIds: [employerId] }];
    },
    setPost: async (members, away = []) => {
      const seated = members.map(([name, seat]) => ({ personId: people[name].personId, seat }));
      around.posts = [{ id: POST, name: POST_NAME, members: seated, duties: [{ campaignId: CAMPAIGN, tradeNo: null }] }];
      around.away = new Set(away.map((name) => people[name].personId));
      around.deputies = [...around.away].map((absentId) => ({ absentId, deputyId: people.auditor.personId, kinds: null }));
      return POST;
    },
    setNow: async (at) => void (around.now = at),
    addFile: async () => {
      const fileId = `file-${files.size}`;
      files.set(fileId, SCAN_SHA256);
      return { fileId, fileSha256: SCAN_SHA256 };
    },
    deadlineId: async (caseId, round, run) =>
      store.cases.get(caseId)?.deadlines.find((row) => row.round === round && row.run === run)?.id ?? '',
    openCase: async (of = { campaignId: CAMPAIGN, tradeNo: 1 }) => openCase(store, 'contest', of.campaignId, initialContest(of.tradeNo)),
    openCampaign: async (trades) => {
      const campaignId = `campaign-of-${store.cases.size}`;
      const named = Array.from({ length: trades }, (_, i) => ({ no: i + 1, name: `示例工种${i + 1}` }));
      around.trades = new Map([...around.trades, [campaignId, named]]);
      return { campaignId, caseId: openCase(store, 'campaign', campaignId, initialCampaign) };
    },
    openSelection: async () => {
      const roundId = `round-${store.cases.size}`;
      return { roundId, caseId: openCase(store, 'selection', roundId, initialSelection, ['004', '2026']) };
    },
    setCandidates: async (caseId, given) => {
      const candidates = given.map((one, index) => ({ ...CANDIDATE, ...one, personId: `candidate-${index}` }));
      standingsOf(around, caseId).candidates = candidates;
      return candidates.map(({ personId }) => personId);
    },
    setScoring: async (caseId, scoring) => void (standingsOf(around, caseId).scoring = scoring),
    setAwaited: async (caseId, times, experts) =>
      void (standingsOf(around, caseId).awaited = {
        ...times,
        experts: experts.map(([name, declared]) => ({
          ...{ personId: people[name].personId, name: people[name].name, declared },
          email: cast[name].mail ? addressOf(name) : null,
        })),
      }),
    books: async (caseId) => booksOf(store, caseId),
    close: async () => undefined,
  };
}

/** What stands beside a selection's case, to be changed. */
function standingsOf(around: Surroundings, caseId: string) {
  const known = around.selections.get(caseId);
  const standing = known ?? { candidates: [], scoring: NO_SCORING, awaited: null };
  around.selections = new Map([...around.selections, [caseId, standing]]);
  return standing;
}

function openCase(
  store: InMemoryCaseStore,
  kind: string,
  campaignId: string,
  state: CaseState,
  [regulation, edition] = ['000', '2025'],
): string {
  const id = `case-${store.cases.size}`;
  const organizerNames = new Map(
    Object.entries(ORGANIZATIONS).map(([which, organization]) => [organization, organizationNames[which as keyof typeof ORGANIZATIONS]]),
  );
  const none = {
    events: [],
    deadlines: [],
    tasks: [],
    mails: [],
    reminders: [],
    deviations: [],
    reports: [],
    moves: [1],
    papers: [],
    approvals: [],
    copies: [],
    documentNumbers: [],
  };
  const named = { id, kind, number: id, title: '2026年示例工种比赛', organizerNames, regulation, edition };
  const scope = { campaignId, organizationIds: [] };
  store.cases.set(id, { ...named, ...none, scope, status: 'OPEN', version: 1, state, wakeAt: null });
  return id;
}

function booksOf(store: InMemoryCaseStore, caseId: string): Books {
  const stored = store.cases.get(caseId);
  if (stored === undefined) throw new Error(`no case ${caseId}`);
  const { status, version, state, wakeAt, events, deviations, moves } = stored;
  return {
    ...{ status, version, state, wakeAt, deviations, moves },
    events: events.map(
      ({ seq, type, actingRole, actorPersonId, decidedBy, enteredBy, confirmedBy, before, after, reason, documents, workflowId }) => ({
        ...{ seq, type, actingRole, actorPersonId, decidedBy, enteredBy, confirmedBy, before, after, reason, documents, workflowId },
      }),
    ),
    deadlines: stored.deadlines.map(({ id: _id, rule: _rule, calendarVersion: _version, metAt: _met, overdueAt, ...row }) => ({
      ...row,
      run: row.run ?? null,
      overdue: overdueAt !== null,
      entries: [...row.entries],
    })),
    tasks: stored.tasks.map(({ kind, round, role, organizationId, status: standing, dueAt, seat }) => ({
      ...{ kind, round, role, organizationId, status: standing, dueAt },
      ...{ participant: seat?.participant ?? null, personId: seat?.personId ?? null },
      ...{ claimedBy: seat?.claimedBy ?? null, consignedBy: seat?.consignedBy ?? null },
    })),
    approvals: stored.approvals.map(({ round, state: approval }) => ({ round, status: approval.status, state: approval })),
    copies: stored.copies,
    mails: stored.mails.map(({ kind, toName, rung, notBefore = null }) => ({ kind, toName, rung, notBefore })),
    reminders: stored.reminders.map(({ personId, round, dueOn, rung, status: said }) => ({ personId, round, dueOn, rung, status: said })),
    reports: stored.reports.map(({ round, late, effectiveAt, lateExplanation, review }) => ({
      round,
      late,
      effectiveAt,
      lateExplanation,
      review,
    })),
  };
}
