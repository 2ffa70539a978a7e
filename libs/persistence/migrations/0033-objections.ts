import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Objections to a notice: a row from the receipt, a case of the same id once the office takes it up. Who objects and what he says are
 * encrypted. An instant or a day of arrival, never both: a letter has a day and no hour. Each has a chain of audit events of its own, so that
 * ten thousand receipts wait for nobody's lock.
 */
export class Objections1700000000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.objection (
        id uuid primary key,
        receipt_no text not null unique,
        notice_id uuid not null references app.work_case(id),
        owner_id uuid not null references app.work_case(id),
        person_id text not null,
        arrival jsonb not null,
        arrived_at timestamptz,
        arrived_on date,
        objector_kind text not null check (objector_kind in ('REAL_NAME','UNIT_SEAL','ANONYMOUS')),
        sealed boolean not null,
        concrete boolean not null,
        name_cipher text,
        name_index text,
        contact_cipher text,
        facts_cipher text not null,
        registered_by uuid references app.person(id),
        entered_by uuid references app.account(id),
        client_key text,
        body_hash text,
        audit_seq int not null,
        audit_head text not null,
        received_at timestamptz not null default app.now(),
        check ((arrived_at is null) <> (arrived_on is null)),
        check ((objector_kind = 'ANONYMOUS') = (name_cipher is null)),
        check ((registered_by is null) = (entered_by is null))
      );
      create unique index objection_client on app.objection (notice_id, client_key) where client_key is not null;
      create index objection_list on app.objection (notice_id, received_at, id);
      create index objection_person on app.objection (notice_id, person_id, arrived_at, arrived_on);
      create table app.objection_file (
        id uuid primary key,
        objection_id uuid not null references app.objection(id),
        position int not null,
        name_cipher text not null,
        content_cipher text not null,
        content_type text not null,
        size int not null,
        sha256 text not null,
        unique (objection_id, position)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table app.objection_file, app.objection');
  }
}
