// long because: one window from its opening to its end, over both stores
// A window in which many units hand in, over both stores: its stages, what is said to many, its end, and acts on one package (003/七.1).
import { expect, it } from '@jest/globals';
import { fullAnswers } from '@jiangcheng/domain/org-award/rubric.fixture';
import { instantOf } from '@jiangcheng/domain/shared/instant';
import type { LockedCase } from '@jiangcheng/casework/ports/case-store';
import type { MassNotice } from '@jiangcheng/casework/ports/collection-rows';
import { Collection } from './support/collection.ts';
import { overBothStores } from './support/contest.ts';

const OPENED = instantOf('2026-11-02', '10:00');
const DUE = instantOf('2026-11-30', '24:00');
const CLOSES = DUE + 60_000;
const asked = ['package-asked 测试丁', 'package-asked 测试己', 'package-asked 测试戊'];

overBothStores('a window', (world) => {
  it('opens, tells each unit once, and wakes at its next reminder', async () => {
    const collection = await Collection.open(world(), OPENED);
    expect(await collection.mails()).toEqual(asked);
    expect(await collection.events('UNITS_TOLD')).toMatchObject([{ after: { rung: 'OPENED', dueOn: '2026-11-30', units: 3, to: 3 } }]);
    const { wakeAt, version } = await collection.books();
    expect(wakeAt).toBe(instantOf('2026-11-16', '09:00'));
    await collection.attendAll();
    expect([(await collection.books()).version, await collection.mails()]).toEqual([version, asked]);
  });

  it('reminds those alone who have not handed in, in one event, and folds what it missed', async () => {
    const collection = await Collection.open(world(), OPENED);
    await collection.handIn('organizer', 'lead');
    await collection.at(instantOf('2026-11-30', '10:00'));
    expect(await collection.mails()).toEqual([...asked, 'package-reminder 测试己', 'package-reminder 测试戊']);
    expect((await collection.events('UNITS_TOLD')).map(({ after }) => after)).toMatchObject([
      { rung: 'OPENED' },
      { rung: '-1', units: 2, to: 2 },
    ]);
    expect((await collection.books()).wakeAt).toBe(CLOSES);
  });

  it('closes sixty seconds after its end, each unit once, and tells everybody how it stands', async () => {
    const collection = await Collection.open(world(), OPENED);
    await collection.handIn('organizer', 'lead');
    await collection.does('office', 'other', 'excuse', { reason: '未参赛' });
    const early = await collection.at(DUE + 59_000);
    expect([await collection.stage(), early]).toEqual(['OPEN null', expect.objectContaining({ wakeInMs: 1000 })]);
    await collection.at(CLOSES);
    expect(await collection.stage()).toBe('CHECK null');
    const closed = (await collection.events('UNIT_CLOSED')).map(({ after, actingRole, workflowId }) => [after, actingRole, workflowId]);
    const { lead, second } = world().organizations;
    const id = `collection/${collection.caseId}`;
    expect(closed).toHaveLength(2);
    expect(closed).toEqual(
      expect.arrayContaining([
        [{ unit: lead, status: 'HANDED_IN' }, 'SYSTEM', id],
        [{ unit: second, status: 'AWAITED' }, 'SYSTEM', id],
      ]),
    );
    const said = (await collection.mails()).filter((mail) => !mail.startsWith('package-asked') && !mail.startsWith('package-reminder'));
    expect(said).toEqual(['collection-closed 测试甲', 'package-closed 测试丁', 'package-missed 测试戊']);
    expect((await collection.state()).closed).toEqual({
      ...{ units: 3, awaited: 1, handedIn: 1, returned: 0, accepted: 0, excused: 1, late: 0, receipts: 0 },
    });
    expect((await collection.books()).tasks).toMatchObject([{ kind: 'CHECK_PACKAGES', status: 'OPEN', role: 'OFFICE' }]);
  });

  it('lets the mails of its end wait for office hours, and none that is said within them', async () => {
    const collection = await Collection.open(world(), OPENED);
    await collection.at(instantOf('2026-11-30', '09:00'));
    await collection.at(CLOSES);
    const waits = (await collection.books()).mails.map(({ kind, toName, notBefore }) => [`${kind} ${toName}`, notBefore]);
    const morning = instantOf('2026-12-01', '08:30');
    const told = (kind: string, until: number | null) => ['测试丁', '测试己', '测试戊'].map((name) => [`${kind} ${name}`, until]);
    expect(Object.fromEntries(waits)).toEqual(
      Object.fromEntries([
        ...[...told('package-asked', null), ...told('package-reminder', null), ...told('package-missed', morning)],
        ['collection-closed 测试甲', null],
      ]),
    );
  });

  it('has the form of a unit in one hand at a time, until it is handed in', async () => {
    const collection = await Collection.open(world(), OPENED);
    const assessment = { answers: fullAnswers, evidence: {} };
    const [{ name: organizer }, { name: office }] = [world().people.organizer, world().people.office];
    await collection.does('organizer', 'lead', 'saveAssessment', { assessment });
    expect(await collection.asks('office', 'lead', 'saveAssessment', { assessment })).toMatchObject({
      kind: 'REFUSED',
      refusals: [{ code: 'ASSESSMENT_HELD', field: 'takeOver', params: { by: organizer, until: expect.any(String) } }],
    });
    await collection.does('office', 'lead', 'saveAssessment', { assessment, takeOver: true });
    expect(await collection.asks('organizer', 'lead', 'saveAssessment', { assessment })).toMatchObject({
      refusals: [{ code: 'ASSESSMENT_HELD', params: { by: office } }],
    });
    expect((await collection.events('ASSESSMENT_TAKEN_OVER')).map(({ before }) => before)).toEqual([
      { status: 'AWAITED', heldBy: organizer },
    ]);
    for (const kind of ['BRIEFING', 'PRESS_RELEASE', 'PHOTOS', 'VIDEO', 'HONOUR_CANDIDATES'])
      await collection.does('organizer', 'lead', 'saveItem', { item: { kind, fileIds: [], none: '本单位没有此类材料' } });
    const results = await collection.addFile('PACKAGE_ITEM');
    await collection.does('organizer', 'lead', 'saveItem', { item: { kind: 'RESULTS', fileIds: [results], none: null } });
    await collection.does('organizer', 'lead', 'handIn', {});
    await collection.does('organizer', 'lead', 'saveAssessment', { assessment });
  });

  it('takes the form of the page in place of its paper, as it stood at the hand-in', async () => {
    const collection = await Collection.open(world(), OPENED);
    const [results, proof] = [await collection.addFile('PACKAGE_ITEM'), await collection.addFile('PACKAGE_ITEM')];
    for (const kind of ['BRIEFING', 'PRESS_RELEASE', 'PHOTOS', 'VIDEO', 'HONOUR_CANDIDATES'])
      await collection.does('organizer', 'lead', 'saveItem', { item: { kind, fileIds: [], none: '本单位没有此类材料' } });
    await collection.does('organizer', 'lead', 'saveItem', { item: { kind: 'RESULTS', fileIds: [results], none: null } });
    const { B3: _left, ...some } = fullAnswers;
    await collection.does('organizer', 'lead', 'saveAssessment', { assessment: { answers: some, evidence: {} } });
    expect(await collection.asks('organizer', 'lead', 'handIn', {})).toMatchObject({
      kind: 'REFUSED',
      refusals: [{ code: 'ITEM_MISSING', field: 'SELF_ASSESSMENT' }],
    });
    await collection.does('organizer', 'lead', 'saveAssessment', { assessment: { answers: fullAnswers, evidence: { A1: [proof] } } });
    await collection.does('organizer', 'lead', 'handIn', {});
    await collection.does('organizer', 'lead', 'saveAssessment', { assessment: { answers: some, evidence: {} } });
    const { caseId } = collection;
    expect(await collection.desk.store.transaction((tx) => tx.assessmentsOf(caseId, caseId))).toEqual([
      { organizationId: world().organizations.lead, name: expect.any(String), self: fullAnswers, reviewed: null },
    ]);
    expect((await collection.events('ASSESSMENT_SAVED')).map(({ after }) => after)).toMatchObject([
      { answered: 18, of: 19, files: 0 },
      { answered: 19, of: 19, files: 1 },
      { answered: 18, of: 19, files: 0 },
    ]);
  });

  it('closes nothing twice, whoever attends it again', async () => {
    const collection = await Collection.open(world(), OPENED);
    await collection.at(CLOSES);
    const before = [await collection.mails(), await collection.events('UNIT_CLOSED')];
    for (let wakings = 0; wakings < 3; wakings += 1) await collection.attendAll();
    expect([await collection.mails(), await collection.events('UNIT_CLOSED')]).toEqual(before);
    expect(before[1]).toHaveLength(3);
  });

  it('does many units in batches of their own, and goes on where the last one ended', async () => {
    const collection = await Collection.open(world(), OPENED);
    await world().setNow(CLOSES);
    const batch = () =>
      collection.desk.store.transaction(async (tx) => {
        const locked = await tx.lock(collection.caseId);
        if (locked === null) return null;
        const closed = await tx.collection.close(closingOf(locked), DUE, 2);
        await tx.save(locked, { ...NOTHING, state: locked.state, wakeAt: locked.wakeAt });
        return [closed.length, (await tx.collection.noticesDone(collection.caseId)).has('2026-11-30 CLOSED')];
      });
    expect([await batch(), await batch(), await batch()]).toEqual([
      [2, false],
      [1, true],
      [0, true],
    ]);
  });

  it('leaves nothing of a batch whose transaction fails', async () => {
    const collection = await Collection.open(world(), OPENED);
    await world().setNow(CLOSES);
    const broken = collection.desk.store.transaction(async (tx) => {
      const locked = await tx.lock(collection.caseId);
      expect(locked === null ? null : await tx.collection.close(closingOf(locked), DUE, 2)).toHaveLength(2);
      throw new Error('the worker dies here');
    });
    await expect(broken).rejects.toThrow('the worker dies here');
    await collection.attendAll();
    expect(await collection.events('UNIT_CLOSED')).toHaveLength(3);
    expect((await collection.mails()).filter((one) => one.startsWith('package-missed'))).toHaveLength(3);
  });

  it('ends with its last package where all came, and its clock was met in time', async () => {
    const collection = await Collection.open(world(), OPENED, {}, ['lead']);
    await collection.handIn('organizer', 'lead');
    await collection.at(CLOSES);
    expect((await collection.books()).deadlines).toMatchObject([{ key: 'FINAL_PACKAGE', status: 'MET', late: false, overdue: false }]);
  });

  it('stays overdue where one is missing in a soft window, and reminds it after the end', async () => {
    const collection = await Collection.open(world(), OPENED, {}, ['lead']);
    await collection.at(CLOSES);
    expect((await collection.books()).deadlines).toMatchObject([{ status: 'RUNNING', overdue: true }]);
    await collection.at(instantOf('2026-12-01', '09:00'));
    expect((await collection.mails()).filter((one) => one.startsWith('package-overdue'))).toEqual(['package-overdue 测试丁']);
    await collection.handIn('organizer', 'lead', '比赛推迟');
    expect(await collection.unit('lead')).toMatchObject({ status: 'HANDED_IN', late: true });
  });

  it('takes and reminds of nothing after a hard window', async () => {
    const collection = await Collection.open(world(), OPENED, { hard: true }, ['lead']);
    await collection.at(CLOSES);
    expect((await collection.books()).deadlines).toMatchObject([{ status: 'MET', late: true }]);
    await collection.at(instantOf('2026-12-01', '09:00'));
    const item = { kind: 'BRIEFING', fileIds: [], none: '无' };
    const refused = { kind: 'REFUSED', refusals: [{ code: 'PACKAGE_LATE_REFUSED', clause: '003/七.1' }] };
    expect(await collection.asks('organizer', 'lead', 'saveItem', { item })).toEqual(refused);
    expect((await collection.asks('organizer', 'lead', 'handIn', {})).kind).toBe('REFUSED');
    expect((await collection.mails()).filter((one) => one.startsWith('package-overdue'))).toEqual([]);
  });

  it('moves its end for everybody, and tells those who still owe of the new day', async () => {
    const collection = await Collection.open(world(), OPENED);
    await collection.handIn('organizer', 'lead');
    await collection.extendAll(3);
    await collection.attendAll();
    expect(await collection.mails()).toEqual([...asked, 'package-asked 测试己', 'package-asked 测试戊'].sort());
    await collection.at(CLOSES);
    expect(await collection.stage()).toBe('OPEN null');
    await collection.at(CLOSES + 3 * 86_400_000);
    expect(await collection.stage()).toBe('CHECK null');
  });

  it('is concluded once all is checked and nobody’s time still runs', async () => {
    const collection = await Collection.open(world(), OPENED, {}, ['lead', 'second']);
    await collection.handIn('organizer', 'lead');
    await collection.does('office', 'second', 'extend', { reason: '比赛推迟', authority: '示例纪要', until: '2026-12-04' });
    await collection.at(CLOSES);
    expect(await collection.act('office', { act: 'concludeCheck', input: {} })).toEqual({
      kind: 'REFUSED',
      refusals: [
        { code: 'PACKAGES_UNCHECKED', params: { count: 1 } },
        { code: 'UNITS_STILL_DUE', params: { count: 1 } },
      ],
    });
    await collection.does('office', 'lead', 'accept', {});
    await collection.at(instantOf('2026-12-05', '10:00'));
    expect(await collection.unit('second')).toMatchObject({ status: 'AWAITED', closed: true });
    expect((await collection.act('office', { act: 'concludeCheck', input: { note: '尚缺一家' } })).kind).toBe('DONE');
    expect([(await collection.books()).status, await collection.attend()]).toEqual(['CLOSED', null]);
    expect((await collection.asks('organizer', 'lead', 'handIn', {})).kind).toBe('REFUSED');
  });

  it('is withdrawn with a reason while it is open', async () => {
    const collection = await Collection.open(world(), OPENED);
    expect((await collection.act('organizer', { act: 'withdrawWindow', input: { reason: '误开' } })).kind).toBe('NOT_FOUND');
    expect((await collection.act('office', { act: 'withdrawWindow', input: { reason: '误开' } })).kind).toBe('DONE');
    expect((await collection.books()).status).toBe('CLOSED');
  });

  it('lists further units while it is open, and tells them alone', async () => {
    const collection = await Collection.open(world(), OPENED, {}, ['lead']);
    expect(await collection.list('office', ['lead', 'second'])).toEqual({ kind: 'DONE', value: { listed: 1 } });
    expect(await collection.list('office', ['lead'])).toEqual({ kind: 'REFUSED', refusals: [{ code: 'NOBODY_TO_LIST' }] });
    expect((await collection.list('organizer', ['other'])).kind).toBe('NOT_FOUND');
    await collection.attendAll();
    expect(await collection.mails()).toEqual(['package-asked 测试丁', 'package-asked 测试戊']);
  });

  it('knows whom nobody reads for: they are called, not mailed', async () => {
    const collection = await Collection.open(world(), OPENED, {}, ['lead', 'withoutPeople']);
    expect([(await collection.unit('lead')).reached, (await collection.unit('withoutPeople')).reached]).toEqual([1, 0]);
    await collection.at(CLOSES);
    expect(await collection.unit('withoutPeople')).toMatchObject({ closed: true });
  });
});

