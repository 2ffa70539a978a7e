import type { EntityManager } from 'typeorm';
import { newId } from '../ids.ts';

export interface TemplateVersionRow {
  readonly kind: string;
  readonly locale: string;
  readonly version: number;
  readonly subject: string;
  readonly body: string;
}

export interface SavedVersion extends TemplateVersionRow {
  readonly restoredFrom: number | null;
  readonly savedBy: string;
  readonly savedAt: Date;
}

type Sql = Pick<EntityManager, 'query'>;

/** The newest of each kind and language; kinds without one have the shipped text. */
export const newestVersions = (sql: Sql): Promise<TemplateVersionRow[]> =>
  sql.query(
    'select distinct on (kind, locale) kind, locale, version, subject, body from app.mail_template_version order by kind, locale, version desc',
  );

const SAVED = `select v.kind, v.locale, v.version, v.subject, v.body, v.restored_from as "restoredFrom", p.name as "savedBy", v.saved_at as "savedAt"
  from app.mail_template_version v join app.account a on a.id = v.saved_by join app.person p on p.id = a.person_id`;

/** Every version of one, newest first. */
export const versionsOf = (sql: Sql, kind: string, locale: string): Promise<SavedVersion[]> =>
  sql.query(`${SAVED} where v.kind = $1 and v.locale = $2 order by v.version desc`, [kind, locale]);

/** Versions by which mails of a log went out. */
export const versionsNamed = (
  sql: Sql,
  named: readonly Pick<TemplateVersionRow, 'kind' | 'locale' | 'version'>[],
): Promise<TemplateVersionRow[]> =>
  sql.query(
    `select v.kind, v.locale, v.version, v.subject, v.body from app.mail_template_version v
     join jsonb_to_recordset($1::jsonb) as r (kind text, locale text, version int) using (kind, locale, version)`,
    [JSON.stringify(named)],
  );

const TEMPLATE_LOCK = 7_205_015;

/** Savers take turns until their transaction ends, so that a version is the one after what they saw. */
export async function lockTemplates(manager: EntityManager): Promise<void> {
  await manager.query('select pg_advisory_xact_lock($1)', [TEMPLATE_LOCK]);
}

export async function insertVersion(
  manager: EntityManager,
  row: TemplateVersionRow & { readonly restoredFrom: number | null; readonly accountId: string },
): Promise<void> {
  await manager.query(
    'insert into app.mail_template_version (id, kind, locale, version, subject, body, restored_from, saved_by) values ($1,$2,$3,$4,$5,$6,$7,$8)',
    [newId(), row.kind, row.locale, row.version, row.subject, row.body, row.restoredFrom, row.accountId],
  );
}
