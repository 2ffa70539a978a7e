import type { MigrationInterface, QueryRunner } from 'typeorm';

/** “绝活”展示 beside a campaign (003/附3): what units recommend, and whom the office takes. */
export class Showcase1700000000072 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.showcase_nomination (
        id uuid primary key,
        campaign_id uuid not null references app.campaign(id),
        organization_id uuid not null references app.organization(id),
        name text not null,
        born_on date not null,
        trade text not null,
        skill text not null,
        form text not null,
        link text,
        recommended_on date not null,
        entered_by uuid not null references app.account(id),
        entered_at timestamptz not null default app.now(),
        verdict text check (verdict in ('TAKEN', 'NOT_TAKEN')),
        reason text,
        decided_by uuid references app.account(id),
        decided_at timestamptz,
        check ((verdict is null) = (decided_by is null)),
        check (verdict is distinct from 'NOT_TAKEN' or reason is not null)
      );
      create index showcase_nomination_campaign on app.showcase_nomination (campaign_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table app.showcase_nomination');
  }
}
