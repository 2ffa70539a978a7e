// long because: it answers everything that casework may ask of one transaction.
import type { Attachment } from '@jiangcheng/domain/approval/state';
import type { Role } from '@jiangcheng/domain/access/actor';
import type { Calendar } from '@jiangcheng/domain/calendar/calendar';
import type { CampaignState } from '@jiangcheng/domain/campaign/state';
import type { ContestStanding } from '@jiangcheng/domain/campaign/contests';
import type { Entrant } from '@jiangcheng/domain/contest/draw';
import { organizerIds, type ContestState } from '@jiangcheng/domain/contest/state';
import type { Issuer } from '@jiangcheng/domain/document/state';
import type { UnitColumns } from '@jiangcheng/domain/org-award/decide';
import type { ApprovedPerson } from '@jiangcheng/domain/notice/state';
import { rankedRows } from '@jiangcheng/domain/recheck/ranked-rows';
import type { ReportedRow } from '@jiangcheng/domain/recheck/recheck';
import type { FrozenRanking } from '@jiangcheng/domain/score-report/frozen';
import { DEFAULT_OFFICE_HOURS, type OfficeHours } from '@jiangcheng/domain/reminder/office-hours';
import type { DraftEntry } from '@jiangcheng/domain/score-report/records';
import { storyOf } from '@jiangcheng/domain/process/stories';
import { withNextStageOpen } from '@jiangcheng/domain/process/story';
import { seatedNow } from '@jiangcheng/domain/post/post';
import { NO_SCORING, type CandidateStanding, type ScoringStanding } from '@jiangcheng/domain/selection/facts';
import type { TaskHold } from '@jiangcheng/domain/task/hold';
import { toIsoUtc } from '@jiangcheng/domain/shared/instant';
import type { CaseChanges } from '../ports/case-changes.ts';
import type {
  AwaitedExperts,
  CaseTransaction,
  LastDecision,
  LockedCase,
  PersonAtWork,
  Recipient,
  ReportReadiness,
  Saved,
  SentReminder,
} from '../ports/case-store.ts';
import type { NewPaperRow, PaperRow, PendingAt } from '../ports/paper-row.ts';
import { applyChanges } from './apply-changes.ts';
import { InMemoryNotices, type CasesAtHand, type StoredNotices } from './in-memory-notices.ts';
import { InMemoryCollectionRows } from './in-memory-collection-rows.ts';
import { InMemoryCultivations, type StoredCultivations } from './in-memory-cultivations.ts';
import { InMemoryMoney } from './in-memory-money.ts';
import { InMemorySupport, type StoredSupport } from './in-memory-support.ts';
import type { StoredCase, StoredTask, Surroundings } from './in-memory-rows.ts';
import type { Turns } from './turns.ts';

/** One transaction over copies of the rows it has locked: they are put back at the commit, or never. */
export class InMemoryTransaction implements CaseTransaction {
  readonly collection: InMemoryCollectionRows;
  private readonly copies = new Map<string, StoredCase>();
  private readonly turnsHeld: (() => void)[] = [];
  private readonly movedBeside = new Set<string>();
  readonly notices: InMemoryNotices;
  readonly cultivations: InMemoryCultivations;
  readonly support: InMemorySupport;
  readonly money: InMemoryMoney;

  constructor(
    private readonly cases: Map<string, StoredCase>,
    private readonly around: Surroundings,
    private readonly turns: Turns,
    notices: StoredNotices,
    beside: { cultivations: StoredCultivations; support: StoredSupport },
  ) {
    const atHand: CasesAtHand = {
      all: () => [...new Map([...this.cases, ...this.copies]).values()],
      read: (stored) => this.asLocked(stored),
      put: (stored) => void this.copies.set(stored.id, stored),
      now: () => this.around.now,
      fileHash: (fileId) => this.around.files.get(fileId) ?? null,
      lock: async (name) => void this.turnsHeld.push(await this.turns.take(name)),
    };
    this.notices = new InMemoryNotices(notices, atHand);
    this.money = new InMemoryMoney((role, campaignId) => this.recipients(role, campaignId, null));
    this.support = new InMemorySupport(beside.support, (name) => atHand.lock(name));
    this.cultivations = new InMemoryCultivations(beside.cultivations, atHand, (selectionId, candidateId) =>
      this.unitOf(selectionId, candidateId),
    );
    this.collection = new InMemoryCollectionRows((caseId) => this.the(caseId), around);
  }

  commit(): void {
    this.notices.commit();
    this.cultivations.commit();
    this.support.commit();
    for (const [id, copy] of this.copies) {
      const before = this.cases.get(id);
      this.cases.set(id, copy);
      if (before !== undefined && before.status !== copy.status) this.moveCampaignOf(copy);
    }
    for (const id of this.movedBeside) this.oweAPoke(this.cases.get(id));
  }

