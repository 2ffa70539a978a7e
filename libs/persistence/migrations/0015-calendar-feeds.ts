import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Secret addresses of calendars that other programs read (RFC 5545); and clocks that stand are open deadlines, too. */
export class CalendarFeeds1700000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index app.deadline_calendar;
      create index deadline_calendar on app.deadline (calendar_version) where status not in ('MET', 'CANCELLED');
      create table app.calendar_feed (
        id uuid primary key,
        account_id uuid not null references app.account(id),
        campaign_id uuid references app.campaign(id),
        secret_hash text not null unique,
        created_at timestamptz not null default clock_timestamp(),
        revoked_at timestamptz
      );
      create index calendar_feed_account on app.calendar_feed (account_id, created_at desc) where revoked_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table app.calendar_feed;
      drop index app.deadline_calendar;
      create index deadline_calendar on app.deadline (calendar_version) where status = 'RUNNING';
    `);
  }
}
