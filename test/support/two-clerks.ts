import { newId } from '@jiangcheng/persistence/ids';
import { samplePdf } from '@jiangcheng/files/sample-files';
import type { Client } from './client.ts';

/** Where a paper belongs: a case, or a campaign before its cases, and as what its scan is brought there. */
export interface PaperPlace {
  readonly id: string;
  readonly of: 'caseId' | 'campaignId';
  readonly purpose: string;
}

export interface PaperEntry {
  readonly act: string;
  readonly input: object;
  readonly decidedOn: string;
}

export const SIGNER = { name: '示例签批人', post: '主任', body: '示例会议' };

/** The two clerks of the office who enter decisions from paper. */
export class TwoClerks {
  constructor(
    readonly first: Client,
    readonly second: Client,
  ) {}

  /** The id of a scan that was brought there. */
  async scan({ id, of, purpose }: PaperPlace): Promise<string> {
    const query = new URLSearchParams({ name: 'paper.pdf', purpose, [of]: id });
    const { body } = await this.first
      .raw('post', `/api/v1/files?${query.toString()}`)
      .set('Idempotency-Key', newId())
      .set('Content-Type', 'application/octet-stream')
      .send(samplePdf())
      .expect(201);
    return body.id as string;
  }

  async register(place: PaperPlace, entry: PaperEntry, fileId?: string) {
    const body = { caseId: place.id, kind: 'PAPER', decider: SIGNER, ...entry, fileId: fileId ?? (await this.scan(place)) };
    return this.first.post('/paper-decisions', body);
  }

  settle(paperId: string, verdict: 'CONFIRM' | 'REJECT' = 'CONFIRM', by = this.second) {
    return by.post(`/paper-decisions/${paperId}/settlement`, { verdict, ...(verdict === 'REJECT' ? { reason: '示例：登记有误' } : {}) });
  }

  /** Both, where neither is refused. */
  async decide(place: PaperPlace, entry: PaperEntry, fileId?: string): Promise<void> {
    const registered = await this.register(place, entry, fileId);
    if (registered.status !== 201) throw new Error(JSON.stringify(registered.body));
    await this.settle(registered.body.id as string).expect(200);
  }
}
