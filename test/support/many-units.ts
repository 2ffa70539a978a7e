import type { Sql } from './many-deadlines.ts';

const ORGANIZATIONS = `insert into app.organization (id, name, search) select uuidv7(), '示例报送单位' || n, '{}' from generate_series(1, $1::int) n`;

/** One clerk for each unit, with an address and no password. */
const PEOPLE = `
  with unit as (select id, name, uuidv7() as person_id, uuidv7() as account_id from app.organization where name like '示例报送单位%'),
    person as (insert into app.person (id, name, organization_id, email, search)
      select person_id, '示例经办人', id, 'unit' || substr(name, 7) || '@example.com', '{}' from unit),
    account as (insert into app.account (id, person_id, login, status) select account_id, person_id, 'unit.' || substr(name, 7), 'ACTIVE' from unit)
  insert into app.role_grant (id, account_id, role, organization_id) select uuidv7(), account_id, 'TEAM_UNIT', id from unit`;

/** Adds so many units with somebody who acts for each, in two statements: a region has more of them than anybody would invite. */
export async function addUnits(sql: Sql, units: number): Promise<void> {
  await sql(ORGANIZATIONS, [units]);
  await sql(PEOPLE);
  await sql('analyze app.organization, app.person, app.account, app.role_grant');
}
