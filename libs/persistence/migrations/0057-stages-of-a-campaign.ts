import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One campaign a year for each stage of a document that has several (002/三(一)). */
export class StagesOfACampaign1700000000057 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.campaign drop constraint campaign_regulation_edition_year_key;
      create unique index campaign_of_the_year on app.campaign (regulation, edition, year, coalesce(settings->>'CONTEST_STAGE', ''));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index app.campaign_of_the_year;
      alter table app.campaign add unique (regulation, edition, year);
    `);
  }
}
