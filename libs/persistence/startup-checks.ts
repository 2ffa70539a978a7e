import type { DataSource } from 'typeorm';

/** Why a process must not serve on this database; the message is one sentence for the operator. */
export class StartupRefusedError extends Error {
  readonly code: 'DATABASE_ROLE_TOO_STRONG' | 'DATABASE_HAS_TEST_CLOCK' | 'DATABASE_NOT_MIGRATED';

  constructor(code: StartupRefusedError['code'], message: string) {
    super(message);
    this.name = 'StartupRefusedError';
    this.code = code;
  }
}

/** What api and worker check before they serve (design.md §6, §8). Closes the pool and throws StartupRefusedError when something is wrong. */
export async function assertStartable(source: DataSource, expected: { readonly testClock: boolean }): Promise<void> {
  try {
    await assertMigrated(source);
    await assertMayNotChangeAudit(source);
    if (!expected.testClock) await assertRealClock(source);
  } catch (error) {
    await source.destroy();
    throw error;
  }
}

/** True when every migration of this code is applied; the ready check asks it too. */
export async function isMigrated(source: DataSource): Promise<boolean> {
  const [found] = await source.query<{ exists: boolean }[]>("select to_regclass('public.schema_migration') is not null as exists");
  if (found?.exists !== true) return false;
  const rows = await source.query<{ name: string }[]>('select name from schema_migration');
  const applied = new Set(rows.map(({ name }) => name));
  return source.migrations.every((migration) => applied.has(migration.name ?? migration.constructor.name));
}

async function assertMigrated(source: DataSource): Promise<void> {
  if (await isMigrated(source)) return;
  throw new StartupRefusedError(
    'DATABASE_NOT_MIGRATED',
    '数据库结构不是本版本的，请先运行准备步骤 (the database lacks migrations of this version: run the prepare step first).',
  );
}

/** Rights on a table by any way: its own, a group's, ownership, superuser; the right to create in the schema allows functions in its name. */
const TOO_STRONG = `
  select exists (
    select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'audit' and c.relkind in ('r', 'p')
      and (has_table_privilege(c.oid, 'UPDATE') or has_table_privilege(c.oid, 'DELETE') or has_table_privilege(c.oid, 'TRUNCATE')
        or has_table_privilege(c.oid, 'TRIGGER') or pg_has_role(c.relowner, 'MEMBER'))
  ) or has_schema_privilege('audit', 'CREATE') or (select rolsuper or rolcreaterole from pg_roles where rolname = current_user) as strong`;

async function assertMayNotChangeAudit(source: DataSource): Promise<void> {
  const [row] = await source.query<{ strong: boolean }[]>(TOO_STRONG);
  if (row?.strong === false) return;
  throw new StartupRefusedError(
    'DATABASE_ROLE_TOO_STRONG',
    'JC_DATABASE_URL 的角色可以改动审计记录，请改用 jc_app (the role of JC_DATABASE_URL may change audit records: use jc_app).',
  );
}

async function assertRealClock(source: DataSource): Promise<void> {
  const [row] = await source.query<{ test_clock: boolean }[]>('select test_clock from app.clock_setting');
  if (row?.test_clock === false) return;
  throw new StartupRefusedError(
    'DATABASE_HAS_TEST_CLOCK',
    '这个数据库是为测试建立的，时钟可以拨动，不能用于正式办理 (this database was created with a movable test clock).',
  );
}
