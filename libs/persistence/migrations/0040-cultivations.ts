import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Cultivations (004/第十条 to 第十三条): each is a case, and here is who it is about, by the indexes that entries and candidates are looked up
 * by: one person once in a campaign. Certificates are a register without gaps: a number that was issued stays used.
 */
export class Cultivations1700000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.cultivation (
        case_id uuid primary key references app.work_case(id),
        campaign_id uuid not null references app.campaign(id),
        candidate_id uuid unique references app.candidate(id),
        person_index text not null,
        id_number_index text,
        unique (campaign_id, person_index)
      );
      create index cultivation_person on app.cultivation (person_index);
      create index cultivation_id_number on app.cultivation (id_number_index);
      create table app.craftsman_certificate (
        case_id uuid primary key references app.work_case(id),
        number text not null unique,
        year int not null,
        issued_on date not null,
        revoked_on date,
        check (extract(year from issued_on) = year),
        check (revoked_on >= issued_on)
      );
      create index craftsman_certificate_year on app.craftsman_certificate (year);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table app.craftsman_certificate, app.cultivation');
  }
}
