import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 会签单位: a body of the committee signs by people of its own (000/附1/六.4). A campaign has one case of its end. */
export class Committee1700000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.role_grant drop constraint role_grant_role_check, drop constraint role_grant_check,
        add constraint role_grant_role_check check (role in ('OFFICE','OFFICE_HEAD','ORGANIZER','TEAM_UNIT','BODY','AUDITOR','SYS_ADMIN')),
        add constraint role_grant_check check ((role in ('ORGANIZER','TEAM_UNIT','BODY')) = (organization_id is not null));
      create unique index work_case_campaign_end on app.work_case (campaign_id) where kind = 'campaign';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index app.work_case_campaign_end;
      alter table app.role_grant drop constraint role_grant_role_check, drop constraint role_grant_check,
        add constraint role_grant_role_check check (role in ('OFFICE','OFFICE_HEAD','ORGANIZER','TEAM_UNIT','AUDITOR','SYS_ADMIN')),
        add constraint role_grant_check check ((role in ('ORGANIZER','TEAM_UNIT')) = (organization_id is not null));
    `);
  }
}
