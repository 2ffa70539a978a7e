// A year's selection over both stores: the call, the window, review, scoring, the experts' meeting and the party group (004/第五条 to 第八条).
// long because: one round is told from its call to its announcement.
import { expect, it } from '@jest/globals';
import type { DeadlineAct } from '@jiangcheng/casework/deadline/commands';
import { actOnCase } from '@jiangcheng/casework/process/act-on-case';
import type { ActAnswer } from '@jiangcheng/casework/process/act-context';
import { registerPaperDecision, settlePaperDecision } from '@jiangcheng/casework/process/paper-decisions';
import { selectionProcess } from '@jiangcheng/casework/selection/selection-process';
import type { Outcome } from '@jiangcheng/casework/ports/outcome';
import type { Command } from '@jiangcheng/casework/process/process-types';
import type { SelectionCommand, SelectionInputs } from '@jiangcheng/domain/selection/commands';
import { TIMETABLE } from '@jiangcheng/domain/selection/selection.fixture';
import type { SelectionState } from '@jiangcheng/domain/selection/state';
import { formatLocal, instantOf } from '@jiangcheng/domain/shared/instant';
import { askClock } from './support/clock.ts';
import { attendAgain, codesOf, dueOf, openTasksOf, overBothStores } from './support/contest.ts';
import { at, Notice, textOf } from './support/notice.ts';
import { SCAN_SHA256, type Books, type Name, type World } from './support/world.ts';

const on = '2026-04-01';
const text = { title: '推荐工作通知', recipients: ['各示例单位'], body: ['现予通知。'], attachments: [], note: null };
const FIGURES = { DEVELOPMENT: '1', TECHNICAL_LEVEL: '1', WORKERS: '1', ENVIRONMENT: '1' };
let calls = 0;

/** One round in a world, issued by 示例单位甲 and open to 示例单位乙 and 丙. */
class Round {
  private keys = 0;

  private constructor(
    readonly world: World,
    readonly caseId: string,
  ) {}

  static async open(world: World): Promise<Round> {
    await world.setSettings({});
    await world.setNow(instantOf(on, '10:00'));
    const { caseId } = await world.openSelection();
    const round = new Round(world, caseId);
    await round.attend();
    return round;
  }

  /** Called, so that the window of recommendation is open. */
  static async called(world: World): Promise<Round> {
    const round = await Round.open(world);
    const { lead, second, other } = world.organizations;
    await round.does('office', 'planRound', { target: 2, requirements: '示例要求', issuerId: lead, timetable: TIMETABLE });
    const units = [second, other].map((organizationId) => ({ organizationId, figures: FIGURES, quota: 2 }));
    await round.does('office', 'decideQuotas', { total: 4, units });
    for (const organizationId of [second, other])
      await round.does('office', 'nameContact', { organizationId, personId: world.people.coOrganizer.personId });
    calls += 1;
    await round.issue(`示工办发〔2026〕${calls}号`);
    await round.attend();
    return round;
  }

  /** A list of two suggested by the experts' meeting, with so many reserves, before the party group; who is on it. */
  static async suggested(world: World, spare = 0): Promise<{ round: Round; ids: string[]; reserves: string[] }> {
    const round = await Round.called(world);
    const { second, other } = world.organizations;
    const scored = await world.setCandidates(
      round.caseId,
      [second, other, other].slice(0, 2 + spare).map((organizationId) => ({ organizationId, passed: true })),
    );
    const [ids, reserves] = [scored.slice(0, 2), scored.slice(2)];
    await world.setNow(instantOf('2026-05-01', '00:01'));
    await round.attend();
    await round.attend();
    await round.does('office', 'finishReview', {});
    await round.attend();
    const ranking = scored.map((candidateId, index) => ({ candidateId, total: `${90 - index}.00`, rank: index + 1, joint: false }));
    await world.setScoring(round.caseId, { openedAt: instantOf('2026-05-01', '00:01'), experts: ['E1', 'E2', 'E3'], ranking });
    await round.attend();
    await round.attend();
    const meeting = { on: '2026-05-01', place: '示例会议室', chair: 'E1', present: ['E1', 'E2'], agenda: ['名单'], discussion: '逐人讨论' };
    await round.does('office', 'recordMeeting', { ...meeting, ballot: null });
    const list = ids.map((candidateId) => ({ candidateId, reason: null }));
    await round.onPaper('suggestList', { suggested: list, reserves });
    await round.attend();
    return { round, ids, reserves };
  }

