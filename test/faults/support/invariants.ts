import { verifyChain } from '@jiangcheng/audit/verify-chain';
import { workflowIdOf, type CaseKind } from '@jiangcheng/contracts/ids';
import { chainOf, readAuditTrail, type AuditTrail } from '@jiangcheng/persistence/audit/audit-trail';
import { runSql } from '../../support/database.ts';
import type { TestProduct } from '../../support/product.ts';
import { engineOf, lastTestimony } from './engine.ts';

interface CaseRow {
  readonly id: string;
  readonly kind: CaseKind;
  readonly status: 'OPEN' | 'CLOSED';
  readonly state: { readonly stages: readonly { readonly stage: string; readonly round: number; readonly outcome: string | null }[] };
  readonly openTasks: number;
  readonly reports: number;
  readonly answers: readonly { readonly account: string; readonly key: string; readonly auditSeq: number }[];
}

/** Every case with its open tasks, its frozen reports and the stored answers of the acts that were acknowledged. */
const CASES = `select c.id, c.kind, c.status, c.state,
    (select count(*)::int from app.task t where t.case_id = c.id and t.status = 'OPEN') as "openTasks",
    (select count(*)::int from app.score_report r where r.case_id = c.id) as reports,
    (select coalesce(jsonb_agg(jsonb_build_object('account', a.account_id, 'key', a.key, 'auditSeq', (a.answer->'value'->>'auditSeq')::int)), '[]')
      from app.stored_answer a where a.answer->>'kind' = 'DONE' and a.answer->'value'->>'caseId' = c.id::text and a.answer->'value' ? 'stage') as answers
  from app.work_case c order by c.id`;

/** Which audited decision ends a stage of a contest how. */
const DECISIONS = {
  RELEASED: 'RELEASED',
  ENDED: 'END_DECLARED',
  HANDED_IN: 'REPORT_HANDED_IN',
  CONFIRMED: 'REPORT_CONFIRMED',
  RETURNED: 'REPORT_RETURNED',
} as const satisfies Record<string, string>;

/**
 * What is wrong with the record and the engine, in words; empty when I1, I3, I5 and I9 hold (hardening.md §2). To be asked when the
 * product is idle: a case whose next stage is just being opened is no violation then, but one here.
 */
export async function violations(product: TestProduct): Promise<string[]> {
  const cases = await runSql<CaseRow>(product.database.ownerUrl, CASES);
  const engine = engineOf(product);
  try {
    const found = await Promise.all(
      cases.map(async (row) => {
        const trail = await trailOf(product, row.id);
        return [
          ...chainFaults(trail),
          ...decisionFaults(row, trail),
          ...answerFaults(row, trail),
          ...(await stuckFaults(row, trail, engine)),
        ].map((fault) => `${row.id}: ${fault}`);
      }),
    );
    return found.flat();
  } finally {
    await engine.close();
  }
}

async function trailOf(product: TestProduct, id: string): Promise<AuditTrail> {
  const trail = await readAuditTrail({ query: (sql, parameters) => runSql(product.database.ownerUrl, sql, parameters) }, id);
  if (trail === null) throw new Error(`no case ${id}`);
  return trail;
}

/** I9: the chain verifies, has no gap, and ends where the case's own row says. */
function chainFaults(trail: AuditTrail): string[] {
  const verdict = verifyChain(chainOf(trail));
  if (!verdict.ok) return [`chain broken at ${verdict.at}: ${verdict.reason}`];
  const { seq, hash } = verdict.head;
  return seq === trail.subject.auditSeq && hash === trail.subject.auditHead
    ? []
    : [`chain ends at ${seq}, the row says ${trail.subject.auditSeq}`];
}

/** I1, I3: each stage was opened once and ended by one audited decision; each round was frozen once. */
function decisionFaults({ kind, state, reports }: CaseRow, { rows }: AuditTrail): string[] {
  const count = (type: string): number => rows.filter((row) => row.type === type).length;
  const stages = state.stages.map(({ stage, round }) => `${stage} ${round}`);
  const ended = (outcome: string): number => state.stages.filter((stage) => stage.outcome === outcome).length;
  const faults = Object.entries(kind === 'contest' ? DECISIONS : {}).map(([outcome, type]) =>
    count(type) === ended(outcome) ? '' : `${count(type)} × ${type}, ${ended(outcome)} stages ended ${outcome}`,
  );
  return [
    ...faults,
    new Set(stages).size === stages.length ? '' : `a stage is there twice: ${stages.join(', ')}`,
    count('STAGE_OPENED') === stages.length ? '' : `${count('STAGE_OPENED')} × STAGE_OPENED, ${stages.length} stages`,
    reports === ended('HANDED_IN') ? '' : `${reports} frozen reports, ${ended('HANDED_IN')} hand-ins`,
  ].filter((fault) => fault !== '');
}

/** I1: what was acknowledged under a key is in the chain, there, and once. */
function answerFaults({ answers }: CaseRow, { rows }: AuditTrail): string[] {
  const acts = rows.filter(({ type, event }) => !type.startsWith('DEADLINE_') && event.idempotencyKey != null);
  return answers.flatMap(({ account, key, auditSeq }) => {
    const own = acts.filter(({ event }) => event.actorAccountId === account && event.idempotencyKey === key);
    const isThere = rows.some(({ seq, event }) => seq === auditSeq && event.idempotencyKey === key);
    return own.length === 1 && isThere ? [] : [`the act under key ${key} is in the chain ${own.length} times`];
  });
}

/**
 * I5, and I1 in the engine: an open case has a running workflow, and a contest a task and a workflow that has seen the record as it is. Other
 * kinds wait for what is no task of theirs, and rows of theirs have events that no workflow is told of.
 */
async function stuckFaults(row: CaseRow, trail: AuditTrail, engine: ReturnType<typeof engineOf>): Promise<string[]> {
  if (row.status !== 'OPEN') return [];
  const status = (await engine.client.workflow.getHandle(workflowIdOf(row.kind, row.id)).describe()).status.name;
  if (row.kind !== 'contest') return status === 'RUNNING' ? [] : [`its workflow is ${status}`];
  // A workflow task that died with its worker is tried again after ten seconds.
  const head = trail.subject.auditHead;
  const seen = await latest(
    () => lastTestimony(engine, row.id),
    (testimony) => testimony === head,
  );
  return [
    row.openTasks > 0 ? '' : 'open without a task',
    status === 'RUNNING' ? '' : `its workflow is ${status}`,
    seen === head ? '' : `the engine saw the chain at ${seen}`,
  ].filter((fault) => fault !== '');
}

const PATIENCE_MS = 30_000;

/** The first answer that will do, or the last one after half a minute. */
async function latest<T>(ask: () => Promise<T>, willDo: (answer: T) => boolean): Promise<T> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (willDo(answer) || performance.now() > deadline) return answer;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
