import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 办赛申请 and the organizers who may not apply for a while (000/附1/六.1, 八.2). */
export class Hosting1700000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.hosting_application (
        id uuid primary key,
        campaign_id uuid not null,
        trade_no int not null,
        applicant_id uuid not null references app.organization(id),
        applicant_type text not null check (applicant_type in ('INDUSTRY_AUTHORITY','ASSOCIATION','OWN')),
        organizers jsonb not null,
        received_on date not null,
        note text,
        round int not null default 1,
        status text not null default 'FILED' check (status in ('FILED','RETURNED','ACCEPTED','REJECTED')),
        reason text,
        case_id uuid references app.work_case(id),
        filed_by uuid not null references app.account(id),
        filed_at timestamptz not null default app.now(),
        decided_by uuid references app.account(id),
        decided_at timestamptz,
        foreign key (campaign_id, trade_no) references app.trade(campaign_id, no),
        check ((status = 'ACCEPTED') = (case_id is not null))
      );
      create index hosting_application_campaign on app.hosting_application (campaign_id, trade_no, id);
      create unique index hosting_application_waiting on app.hosting_application (campaign_id, trade_no) where status = 'FILED';
      create table app.hosting_ban (
        id uuid primary key,
        organization_id uuid not null references app.organization(id),
        campaign_id uuid not null references app.campaign(id),
        decision text not null,
        decided_on date not null,
        until date not null check (until > decided_on),
        reason text not null,
        entered_by uuid not null references app.account(id),
        entered_at timestamptz not null default app.now()
      );
      create index hosting_ban_organization on app.hosting_ban (organization_id, until);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table app.hosting_ban, app.hosting_application');
  }
}