overBothStores('a unit’s package', (world) => {
  it('is laid ready, handed in, replaced, returned with a day and handed in again; the case stays where it is', async () => {
    const collection = await Collection.open(world(), OPENED);
    const { version } = await collection.books();
    await collection.handIn('organizer', 'lead');
    await collection.handIn('organizer', 'lead');
    await collection.does('office', 'lead', 'giveBack', { reason: '缺少签章', dueOn: '2026-12-04' });
    await collection.does('organizer', 'lead', 'handIn', {});
    expect(await collection.unit('lead')).toMatchObject({ status: 'HANDED_IN', handIns: 3, late: false, version: 19 });
    const books = await collection.books();
    expect([books.version, books.moves.at(-1)]).toEqual([version, null]);
    expect(
      books.events.filter(({ type }) => type === 'PACKAGE_HANDED_IN').map(({ after, documents }) => [after, documents.length]),
    ).toEqual([1, 2, 3].map((handIn) => [expect.objectContaining({ handIn, unit: world().organizations.lead, late: false }), 1]));
    expect((await collection.mails()).filter((one) => one.startsWith('package-returned'))).toEqual(['package-returned 测试丁']);
  });

  it('is another unit’s to nobody but the office', async () => {
    const collection = await Collection.open(world(), OPENED);
    const item = { kind: 'BRIEFING', fileIds: [], none: '无' };
    expect((await collection.asks('coOrganizer', 'lead', 'saveItem', { item })).kind).toBe('NOT_FOUND');
    expect((await collection.asks('auditor', 'lead', 'saveItem', { item })).kind).toBe('FORBIDDEN');
    expect((await collection.asks('organizer', 'lead', 'accept', {})).kind).toBe('FORBIDDEN');
    expect((await collection.asks('office', 'lead', 'handIn', {})).kind).toBe('FORBIDDEN');
    expect((await collection.asks('office', 'withoutPeople', 'accept', {}, 1)).kind).toBe('NOT_FOUND');
    await collection.does('office', 'lead', 'saveItem', { item });
    expect(await collection.events('ITEM_SAVED')).toMatchObject([{ actingRole: 'OFFICE', enteredBy: world().people.office.accountId }]);
  });

  it('is changed by who saw it as it stands', async () => {
    const collection = await Collection.open(world(), OPENED);
    await collection.handIn('organizer', 'lead');
    expect(await collection.asks('office', 'lead', 'accept', {}, 3)).toEqual({
      kind: 'CONFLICT',
      code: 'CONFLICT_PACKAGE',
      params: { version: 9 },
    });
  });

  it('comes on paper by one clerk’s entry and another’s confirmation, and the day on the paper decides', async () => {
    const collection = await Collection.open(world(), OPENED);
    await collection.at(CLOSES);
    await world().setNow(instantOf('2026-12-03', '10:00'));
    await collection.layReady('organizer', 'lead');
    const fileId = await collection.addFile('RECEIPT_PROOF');
    const receipt = { receivedOn: '2026-11-30', channel: 'POST' as const, onPaper: ['RESULTS'], fileId };
    await collection.does('office', 'lead', 'registerReceipt', receipt);
    expect(await collection.asks('office', 'lead', 'confirmReceipt', {})).toEqual({
      kind: 'REFUSED',
      refusals: [{ code: 'SECOND_CLERK' }],
    });
    await collection.does('secondClerk', 'lead', 'confirmReceipt', {});
    expect(await collection.unit('lead')).toMatchObject({ status: 'HANDED_IN', late: false, handIns: 1 });
    const { office, secondClerk } = world().people;
    expect(await collection.events('PACKAGE_RECEIPT_CONFIRMED')).toMatchObject([
      {
        enteredBy: office.accountId,
        confirmedBy: secondClerk.accountId,
        after: { channel: 'POST', receivedOn: '2026-11-30', late: false },
      },
    ]);
  });

  it('answers the same request the same, and keeps one hand-in of it', async () => {
    const collection = await Collection.open(world(), OPENED);
    await collection.handIn('organizer', 'lead');
    const answers = await collection.asksTwice('organizer', 'lead', 'handIn', {});
    expect(answers).toEqual([1, 2].map(() => ({ kind: 'DONE', value: { version: 10, status: 'HANDED_IN' } })));
    expect(await collection.unit('lead')).toMatchObject({ handIns: 2 });
  });
});

/** The notice of the closing, as a waking would make it. */
const closingOf = ({ id: caseId, scope }: LockedCase): MassNotice => ({
  ...{ caseId, campaignId: scope.campaignId, dueOn: '2026-11-30', rung: 'CLOSED', windowDueAt: DUE },
  mail: { kinds: { owing: 'package-missed', done: 'package-closed' }, variables: {}, link: '/x', provisional: false, notBefore: null },
});

const NOTHING = {
  ...{
    moved: false,
    closedBy: null,
    events: [],
    deadlines: [],
    openTasks: [],
    closeTasks: [],
    claimTasks: [],
    dueTasks: [],
    approval: null,
  },
  ...{ mails: [], reminders: [], deviations: [], frozenReport: null, review: null, documentNumbers: [] },
};
