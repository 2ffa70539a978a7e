import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which keys the data were made with, without the keys: data without its key refuses to start (design.md §8). */
export class KeyFingerprints1700000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table app.key_fingerprint (name text primary key, fingerprint text not null)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table app.key_fingerprint');
  }
}
