import type { AuditEvent, ChainedAuditEvent } from './audit-event.ts';
import { chainEvent, EMPTY_CHAIN } from './chain.ts';

/** An event as a score report writes it, for specs; every field can be overridden. */
export function sampleEvent(given: Partial<AuditEvent> = {}): Omit<AuditEvent, 'seq'> {
  const { seq: _, ...event } = { ...SAMPLE, ...given };
  return event;
}

/** A true chain of `length` events of one case. */
export function sampleChain(length: number, caseId = SAMPLE.caseId): ChainedAuditEvent[] {
  const chain: ChainedAuditEvent[] = [];
  for (let i = 1; i <= length; i += 1) chain.push(chainEvent(chain.at(-1) ?? EMPTY_CHAIN, sampleEvent({ caseId, after: { round: i } })));
  return chain;
}

const SAMPLE: AuditEvent = {
  caseId: '01970000-0000-7000-8000-000000000001',
  seq: 1,
  type: 'SCORE_REPORT_HANDED_IN',
  actorAccountId: 'account-1',
  actorPersonId: 'person-1',
  actingRole: 'ORGANIZER',
  onBehalfOf: null,
  decidedBy: { name: '测试甲', post: '裁判长', body: '示例单位' },
  decidedOn: '2026-05-22',
  enteredBy: null,
  confirmedBy: null,
  sessionId: 'session-1',
  address: '192.0.2.1',
  requestId: 'request-1',
  idempotencyKey: 'key-1',
  before: null,
  after: { total: '91.50', rows: [1, 2] },
  clause: '附1/六.3',
  regulation: 'pack@1',
  calendarVersion: '2026/1',
  reason: { code: 'LATE', text: '情况说明' },
  documents: ['a'.repeat(64)],
  workflowId: 'contest/1',
  runId: 'run-1',
  at: '2026-05-22T09:00:00.123456Z',
};
