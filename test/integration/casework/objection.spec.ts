// Objections to a notice over both stores: receipt as a row, taking up, verification, decision, answer, and whom they hold (office.md §7).
import { expect, it } from '@jest/globals';
import { receiveFromWeb } from '@jiangcheng/casework/objection/receive-objection';
import { currentStage } from '@jiangcheng/domain/process/story';
import { codesOf, openTasksOf, overBothStores } from './support/contest.ts';
import { addCaseFile, Notice, person, type Objection } from './support/notice.ts';
import type { World } from './support/world.ts';

const outcomeOf = async (objection: Objection): Promise<string> => {
  const current = currentStage(await objection.state());
  return `${current?.stage} ${current?.outcome ?? 'OPEN'}`;
};
const twice = (what: string): string[] => [what, what];
const SECRETS = ['测试丁', '示例路2号', '反映其一线工作经历不足五年'];

/** A notice up to 2026-05-12 whose page was always there, in its last hours. */
async function onLastEvening(world: World, local = '2026-05-12 23:00'): Promise<Notice> {
  const notice = await Notice.posted(world, '2026-05-06 09:00', [person('甲', { recommendedBy: world.organizations.lead }), person('乙')]);
  await notice.days('2026-05-06', '2026-05-12');
  await notice.now(local);
  await notice.looks();
  return notice;
}

async function closed(notice: Notice): Promise<void> {
  await notice.now('2026-05-13 00:01', 1);
  await notice.attend();
}

