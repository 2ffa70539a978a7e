import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Editions of a regulation that the office made from an earlier one: the whole content, so that a later release changes nothing of it. */
export class Editions1700000000054 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.regulation_edition (
        regulation text not null,
        edition text not null,
        based_on text not null,
        kind text not null check (kind in ('CONTEST','SELECTION')),
        reason text not null,
        content jsonb not null,
        version int not null default 1,
        drafted_by uuid not null references app.account(id),
        drafted_at timestamptz not null default app.now(),
        hash text,
        published_by uuid references app.account(id),
        published_at timestamptz,
        primary key (regulation, edition),
        check ((hash is null) = (published_at is null) and (published_by is null) = (published_at is null))
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table app.regulation_edition');
  }
}