  private oweAPoke(one: StoredCase | undefined): void {
    if (one?.status === 'OPEN') one.moves = [...one.moves, null];
  }

  release(): void {
    for (const giveBack of this.turnsHeld) giveBack();
  }

  async lock(caseId: string): Promise<LockedCase | null> {
    if (!this.copies.has(caseId)) this.turnsHeld.push(await this.turns.take(`case ${caseId}`));
    const stored = this.copies.get(caseId) ?? structuredClone(this.cases.get(caseId));
    if (stored === undefined) return null;
    this.copies.set(caseId, stored);
    return this.asLocked(stored);
  }

  /** Rows in memory are a case's own, so who reads it to write them waits his turn. */
  read(caseId: string): Promise<LockedCase | null> {
    return this.lock(caseId);
  }

  async calendar(): Promise<Calendar> {
    return this.around.calendar;
  }

  async officeHours(): Promise<OfficeHours> {
    return DEFAULT_OFFICE_HOURS;
  }

  async blockingValues(): Promise<{ field: string; clause: string }[]> {
    return this.around.blocking;
  }

  async readiness(): Promise<ReportReadiness> {
    return this.around.readiness;
  }

  async contestsOf(campaignId: string): Promise<ContestStanding[]> {
    const contests = [...this.cases.values()].filter(({ kind, scope }) => kind === 'contest' && scope.campaignId === campaignId);
    return (this.around.trades.get(campaignId) ?? []).map((trade) =>
      standingOf(trade, contests.find(({ state }) => (state as ContestState).tradeNo === trade.no) ?? null),
    );
  }

  async committeeOf(campaignId: string): Promise<readonly Issuer[]> {
    const ends = [...this.cases.values()].filter(({ kind, scope }) => kind === 'campaign' && scope.campaignId === campaignId);
    return ends.flatMap(({ state }) => (state as CampaignState).bodies);
  }

  async tradeValues(): Promise<Readonly<Record<string, unknown>>> {
    return this.around.tradeValues;
  }

  async committeeRows(): Promise<[]> {
    return [];
  }

  async tradeCells(): Promise<[]> {
    return [];
  }

  async reportedRows(caseId: string, round: number): Promise<ReportedRow[]> {
    const report = this.the(caseId).reports.find((one) => one.round === round);
    return report === undefined ? [] : rankedRows(report.entries as DraftEntry[], report.ranking as FrozenRanking);
  }

  async teamUnitsOf(caseId: string): Promise<string[]> {
    return [...(this.around.teamUnits.get(caseId) ?? [])].sort();
  }

  async finalistsOf(caseId: string, round: number): Promise<{ counted: number; waived: boolean }> {
    const { reports, deviations } = this.the(caseId);
    const report = reports.find((one) => one.round === round);
    return { counted: ((report?.entries ?? []) as unknown[]).length, waived: deviations.some(({ kind }) => kind === 'FEW_ENTRANTS') };
  }

  async entrantsOf(caseId: string): Promise<Entrant[]> {
    return this.around.entrants.get(caseId) ?? [];
  }

  async assessmentsOf(awardId: string, collectionId: string): Promise<UnitColumns[]> {
    const units = (this.copies.get(collectionId) ?? this.cases.get(collectionId))?.collection?.units ?? [];
    return units.flatMap(({ organizationId, handedAssessment }) => {
      if (handedAssessment === null) return [];
      const name = this.around.organizations[organizationId] ?? '';
      const reviewed = this.around.reviews.get(`${awardId}/${organizationId}`) ?? null;
      return [{ organizationId, name, self: handedAssessment.answers, reviewed }];
    });
  }

  async candidatesOf(caseId: string): Promise<CandidateStanding[]> {
    return this.around.selections.get(caseId)?.candidates ?? [];
  }

  async scoringOf(caseId: string): Promise<ScoringStanding> {
    return this.around.selections.get(caseId)?.scoring ?? NO_SCORING;
  }

  async awaitedExperts(caseId: string): Promise<AwaitedExperts | null> {
    return this.around.selections.get(caseId)?.awaited ?? null;
  }

  async printedCandidates(_caseId: string, ids: readonly string[]): Promise<ApprovedPerson[]> {
    return ids.map((personId) => ({ personId, name: '示例人', unit: '示例单位', post: '示例岗位', employerId: null, recommendedBy: null }));
  }

  private unitOf(selectionId: string, candidateId: string): string {
    const candidates = this.around.selections.get(selectionId)?.candidates ?? [];
    return candidates.find(({ personId }) => personId === candidateId)?.organizationId ?? '';
  }

