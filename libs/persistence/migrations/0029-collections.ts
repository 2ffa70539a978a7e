import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Windows in which many units hand in a package (003/七.1). A unit is a row, not a case: what is said to all of them, and the marking of their
 * end, are statements over sets. `closed_at` stands in no index, so that marking fifty thousand rows touches none (fillfactor leaves room).
 */
export class Collections1700000000029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.collection_unit (
        case_id uuid not null references app.work_case(id),
        organization_id uuid not null references app.organization(id),
        status text not null default 'AWAITED' check (status in ('AWAITED','HANDED_IN','RETURNED','ACCEPTED','EXCUSED')),
        version int not null default 1,
        own_due_at timestamptz,
        hand_ins int not null default 0,
        first_at timestamptz,
        late boolean,
        receipt jsonb,
        reason text,
        closed_at timestamptz,
        told_due date,
        reached int,
        primary key (case_id, organization_id),
        check ((first_at is null) = (late is null)),
        check ((hand_ins = 0) = (first_at is null))
      ) with (fillfactor = 80);
      create index collection_unit_status on app.collection_unit (case_id, status, organization_id);
      create index collection_unit_organization on app.collection_unit (organization_id, case_id);
      create table app.collection_item (
        case_id uuid not null,
        organization_id uuid not null,
        kind text not null,
        file_ids uuid[] not null,
        none text,
        saved_by uuid not null references app.account(id),
        saved_at timestamptz not null default app.now(),
        primary key (case_id, organization_id, kind),
        foreign key (case_id, organization_id) references app.collection_unit (case_id, organization_id)
      );
      create index collection_item_files on app.collection_item using gin (file_ids);
      create table app.collection_hand_in (
        case_id uuid not null,
        organization_id uuid not null,
        no int not null,
        at timestamptz not null,
        effective_at timestamptz not null,
        late boolean not null,
        reason text,
        channel text not null check (channel in ('ONLINE','HAND','POST','EMAIL')),
        received_on date,
        items jsonb not null,
        on_paper text[] not null default '{}',
        entered_by uuid not null references app.account(id),
        confirmed_by uuid references app.account(id) check (confirmed_by <> entered_by),
        primary key (case_id, organization_id, no),
        foreign key (case_id, organization_id) references app.collection_unit (case_id, organization_id),
        check ((channel = 'ONLINE') = (received_on is null))
      );
      create table app.collection_notice (
        case_id uuid not null references app.work_case(id),
        due_on date not null,
        rung text not null,
        last_unit uuid,
        units int not null default 0,
        people int not null default 0,
        done boolean not null default false,
        at timestamptz not null default app.now(),
        primary key (case_id, due_on, rung)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table app.collection_notice, app.collection_hand_in, app.collection_item, app.collection_unit');
  }
}
