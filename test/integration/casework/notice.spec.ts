// A public notice over both stores: posting, its window, the proof of display, and who may be announced (004/第八条, domain §2).
import { expect, it } from '@jest/globals';
import { currentStage } from '@jiangcheng/domain/process/story';
import { codesOf, dueOf, openTasksOf, overBothStores } from './support/contest.ts';
import { addCaseFile, at, DECISION, Notice, person, textOf, told, underPack } from './support/notice.ts';
import type { World } from './support/world.ts';

const [甲, 乙, 丙] = [person('甲'), person('乙'), person('丙')];
const stageOf = async (notice: Notice): Promise<string> => {
  const current = currentStage(await notice.state());
  return `${current?.stage} ${current?.outcome ?? 'OPEN'}`;
};
const typesOf = async (notice: Notice): Promise<string[]> => (await notice.books()).events.map(({ type }) => type);

overBothStores('a notice', (world: () => World) => {
  it('is opened for a list that was decided on, and names nobody twice', async () => {
    await world().setNow(at('2026-09-25 10:00'));
    const ownerId = await Notice.ownerOf(world());
    expect(told(await Notice.open(world(), ownerId, [], DECISION))).toEqual(['LIST_EMPTY persons']);
    expect(told(await Notice.open(world(), ownerId, [甲, 甲], DECISION))).toEqual(['LIST_PERSON_TWICE persons.甲']);
    expect(told(await Notice.open(world(), ownerId, [甲], null))).toEqual(['NOTICE_DECISION_MISSING']);
    expect(told(await Notice.open(world(), ownerId, [甲], DECISION))).toEqual([]);
    expect(told(await Notice.open(world(), ownerId, [甲, 乙], DECISION))).toEqual(['PERSON_IN_NOTICE persons.甲']);
    expect(told(await Notice.open(world(), ownerId, [乙], { ...DECISION, reference: '示例〔2026〕2号' }))).toEqual([]);
  });

  it('is foreseen by a regulation, or is none', async () => {
    await world().setSettings({});
    const opened = await world().openCampaign(1);
    await underPack(world(), opened, '002', '2021');
    expect(told(await Notice.open(world(), opened.caseId, [甲], DECISION))).toEqual(['NOTICE_NOT_FORESEEN']);
  });

  it('is posted by the office with exactly those who were decided on', async () => {
    const notice = await Notice.opened(world(), '2026-09-28 09:00');
    expect(openTasksOf(await notice.books())).toEqual([]);
    await notice.attend();
    expect(openTasksOf(await notice.books())).toEqual(['PUT_UP_NOTICE 1']);
    expect(codesOf(await notice.asks('organizer', 'postNotice', textOf(notice.approved)))).toEqual(['NOT_FOUND']);
    expect(codesOf(await notice.asks('auditor', 'postNotice', textOf(notice.approved)))).toEqual(['ROLE_MISSING']);
    expect(codesOf(await notice.asks('office', 'postNotice', textOf([甲, 乙, person('戊')])))).toEqual([
      'PERSON_NOT_APPROVED',
      'PERSON_LEFT_OUT',
    ]);
    expect(codesOf(await notice.asks('office', 'postNotice', textOf(notice.approved, { text: '电话13800000000' })))).toEqual([
      'PERSONAL_DATA_PRINTED',
    ]);
    await notice.does('office', 'postNotice', textOf(notice.approved));
    expect(openTasksOf(await notice.books())).toEqual([]);
    const { postings, windows } = await notice.state();
    expect([postings[0]?.hash.length, windows.map(({ lastDay }) => lastDay)]).toEqual([64, ['2026-10-10']]);
    expect(codesOf(await notice.asks('office', 'postNotice', textOf(notice.approved)))).toEqual(['CONFLICT']);
  });

  it('over National Day 2026 closes a minute after the make-up Saturday, once', async () => {
    const notice = await Notice.posted(world(), '2026-09-28 09:00');
    expect(dueOf(await notice.books())).toEqual(['NOTICE 1 2026-10-10 24:00 RUNNING']);
    await notice.days('2026-09-28', '2026-10-10');
    await notice.now('2026-10-10 23:00');
    await notice.looks();
    await notice.now('2026-10-11 00:00');
    await notice.attend();
    expect([await stageOf(notice), await notice.announceable()]).toEqual([
      'RUNNING OPEN',
      ['甲 NOTICE_OPEN', '乙 NOTICE_OPEN', '丙 NOTICE_OPEN'],
    ]);
    await notice.now('2026-10-11 00:01', -5000);
    await notice.attend();
    expect(await stageOf(notice)).toBe('RUNNING OPEN');
    await notice.now('2026-10-11 00:01');
    await Promise.all([notice.attend(), notice.attend()]);
    await notice.attend();
    expect([await stageOf(notice), await notice.announceable()]).toEqual(['RUNNING CLOSED', ['甲 may', '乙 may', '丙 may']]);
    expect((await typesOf(notice)).filter((type) => type === 'NOTICE_CLOSED')).toEqual(['NOTICE_CLOSED']);
    const books = await notice.books();
    expect([books.status, dueOf(books)]).toEqual(['CLOSED', ['NOTICE 1 2026-10-10 24:00 MET in time']]);
  });

  it('stands on the board with its last day, wherever an extension, a change or a withdrawal moves it', async () => {
    const notice = await Notice.posted(world(), '2026-05-06 09:00');
    expect(dueOf(await notice.books())).toEqual(['NOTICE 1 2026-05-12 24:00 RUNNING']);
    await notice.does('office', 'extendNotice', { days: 1, reason: '示例', authority: '示例' });
    expect(dueOf(await notice.books())).toEqual(['NOTICE 1 2026-05-13 24:00 RUNNING']);
    await notice.now('2026-05-08 09:00');
    const renamed = [甲, 乙, { ...丙, unit: '示例新单位' }];
    await notice.does('office', 'changeNotice', { ...textOf(renamed), reason: '更正单位名称' });
    expect(dueOf(await notice.books())).toEqual(['NOTICE 1 2026-05-14 24:00 RUNNING']);
    expect((await notice.onPaper('withdrawNotice', { reason: '示例' })).kind).toBe('DONE');
    expect(dueOf(await notice.books())).toEqual(['NOTICE 1 2026-05-14 24:00 MET in time']);
  });

  it('counts the posting day where the round says so', async () => {
    const notice = await Notice.opened(world(), '2026-09-28 09:00');
    await world().setSettings({ NOTICE_COUNTING: 'INCLUDED' });
    await notice.does('office', 'postNotice', textOf(notice.approved));
    expect((await notice.state()).windows.map(({ lastDay }) => lastDay)).toEqual(['2026-10-09']);
    await world().setSettings({});
  });

  it('begins anew for those whom a change concerns, and goes on for the others', async () => {
    const notice = await Notice.posted(world(), '2026-05-06 09:00');
    await notice.days('2026-05-06', '2026-05-08');
    await notice.now('2026-05-08 10:00');
    const changed = textOf([甲, person('乙', { unit: '另一单位' }), 丙]);
    expect(codesOf(await notice.asks('office', 'changeNotice', { ...changed, reason: ' ' }))).toEqual(['REASON_MISSING']);
    expect(codesOf(await notice.asks('office', 'changeNotice', { ...textOf([甲, 乙]), reason: '更正' }))).toEqual(['PERSON_DROPPED']);
    await notice.does('office', 'changeNotice', { ...changed, reason: '单位名称更正' });
    await notice.days('2026-05-09', '2026-05-12', '09:30');
    await notice.now('2026-05-13 00:01');
    await notice.looks();
    await notice.attend();
    expect([await stageOf(notice), await notice.announceable()]).toEqual(['RUNNING OPEN', ['甲 may', '乙 NOTICE_OPEN', '丙 may']]);
    await notice.days('2026-05-13', '2026-05-15', '09:30');
    await notice.now('2026-05-16 00:01');
    await notice.attend();
    expect([await stageOf(notice), await notice.announceable()]).toEqual(['RUNNING CLOSED', ['甲 may', '乙 may', '丙 may']]);
  });

  it('keeps one evidence a day of its page, and no more', async () => {
    const notice = await Notice.posted(world(), '2026-05-06 09:00');
    expect(await notice.looks()).toBe(15 * 60_000);
    expect(await notice.looks()).toBeGreaterThan(14 * 60_000);
    await notice.now('2026-05-06 09:15');
    await notice.looks();
    await notice.now('2026-05-07 08:00');
    await notice.looks();
    const evidence = (await notice.books()).events
      .filter(({ type }) => type === 'PAGE_SHOWN')
      .map(({ after }) => (after as { on: string }).on);
    expect(evidence).toEqual(['2026-05-06', '2026-05-07']);
  });

  it('that is looked at before its case has woken says once that it hangs', async () => {
    const notice = await Notice.opened(world(), '2026-05-06 09:00');
    await notice.attend();
    await notice.does('office', 'postNotice', textOf(notice.approved));
    await notice.looks();
    await notice.attend();
    const hung = ['NOTICE_POSTED', 'DEADLINE_SET', 'STAGE_OPENED', 'PAGE_SHOWN'];
    const told = (await typesOf(notice)).filter((type) => type !== 'CASE_OPENED');
    expect(told).toEqual(['STAGE_OPENED', ...hung]);
  });

  it('whose page is down for two days alerts the office, which decides, and closes only then', async () => {
    const notice = await Notice.posted(world(), '2026-05-06 09:00');
    await notice.days('2026-05-06', '2026-05-07');
    notice.page = { status: 503, body: '' };
    await notice.days('2026-05-08', '2026-05-09', '09:01');
    expect(openTasksOf(await notice.books())).toEqual(['DECIDE_OUTAGE 1']);
    notice.page = null;
    await notice.days('2026-05-10', '2026-05-12');
    await notice.now('2026-05-13 00:01');
    await notice.attend();
    expect([await stageOf(notice), (await notice.announceable())[0]]).toEqual(['RUNNING OPEN', '甲 OUTAGE_UNDECIDED']);
    const outage = { display: 'SITE', from: (await notice.state()).outages[0]?.from ?? 0 };
    const answer = { ...outage, days: 0, reason: '公示栏持续张贴', authority: '示例办公室' };
    expect(codesOf(await notice.asks('office', 'decideOutage', { ...answer, from: 1 }))).toEqual(['OUTAGE_UNKNOWN']);
    await notice.does('office', 'decideOutage', answer);
    expect(openTasksOf(await notice.books())).toEqual([]);
    await notice.attend();
    expect([await stageOf(notice), (await notice.announceable())[0]]).toEqual(['RUNNING CLOSED', '甲 may']);
    expect((await notice.books()).mails.map(({ kind }) => kind)).toContain('notice-outage');
  });

  it('hangs longer where the office so decides on an outage', async () => {
    const notice = await Notice.posted(world(), '2026-05-06 09:00');
    await notice.now('2026-05-08 09:30');
    await notice.attend();
    const [outage] = (await notice.state()).outages;
    const answer = { display: 'SITE', from: outage?.from ?? 0, days: 2, reason: '网页中断两日', authority: '示例办公室' };
    await notice.does('office', 'decideOutage', answer);
    expect((await notice.state()).windows.map(({ lastDay }) => lastDay)).toEqual(['2026-05-14']);
  });

  it('was not away where the office shows otherwise', async () => {
    const notice = await Notice.posted(world(), '2026-05-06 09:00');
    await notice.now('2026-05-07 15:00');
    await notice.attend();
    expect(openTasksOf(await notice.books())).toEqual(['DECIDE_OUTAGE 1']);
    const { fileId } = await addCaseFile(world(), notice.caseId, 'DISPLAY_PROOF');
    const seen = { display: 'SITE', shown: true, fileId };
    expect(codesOf(await notice.asks('office', 'proveDisplay', { ...seen, seenAt: at('2026-05-08 09:00') }))).toEqual(['SEEN_IN_FUTURE']);
    expect(codesOf(await notice.asks('office', 'proveDisplay', { ...seen, seenAt: at('2026-05-06 08:00') }))).toEqual([
      'SEEN_BEFORE_POSTING',
    ]);
    expect(codesOf(await notice.asks('office', 'proveDisplay', { ...seen, display: 'MOON', seenAt: at('2026-05-07 08:00') }))).toEqual([
      'DISPLAY_UNKNOWN',
    ]);
    await notice.does('office', 'proveDisplay', { ...seen, seenAt: at('2026-05-07 08:00') });
    expect(openTasksOf(await notice.books())).toEqual([]);
  });

  it('loses a person by decision of the party group, on paper alone', async () => {
    const notice = await Notice.posted(world(), '2026-05-06 09:00');
    const input = { personId: '乙', on: '2026-03-20', reference: '示例〔2026〕3号', reason: '本人放弃' };
    expect(codesOf(await notice.asks('office', 'removePerson', input))).toEqual(['PARTY_GROUP_DECISION_NEEDED']);
    expect((await notice.onPaper('removePerson', input)).kind).toBe('DONE');
    await notice.does('office', 'changeNotice', { ...textOf([甲, 丙]), reason: '撤下一人' });
    expect((await notice.announceable())[1]).toBe('乙 PERSON_REMOVED');
  });

  it('is withdrawn by decision of the party group, which is a departure, and its persons are free for another', async () => {
    const notice = await Notice.posted(world(), '2026-05-06 09:00');
    expect((await notice.onPaper('withdrawNotice', { reason: '名单须重新审议' })).kind).toBe('DONE');
    const { status, deviations } = await notice.books();
    expect([status, deviations.map(({ kind }) => kind), (await notice.announceable())[0]]).toEqual([
      'CLOSED',
      ['NOTICE_WITHDRAWN'],
      '甲 NOTICE_WITHDRAWN',
    ]);
    expect(told(await Notice.open(world(), notice.ownerId, [甲], DECISION))).toEqual([]);
  });

  it('that closes owes its owner a poke', async () => {
    const notice = await Notice.posted(world(), '2026-05-06 09:00');
    await notice.days('2026-05-06', '2026-05-12');
    const { moves } = await world().books(notice.ownerId);
    await notice.now('2026-05-13 00:01');
    await notice.attend();
    expect((await world().books(notice.ownerId)).moves).toEqual([...moves, null]);
  });
});
