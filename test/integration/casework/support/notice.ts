import { InMemoryCaseStore } from '@jiangcheng/casework/fakes/in-memory-case-store';
import { lookAtPage, type PageViewer } from '@jiangcheng/casework/notice/look-at-page';
import { noticeProcess } from '@jiangcheng/casework/notice/notice-process';
import { noticeStanding, type NoticeStanding } from '@jiangcheng/casework/notice/notice-standing';
import { openNotice } from '@jiangcheng/casework/notice/open-notice';
import { objectionProcess } from '@jiangcheng/casework/objection/objection-process';
import { receiveFromWeb, registerObjection, type ObjectionForm, type PaperArrival } from '@jiangcheng/casework/objection/receive-objection';
import type { Receipt } from '@jiangcheng/casework/objection/receipt';
import { takeUpObjection } from '@jiangcheng/casework/objection/take-up';
import { actOnCase } from '@jiangcheng/casework/process/act-on-case';
import type { ActAnswer } from '@jiangcheng/casework/process/act-context';
import { registerPaperDecision, settlePaperDecision } from '@jiangcheng/casework/process/paper-decisions';
import type { Command } from '@jiangcheng/casework/process/process-types';
import type { CaseTransaction } from '@jiangcheng/casework/ports/case-store';
import type { Outcome } from '@jiangcheng/casework/ports/outcome';
import type { NoticeInputs } from '@jiangcheng/domain/notice/commands';
import type { RecordedDecision } from '@jiangcheng/domain/notice/notice';
import type { ApprovedPerson, NoticeState } from '@jiangcheng/domain/notice/state';
import type { ObjectionInputs } from '@jiangcheng/domain/objection/commands';
import type { ObjectionCaseState } from '@jiangcheng/domain/objection/state';
import { instantOf } from '@jiangcheng/domain/shared/instant';
import type { Result } from '@jiangcheng/domain/shared/result';
import { attendAgain } from './contest.ts';
import type { PostgresWorld } from './postgres-world.ts';
import { SCAN_SHA256, type Books, type Name, type World } from './world.ts';

export const DECISION: RecordedDecision = { body: 'PARTY_GROUP', on: '2026-03-20', reference: '示例〔2026〕1号' };

export const person = (personId: string, more: Partial<ApprovedPerson> = {}): ApprovedPerson => ({
  ...{ personId, name: `测试${personId}`, unit: '示例单位', post: '示例岗位', employerId: null, recommendedBy: null },
  ...more,
});

export const textOf = (list: readonly ApprovedPerson[], more: Partial<NoticeInputs['postNotice']> = {}): NoticeInputs['postNotice'] => ({
  title: '关于示例名单的公示',
  basis: ['通工办发〔2026〕11号'],
  list: list.map(({ personId, name, unit, post }) => ({ personId, name, unit, post })),
  text: '现予以公示。',
  reception: { department: '示例部', phone: '0475-8200000', email: 'notice@example.org', address: '示例路1号', postcode: '028000' },
  ...more,
});

/** A notice over either store, whose owner is a case of a selection's regulation. */
export class Notice {
  private static keys = 0;
  page: { status: number; body: string } | null = null;

  private constructor(
    readonly world: World,
    readonly ownerId: string,
    readonly caseId: string,
    readonly approved: readonly ApprovedPerson[],
  ) {}

  static async ownerOf(world: World): Promise<string> {
    await world.setSettings({});
    const opened = await world.openCampaign(1);
    await underPack(world, opened, '004', '2026');
    return opened.caseId;
  }

  /** Opened, and not yet posted. */
  static async opened(world: World, local: string, approved = ['甲', '乙', '丙'].map((id) => person(id))): Promise<Notice> {
    await world.setNow(at(local));
    const ownerId = await Notice.ownerOf(world);
    const opened = await Notice.open(world, ownerId, approved, DECISION);
    if (!opened.ok) throw new Error(JSON.stringify(opened.refusals));
    return new Notice(world, ownerId, opened.value.caseId, approved);
  }

  /** The notice that an owner has opened himself. */
  static async of(world: World, ownerId: string): Promise<Notice> {
    const [notice] = await world.desk.store.transaction((tx) => tx.notices.noticesOf(ownerId));
    if (notice === undefined) throw new Error('no notice');
    return new Notice(world, ownerId, notice.id, notice.state.approved);
  }

