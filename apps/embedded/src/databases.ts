import { Client } from 'pg';
import type { VarPaths } from '@jiangcheng/config/paths';
import { Failure } from '../../../tools/servers/failure.ts';
import { databaseUrl, type PostgresOptions } from './postgres.ts';
import type { Role } from './secrets.ts';

const roles: readonly Role[] = ['jc_owner', 'jc_app', 'temporal'];

/** Database → its owner and who else may connect. Owners may add trusted extensions (btree_gin for Temporal's lists) by themselves. */
const databases = {
  jiangcheng: { owner: 'jc_owner', guests: ['jc_app'] },
  temporal: { owner: 'temporal', guests: [] },
  temporal_visibility: { owner: 'temporal', guests: [] },
} as const satisfies Record<string, { owner: Role; guests: readonly Role[] }>;

/** Makes the roles and databases that are missing, and sets the passwords of var/secrets. Safe to repeat. Throws Failure. */
export async function ensureDatabases(options: PostgresOptions): Promise<void> {
  const client = new Client({ connectionString: databaseUrl('superuser', options, 'postgres') });
  await client.connect().catch((error: Error & { code?: string }) => {
    throw error.code === '28P01' ? wrongPassword(options.paths) : error;
  });
  try {
    for (const role of roles) await ensureRole(client, role, options.passwords[role]);
    for (const [name, { owner, guests }] of Object.entries(databases)) await ensureDatabase(client, name, owner, guests);
  } finally {
    await client.end();
  }
}

async function ensureRole(client: Client, role: Role, password: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  const verb = rowCount ? 'alter' : 'create';
  await client.query(
    `${verb} role ${role} login nosuperuser nocreatedb nocreaterole noreplication password ${client.escapeLiteral(password)}`,
  );
}

async function ensureDatabase(client: Client, name: string, owner: Role, guests: readonly Role[]): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
  if (!rowCount) await client.query(`create database ${name} owner ${owner} template template0 encoding 'UTF8' locale 'C'`);
  await client.query(`revoke all on database ${name} from public`);
  for (const guest of guests) await client.query(`grant connect on database ${name} to ${guest}`);
}

function wrongPassword(paths: VarPaths): Failure {
  return new Failure(
    `${paths.secrets} 中的密码与数据库不符，请放回原来的 secrets 文件夹`,
    `the passwords in ${paths.secrets} are not those of the database: put back the secrets folder that belongs to these data.`,
  );
}
