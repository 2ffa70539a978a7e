// Reminders go out on their own: on the ladder, on working days, once each (issue's point 6; hardening.md I8). The clock is moved, the
// wakings follow the alarms that each transaction asks for.
import { expect, it } from '@jest/globals';
import { Contest, overBothStores, ring } from './support/contest.ts';

const EVENING = ['2026-05-15', '18:00'] as const;
const mailsOf = async (contest: Contest): Promise<string[]> => {
  const { mails } = await contest.books();
  return mails.filter(({ rung }) => rung !== null).map(({ kind, toName, rung }) => `${rung} ${kind} ${toName}`);
};

overBothStores('the ladder of a score report due on 2026-05-29', (world) => {
  it('rings on its working days at nine and when it is overdue, and says each rung once', async () => {
    const contest = await Contest.reporting(world());
    expect(await ring(contest, EVENING, '2026-07-31')).toEqual([
      '2026-05-22 09:00',
      '2026-05-27 09:00',
      '2026-05-28 09:00',
      '2026-05-29 09:00',
      '2026-05-29 24:00',
      '2026-06-01 09:00',
      '2026-06-03 09:00',
    ]);
    expect(await mailsOf(contest)).toEqual([
      ...['-5', '-2', '-1', '0'].flatMap((rung) => [`${rung} score-report-reminder 测试丁`, `${rung} score-report-reminder-copy 测试戊`]),
      ...['1', '3'].flatMap((rung) => [
        `${rung} score-report-overdue 测试丁`,
        `${rung} score-report-overdue-copy 测试戊`,
        `${rung} score-report-overdue-copy 测试丙`,
      ]),
    ]);
    const { events, deadlines } = await contest.books();
    expect([events.filter(({ type }) => type === 'DEADLINE_OVERDUE').length, deadlines[0]?.overdue]).toEqual([1, true]);
  });

  it('folds what was missed into the latest', async () => {
    const contest = await Contest.reporting(world());
    await contest.at('2026-05-28', '12:00');
    await contest.attend();
    const { reminders } = await contest.books();
    expect(await mailsOf(contest)).toEqual(['-1 score-report-reminder 测试丁', '-1 score-report-reminder-copy 测试戊']);
    const said = ['-5 FOLDED', '-2 FOLDED', '-1 SENT'];
    expect(reminders.map(({ rung, status }) => `${rung} ${status}`)).toEqual(said.flatMap((each) => [each, each]));
  });

  it('stops at the hand-in', async () => {
    const contest = await Contest.reporting(world());
    await contest.at('2026-05-22', '09:30');
    await contest.attend();
    await contest.handIn();
    expect(await ring(contest, ['2026-05-22', '10:00'], '2026-07-31')).toEqual([]);
    expect(await mailsOf(contest)).toEqual(['-5 score-report-reminder 测试丁', '-5 score-report-reminder-copy 测试戊']);
  });

  it('starts afresh with the correction of a returned report', async () => {
    const contest = await Contest.reporting(world());
    await contest.handIn();
    await contest.at('2026-05-18', '10:00');
    await contest.return();
    expect(await ring(contest, ['2026-05-18', '11:00'], '2026-05-26')).toEqual([
      '2026-05-21 09:00',
      '2026-05-22 09:00',
      '2026-05-25 09:00',
      '2026-05-25 24:00',
      '2026-05-26 09:00',
    ]);
    const { reminders } = await contest.books();
    const said = reminders.map(({ round, rung, dueOn }) => `${round} ${rung} ${dueOn}`);
    expect([...new Set(said)]).toEqual(['2 -2 2026-05-25', '2 -1 2026-05-25', '2 0 2026-05-25', '2 1 2026-05-25']);
  });

  it('starts afresh with another due day', async () => {
    const contest = await Contest.reporting(world());
    await contest.at('2026-05-22', '09:30');
    await contest.attend();
    await contest.does('office', 'correctEndDay', { lastScoredOn: '2026-05-18', reason: '末场实为十八日' });
    await ring(contest, ['2026-05-22', '10:00'], '2026-05-26');
    const { reminders } = await contest.books();
    const said = reminders.map(({ rung, dueOn }) => `${rung} ${dueOn}`);
    expect(said).toEqual(['-5 2026-05-29', '-5 2026-05-29', '-5 2026-06-01', '-5 2026-06-01']);
  });

  const correctedTo = async (lastScoredOn: string, now: readonly [string, string]): Promise<string[]> => {
    const contest = await Contest.reporting(world());
    await ring(contest, EVENING, '2026-06-03');
    await contest.at(...now);
    const before = (await mailsOf(contest)).length;
    await contest.does('office', 'correctEndDay', { lastScoredOn, reason: '末场日期有误' });
    await ring(contest, now, '2026-07-31');
    return (await mailsOf(contest)).slice(before).filter((mail) => !mail.includes('-copy'));
  };

  it('says nothing twice when the due day is corrected within the past, however far', async () => {
    expect(await correctedTo('2026-05-14', ['2026-06-03', '10:00'])).toEqual([]);
    expect(await correctedTo('2026-05-18', ['2026-06-03', '10:00'])).toEqual([]);
  });

  it('says again that it is overdue when the corrected due day comes and passes', async () => {
    expect(await correctedTo('2026-05-22', ['2026-06-03', '10:00'])).toEqual([
      ...['-2', '-1', '0'].map((rung) => `${rung} score-report-reminder 测试丁`),
      ...['1', '3'].map((rung) => `${rung} score-report-overdue 测试丁`),
    ]);
  });

  it('tells the named superior of what is overdue, the person’s own before the organization’s, and of nothing else', async () => {
    const contest = await Contest.reporting(world());
    await world().setSuperiors({ organizer: 'otherOrganizer', lead: 'auditor' });
    await ring(contest, EVENING, '2026-06-01');
    await world().setSuperiors({ organizer: null, lead: 'auditor' });
    await ring(contest, ['2026-06-01', '10:00'], '2026-06-03');
    expect((await mailsOf(contest)).filter((mail) => /测试己|测试庚/.test(mail))).toEqual([
      '1 score-report-overdue-copy 测试己',
      '3 score-report-overdue-copy 测试庚',
    ]);
  });

  it('tells the superior once who is the 中心主任 as well', async () => {
    const contest = await Contest.reporting(world());
    await world().setSuperiors({ organizer: 'head', lead: 'head' });
    await ring(contest, EVENING, '2026-06-01');
    expect((await mailsOf(contest)).filter((mail) => mail.includes('测试丙'))).toEqual(['1 score-report-overdue-copy 测试丙']);
  });

  it('tells the office where nobody acts for the organizer, and lists who has no address', async () => {
    const contest = await Contest.open(world(), '2026-05-15', '18:00');
    await contest.prepare('2026-05-15', world().organizations.withoutPeople);
    await contest.does('coOrganizer', 'declareEnded', { lastScoredOn: '2026-05-15' });
    await contest.at('2026-05-22', '09:30');
    await contest.attend();
    const { reminders } = await contest.books();
    const { office, secondClerk, coOrganizer } = world().people;
    expect(await mailsOf(contest)).toEqual(['-5 score-report-reminder 测试甲', '-5 score-report-reminder-copy 测试戊']);
    expect(reminders.map(({ personId, status }) => [personId, status])).toEqual([
      [office.personId, 'SENT'],
      [secondClerk.personId, 'NO_ADDRESS'],
      [coOrganizer.personId, 'SENT'],
    ]);
  });
});

