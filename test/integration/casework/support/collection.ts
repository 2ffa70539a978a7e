import { actOnUnit } from '@jiangcheng/casework/collection/act-on-unit';
import type { CollectionDesk, UnitMoved, UnitRequest } from '@jiangcheng/casework/collection/at-unit';
import { collectionProcess } from '@jiangcheng/casework/collection/collection-process';
import { listUnits } from '@jiangcheng/casework/collection/list-units';
import { InMemoryCaseStore } from '@jiangcheng/casework/fakes/in-memory-case-store';
import { InMemoryCollectionStore, listed } from '@jiangcheng/casework/fakes/in-memory-collection-store';
import { actOnDeadline } from '@jiangcheng/casework/deadline/act-on-deadline';
import { actOnCase } from '@jiangcheng/casework/process/act-on-case';
import { attendCase } from '@jiangcheng/casework/process/attend-case';
import type { ActAnswer, Desk } from '@jiangcheng/casework/process/act-context';
import type { PackOf } from '@jiangcheng/casework/contest/rules';
import type { Outcome } from '@jiangcheng/casework/ports/outcome';
import type { AttendResult } from '@jiangcheng/contracts/activities';
import type { CollectionCommand } from '@jiangcheng/domain/collection/acts';
import { initialCollection, type CollectionState } from '@jiangcheng/domain/collection/state';
import type { UnitCommand, UnitInputs } from '@jiangcheng/domain/collection/unit-acts';
import { PLAN } from '@jiangcheng/domain/collection/collection.fixture';
import { collectionStory } from '@jiangcheng/domain/collection/state';
import { currentStage } from '@jiangcheng/domain/process/story';
import { openCollection } from '@jiangcheng/persistence/collection/open-collection';
import { TypeormCollectionStore } from '@jiangcheng/persistence/collection/typeorm-collection-store';
import { newId } from '@jiangcheng/persistence/ids';
import type { PostgresWorld } from './postgres-world.ts';
import { packOf as contestPackOf, type Books, type Name, type organizationNames, type World } from './world.ts';

type Unit = keyof typeof organizationNames;
type Window = Pick<CollectionState, 'plan' | 'opensOn' | 'dueOn' | 'hard'>;

/** A package of two kinds, with reminders ten and one working days before the end and one after it. */
const rung = (offset: number) => ({ offset, at: '09:00', to: ['ASSIGNEE' as const] });
export const packOf: PackOf = (...campaign) => ({
  ...contestPackOf(...campaign),
  collections: [{ ...PLAN, rule: { ...PLAN.rule, ladder: [rung(-10), rung(-1), rung(1)] } }],
});
export const WINDOW: Window = { plan: PLAN.key, opensOn: '2026-11-02', dueOn: '2026-11-30', hard: false };

/** A unit's row as both stores have it. */
export interface UnitBooks {
  status: string;
  version: number;
  late: boolean | null;
  handIns: number;
  closed: boolean;
  reached: number | null;
}

/** One window in a world: its units are the world's organizations. */
export class Collection {
  private keys = 0;

  private constructor(
    readonly world: World,
    readonly caseId: string,
    private readonly inner: Inner,
  ) {}

  static async open(
    world: World,
    now: number,
    window: Partial<Window> = {},
    units: readonly Unit[] = ['lead', 'second', 'other'],
  ): Promise<Collection> {
    await world.setSettings({});
    await world.setNow(now);
    const inner = innerOf(world);
    const caseId = await inner.open(
      { ...WINDOW, ...window },
      units.map((unit) => world.organizations[unit]),
    );
    const collection = new Collection(world, caseId, inner);
    await collection.attendAll();
    return collection;
  }

  get desk(): Desk {
    return { ...this.world.desk, packOf };
  }

  private get unitDesk(): CollectionDesk {
    return { store: this.inner.store, packOf, newId: this.world.desk.newId };
  }

