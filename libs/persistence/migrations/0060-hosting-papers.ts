import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The sealed paper of a 办赛申请 and the document of a 通报: each a file of the campaign, as there is no case yet. */
export class HostingPapers1700000000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.file add column campaign_id uuid references app.campaign(id);
      alter table app.hosting_application add column file_id uuid references app.file(id);
      alter table app.hosting_ban add column file_id uuid references app.file(id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.hosting_ban drop column file_id;
      alter table app.hosting_application drop column file_id;
      alter table app.file drop column campaign_id;
    `);
  }
}