overBothStores('an end that nobody declares', (world) => {
  it('is reminded each working day across National Day 2026, and on the make-up Saturday', async () => {
    const contest = await Contest.open(world(), '2026-09-29', '18:00');
    await contest.prepare('2026-09-30');
    expect(await ring(contest, ['2026-09-29', '19:00'], '2026-10-13')).toEqual([
      '2026-10-08 09:00',
      '2026-10-09 09:00',
      '2026-10-10 09:00',
      '2026-10-12 09:00',
      '2026-10-13 09:00',
    ]);
    const { reminders } = await contest.books();
    expect(await mailsOf(contest)).toEqual(
      ['2026-10-08', '2026-10-09', '2026-10-10', '2026-10-12', '2026-10-13'].flatMap((day) => [
        `${day} end-undeclared 测试丁`,
        `${day} end-undeclared 测试甲`,
        `${day} end-undeclared-copy 测试戊`,
      ]),
    );
    expect(reminders.filter(({ status }) => status === 'NO_ADDRESS').length).toBe(5);
  });

  it('does not make up for missed days', async () => {
    const contest = await Contest.open(world(), '2026-05-15', '18:00');
    await contest.prepare('2026-05-15');
    await contest.at('2026-05-21', '15:00');
    await contest.attend();
    expect(new Set((await contest.books()).reminders.map(({ rung }) => rung))).toEqual(new Set(['2026-05-21']));
  });

  it('is no longer reminded once it is declared', async () => {
    const contest = await Contest.open(world(), '2026-05-15', '18:00');
    await contest.prepare('2026-05-15');
    await contest.at('2026-05-18', '09:30');
    await contest.attend();
    await contest.does('office', 'declareEnded', { lastScoredOn: '2026-05-15' });
    await ring(contest, ['2026-05-18', '10:00'], '2026-05-20');
    expect((await contest.books()).mails.filter(({ kind }) => kind === 'end-undeclared').map(({ rung }) => rung)).toEqual([
      '2026-05-18',
      '2026-05-18',
    ]);
  });
});
