import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 征求意见: what bodies were asked about a candidate, and what they answered. */
export class Opinions1700000000062 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("alter table app.candidate add column opinions jsonb not null default '[]'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table app.candidate drop column opinions');
  }
}
