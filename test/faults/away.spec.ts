// Temporal away for an hour, the mail server away for a day: people go on, and what was owed is made good (hardening.md F6, F10).
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caughtMails } from '../support/product-mailbox.ts';
import { until } from '../support/product-until.ts';
import { days, driven, startBench, TODAY, type FaultBench } from './support/bench.ts';
import { violations } from './support/invariants.ts';

let bench: FaultBench;

beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.stop());

describe('Temporal away for an hour', () => {
  it('stops nobody: acts are accepted from stage to stage, cases are opened, and the processes catch up', async () => {
    const [released, carried, returned] = [await bench.newContest(), await bench.newContest(), await bench.newContest()];
    await released.prepare(days);
    await carried.driveTo('HOLDING', driven);
    await returned.driveTo('OFFICE_REVIEW', driven);
    await bench.clock.untilIdle();

    await bench.product.kill('temporal');
    await released.release();
    const opened = await bench.newContestId();
    await carried.declareEnded(days.lastDay);
    await carried.confirmEndDay();
    await bench.clock.setTo(`${TODAY}T11:00:00+08:00`);
    await carried.writeReport(TODAY);
    await carried.handIn();
    await returned.giveBack();
    await returned.sign('SCORE_SUMMARY', TODAY);
    await returned.handIn();
    await returned.confirm();
    expect(await carried.view()).toMatchObject({ stage: 'OFFICE_REVIEW', round: 1, catchingUp: true });

    await bench.product.restart('temporal');
    await bench.clock.untilIdle();
    await released.stage('HOLDING');
    await carried.stage('OFFICE_REVIEW');
    expect(await returned.view()).toMatchObject({ stage: 'OFFICE_REVIEW', round: 2, status: 'CLOSED', catchingUp: false });
    expect(await bench.office.people.office.get(`/contests/${opened}`)).toMatchObject({ stage: 'PREPARATION', catchingUp: false });
    expect(await violations(bench.product)).toEqual([]);
  });
});

describe('the mail server away for a day', () => {
  const MISSED = ['2026-09-22', '2026-09-23', '2026-09-24'];

  /** A day passes: what was put off after a failed attempt is due. */
  const backOffPasses = () => bench.sql("update app.outgoing_mail set next_attempt_at = clock_timestamp() where status = 'QUEUED'");
  const untilSent = () =>
    until('no mail waits', async () => {
      const [row] = await bench.sql<{ n: number }>("select count(*)::int as n from app.outgoing_mail where status = 'QUEUED'");
      return row?.n === 0 ? true : undefined;
    });

  it('holds up no case; afterwards the mails go out, and of the reminders of a task that were missed each person has the newest alone', async () => {
    const undeclared = await bench.newContest();
    await undeclared.driveTo('HOLDING', driven);
    const confirmed = await bench.newContest();
    await confirmed.driveTo('OFFICE_REVIEW', driven);
    const { title } = await undeclared.view();
    const { webUrl } = bench.product.servers.mail;
    await untilSent();
    const before = new Set((await caughtMails(webUrl)).map(({ id }) => id));

    await bench.product.kill('mail');
    await confirmed.confirm();
    for (const day of MISSED) await bench.clock.moveTo(`${day}T09:00:00+08:00`);
    expect(await confirmed.view()).toMatchObject({ status: 'CLOSED' });
    const [reminded] = await bench.sql<{ n: number }>(
      'select count(*)::int as n from app.outgoing_mail where case_id = $1 and rung = any ($2)',
      [undeclared.id, MISSED],
    );
    const { organizer, office, second } = bench.office.people;
    expect(reminded?.n).toBe(MISSED.length * 3);

    await bench.product.restart('mail');
    await backOffPasses();
    await untilSent();
    const arrived = (await caughtMails(webUrl)).filter(({ id }) => !before.has(id));
    const confirmations = arrived.filter(({ subject }) => subject.startsWith('【已确认】'));
    expect(confirmations.map(({ to }) => to)).toEqual([organizer.email]);
    const reminders = arrived.filter(({ subject, text }) => !subject.startsWith('【已确认】') && text.includes(title));
    expect(reminders.map(({ to }) => to).sort()).toEqual([organizer.email, office.email, second.email].sort());
    const others = arrived.map(({ to, subject }) => `${to} ${subject}`);
    expect(new Set(others).size).toBe(others.length);
    await bench.clock.untilIdle();
    expect(await violations(bench.product)).toEqual([]);
  });
});