  static async posted(world: World, local: string, approved?: ApprovedPerson[]): Promise<Notice> {
    const notice = await Notice.opened(world, local, approved);
    await notice.does('office', 'postNotice', textOf(notice.approved));
    await notice.attend();
    return notice;
  }

  static open(
    world: World,
    ownerId: string,
    persons: readonly ApprovedPerson[],
    decision: RecordedDecision | null,
  ): Promise<Result<{ caseId: string; number: string }>> {
    return world.desk.store.transaction(async (tx) => {
      const owner = await tx.lock(ownerId);
      if (owner === null) throw new Error('no owner');
      return openNotice(tx, world.desk.newId, { ...owner, kind: 'selection' }, { persons, decision }, {});
    });
  }

  attend = () => attendAgain(this.world, this.caseId, 'notice');
  books = (): Promise<Books> => this.world.books(this.caseId);
  state = async (): Promise<NoticeState> => (await this.books()).state as NoticeState;
  now = (local: string, ms = 0): Promise<void> => this.world.setNow(at(local) + ms);

  asks<A extends keyof NoticeInputs>(who: Name, act: A, input: NoticeInputs[A]): Promise<Outcome<ActAnswer>> {
    const command = { act, input } as never;
    return actOnCase(noticeProcess, this.world.desk, { caseId: this.caseId, command, ...this.by(who, input) });
  }

  async does<A extends keyof NoticeInputs>(who: Name, act: A, input: NoticeInputs[A]): Promise<void> {
    const outcome = await this.asks(who, act, input);
    if (outcome.kind !== 'DONE') throw new Error(`${act}: ${JSON.stringify(outcome)}`);
  }

  /** The citizen's page as the system finds it: with the list, or as it is told. */
  async looks(): Promise<number | null> {
    const { postings } = await this.state();
    const shown = { status: 200, body: `<p>${postings.at(-1)?.hash}</p>` };
    const viewer: PageViewer = { view: async () => this.page ?? shown };
    return lookAtPage(this.world.desk.store, viewer, this.caseId);
  }

  /** Looks and wakes twice a day from this time on, as a running service does more often. */
  async days(from: string, to: string, time = '09:00'): Promise<void> {
    for (let day = at(`${from} ${time}`); day <= at(`${to} 23:59`); day += 43_200_000) {
      await this.world.setNow(day);
      await this.looks();
      await this.attend();
    }
  }

  form = (personId: string, more: Partial<ObjectionForm> = {}): ObjectionForm => ({
    ...{ noticeId: this.caseId, personId, objectorKind: 'REAL_NAME', identity: { name: '测试丁', contact: '示例路2号' } },
    ...{ sealed: false, concrete: true, facts: '反映其一线工作经历不足五年', files: [], ...more },
  });

  async objectsByWeb(personId: string, more: Partial<ObjectionForm> = {}): Promise<Objection> {
    const clientKey = `client-${(Notice.keys += 1)}`;
    const web = { address: null, requestId: null, clientKey, bodyHash: clientKey };
    return this.received(await receiveFromWeb(this.world.desk, this.form(personId, more), web));
  }

  async registers(personId: string, arrival: PaperArrival, more: Partial<ObjectionForm> = {}): Promise<Objection> {
    const form = this.form(personId, more);
    const { origin, key } = this.by('office', form);
    return this.received(await registerObjection(this.world.desk, form, arrival, origin, key));
  }

  received(outcome: Outcome<Receipt>): Objection {
    if (outcome.kind !== 'DONE') throw new Error(JSON.stringify(outcome));
    return new Objection(this, outcome.value);
  }

  async standing(): Promise<NoticeStanding[]> {
    return this.world.desk.store.transaction(async (tx: CaseTransaction) => {
      const owner = await tx.lock(this.ownerId);
      return noticeStanding(tx, this.ownerId, owner?.now ?? 0);
    });
  }

  /** What stands in the way of announcing each person: `甲 HOLD_OPEN`, or `甲 may`. */
  async announceable(): Promise<string[]> {
    const persons = (await this.standing()).flatMap((one) => one.persons);
    return persons.map(({ personId, may, refusals }) => `${personId} ${may ? 'may' : refusals.map(({ code }) => code).join(' ')}`);
  }

  /** Registered by one clerk and confirmed by another. */
  async onPaper(act: keyof NoticeInputs, input: object): Promise<Outcome<unknown>> {
    return paper(this.world, this.caseId, { act, input }, this.by);
  }

