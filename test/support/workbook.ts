import { readWorkbook } from '@jiangcheng/files/xlsx/read-workbook';
import type { Test } from 'supertest';

/** Rows of a workbook that a route answers. */
export async function workbookRows(test: Test): Promise<string[][]> {
  const { body } = await test
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    })
    .expect(200);
  return rowsOf(body as Buffer);
}

/** Read by our own reader; what it refuses is a failure. */
export async function rowsOf(bytes: Buffer): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const slice of readWorkbook(bytes)) {
    if (!slice.ok) throw new Error(JSON.stringify(slice.refusals));
    rows.push(...slice.value.map(({ cells }) => [...cells]));
  }
  return rows;
}
