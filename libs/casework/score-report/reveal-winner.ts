import { mayRead } from '@jiangcheng/domain/access/actor';
import type { WinnerRecord } from '@jiangcheng/domain/score-report/records';
import { contestProcess } from '../contest/contest-process.ts';
import { ofKind } from '../process/process.ts';
import { done, notFound, refused, type Outcome } from '../ports/outcome.ts';
import { actingRoleAt } from './at-the-report.ts';
import type { ReportDesk, ReportRequest, ScoreReportTransaction } from './ports.ts';

export interface RevealInput {
  entryKey: string;
  field: 'idNumber' | 'bankAccount' | 'phone';
  reason: string;
}

/** That the key stands for this question; the value itself is never kept with the answers. */
export const revealAllowed = (desk: ReportDesk, request: ReportRequest<RevealInput>): Promise<Outcome<true>> =>
  desk.store.once<true>(request.key, async (tx) => {
    const found = await secretOf(tx, request);
    return found.kind === 'DONE' ? done(true) : found;
  });

/** The value, with a trace of who read it and why, each time it is read: also when the same request comes twice. */
export async function readSecret(
  tx: ScoreReportTransaction,
  request: ReportRequest<RevealInput>,
): Promise<Outcome<{ field: string; value: string }>> {
  const found = await secretOf(tx, request);
  if (found.kind !== 'DONE') return found;
  const { caseId, input, origin } = request;
  const { actor, sessionId, address, requestId } = origin;
  const detail = { entry: input.entryKey, field: input.field, reason: input.reason };
  await tx.recordAccess({ type: 'REVEALED', accountId: actor.accountId, sessionId, address, requestId, caseId, detail });
  return found;
}

/** For the case's organizer and the office alone, also after the report is in: the office pays by it. */
async function secretOf(
  tx: ScoreReportTransaction,
  { caseId, input, origin: { actor } }: ReportRequest<RevealInput>,
): Promise<Outcome<{ field: string; value: string }>> {
  const locked = ofKind(contestProcess, await tx.lock(caseId));
  if (locked === null || !mayRead(actor, locked.scope)) return notFound;
  if (actingRoleAt(actor, locked.scope) === null)
    return { kind: 'FORBIDDEN', refusals: [{ code: 'ROLE_MISSING', params: { who: 'ORGANIZER' } }] };
  const { winners } = await tx.dossier(caseId);
  const record: WinnerRecord | undefined = winners.find(({ entryKey }) => entryKey === input.entryKey);
  if (record === undefined) return notFound;
  const secret = record[input.field];
  return secret === null ? refused([{ code: 'NOTHING_TO_REVEAL', field: 'field' }]) : done({ field: input.field, value: secret.value });
}
