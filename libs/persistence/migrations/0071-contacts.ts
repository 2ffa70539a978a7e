import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 联系人 of a campaign's organizers and office (003/七.2), each one at a time; the number is encrypted. */
export class Contacts1700000000071 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.campaign_contact (
        id uuid primary key,
        campaign_id uuid not null references app.campaign(id),
        organization text not null,
        name text not null,
        phone_cipher text not null,
        phone_mask text not null,
        email text,
        address text,
        postcode text check (postcode ~ '^[0-9]{6}$'),
        entered_by uuid not null references app.account(id),
        entered_at timestamptz not null default app.now(),
        left_at timestamptz
      );
      create unique index campaign_contact_one on app.campaign_contact (campaign_id, organization) where left_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table app.campaign_contact');
  }
}
