import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Kind and level of a certificate where the document leaves them to the contest's host (002-13). */
export class HostCertificates1700000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.issued_certificate
        add column host_kind text check (host_kind in ('QUALIFICATION', 'SKILL_LEVEL')),
        add column host_level smallint check (host_level between 1 and 5),
        add constraint issued_certificate_by_host check ((host_kind is null) = (host_level is null));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table app.issued_certificate drop column host_kind, drop column host_level');
  }
}