  by = (who: Name, body: object) => {
    Notice.keys += 1;
    const actor = this.world.people[who];
    return {
      origin: { actor, sessionId: null, address: null, requestId: null },
      key: { accountId: actor.accountId, key: `notice-${Notice.keys}`, bodyHash: JSON.stringify(body) },
    };
  };
}

/** An objection on record, which the office may take up. */
export class Objection {
  constructor(
    readonly notice: Notice,
    readonly receipt: Receipt,
  ) {}

  get id(): string {
    return this.receipt.objectionId;
  }

  books = (): Promise<Books> => this.notice.world.books(this.id);
  state = async (): Promise<ObjectionCaseState> => (await this.books()).state as ObjectionCaseState;
  attend = () => attendAgain(this.notice.world, this.id, 'objection');

  takeUp(who: Name = 'office'): Promise<Outcome<{ caseId: string }>> {
    const { origin, key } = this.notice.by(who, { take: this.id });
    return takeUpObjection(this.notice.world.desk, this.id, origin, key);
  }

  asks<A extends keyof ObjectionInputs>(who: Name, act: A, input: ObjectionInputs[A]): Promise<Outcome<ActAnswer>> {
    const command = { act, input } as never;
    return actOnCase(objectionProcess, this.notice.world.desk, { caseId: this.id, command, ...this.notice.by(who, input) });
  }

  async does<A extends keyof ObjectionInputs>(who: Name, act: A, input: ObjectionInputs[A]): Promise<void> {
    const outcome = await this.asks(who, act, input);
    if (outcome.kind !== 'DONE') throw new Error(`${act}: ${JSON.stringify(outcome)}`);
  }

  async admitted(): Promise<void> {
    const { office, secondClerk } = this.notice.world.people;
    await this.takeUp();
    await this.does('office', 'admitObjection', { verifiers: [office.personId, secondClerk.personId], related: [] });
  }

  async reported(finding: ObjectionInputs['reportFinding']['finding']): Promise<void> {
    const { office, secondClerk } = this.notice.world.people;
    const { fileId } = await addCaseFile(this.notice.world, this.id, 'VERIFICATION_REPORT');
    await this.does('office', 'reportFinding', { finding, fileId, signedBy: [office.personId, secondClerk.personId] });
  }

  onPaper(act: keyof ObjectionInputs, input: object): Promise<Outcome<unknown>> {
    return paper(this.notice.world, this.id, { act, input }, this.notice.by);
  }
}

async function paper(world: World, caseId: string, command: Command, by: Notice['by']): Promise<Outcome<unknown>> {
  const { fileId } = await world.addFile();
  const decider = { name: '测试寅', post: '书记', body: '示例党组' };
  const basis = { decider, decidedOn: '2026-03-20', opinion: null, reason: null, fileId, fileSha256: SCAN_SHA256 };
  const first = by('office', command);
  const registered = await registerPaperDecision(world.desk, { caseId, kind: 'PAPER', command, ...basis }, first.origin, first.key);
  if (registered.kind !== 'DONE') return registered;
  const settlement = { id: registered.value.id, verdict: 'CONFIRM' as const };
  const second = by('secondClerk', settlement);
  return settlePaperDecision(world.desk, settlement, second.origin, second.key);
}

/** A scan in the file table that belongs to a case. */
export async function addCaseFile(world: World, caseId: string, purpose: string): Promise<{ fileId: string }> {
  const { fileId } = await world.addFile();
  if ('source' in world)
    await (world as PostgresWorld).source.query('update app.file set case_id = $2, purpose = $3 where id = $1', [fileId, caseId, purpose]);
  return { fileId };
}

/** The owner's regulation is one that knows a public notice. */
/** Opened under another regulation than a city's contests. */
export async function underPack(
  world: World,
  { campaignId, caseId }: { campaignId: string; caseId: string },
  regulation: string,
  edition: string,
) {
  const { store } = world.desk;
  if (store instanceof InMemoryCaseStore) {
    const owner = store.cases.get(caseId);
    if (owner !== undefined) store.cases.set(caseId, { ...owner, regulation, edition });
  } else
    await (world as PostgresWorld).source.query('update app.campaign set regulation = $2, edition = $3 where id = $1', [
      campaignId,
      regulation,
      edition,
    ]);
}

/** '2026-09-28 10:00' in Asia/Shanghai. */
export const at = (local: string): number => instantOf(local.slice(0, 10), local.slice(11) || '00:00');

export const told = (result: Result<unknown>): string[] =>
  result.ok ? [] : result.refusals.map(({ code, field }) => `${code} ${field ?? ''}`.trim());
