import { randomUUID } from 'node:crypto';
import type { Test } from 'supertest';
import type { Client } from '../../../support/client.ts';

export const PDF = Buffer.from('%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n', 'latin1');
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

export interface Sent {
  readonly bytes?: Buffer;
  readonly name?: string;
  readonly key?: string;
}

/** The request of an upload, not yet sent. */
export const uploading = (
  client: Client,
  caseId: string,
  purpose: string,
  { bytes = PDF, name = 'scan.pdf', key = randomUUID() }: Sent = {},
): Test =>
  client
    .raw('post', `/api/v1/files?${new URLSearchParams({ name, purpose, caseId }).toString()}`)
    .set('Idempotency-Key', key)
    .set('Content-Type', 'application/octet-stream')
    .send(bytes);

/** The id of a file that was taken. */
export const upload = async (client: Client, caseId: string, purpose: string, sent: Sent = {}): Promise<string> =>
  (await uploading(client, caseId, purpose, sent).expect(201)).body.id as string;