overBothStores('an objection', (world: () => World) => {
  it('is a row until the office takes it up: no case, no poke', async () => {
    const notice = await onLastEvening(world());
    const before = await notice.books();
    const objection = await notice.objectsByWeb('甲');
    expect(await notice.books()).toEqual(before);
    expect(objection.receipt.receiptNo).toMatch(/^YY-/);
    await expect(objection.books()).rejects.toThrow();
    expect((await objection.takeUp()).kind).toBe('DONE');
    expect(codesOf(await objection.takeUp())).toEqual(['OBJECTION_TAKEN_UP']);
    await objection.attend();
    const { events, tasks } = await objection.books();
    expect([events.map(({ type }) => type), tasks.map(({ kind }) => kind)]).toEqual([
      ['OBJECTION_RECEIVED', 'OBJECTION_TAKEN_UP', 'STAGE_OPENED'],
      ['ADMIT_OBJECTION'],
    ]);
  });

  it('one second before the end holds its person, one second after it holds nobody', async () => {
    const early = await onLastEvening(world());
    await early.now('2026-05-13 00:00', -1000);
    await early.objectsByWeb('甲');
    await closed(early);
    expect(await early.announceable()).toEqual(['甲 HOLD_OPEN', '乙 may']);
    const late = await onLastEvening(world());
    await late.now('2026-05-13 00:00', 1000);
    const objection = await late.objectsByWeb('甲');
    await closed(late);
    expect(await late.announceable()).toEqual(['甲 may', '乙 may']);
    await objection.takeUp();
    const verifiers = [world().people.office.personId, world().people.secondClerk.personId];
    expect(codesOf(await objection.asks('office', 'admitObjection', { verifiers, related: [] }))).toEqual(['OBJECTION_LATE']);
    await objection.does('office', 'registerObjection', { reason: '逾期，转第二十一条' });
    expect([await outcomeOf(objection), (await objection.books()).status]).toEqual(['ADMISSION NOT_ADMITTED', 'CLOSED']);
  });

  it('by letter is in time by its postmark, also when it arrives after the closing', async () => {
    const notice = await onLastEvening(world());
    await closed(notice);
    expect(await notice.announceable()).toEqual(['甲 may', '乙 may']);
    await notice.now('2026-05-14 10:00');
    await notice.registers('甲', { channel: 'LETTER', postmarkedOn: '2026-05-12', receivedOn: '2026-05-14' });
    await notice.registers('乙', { channel: 'LETTER', postmarkedOn: '2026-05-13', receivedOn: '2026-05-14' });
    expect(await notice.announceable()).toEqual(['甲 HOLD_OPEN', '乙 may']);
  });

  it('is sent twice under one key and is one', async () => {
    const notice = await onLastEvening(world());
    const send = (bodyHash: string) =>
      receiveFromWeb(world().desk, notice.form('甲'), { address: null, requestId: null, clientKey: 'twice', bodyHash });
    const [first, second] = [notice.received(await send('b')), notice.received(await send('b'))];
    expect([second.receipt, (await send('another')).kind]).toEqual([first.receipt, 'KEY_REUSED']);
  });

  it('needs facts, and of whoever gives his name a way to reach him', async () => {
    const notice = await onLastEvening(world());
    const asked = async (personId: string, more: Parameters<Notice['form']>[1]) =>
      codesOf(
        await receiveFromWeb(world().desk, notice.form(personId, more), { address: null, requestId: null, clientKey: 'k', bodyHash: 'b' }),
      );
    expect(await asked('甲', { facts: ' ', identity: { name: '测试丁', contact: '' } })).toEqual([
      'OBJECTION_FACTS_MISSING',
      'OBJECTOR_CONTACT_MISSING',
    ]);
    expect(await asked('丁', {})).toEqual(['PERSON_NOT_LISTED']);
    expect(await asked('甲', { noticeId: notice.ownerId })).toEqual(['NOT_FOUND']);
    const letter = { channel: 'LETTER' as const, postmarkedOn: '2026-05-13', receivedOn: '2026-05-12' };
    await expect(notice.registers('甲', letter)).rejects.toThrow('POSTMARK_AFTER_RECEIPT');
  });

  it('upheld takes its person off by decision of the party group, and is answered', async () => {
    const notice = await onLastEvening(world());
    const objection = await notice.objectsByWeb('甲');
    await objection.admitted();
    await objection.attend();
    expect((await objection.books()).deadlines.map(({ key, dueOn }) => `${key} ${dueOn}`)).toEqual(['OBJECTION_REPLY 2026-06-02']);
    await objection.reported('UPHELD');
    const input = { effect: 'REMOVE' as const, on: '2026-03-20', reference: '示例〔2026〕4号' };
    expect(codesOf(await objection.asks('office', 'decideObjection', input))).toEqual(['DECISION_BODY']);
    expect((await objection.onPaper('decideObjection', { ...input, effect: 'KEEP' })).kind).toBe('REFUSED');
    await closed(notice);
    expect(await notice.announceable()).toEqual(['甲 HOLD_OPEN', '乙 may']);
    const { moves } = await world().books(notice.ownerId);
    expect((await objection.onPaper('decideObjection', input)).kind).toBe('DONE');
    expect(await notice.announceable()).toEqual(['甲 PERSON_REMOVED', '乙 may']);
    expect((await world().books(notice.ownerId)).moves).toEqual([...moves, null]);
    await objection.attend();
    expect(openTasksOf(await objection.books())).toEqual(['REPLY_TO_OBJECTION 1']);
    await objection.does('office', 'replyToObjection', { on: '2026-05-12', text: '经核查属实，已作处理。' });
    const { status, deadlines } = await objection.books();
    expect([status, deadlines.map((one) => one.status)]).toEqual(['CLOSED', ['MET']]);
  });

  it('not upheld frees its person, by the office itself', async () => {
    const notice = await onLastEvening(world());
    const objection = await notice.objectsByWeb('甲');
    await objection.admitted();
    await objection.reported('NOT_UPHELD');
    await closed(notice);
    await objection.does('office', 'decideObjection', { effect: 'KEEP', on: '2026-05-12', reference: '核查报告' });
    expect(await notice.announceable()).toEqual(['甲 may', '乙 may']);
    expect(await outcomeOf(objection)).toBe('DECISION DECIDED');
  });

  it('that is anonymous is verified when it is concrete, and nobody is answered', async () => {
    const notice = await onLastEvening(world());
    const vague = await notice.objectsByWeb('甲', { objectorKind: 'ANONYMOUS', identity: null, concrete: false });
    await vague.takeUp();
    const verifiers = [world().people.office.personId, world().people.secondClerk.personId];
    expect(codesOf(await vague.asks('office', 'admitObjection', { verifiers, related: [] }))).toEqual(['OBJECTION_ANONYMOUS']);
    await vague.does('office', 'assessObjection', { concrete: true, sealed: false });
    await vague.does('office', 'admitObjection', { verifiers, related: [] });
    await vague.reported('NOT_UPHELD');
    await vague.does('office', 'decideObjection', { effect: 'KEEP', on: '2026-05-12', reference: '核查报告' });
    expect([await outcomeOf(vague), (await vague.books()).deadlines]).toEqual(['DECISION SETTLED', []]);
  });

  it('is verified by two who have nothing to do with its person, nor are the objector', async () => {
    const notice = await onLastEvening(world());
    const objection = await notice.objectsByWeb('甲', { identity: { name: world().people.office.name, contact: '示例路2号' } });
    await objection.takeUp();
    const { office, secondClerk, organizer, head } = world().people;
    const admit = async (verifiers: string[], related: string[] = []) =>
      codesOf(await objection.asks('office', 'admitObjection', { verifiers, related }));
    expect(await admit([head.personId])).toEqual(['VERIFIERS_TWO']);
    expect(await admit([head.personId, office.personId])).toEqual(['VERIFIER_IS_OBJECTOR']);
    expect(await admit([head.personId, organizer.personId])).toEqual(['VERIFIER_CONFLICT']);
    expect(await admit([head.personId, secondClerk.personId], [secondClerk.personId])).toEqual(['VERIFIER_CONFLICT']);
    expect(await admit([head.personId, objection.id])).toEqual(['PERSON_UNKNOWN']);
    expect(await admit([head.personId, secondClerk.personId])).toEqual(['DONE']);
  });

  it('is verified by nobody of its person’s employer, nor of the unit that recommends him', async () => {
    const { organizations, people } = world();
    const notice = await Notice.posted(world(), '2026-05-06 09:00', [
      person('甲', { employerId: organizations.second, recommendedBy: organizations.lead }),
    ]);
    const objection = await notice.objectsByWeb('甲');
    await objection.takeUp();
    const admitted = async (worksAt: string | null): Promise<[string, unknown][]> => {
      await world().setEmployer('head', worksAt);
      const verifiers = [people.head.personId, people.secondClerk.personId];
      const outcome = await objection.asks('office', 'admitObjection', { verifiers, related: [] });
      return outcome.kind === 'REFUSED' ? outcome.refusals.map(({ code, params }) => [code, params?.['conflict']]) : [[outcome.kind, null]];
    };
    expect(await admitted(organizations.second)).toEqual([
      ['VERIFIER_CONFLICT', 'SAME_EMPLOYER'],
      ['VERIFIER_CONFLICT', 'SAME_UNIT'],
    ]);
    expect(await admitted(organizations.lead)).toEqual([['VERIFIER_CONFLICT', 'SAME_UNIT']]);
    expect(await admitted(null)).toEqual([['DONE', null]]);
  });

  it('under a unit’s seal is admitted once somebody has seen the seal', async () => {
    const notice = await onLastEvening(world());
    const objection = await notice.objectsByWeb('甲', { objectorKind: 'UNIT_SEAL', sealed: true });
    await objection.takeUp();
    const verifiers = [world().people.office.personId, world().people.secondClerk.personId];
    expect(codesOf(await objection.asks('office', 'admitObjection', { verifiers, related: [] }))).toEqual(['OBJECTOR_SEAL_MISSING']);
    await objection.does('office', 'assessObjection', { concrete: true, sealed: true });
    await objection.does('office', 'admitObjection', { verifiers, related: [] });
  });

  it('leaves nothing of who objects in its case, nor in the history', async () => {
    const notice = await onLastEvening(world());
    const objection = await notice.registers('甲', { channel: 'VISIT' });
    await objection.admitted();
    await objection.reported('PARTLY');
    await objection.attend();
    const books = JSON.stringify([await objection.books(), await notice.books()]);
    expect(SECRETS.filter((secret) => books.includes(secret))).toEqual([]);
  });

  it('gives each who verifies it a task of his own, who then reports without a role of the office; nobody else of his roles may', async () => {
    const notice = await onLastEvening(world());
    const objection = await notice.objectsByWeb('乙', { identity: { name: '测试戊', contact: '示例路3号' } });
    const { organizer, secondClerk } = world().people;
    const verifiers = [organizer.personId, secondClerk.personId];
    await objection.takeUp();
    const { fileId } = await addCaseFile(world(), objection.id, 'VERIFICATION_REPORT');
    const input = { finding: 'NOT_UPHELD' as const, fileId, signedBy: verifiers };
    expect(codesOf(await objection.asks('organizer', 'reportFinding', input))).toEqual(['NOT_FOUND']);
    await objection.does('office', 'admitObjection', { verifiers, related: [] });
    await objection.attend();
    const tasks = async (): Promise<string[]> =>
      (await objection.books()).tasks.map(({ kind, role, status }) => `${kind} ${role} ${status}`).sort();
    expect(await tasks()).toEqual([...twice('REPORT_FINDING PERSON OPEN'), 'VERIFY_OBJECTION OFFICE OPEN']);
    const told = (await objection.books()).mails.map(({ kind, toName }) => [kind, toName]);
    expect(told).toEqual([['objection-verify', organizer.name]]);
    expect(codesOf(await objection.asks('otherOrganizer', 'reportFinding', input))).toEqual(['NOT_FOUND']);
    expect(codesOf(await objection.asks('organizer', 'decideObjection', { effect: 'KEEP', on: '2026-05-12', reference: '示例' }))).toEqual([
      'ROLE_MISSING',
    ]);
    await objection.does('organizer', 'reportFinding', input);
    await objection.attend();
    expect(await tasks()).toEqual(['DECIDE_OBJECTION OFFICE OPEN', ...twice('REPORT_FINDING PERSON DONE'), 'VERIFY_OBJECTION OFFICE DONE']);
  });

  it('is taken up by the office alone', async () => {
    const objection = await (await onLastEvening(world())).objectsByWeb('甲');
    expect([(await objection.takeUp('organizer')).kind, (await objection.takeUp('auditor')).kind]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  });

  it('reminds of its answer, and of one that is late the head as well', async () => {
    const notice = await onLastEvening(world(), '2026-05-12 10:00');
    const objection = await notice.objectsByWeb('乙');
    await objection.admitted();
    await objection.attend();
    await notice.now('2026-06-03 09:01');
    await objection.attend();
    const { mails, deadlines } = await objection.books();
    expect([new Set(mails.map(({ kind }) => kind)), deadlines.map(({ overdue }) => overdue)]).toEqual([
      new Set(['objection-verify', 'objection-reply-overdue', 'objection-reply-overdue-copy']),
      [true],
    ]);
  });
});