  /** Its notices, each with its persons and how its last stage ended. */
  async notices(): Promise<{ id: string; persons: string[]; outcome: string | null }[]> {
    const found = await this.world.desk.store.transaction((tx) => tx.notices.noticesOf(this.caseId));
    return found.map(({ id, state }) => ({
      id,
      persons: state.approved.map(({ personId }) => personId),
      outcome: state.stages.at(-1)?.outcome ?? null,
    }));
  }

  attend = () => attendAgain(this.world, this.caseId, 'selection');
  books = (): Promise<Books> => this.world.books(this.caseId);
  state = async (): Promise<SelectionState> => (await this.books()).state as SelectionState;

  asks<A extends keyof SelectionInputs>(who: Name, act: A, input: SelectionInputs[A]): Promise<Outcome<ActAnswer>> {
    const command = { act, input } as SelectionCommand;
    return actOnCase(selectionProcess, this.world.desk, { caseId: this.caseId, command, ...this.by(who, command) });
  }

  async does<A extends keyof SelectionInputs>(who: Name, act: A, input: SelectionInputs[A]): Promise<void> {
    const outcome = await this.asks(who, act, input);
    if (outcome.kind !== 'DONE') throw new Error(`${act}: ${JSON.stringify(outcome)}`);
  }

  /** Registered by one clerk and confirmed by another. */
  onPaper<A extends keyof SelectionInputs>(act: A, input: SelectionInputs[A]): Promise<Outcome<unknown>> {
    return this.paper(this.caseId, { act, input });
  }

  /** The same of another case of the round: its notice. */
  async paper(caseId: string, command: Command): Promise<Outcome<unknown>> {
    const { fileId } = await this.world.addFile();
    const decider = { name: '测试寅', post: '负责人', body: '示例单位' };
    const paper = { decider, decidedOn: on, opinion: null, reason: null, fileId, fileSha256: SCAN_SHA256 };
    const by = this.by('office', command);
    const registered = await registerPaperDecision(this.world.desk, { caseId, kind: 'PAPER', command, ...paper }, by.origin, by.key);
    if (registered.kind !== 'DONE') return registered;
    const settlement = { id: registered.value.id, verdict: 'CONFIRM' as const };
    const second = this.by('secondClerk', settlement);
    return settlePaperDecision(this.world.desk, settlement, second.origin, second.key);
  }

  /** The whole chain of the document that the stage issues. */
  async issue(number: string): Promise<void> {
    await this.does('office', 'draftDocument', { on, text });
    await this.does('secondClerk', 'checkDocument', { on });
    await this.onPaper('signDocument', { on });
    await this.does('office', 'numberDocument', { on, number });
    await this.does('office', 'proofreadDocument', { on });
    await this.does('office', 'printDocument', { on });
    await this.does('office', 'sealDocument', { on, organizationId: this.world.organizations.lead });
    await this.does('office', 'distributeDocument', { on, recipients: ['各示例单位'] });
  }

  private by(who: Name, body: object) {
    this.keys += 1;
    const actor = this.world.people[who];
    const key = { accountId: actor.accountId, key: `${this.caseId}-${this.keys}`, bodyHash: JSON.stringify(body) };
    return { origin: { actor, sessionId: null, address: null, requestId: null }, key };
  }
}

const pathOf = (state: SelectionState): string[] => state.stages.map(({ stage, round, outcome }) => `${stage} ${round} ${outcome}`);
const cultivationsOf = (world: World, { caseId }: Round): Promise<number> =>
  world.desk.store.transaction(async (tx) => tx.cultivations.count((await tx.lock(caseId))?.scope.campaignId ?? ''));
const party = { meeting: { year: 2026, seq: 8 }, on };

