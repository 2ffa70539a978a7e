// Stands in for the prepare step: proves that it is given the owner's address, and gives a link the first time only.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

const client = new pg.Client({ connectionString: process.env.JC_DATABASE_OWNER_URL });
await client.connect();
await client.query('create table if not exists visit (at timestamptz not null default now())');
await client.query('insert into visit default values');
await client.query('grant select on visit to jc_app');
await client.end();
const marker = join(process.env.JC_VAR_DIR, 'visited');
const firstLink = existsSync(marker) ? null : `${process.env.JC_PUBLIC_URL}/first/made-up`;
writeFileSync(marker, '');
console.log('a line of log before the result');
console.log(JSON.stringify({ firstLink }));
