import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 中心主任: the post whose people get a copy of each single overdue mail; the head gets the week's list (office.md §5). */
export class OverdueCopies1700000000086 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table app.reminder_hours add column copies_post_id uuid references app.post(id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table app.reminder_hours drop column copies_post_id');
  }
}
