import type { SqlRunner } from '@jiangcheng/audit/access-event';
import type { ObjectorIdentity } from '@jiangcheng/casework/ports/notice-books';
import type { ObjectionCaseState, ReceivedObjection } from '@jiangcheng/domain/objection/state';
import type { ObjectionStanding } from '@jiangcheng/domain/objection/standing';
import type { ObjectionFields } from './objection-fields.ts';

/** An objection for a page: the row, and its case where the office took it up. */
export interface ObjectionOnRecord extends ReceivedObjection {
  receiptNo: string;
  receivedAt: number;
  /** As a cursor wants it. */
  receivedKey: string;
  files: number;
  state: ObjectionCaseState | null;
}

const RECORD = `
  select o.id, o.notice_id as "noticeId", o.owner_id as "ownerId", o.person_id as "personId", o.arrival, o.objector_kind as "objectorKind",
    o.sealed, o.concrete, o.registered_by as "registeredBy", o.receipt_no as "receiptNo",
    floor(extract(epoch from o.received_at) * 1000)::float8 as "receivedAt",
    to_char(o.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "receivedKey",
    (select count(*)::int from app.objection_file f where f.objection_id = o.id) as files, c.state
  from app.objection o left join app.work_case c on c.id = o.id`;

/** How far an objection has come, as domain/objection/standing says it. */
const STANDING = `case when c.id is null then 'RECEIVED' when c.state->'reply' <> 'null'::jsonb then 'REPLIED' else c.state->'handling'->>'stage' end`;

export interface ObjectionFilter {
  noticeId?: string | undefined;
  standing?: ObjectionStanding | undefined;
  /** Key and id of the last one seen. */
  after: readonly [string, string] | null;
  limit: number;
}

/** In the order in which they came. `mayRead` is the SQL condition on the notice \`n\` and its first parameter: whose notices count. */
export const listObjections = (
  sql: SqlRunner,
  mayRead: { condition: string; parameter: string },
  { noticeId, standing, after, limit }: ObjectionFilter,
): Promise<ObjectionOnRecord[]> =>
  sql.query(
    `${RECORD} join app.work_case n on n.id = o.notice_id
     where ${mayRead.condition} and ($2::uuid is null or o.notice_id = $2) and ($3::text is null or $3 = ${STANDING})
       and ($4::timestamptz is null or (o.received_at, o.id) > ($4, $5::uuid)) order by o.received_at, o.id limit $6`,
    [mayRead.parameter, noticeId ?? null, standing ?? null, after?.[0] ?? null, after?.[1] ?? null, limit],
  ) as Promise<ObjectionOnRecord[]>;

export async function findObjection(sql: SqlRunner, by: { id: string } | { receiptNo: string }): Promise<ObjectionOnRecord | null> {
  const [column, value] = 'id' in by ? (['o.id', by.id] as const) : (['o.receipt_no', by.receiptNo] as const);
  const rows = (await sql.query(`${RECORD} where ${column} = $1`, [value])) as ObjectionOnRecord[];
  return rows[0] ?? null;
}

/** What is said, without who says it. */
export async function factsOf(sql: SqlRunner, fields: ObjectionFields, id: string): Promise<string> {
  const [row] = (await sql.query('select facts_cipher as cipher from app.objection where id = $1', [id])) as { cipher: string }[];
  if (row === undefined) throw new Error(`no objection ${id}`);
  return fields.open(id, 'facts', row.cipher);
}

/** Who objects, and what he added: for the three who may read it, each reading noted by the caller. */
export async function objectorOf(
  sql: SqlRunner,
  fields: ObjectionFields,
  id: string,
): Promise<{ identity: ObjectorIdentity | null; files: { name: string; contentType: string; content: string }[] }> {
  const [row] = (await sql.query('select name_cipher as name, contact_cipher as contact from app.objection where id = $1', [id])) as {
    name: string | null;
    contact: string | null;
  }[];
  const files = (await sql.query(
    'select id, name_cipher as name, content_cipher as content, content_type as "contentType" from app.objection_file where objection_id = $1 order by position',
    [id],
  )) as { id: string; name: string; content: string; contentType: string }[];
  return {
    identity:
      row?.name == null || row.contact === null
        ? null
        : { name: fields.open(id, 'name', row.name), contact: fields.open(id, 'contact', row.contact) },
    files: files.map((file) => ({
      name: fields.open(file.id, 'fileName', file.name),
      contentType: file.contentType,
      content: fields.open(file.id, 'fileContent', file.content),
    })),
  };
}

/** The cultivation that was ended because of this objection; null where none was. */
export async function endedBecauseOf(
  sql: SqlRunner,
  { receiptNo, personId }: Pick<ObjectionOnRecord, 'receiptNo' | 'personId'>,
): Promise<{ caseId: string; on: string; reference: string } | null> {
  const [row] = (await sql.query(
    `select id as "caseId", state->'end'->'decision'->>'on' as "on", state->'end'->'decision'->>'reference' as reference from app.work_case
     where kind = 'cultivation' and state->'person'->>'candidateId' = $1 and state->'end'->>'objection' = $2`,
    [personId, receiptNo],
  )) as { caseId: string; on: string; reference: string }[];
  return row ?? null;
}
