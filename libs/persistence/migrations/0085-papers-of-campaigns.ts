import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A decision on paper may come before any case: about an application to host, or a ban on applying (office.md §1). */
export class PapersOfCampaigns1700000000085 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.paper_decision alter column case_id drop not null, add column campaign_id uuid references app.campaign(id),
        add check (num_nonnulls(case_id, campaign_id) = 1);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from app.paper_decision where case_id is null;
      alter table app.paper_decision drop column campaign_id, alter column case_id set not null;
    `);
  }
}