  async organizationNames(ids: readonly string[]): Promise<Record<string, string>> {
    return Object.fromEntries(Object.entries(this.around.organizations).filter(([id]) => ids.includes(id)));
  }

  async isNumberTaken(number: string): Promise<boolean> {
    return [...this.cases.values(), ...this.copies.values()].some(({ documentNumbers }) =>
      documentNumbers.some((one) => one.number === number),
    );
  }

  checkCodeOf(sha256: string): string {
    return `code of ${sha256}`;
  }

  codeMatches(sha256: string, typed: string): boolean {
    return typed === this.checkCodeOf(sha256);
  }

  copiedOf(campaignId: string): Promise<Recipient[]> {
    return this.recipients('OFFICE_HEAD', campaignId, null);
  }

  async recipients(role: Role, campaignId: string, organizationId: string | null): Promise<Recipient[]> {
    return this.around.people
      .filter(({ grants }) =>
        grants.some(
          (grant) =>
            grant.role === role &&
            (grant.campaignId === null || grant.campaignId === campaignId) &&
            (organizationId === null || grant.organizationId === organizationId),
        ),
      )
      .map(({ personId, name, email }) => ({ personId, name, email }));
  }

  async peopleOfPost(postId: string): Promise<Recipient[]> {
    const post = this.around.posts.find(({ id }) => id === postId);
    const seated = seatedNow(post?.members ?? [], this.around.away).map(({ personId }) => personId);
    return this.around.people
      .filter(({ personId }) => seated.includes(personId))
      .map(({ personId, name, email }) => ({ personId, name, email }));
  }

  async peopleOfDuty({ id, scope }: Pick<LockedCase, 'id' | 'scope'>): Promise<Recipient[]> {
    const tradeNo = (this.the(id).state as Partial<ContestState>).tradeNo ?? null;
    const handling = (no: number | null) =>
      this.around.posts.find(({ duties }) => duties.some((duty) => duty.campaignId === scope.campaignId && duty.tradeNo === no));
    const post = handling(tradeNo) ?? handling(null);
    return post === undefined ? [] : this.peopleOfPost(post.id);
  }

  async superiorsOf(personIds: readonly string[], organizationId: string | null): Promise<Recipient[]> {
    const above = organizationId === null ? undefined : this.around.superiors.get(organizationId);
    const named = this.around.people.filter(({ personId }) => personIds.includes(personId)).map(({ superiorId }) => superiorId ?? above);
    const wanted = named.length === 0 ? [above] : named;
    return this.around.people
      .filter(({ personId }) => wanted.includes(personId))
      .map(({ personId, name, email }) => ({ personId, name, email }));
  }

  async deputiesOf(personIds: readonly string[], taskKind: string): Promise<Recipient[]> {
    const standing = this.around.deputies.filter(
      ({ absentId, kinds }) => personIds.includes(absentId) && (kinds?.includes(taskKind) ?? true),
    );
    return this.around.people
      .filter(({ personId }) => standing.some(({ deputyId }) => deputyId === personId))
      .map(({ personId, name, email }) => ({ personId, name, email }));
  }

  async peopleAtWork(personIds: readonly string[]): Promise<PersonAtWork[]> {
    return this.around.people
      .filter(({ personId }) => personIds.includes(personId))
      .map(({ personId, name, email, grants }) => ({
        ...{ personId, name, email, grants },
        posts: this.around.posts.filter(({ members }) => members.some((member) => member.personId === personId)).map(({ id }) => id),
      }));
  }

  async remindersOf(caseId: string): Promise<SentReminder[]> {
    return this.the(caseId).reminders.map(({ taskId, round, dueOn, rung, at }) => ({ taskId, round, dueOn, rung, at }));
  }

  async attachable(_caseId: string, fileIds: readonly string[]): Promise<Attachment[]> {
    return fileIds.flatMap((id) => {
      const sha256 = this.around.files.get(id);
      return sha256 === undefined ? [] : [{ id, name: '扫描件.pdf', sha256 }];
    });
  }

  async lastDecision(caseId: string): Promise<LastDecision | null> {
    const event = this.the(caseId).events.findLast(({ actingRole, actorPersonId }) => actingRole !== 'SYSTEM' && actorPersonId !== null);
    const person = this.around.people.find(({ personId }) => personId === event?.actorPersonId);
    return event === undefined || person === undefined ? null : { by: person.name, at: toIsoUtc(event.at), type: event.type };
  }