overBothStores('a year’s selection', (world) => {
  it('goes out by the document chain, and opens the window with a task for each unit under the window’s deadline', async () => {
    const round = await Round.called(world());
    const books = await round.books();
    expect(pathOf(books.state as SelectionState)).toEqual(['DEPLOYMENT 1 CALLED', 'RECOMMENDATION 1 null']);
    expect(openTasksOf(books)).toEqual(['RECOMMEND 1', 'RECOMMEND 1']);
    expect(dueOf(books)).toEqual(['RECOMMENDATION 1 2026-04-30 24:00 RUNNING']);
    expect((await round.attend()).done).toBe(false);
    expect(formatLocal((await round.books()).wakeAt ?? 0)).toBe('2026-04-23 09:00');
  });

  it('has a last day of the call’s own, which no ledger moves', async () => {
    const round = await Round.called(world());
    const refused = { kind: 'REFUSED', refusals: [{ code: 'CLOCK_OF_THE_CALL', clause: '004/第五条' }] };
    const ask = (act: DeadlineAct, input: { on: string } | { days: number }) =>
      askClock(world(), round.caseId, 'RECOMMENDATION', act, input);
    expect(await ask('suspendDeadline', { on })).toEqual(refused);
    expect(await ask('extendDeadline', { days: 3 })).toEqual(refused);
    await round.does('office', 'extendWindow', { to: '2026-05-08', reason: '示例' });
    expect(dueOf(await round.books())).toEqual(['RECOMMENDATION 1 2026-05-08 24:00 RUNNING']);
  });

  it('reminds the units that have places left, and nobody once the window is over', async () => {
    const round = await Round.called(world());
    const { second, other } = world().organizations;
    await world().setCandidates(round.caseId, [
      { organizationId: second, passed: false },
      { organizationId: second, passed: false },
    ]);
    const told = async (local: string): Promise<unknown[]> => {
      const before = (await round.books()).events.length;
      await world().setNow(instantOf(local.slice(0, 10), local.slice(11)));
      await round.attend();
      const { events } = await round.books();
      return events.slice(before).flatMap(({ type, after }) => (type === 'REMINDED' ? [after] : []));
    };
    expect(await told('2026-04-23 09:00')).toMatchObject([{ lead: other, rung: -5, dueOn: '2026-04-30' }]);
    expect(await told('2026-04-23 10:00')).toEqual([]);
    expect(await told('2026-04-30 09:00')).toMatchObject([
      { lead: other, rung: -2 },
      { lead: other, rung: -1 },
      { lead: other, rung: 0 },
    ]);
    expect(await told('2026-05-01 00:00')).toEqual([]);
    const { mails } = await round.books();
    expect(new Set(mails.map(({ kind }) => kind))).toEqual(new Set(['recommendation-reminder']));
  });

  it('notes a quota that departs from the arithmetic, with its reason', async () => {
    const round = await Round.open(world());
    const { lead, second, other } = world().organizations;
    await round.does('office', 'planRound', { target: 2, requirements: '示例要求', issuerId: lead, timetable: TIMETABLE });
    const units = [second, other].map((organizationId, index) => ({ organizationId, figures: FIGURES, quota: 2 + index }));
    expect(codesOf(await round.asks('office', 'decideQuotas', { total: 4, units }))).toEqual(['QUOTA_REASON_MISSING']);
    await round.does('office', 'decideQuotas', { total: 4, units, reason: '重点产业集中' });
    expect((await round.books()).deviations).toMatchObject([{ kind: 'QUOTA_DEPARTS', reason: '重点产业集中' }]);
  });

  it('is not there for a unit’s or an organizer’s people, and not theirs to act on', async () => {
    const round = await Round.open(world());
    expect(codesOf(await round.asks('otherOrganizer', 'nameContact', { organizationId: 'x', personId: 'x' }))).toEqual(['NOT_FOUND']);
    expect(codesOf(await round.asks('auditor', 'nameContact', { organizationId: 'x', personId: 'x' }))).toEqual(['ROLE_MISSING']);
  });

  it('closes its window a minute after the last day, and sends the call out anew where nobody was recommended', async () => {
    const round = await Round.called(world());
    await world().setNow(instantOf('2026-05-01', '00:00') + 59_000);
    expect((await round.attend()).done).toBe(false);
    await world().setNow(instantOf('2026-05-01', '00:01'));
    expect(await round.attend()).toMatchObject({ done: true, outcome: 'NOBODY_RECOMMENDED' });
    await round.attend();
    expect(pathOf(await round.state()).slice(-2)).toEqual(['RECOMMENDATION 1 NOBODY_RECOMMENDED', 'DEPLOYMENT 2 null']);
  });

  it('reviews whom the window brought, and does not end before each is decided', async () => {
    const round = await Round.called(world());
    await world().setCandidates(round.caseId, [{ organizationId: world().organizations.union, passed: false }]);
    await world().setNow(instantOf('2026-05-01', '00:01'));
    await round.attend();
    await round.attend();
    expect(codesOf(await round.asks('office', 'finishReview', {}))).toEqual(['REVIEW_INCOMPLETE']);
    await world().setCandidates(round.caseId, [{ organizationId: world().organizations.union, passed: true }]);
    await round.does('office', 'finishReview', {});
    await round.attend();
    expect((await round.attend()).done).toBe(false);
    expect(pathOf(await round.state()).at(-1)).toBe('EXPERT_SCORING 1 null');
  });

  it('reminds experts before their last instant: of the declaration, else of the sheet, and nobody else', async () => {
    const round = await Round.called(world());
    await world().setCandidates(round.caseId, [{ organizationId: world().organizations.union, passed: true }]);
    await world().setNow(instantOf('2026-05-01', '00:01'));
    await round.attend();
    await round.attend();
    await round.does('office', 'finishReview', {});
    await round.attend();
    const times = { startedAt: instantOf('2026-05-06', '10:00'), dueAt: instantOf('2026-05-20', '18:00') };
    await world().setAwaited(round.caseId, times, [
      ['organizer', false],
      ['coOrganizer', true],
    ]);
    const told = async (local: string): Promise<string[]> => {
      const before = (await round.books()).mails.length;
      await world().setNow(instantOf(local.slice(0, 10), local.slice(11)));
      await round.attend();
      return (await round.books()).mails.slice(before).map(({ kind, toName, rung }) => `${kind} ${toName} ${rung}`);
    };
    const [first, second] = [world().people.organizer.name, world().people.coOrganizer.name];
    expect(await told('2026-05-07 10:00')).toEqual([]);
    expect(formatLocal((await round.books()).wakeAt ?? 0)).toBe('2026-05-18 09:00');
    expect((await told('2026-05-18 09:00')).sort()).toEqual([`interest-reminder ${first} -2`, `scoring-reminder ${second} -2`]);
    expect(await told('2026-05-18 12:00')).toEqual([]);
    expect((await told('2026-05-20 09:00')).sort()).toEqual([`interest-reminder ${first} 0`, `scoring-reminder ${second} 0`]);
    expect(await told('2026-05-20 18:00')).toEqual([]);
  });

  it('meets once the seals are open, and suggests a list from paper alone', async () => {
    const { round, ids } = await Round.suggested(world());
    const state = await round.state();
    expect(pathOf(state).slice(-3)).toEqual(['EXPERT_SCORING 1 OPENED', 'PANEL_MEETING 1 SUGGESTED', 'PARTY_GROUP 1 null']);
    expect(state.meetings[0]?.suggested.map(({ candidateId }) => candidateId)).toEqual(ids);
  });

  it('puts nothing up without the party group’s decision, which strikes a name, and waits for the notice', async () => {
    const { round, ids } = await Round.suggested(world());
    const input = { ...party, struck: [{ candidateId: ids[1] ?? '', reason: '征求意见未回复' }] };
    expect(codesOf(await round.asks('office', 'approveList', input))).toEqual(['PARTY_GROUP_DECISION_NEEDED']);
    expect((await round.onPaper('approveList', input)).kind).toBe('DONE');
    await round.attend();
    const books = await round.books();
    expect(pathOf(books.state as SelectionState).slice(-2)).toEqual(['PARTY_GROUP 1 APPROVED', 'NOTICE 1 null']);
    expect((books.state as SelectionState).decisions).toMatchObject([{ meeting: { year: 2026, seq: 8 }, approved: [ids[0]] }]);
    expect(openTasksOf(books)).toEqual(['POST_NOTICE 1']);
    expect((await round.attend()).done).toBe(false);
  });

  it('puts a withdrawn list up anew on the decision that stands, and nothing while a notice hangs', async () => {
    const { round, ids } = await Round.suggested(world());
    await round.onPaper('approveList', { ...party, struck: [] });
    await round.attend();
    const [first] = await round.notices();
    await attendAgain(world(), first?.id ?? '', 'notice');
    expect(codesOf(await round.asks('office', 'renewNotice', { reason: '单位名称有误' }))).toEqual(['NOTHING_WITHDRAWN']);
    expect((await round.paper(first?.id ?? '', { act: 'withdrawNotice', input: { reason: '单位名称有误' } })).kind).toBe('DONE');
    expect((await round.attend()).done).toBe(false);
    await round.does('office', 'renewNotice', { reason: '单位名称有误' });
    expect((await round.notices()).map(({ persons, outcome }) => [persons, outcome])).toEqual([
      [ids, 'WITHDRAWN'],
      [ids, null],
    ]);
    expect(codesOf(await round.asks('office', 'renewNotice', { reason: '单位名称有误' }))).toEqual(['NOTHING_WITHDRAWN']);
    const { events, deviations } = await round.books();
    expect([events.at(-1)?.type, deviations.length]).toEqual(['NOTICE_RENEWED', 0]);
  });

  it('opens the cultivation of each person whom its announcement names, in that transaction, and of nobody else', async () => {
    const { round, ids } = await Round.suggested(world());
    await round.onPaper('approveList', { ...party, struck: [] });
    await round.attend();
    const notice = await Notice.of(world(), round.caseId);
    await notice.attend();
    await notice.does('office', 'postNotice', textOf(notice.approved));
    await notice.attend();
    await notice.days('2026-05-01', '2026-05-15');
    await world().setNow(at('2026-05-16 10:00'));
    await notice.attend();
    await round.attend();
    await round.attend();
    await round.does('office', 'nameAnnounced', { candidateIds: [ids[1] ?? ''] });
    expect(await cultivationsOf(world(), round)).toBe(0);
    calls += 1;
    await round.issue(`示工办发〔2026〕${calls}号`);
    expect([pathOf(await round.state()).at(-1), await cultivationsOf(world(), round)]).toEqual(['ANNOUNCEMENT 1 ANNOUNCED_IN_PART', 1]);
  });

  it('does not end by itself while a place that came free by decision waits for a reserve, and ends once it is left so', async () => {
    const { round, ids } = await Round.suggested(world(), 1);
    await round.onPaper('approveList', { ...party, struck: [] });
    await round.attend();
    const notice = await Notice.of(world(), round.caseId);
    await notice.attend();
    await notice.does('office', 'postNotice', textOf(notice.approved));
    await notice.attend();
    expect(codesOf(await round.asks('office', 'leaveVacant', { reason: '示例' }))).toEqual(['NO_PLACE_VACANT']);
    const removal = { personId: ids[1] ?? '', on: '2026-05-01', reference: '2026年第9次', reason: '异议属实' };
    expect((await notice.onPaper('removePerson', removal)).kind).toBe('DONE');
    expect((await round.attend()).done).toBe(false);
    expect(openTasksOf(await round.books()).sort()).toEqual(['FILL_PLACE 1', 'POST_NOTICE 1']);
    await notice.days('2026-05-01', '2026-05-15');
    await world().setNow(at('2026-05-16 10:00'));
    await notice.attend();
    await round.attend();
    await round.attend();
    await round.does('office', 'nameAnnounced', { candidateIds: [ids[0] ?? ''] });
    calls += 1;
    await round.issue(`示工办发〔2026〕${calls}号`);
    await round.attend();
    expect((await round.attend()).done).toBe(false);
    expect([pathOf(await round.state()).at(-1), openTasksOf(await round.books()).sort()]).toEqual([
      'ANNOUNCEMENT 2 null',
      ['ANNOUNCE 2', 'FILL_PLACE 1'],
    ]);
    await round.does('office', 'leaveVacant', { reason: '递补人选不再合适' });
    expect(await round.attend()).toMatchObject({ done: true, outcome: 'NOBODY_LEFT' });
    const books = await round.books();
    expect([openTasksOf(books), (books.state as SelectionState).vacancies]).toEqual([
      [],
      [{ candidateId: ids[1], end: { notFilled: '递补人选不再合适' } }],
    ]);
  });

  it('goes back to the experts’ meeting where the party group sends the list back', async () => {
    const { round } = await Round.suggested(world());
    expect((await round.onPaper('sendBackList', { ...party, reason: '行业过于集中' })).kind).toBe('DONE');
    await round.attend();
    expect(pathOf(await round.state()).slice(-2)).toEqual(['PARTY_GROUP 1 SENT_BACK', 'PANEL_MEETING 2 null']);
  });
});
