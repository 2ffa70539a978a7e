import type { SqlRunner } from '@jiangcheng/audit/access-event';

/** Rows of a select, or of an insert with `returning`. */
export async function rowsOf<Row>(sql: SqlRunner, text: string, parameters: unknown[] = []): Promise<Row[]> {
  return (await sql.query(text, parameters)) as Row[];
}

/** Rows of an update or delete with `returning`: TypeORM answers these as rows and their number. */
export async function changedRows<Row>(sql: SqlRunner, text: string, parameters: unknown[] = []): Promise<Row[]> {
  const [rows] = (await sql.query(text, parameters)) as [Row[], number];
  return rows;
}
