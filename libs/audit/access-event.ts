import { v7 } from 'uuid';

/** Sign-ins, one-time links, grants, refused attempts, reads of sensitive data, exports (design.md §8). Details carry ids and codes, never secrets. */
export interface AccessEvent {
  readonly type: string;
  readonly accountId?: string | null;
  readonly sessionId?: string | null;
  readonly address?: string | null;
  readonly requestId?: string | null;
  readonly caseId?: string | null;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Anything that runs SQL: a data source, a transaction's manager. */
export interface SqlRunner {
  query(sql: string, parameters?: unknown[]): Promise<unknown>;
}

/** Writes one access event, in the caller's transaction where `sql` is one. The time is the database's own. */
export async function recordAccess(sql: SqlRunner, event: AccessEvent): Promise<void> {
  const { type, accountId = null, sessionId = null, address = null, requestId = null, caseId = null, detail = {} } = event;
  await sql.query(
    `insert into audit.access_event (id, type, account_id, session_id, address, request_id, case_id, detail) values ($1,$2,$3,$4,$5,$6,$7,$8)`,
    [v7(), type, accountId, sessionId, address, requestId, caseId, JSON.stringify(detail)],
  );
}
