// One person's cultivation over both stores: the year with its filings, the evaluation, what follows a failed one, the certificate, its end.
import { expect, it } from '@jest/globals';
import { formatLocal } from '@jiangcheng/domain/shared/instant';
import { codesOf, dueOf, openTasksOf, overBothStores } from './support/contest.ts';
import { Cultivation } from './support/cultivation.ts';
import { at, Notice, person } from './support/notice.ts';
import type { World } from './support/world.ts';

const kinds = async (cultivation: Cultivation): Promise<string[]> =>
  (await cultivation.books()).mails.map(({ kind, toName }) => `${kind} ${toName}`).sort();
const FRAUD = { reason: 'FRAUD', note: '材料不实', on: '2026-06-01', reference: '示例' };

overBothStores('a cultivation', (world: () => World) => {
  it('opens with the unit’s plan, its first report and the period under their clocks', async () => {
    const books = await (await Cultivation.open(world())).books();
    expect(openTasksOf(books).sort()).toEqual(['FILE_PLAN 1', 'FILE_PROGRESS 1', 'TRACK_CULTIVATION 1']);
    expect(dueOf(books).sort()).toEqual([
      'CULTIVATION 1 2027-06-01 24:00 RUNNING',
      'CULTIVATION_PLAN 1 2026-06-30 24:00 RUNNING',
      'PROGRESS_REPORT 1 2026-09-01 24:00 RUNNING',
    ]);
    expect(formatLocal(books.wakeAt ?? 0)).toBe('2026-06-23 09:00');
  });

  it('is one in a round for one person, and numbered in the round', async () => {
    const { roundId } = await Cultivation.open(world());
    const announced = Cultivation.announced(world());
    const second = await Cultivation.openedIn(world(), roundId, announced);
    expect([second !== null, await Cultivation.openedIn(world(), roundId, announced)]).toEqual([true, null]);
  });

  it('is filed by its unit’s people or the office for them, and is not there for others', async () => {
    const cultivation = await Cultivation.open(world());
    expect(codesOf(await cultivation.files('organizer', 'filePlan'))).toEqual(['NOT_FOUND']);
    expect(codesOf(await cultivation.files('coOrganizer', 'filePlan'))).toEqual(['NOT_FOUND']);
    expect(codesOf(await cultivation.files('auditor', 'filePlan'))).toEqual(['ROLE_MISSING']);
    expect(codesOf(await cultivation.files('unit', 'filePlan', '2026-06-01'))).toEqual(['RECEIPT_BY_OFFICE']);
    expect(codesOf(await cultivation.files('unit', 'filePlan'))).toEqual(['DONE']);
    expect(codesOf(await cultivation.files('office', 'fileReport', '2026-06-02'))).toEqual(['RECEIPT_IN_FUTURE']);
    expect(codesOf(await cultivation.files('office', 'fileReport', '2026-05-31'))).toEqual(['RECEIPT_BEFORE_ANNOUNCEMENT']);
    expect(openTasksOf(await cultivation.books()).sort()).toEqual(['FILE_PROGRESS 1', 'TRACK_CULTIVATION 1']);
  });

  it('asks for one report after the other, and reminds the unit of each', async () => {
    const cultivation = await Cultivation.open(world());
    await cultivation.files('unit', 'filePlan');
    await cultivation.passes('2026-08-25 09:00');
    await cultivation.passes('2026-09-02 09:00');
    expect(await kinds(cultivation)).toEqual([
      'progress-report-overdue 测试甲',
      'progress-report-overdue 测试癸',
      'progress-report-reminder 测试癸',
    ]);
    await cultivation.files('office', 'fileReport', '2026-09-01');
    const books = await cultivation.books();
    expect(dueOf(books).filter((one) => one.startsWith('PROGRESS'))).toEqual([
      'PROGRESS_REPORT 1 2026-09-01 24:00 MET in time',
      'PROGRESS_REPORT 2 2026-12-01 24:00 RUNNING',
    ]);
    expect(openTasksOf(books).sort()).toEqual(['FILE_PROGRESS 2', 'TRACK_CULTIVATION 1']);
  });

  it('is over a minute after its last day, and not before', async () => {
    const cultivation = await Cultivation.open(world());
    await cultivation.passes('2027-06-02 00:00');
    expect(await cultivation.path()).toEqual(['CULTIVATION 1 OPEN']);
    await cultivation.passes('2027-06-02 00:01');
    expect(await cultivation.path()).toEqual(['CULTIVATION 1 PERIOD_OVER', 'EVALUATION 1 OPEN']);
    expect(openTasksOf(await cultivation.books()).sort()).toEqual(['EVALUATE_CULTIVATION 1', 'FILE_PLAN 1', 'FILE_PROGRESS 1']);
    expect(dueOf(await cultivation.books()).filter((one) => one.startsWith('CULTIVATION 1'))).toEqual([
      'CULTIVATION 1 2027-06-01 24:00 MET in time',
    ]);
  });

  it('that fails its evaluation is put right and judged anew, then certified by another than who judged', async () => {
    const cultivation = await Cultivation.over(world());
    expect(codesOf(await cultivation.asks('office', 'orderRemedy', { tasks: '补讲师课时', until: '2027-09-01' }))).toEqual([
      'NOT_EVALUATED',
    ]);
    await cultivation.judged(false);
    expect(codesOf(await cultivation.asks('office', 'evaluate', { ...JUDGED, on: '2027-06-02' }))).toEqual(['EVALUATED']);
    expect(codesOf(await cultivation.asks('office', 'orderRemedy', { tasks: '补讲师课时', until: '2027-06-02' }))).toEqual([
      'UNTIL_NOT_AHEAD',
    ]);
    await cultivation.does('office', 'orderRemedy', { tasks: '补讲师课时', until: '2027-09-01' });
    await cultivation.attend();
    expect(openTasksOf(await cultivation.books()).sort()).toEqual(['FILE_PLAN 1', 'FILE_PROGRESS 1', 'REPORT_REMEDY 2']);
    expect(codesOf(await cultivation.files('unit', 'reportRemedy'))).toEqual(['DONE']);
    await cultivation.attend();
    await cultivation.judged(true);
    await cultivation.attend();
    expect(codesOf(await cultivation.asks('office', 'issueCertificate', { on: '2027-06-02' }))).toEqual(['CERTIFIER_EVALUATED']);
    await cultivation.does('secondClerk', 'issueCertificate', { on: '2027-06-02' });
    await cultivation.attend();
    expect(await cultivation.path()).toEqual([
      'CULTIVATION 1 PERIOD_OVER',
      'EVALUATION 1 TO_REMEDY',
      'REMEDIATION 2 REMEDIED',
      'EVALUATION 2 QUALIFIED',
      'CERTIFICATION 2 CERTIFIED',
      'CERTIFICATE_HELD 2 OPEN',
    ]);
    expect(openTasksOf(await cultivation.books())).toEqual([]);
  });

  it('whose unit lets the time to put things right pass is judged all the same', async () => {
    const cultivation = await Cultivation.over(world());
    await cultivation.judged(false);
    await cultivation.does('office', 'orderRemedy', { tasks: '补讲师课时', until: '2027-09-01' });
    await cultivation.attend();
    await cultivation.passes('2027-09-02 00:01');
    expect((await cultivation.path()).slice(-2)).toEqual(['REMEDIATION 2 TIME_OVER', 'EVALUATION 2 OPEN']);
  });

  it('that gets more time runs to the new last day, as a departure with its reason', async () => {
    const cultivation = await Cultivation.over(world());
    await cultivation.judged(false);
    await cultivation.does('office', 'extendPeriod', { until: '2027-12-01', reason: '产假' });
    await cultivation.attend();
    const { deviations, deadlines } = await cultivation.books();
    expect(deviations).toMatchObject([{ kind: 'PERIOD_EXTENDED', reason: '产假', clause: '004/第十条' }]);
    expect(deadlines.filter(({ key, status }) => key === 'PROGRESS_REPORT' && status === 'RUNNING').map(({ round }) => round)).toEqual([1]);
    await cultivation.passes('2027-12-02 00:01');
    expect((await cultivation.path()).slice(-3)).toEqual(['EVALUATION 1 EXTENDED', 'CULTIVATION 2 PERIOD_OVER', 'EVALUATION 2 OPEN']);
  });

  it('has certificates numbered without gaps, also of two at once', async () => {
    const all = [await Cultivation.qualified(world()), await Cultivation.qualified(world()), await Cultivation.qualified(world())];
    const before = await issued(all);
    const outcomes = await Promise.all(all.map((one) => one.asks('secondClerk', 'issueCertificate', { on: '2027-06-02' })));
    expect([before, outcomes.map(({ kind }) => kind)]).toEqual([
      [null, null, null],
      ['DONE', 'DONE', 'DONE'],
    ]);
    const numbers = (await issued(all)).map((number) => Number(number?.slice(-4, -1))).sort((a, b) => a - b);
    expect(numbers).toEqual([numbers[0], Number(numbers[0]) + 1, Number(numbers[0]) + 2]);
  });

  it('is ended by the union alone, on paper, and its unit is told', async () => {
    const cultivation = await Cultivation.open(world());
    expect(codesOf(await cultivation.asks('office', 'endCultivation', FRAUD))).toEqual(['UNION_DECISION_NEEDED']);
    expect(codesOf(await cultivation.asks('unit', 'endCultivation', FRAUD))).toEqual(['ROLE_MISSING']);
    expect((await cultivation.ends()).kind).toBe('DONE');
    const books = await cultivation.books();
    expect([books.status, openTasksOf(books), await kinds(cultivation)]).toEqual(['CLOSED', [], ['cultivation-ended 测试癸']]);
    expect(books.tasks.map(({ status }) => status)).toEqual(['CANCELLED', 'CANCELLED', 'CANCELLED']);
    expect(books.deadlines.filter(({ status }) => status === 'RUNNING')).toEqual([]);
  });

  it('is ended because of an objection that is on record against that person, and says which', async () => {
    const { caseId: selection } = await world().openSelection();
    const [candidateId = ''] = await world().setCandidates(selection, [{ organizationId: world().organizations.union, passed: true }]);
    const notice = await Notice.posted(world(), '2026-05-06 09:00', [person(candidateId), person('乙')]);
    const { receiptNo: his } = (await notice.objectsByWeb(candidateId)).receipt;
    const { receiptNo: anothers } = (await notice.objectsByWeb('乙')).receipt;
    const cultivation = await Cultivation.open(world(), { identity: { candidateId } }, selection);
    for (const objection of ['YY-0', anothers]) expect(codesOf(await cultivation.ends({ objection }))).toEqual(['OBJECTION_NOT_OF_PERSON']);
    expect((await cultivation.ends({ objection: his.toLowerCase() })).kind).toBe('DONE');
    expect((await cultivation.state()).end?.objection).toBe(his);
    expect(JSON.stringify(await cultivation.books())).not.toContain('测试丁');
  });

  it('ended after the certificate has it taken back; its number stays used', async () => {
    const cultivation = await Cultivation.qualified(world());
    await cultivation.does('secondClerk', 'issueCertificate', { on: '2027-06-02' });
    await cultivation.attend();
    await world().setNow(at('2028-01-05 10:00'));
    expect(codesOf(await cultivation.ends({ reason: 'VOLUNTARY', on: '2028-01-04' }))).toEqual(['END_AFTER_CERTIFICATE']);
    expect(codesOf(await cultivation.ends({ on: '2028-01-06' }))).toEqual(['DECIDED_ON_IN_FUTURE']);
    const ended = await Cultivation.qualified(world());
    await ended.does('secondClerk', 'issueCertificate', { on: '2027-06-02' });
    await ended.attend();
    await world().setNow(at('2028-01-05 10:00'));
    expect((await ended.ends({ on: '2028-01-04' })).kind).toBe('DONE');
    const { certificate } = await ended.state();
    expect([certificate?.issuedOn, certificate?.revokedOn, (await ended.books()).status]).toEqual(['2027-06-02', '2028-01-04', 'CLOSED']);
    const next = await Cultivation.qualified(world());
    await next.does('secondClerk', 'issueCertificate', { on: '2027-06-02' });
    expect(Number((await next.state()).certificate?.number.slice(-4, -1))).toBe(Number(certificate?.number.slice(-4, -1)) + 1);
  });

  it('that was entered afterwards rests until another clerk has confirmed it', async () => {
    const { office } = world().people;
    const entry = { by: office.personId, reason: '系统启用前已公布', fileHash: 'c'.repeat(64), confirmedBy: null };
    const cultivation = await Cultivation.open(world(), { entry, announcedOn: '2026-04-01' });
    expect([openTasksOf(await cultivation.books()), dueOf(await cultivation.books())]).toEqual([['CONFIRM_CULTIVATION 1'], []]);
    expect(codesOf(await cultivation.files('unit', 'filePlan'))).toEqual(['ENTRY_UNCONFIRMED']);
    expect(codesOf(await cultivation.asks('office', 'confirmEntry', {}))).toEqual(['SECOND_CLERK']);
    await cultivation.does('secondClerk', 'confirmEntry', {});
    await cultivation.attend();
    const books = await cultivation.books();
    expect(openTasksOf(books).sort()).toEqual(['FILE_PLAN 1', 'FILE_PROGRESS 1', 'TRACK_CULTIVATION 1']);
    expect([books.mails, books.deadlines.find(({ key }) => key === 'CULTIVATION_PLAN')?.dueOn]).toEqual([[], '2026-04-30']);
    expect(codesOf(await cultivation.asks('secondClerk', 'confirmEntry', {}))).toEqual(['ENTRY_NOT_PENDING']);
    const dismissed = await Cultivation.open(world(), { entry });
    await dismissed.does('secondClerk', 'dismissEntry', { reason: '重名' });
    expect([await dismissed.path(), (await dismissed.books()).status]).toEqual([['CULTIVATION 1 DISMISSED'], 'CLOSED']);
  });
});

const JUDGED = { tasksDone: true, verdict: 'QUALIFIED' as const, note: '示例评语' };
const issued = (all: readonly Cultivation[]): Promise<(string | null)[]> =>
  Promise.all(all.map(async (one) => (await one.state()).certificate?.number ?? null));
