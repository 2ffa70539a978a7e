import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 优秀组织奖 (003/附4): the 自评表 of a unit stands in the window in which it hands in its package; `handed` is what counts, as it was at the
 * hand-in. The office's column stands in the award's own case.
 */
export class OrganizationAwards1700000000058 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.self_assessment (
        case_id uuid not null,
        organization_id uuid not null,
        answers jsonb not null,
        evidence jsonb not null,
        handed jsonb,
        saved_by uuid not null references app.account(id),
        saved_at timestamptz not null default app.now(),
        primary key (case_id, organization_id),
        foreign key (case_id, organization_id) references app.collection_unit (case_id, organization_id)
      );
      create table app.reviewed_assessment (
        case_id uuid not null references app.work_case(id),
        organization_id uuid not null references app.organization(id),
        version int not null check (version >= 1),
        answers jsonb not null,
        reasons jsonb not null,
        reviewed_by uuid not null references app.account(id),
        reviewed_at timestamptz not null default app.now(),
        primary key (case_id, organization_id)
      );
      create unique index work_case_org_award on app.work_case ((state->>'collectionId'))
        where kind = 'org-award' and not (state->'stages' @> '[{"outcome": "WITHDRAWN"}]');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index app.work_case_org_award; drop table app.reviewed_assessment, app.self_assessment');
  }
}
