import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 技能展示交流活动 alongside a contest (002/四); what was entered wrongly is taken out with a reason, and stays readable. */
export class ExchangeEvents1700000000130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.exchange_event (
        id uuid primary key,
        campaign_id uuid not null references app.campaign(id),
        name text not null,
        place text not null,
        organizer text not null,
        from_on date not null,
        to_on date not null check (to_on >= from_on),
        note text,
        entered_by uuid not null references app.account(id),
        entered_at timestamptz not null default app.now(),
        removed_for text
      );
      create index exchange_event_campaign on app.exchange_event (campaign_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table app.exchange_event');
  }
}
