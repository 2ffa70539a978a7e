// Which clocks of which kinds of case follow the ledger, and which go by a day of their own (decision 0020), over both stores.
import { expect, it } from '@jest/globals';
import { instantOf } from '@jiangcheng/domain/shared/instant';
import { askClock, moveClock } from './support/clock.ts';
import { Collection } from './support/collection.ts';
import { codesOf, dueOf, openTasksOf, overBothStores } from './support/contest.ts';
import { Cultivation } from './support/cultivation.ts';
import { Notice } from './support/notice.ts';

const mailsOf = async ({ books }: Pick<Cultivation, 'books'>): Promise<string[]> =>
  (await books()).mails.map(({ kind, toName }) => `${kind} ${toName}`).sort();

overBothStores('the window of a collection', (world) => {
  const OPENED = instantOf('2026-11-02', '10:00');
  const HARD = { hard: true };

  it('takes a package after its printed day once it was extended, and not without', async () => {
    const late = instantOf('2026-12-02', '10:00');
    const closed = await Collection.open(world(), OPENED, HARD, ['lead', 'second']);
    await closed.at(late);
    const item = { kind: 'BRIEFING', fileIds: [], none: '无' };
    expect(codesOf(await closed.asks('organizer', 'lead', 'saveItem', { item }))).toEqual(['PACKAGE_LATE_REFUSED']);
    const extended = await Collection.open(world(), OPENED, HARD, ['lead', 'second']);
    await moveClock(world(), extended.caseId, 'FINAL_PACKAGE', 'extendDeadline', { days: 3 });
    await extended.at(late);
    await extended.handIn('organizer', 'lead');
    expect(await extended.unit('lead')).toMatchObject({ status: 'HANDED_IN', late: false });
  });

  it('reminds nobody and closes for nobody while it stands', async () => {
    const collection = await Collection.open(world(), OPENED, HARD, ['lead']);
    await moveClock(world(), collection.caseId, 'FINAL_PACKAGE', 'suspendDeadline', { on: '2026-11-02' });
    await collection.attendAll();
    const said = await collection.mails();
    await collection.at(instantOf('2026-12-10', '10:00'));
    expect([await collection.mails(), await collection.stage()]).toEqual([said, 'OPEN null']);
    await collection.handIn('organizer', 'lead');
    expect(await collection.unit('lead')).toMatchObject({ late: false });
  });

  it('is moved for one unit alone after it has closed for everybody', async () => {
    const collection = await Collection.open(world(), OPENED, {}, ['lead', 'second']);
    await collection.at(instantOf('2026-12-01', '10:00'));
    const { deadlines } = await collection.books();
    expect(await askClock(world(), collection.caseId, 'FINAL_PACKAGE', 'extendDeadline', { days: 3 })).toEqual({
      kind: 'REFUSED',
      refusals: [{ code: 'CLOCK_CLOSED_FOR_ALL', clause: '003/七.1' }],
    });
    expect((await collection.books()).deadlines).toEqual(deadlines);
    const extension = { reason: '比赛推迟', authority: '示例纪要', until: '2026-12-04' };
    await collection.does('office', 'second', 'extend', extension);
  });
});

