import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The labels of a setting stand in the order of its values: jsonb sorts keys by length, json keeps them as they were written. */
export class EditionKeyOrder1700000000055 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table app.regulation_edition alter column content type json using content::json');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table app.regulation_edition alter column content type jsonb using content::jsonb');
  }
}
