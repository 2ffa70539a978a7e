import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a winner held before the contest, which decides about a step up (003/附2/三.2, 三.3); null while nobody said. */
export class HeldCertificates1700000000056 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.winner add column held jsonb
        check ((held->>'level' is null) = (held->>'issuedOn' is null))
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table app.winner drop column held');
  }
}