  books = (): Promise<Books> => this.world.books(this.caseId);
  state = async (): Promise<CollectionState> => (await this.books()).state as CollectionState;
  stage = async (): Promise<string> => {
    const current = currentStage(await this.state());
    return `${current?.stage} ${current?.outcome}`;
  };
  unit = (unit: Unit): Promise<UnitBooks> => this.inner.unit(this.caseId, this.world.organizations[unit]);
  mails = async (): Promise<string[]> => (await this.books()).mails.map(({ kind, toName }) => `${kind} ${toName}`).sort();
  events = async (type: string) => (await this.books()).events.filter((event) => event.type === type);

  async at(now: number): Promise<AttendResult | null> {
    await this.world.setNow(now);
    return this.attendAll();
  }

  /** One waking of the stage that is open, or opens next; null at the end. */
  async attend(): Promise<AttendResult | null> {
    const state = await this.state();
    const stage = collectionStory.next(state) ?? currentStage(state);
    if (stage === null || ('outcome' in stage && stage.outcome !== null)) return null;
    const input = { caseId: this.caseId, stage: stage.stage, round: stage.round };
    return attendCase(this.desk, { input, runId: 'run-1' });
  }

  /** As its workflow would: on until it waits for somebody or for a later instant. */
  async attendAll(): Promise<AttendResult | null> {
    for (let wakings = 0; wakings < 20; wakings += 1) {
      const attended = await this.attend();
      if (attended === null || (!attended.done && attended.wakeInMs !== 0)) return attended;
    }
    throw new Error('the window does not come to rest');
  }

  async asks<A extends keyof UnitInputs>(who: Name, unit: Unit, act: A, input: UnitInputs[A], seen?: number): Promise<Outcome<UnitMoved>> {
    return actOnUnit(this.unitDesk, await this.request(who, unit, { act, input } as UnitCommand, seen));
  }

  /** The same request, sent twice at once. */
  async asksTwice<A extends keyof UnitInputs>(who: Name, unit: Unit, act: A, input: UnitInputs[A]): Promise<Outcome<UnitMoved>[]> {
    const request = await this.request(who, unit, { act, input } as UnitCommand);
    return Promise.all([actOnUnit(this.unitDesk, request), actOnUnit(this.unitDesk, request)]);
  }

  private async request(who: Name, unit: Unit, command: UnitCommand, seen?: number): Promise<UnitRequest> {
    const version = seen ?? (await this.unit(unit)).version;
    const organizationId = this.world.organizations[unit];
    return { caseId: this.caseId, organizationId, command, version, ...this.by(who, { command, unit, version }) };
  }

  async does<A extends keyof UnitInputs>(who: Name, unit: Unit, act: A, input: UnitInputs[A]): Promise<void> {
    const outcome = await this.asks(who, unit, act, input);
    if (outcome.kind !== 'DONE') throw new Error(`${act}: ${JSON.stringify(outcome)}`);
  }

  /** Lays a whole package ready and hands it in. */
  async handIn(who: Name, unit: Unit, lateReason?: string): Promise<void> {
    const fileId = await this.addFile('PACKAGE_ITEM');
    await this.does(who, unit, 'saveItem', { item: { kind: 'RESULTS', fileIds: [fileId], none: null } });
    await this.does(who, unit, 'saveItem', { item: { kind: 'BRIEFING', fileIds: [], none: '未编发简报' } });
    await this.does(who, unit, 'handIn', { lateReason });
  }

  addFile = (purpose: string): Promise<string> => this.inner.addFile(this.caseId, purpose);

  list(who: Name, units: readonly Unit[]): Promise<Outcome<{ listed: number }>> {
    const organizationIds = units.map((unit) => this.world.organizations[unit]);
    return listUnits(this.unitDesk, { caseId: this.caseId, organizationIds, ...this.by(who, units) });
  }

  act(who: Name, command: CollectionCommand): Promise<Outcome<ActAnswer>> {
    return actOnCase(collectionProcess, this.desk, { caseId: this.caseId, command, ...this.by(who, command) });
  }

