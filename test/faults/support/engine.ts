import { workflowIdOf } from '@jiangcheng/contracts/ids';
import { TemporalEngine } from '@jiangcheng/temporal-client/temporal-engine';
import type { TestProduct } from '../../support/product.ts';

/** The product's engine as an administrator reaches it; the caller closes it. */
export const engineOf = (product: TestProduct): TemporalEngine =>
  new TemporalEngine({ address: product.servers.temporal.address }, 'jiangcheng');

/** The head of the audit chain that the case's workflow saw at its last waking. */
export async function lastTestimony(engine: TemporalEngine, caseId: string): Promise<string | null> {
  const { events } = await engine.client.workflow.getHandle(workflowIdOf('contest', caseId)).fetchHistory();
  const heads = (events ?? []).flatMap(({ markerRecordedEventAttributes: marker }) =>
    Object.values(marker?.details ?? {}).flatMap(({ payloads }) => (payloads ?? []).flatMap(({ data }) => headIn(data))),
  );
  return heads.at(-1) ?? null;
}

function headIn(data: Uint8Array | null | undefined): string[] {
  const text = Buffer.from(data ?? []).toString('utf8');
  const head = /"auditHead":"([0-9a-f]{64})"/.exec(text)?.[1];
  return head === undefined ? [] : [head];
}