  async insertPaper({ ofCampaign: _ofCase, ...paper }: NewPaperRow, stage: { stage: string; round: number }): Promise<void> {
    const fileSha256 = this.around.files.get(paper.fileId);
    if (fileSha256 === undefined) throw new Error(`no file ${paper.fileId}`);
    this.the(paper.caseId).papers.push({ ...paper, ...stage, fileSha256, status: 'PENDING' });
  }

  async hasPaperPending(caseId: string, at: PendingAt): Promise<boolean> {
    const papers = (this.copies.get(caseId) ?? this.cases.get(caseId))?.papers ?? [];
    return papers.some(
      ({ status, stage, round, act }) => status === 'PENDING' && stage === at.stage && round === at.round && act !== at.besides,
    );
  }

  async lockPaper(id: string): Promise<PaperRow | null> {
    this.turnsHeld.push(await this.turns.take(`paper ${id}`));
    const paper = [...this.cases.values()].flatMap(({ papers }) => papers).find((one) => one.id === id);
    return paper === undefined ? null : structuredClone(paper);
  }

  async settlePaper(id: string, status: 'CONFIRMED' | 'REJECTED'): Promise<void> {
    for (const stored of this.copies.values())
      stored.papers = stored.papers.map((paper) => (paper.id === id ? { ...paper, status } : paper));
  }

  async save({ id, kind }: LockedCase, changes: CaseChanges): Promise<Saved> {
    const saved = applyChanges(this.the(id), changes, this.around.now);
    this.copies.set(id, saved);
    if (changes.moved || saved.status === 'CLOSED')
      for (const beside of storyOf(kind).moves?.(changes.state) ?? []) this.movedBeside.add(beside);
    return { version: saved.version, auditSeq: saved.events.length, auditHead: headOf(saved) };
  }

  /** There are no posts here: a task is in hand where somebody has claimed it. */
  private holdOf({ id, kind, role, organizationId, claimedBy }: StoredTask): TaskHold {
    const name = this.around.people.find(({ personId }) => personId === claimedBy)?.name ?? '';
    return { taskId: id, kind, role, organizationId, post: null, claimedBy: { personId: claimedBy ?? '', name } };
  }

  /** A contest that closes moves the open case of its campaign, whose gate may stand open now. */
  private moveCampaignOf({ kind, scope }: StoredCase): void {
    for (const one of this.cases.values())
      if (kind !== 'campaign' && one.kind === 'campaign' && one.status === 'OPEN' && one.scope.campaignId === scope.campaignId)
        this.movedBeside.add(one.id);
  }

  the(caseId: string): StoredCase {
    const stored = this.copies.get(caseId);
    if (stored === undefined) throw new Error(`case ${caseId} is not locked`);
    return stored;
  }

  private asLocked(stored: StoredCase): LockedCase {
    const { id, kind, number, title, scope, regulation, edition, status, version, state, wakeAt, deadlines, tasks, organizerNames } =
      stored;
    const open = withNextStageOpen(storyOf(kind), state, this.around.now);
    const named = kind === 'contest' ? organizerIds(state as ContestState) : scope.organizationIds;
    const organizerName = named.map((organization) => organizerNames.get(organization) ?? '').join('、');
    return {
      ...{ id, kind, number, title, organizerName, scope, regulation, edition, status, version, wakeAt, deadlines },
      state: open,
      opening: open !== state,
      settings: this.around.settings,
      auditSeq: stored.events.length,
      auditHead: headOf(stored),
      now: this.around.now,
      tasks: tasks.filter((task) => task.status === 'OPEN').map((task) => ({ ...task, seat: task.seat ?? null })),
      approval: stored.approvals.at(-1) ?? null,
      posts: this.around.posts.map(({ id: postId, name }) => ({ id: postId, name })),
      holds: tasks.filter(({ status, claimedBy }) => status === 'OPEN' && claimedBy != null).map((task) => this.holdOf(task)),
    };
  }
}

function standingOf({ no: tradeNo, name }: { no: number; name: string }, contest: StoredCase | null): ContestStanding {
  if (contest === null) return { tradeNo, title: name, stand: 'NOT_OPENED', caseId: null, number: null };
  const { id: caseId, number, title, status, reports } = contest;
  const confirmed = reports.findLast(({ review }) => review === 'CONFIRMED');
  if (status === 'OPEN') return { tradeNo, title, stand: 'RUNNING', caseId, number };
  if (confirmed === undefined) return { tradeNo, title, stand: 'CANCELLED', caseId, number };
  return { tradeNo, title, stand: 'CONFIRMED', caseId, number, sha256: confirmed.sha256 };
}

/** Stands where the real store has a hash: it changes with every event. */
const headOf = ({ events }: StoredCase): string | null => (events.length === 0 ? null : `head-${events.length}`);