  /** The office gives everybody more days. */
  async extendAll(days: number): Promise<void> {
    const deadlineId = await this.world.deadlineId(this.caseId, 1);
    const command = { act: 'extendDeadline' as const, input: { deadlineId, days, reason: '测试', authority: '示例纪要' } };
    const outcome = await actOnDeadline(this.desk, { caseId: this.caseId, command, documents: [], ...this.by('office', command) });
    if (outcome.kind !== 'DONE') throw new Error(JSON.stringify(outcome));
  }

  private by(who: Name, body: object) {
    this.keys += 1;
    const actor = this.world.people[who];
    const key = { accountId: actor.accountId, key: `${this.caseId}-${this.keys}`, bodyHash: JSON.stringify(body) };
    return { origin: { actor, sessionId: null, address: null, requestId: null }, key };
  }
}

/** What only the store itself can do. */
interface Inner {
  store: CollectionDesk['store'];
  open(window: Window, units: readonly string[]): Promise<string>;
  unit(caseId: string, organizationId: string): Promise<UnitBooks>;
  addFile(caseId: string, purpose: string): Promise<string>;
}

const innerOf = (world: World): Inner =>
  world.desk.store instanceof InMemoryCaseStore ? inMemory(world, world.desk.store) : inPostgres(world as PostgresWorld);

function inMemory(world: World, store: InMemoryCaseStore): Inner {
  return {
    store: new InMemoryCollectionStore(store),
    open: async (window, units) => {
      const id = `window-${store.cases.size}`;
      const lists = { events: [], deadlines: [], tasks: [], mails: [], reminders: [], deviations: [], reports: [] };
      const more = { moves: [1], papers: [], approvals: [], copies: [], documentNumbers: [], organizerNames: new Map() };
      const named = { id, kind: 'collection', number: id, title: '示例材料报送', regulation: '000', edition: '2025' };
      const collection = { units: [...units].sort().map(listed), notices: new Map() };
      const scope = { campaignId: 'campaign-1', organizationIds: [] };
      store.cases.set(id, {
        ...named,
        ...lists,
        ...more,
        scope,
        status: 'OPEN',
        version: 1,
        state: initialCollection(window),
        wakeAt: null,
        collection,
      });
      return id;
    },
    unit: async (caseId, organizationId) => {
      const unit = store.cases.get(caseId)?.collection?.units.find((one) => one.organizationId === organizationId);
      if (unit === undefined) throw new Error(`no unit ${organizationId}`);
      const { status, version, late, handIns, closedAt, reached } = unit;
      return { status, version, late, handIns, closed: closedAt !== null, reached };
    },
    addFile: async () => (await world.addFile()).fileId,
  };
}

function inPostgres({ source, people }: PostgresWorld): Inner {
  return {
    store: new TypeormCollectionStore(source),
    open: async (window, units) => {
      const [campaign] = await source.query<{ id: string; title: string; year: number; regulation: string; edition: string }[]>(
        'select id, title, year, regulation, edition from app.campaign order by id limit 1',
      );
      if (campaign === undefined) throw new Error('no campaign');
      const stamp = { sessionId: null, address: null, requestId: null };
      const opening = { actor: people.office, stamp, key: newId() };
      const opened = await source.transaction((manager) =>
        openCollection(manager, { campaign, window, title: '示例材料报送', clause: PLAN.clause, units, ...opening }),
      );
      if (typeof opened === 'string') throw new Error(opened);
      return opened.caseId;
    },
    unit: async (caseId, organizationId) => {
      const [unit] = await source.query<UnitBooks[]>(
        `select status, version, late, hand_ins as "handIns", closed_at is not null as closed, reached
         from app.collection_unit where case_id = $1 and organization_id = $2`,
        [caseId, organizationId],
      );
      if (unit === undefined) throw new Error(`no unit ${organizationId}`);
      return unit;
    },
    addFile: async (caseId, purpose) => {
      const id = newId();
      await source.query(
        `insert into app.file (id, sha256, size, content_type, name, purpose, case_id, uploaded_by) values ($1, $2, 1, 'application/pdf', 'scan.pdf', $3, $4, $5)`,
        [id, 'c'.repeat(64), purpose, caseId, people.office.accountId],
      );
      return id;
    },
  };
}