overBothStores('the clocks of a cultivation', (world) => {
  it('stand with nobody reminded, and the unit hears of it', async () => {
    const cultivation = await Cultivation.open(world());
    await moveClock(world(), cultivation.caseId, 'CULTIVATION_PLAN', 'suspendDeadline', { on: '2026-06-01' });
    await cultivation.passes('2026-07-06 10:00');
    expect(await mailsOf(cultivation)).toEqual(['deadline-suspended 测试癸']);
    expect(dueOf(await cultivation.books())).toContain('CULTIVATION_PLAN 1 2026-06-30 24:00 SUSPENDED');
    await cultivation.files('unit', 'filePlan');
    expect(dueOf(await cultivation.books())).toContain('CULTIVATION_PLAN 1 2026-06-30 24:00 MET in time');
  });

  it('let a plan come in time that came after its first day', async () => {
    const cultivation = await Cultivation.open(world());
    await moveClock(world(), cultivation.caseId, 'CULTIVATION_PLAN', 'extendDeadline', { days: 5 });
    await cultivation.passes('2026-07-06 10:00');
    await cultivation.files('unit', 'filePlan');
    expect(dueOf(await cultivation.books())).toContain('CULTIVATION_PLAN 1 2026-07-07 24:00 MET in time');
  });

  it('end the period on the day to which it was moved, and no certificate bears one before it', async () => {
    const cultivation = await Cultivation.open(world());
    await moveClock(world(), cultivation.caseId, 'CULTIVATION', 'suspendDeadline', { on: '2026-06-01' });
    await cultivation.passes('2026-06-11 10:00');
    await moveClock(world(), cultivation.caseId, 'CULTIVATION', 'resumeDeadline', { on: '2026-06-11' });
    await cultivation.passes('2027-06-02 10:00');
    expect(await cultivation.path()).toEqual(['CULTIVATION 1 OPEN']);
    await cultivation.passes('2027-06-15 10:00');
    expect(dueOf(await cultivation.books())).toContain('CULTIVATION 1 2027-06-11 24:00 MET in time');
    await cultivation.judged(true, '2027-06-15');
    await cultivation.attend();
    expect(codesOf(await cultivation.asks('secondClerk', 'issueCertificate', { on: '2027-06-10' }))).toEqual(['CULTIVATION_NOT_OVER']);
    await cultivation.does('secondClerk', 'issueCertificate', { on: '2027-06-15' });
  });

  it('ask for no report more than the year has', async () => {
    const cultivation = await Cultivation.open(world());
    await moveClock(world(), cultivation.caseId, 'CULTIVATION', 'extendDeadline', { days: 120 });
    for (let no = 1; no <= 4; no += 1) await cultivation.files('unit', 'fileReport');
    expect(openTasksOf(await cultivation.books()).sort()).toEqual(['FILE_PLAN 1', 'TRACK_CULTIVATION 1']);
  });
});

overBothStores('the clock of an answer', (world) => {
  it('is extended in the ledger, of which office and those who verify hear', async () => {
    const notice = await Notice.posted(world(), '2026-05-06 09:00');
    await notice.now('2026-05-07 10:00');
    const objection = await notice.objectsByWeb('甲');
    const { secondClerk, unit } = world().people;
    await objection.takeUp();
    await objection.does('office', 'admitObjection', { verifiers: [secondClerk.personId, unit.personId], related: [] });
    await objection.attend();
    const before = await mailsOf(objection);
    await moveClock(world(), objection.id, 'OBJECTION_REPLY', 'extendDeadline', { days: 5 });
    const books = await objection.books();
    expect(dueOf(books)).toEqual(['OBJECTION_REPLY 1 2026-06-03 24:00 RUNNING']);
    const heard = (await mailsOf(objection)).filter((mail) => !before.includes(mail));
    expect(heard).toEqual(['deadline-extended 测试甲', 'deadline-extended 测试癸']);
  });
});

overBothStores('a notice', (world) => {
  it('is extended by its own decision alone', async () => {
    const notice = await Notice.posted(world(), '2026-05-06 09:00');
    const { deadlines, mails } = await notice.books();
    for (const [act, input] of [
      ['suspendDeadline', { on: '2026-05-06' }],
      ['resumeDeadline', { on: '2026-05-06' }],
      ['extendDeadline', { days: 3 }],
    ] as const)
      expect(await askClock(world(), notice.caseId, 'NOTICE', act, input)).toEqual({
        kind: 'REFUSED',
        refusals: [{ code: 'CLOCK_OF_THE_NOTICE', clause: '004/第八条' }],
      });
    expect(await notice.books()).toMatchObject({ deadlines, mails });
  });
});
