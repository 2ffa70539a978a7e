import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 组委会名单 of a campaign by post (附2), entered by the office. */
export class CommitteeMembers1700000000061 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.committee_member (
        id uuid primary key,
        campaign_id uuid not null references app.campaign(id),
        role text not null,
        name text not null,
        organization text not null,
        post text not null,
        entered_by uuid not null references app.account(id),
        entered_at timestamptz not null default app.now(),
        left_at timestamptz
      );
      create index committee_member_campaign on app.committee_member (campaign_id, id) where left_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table app.committee_member');
  }
}
