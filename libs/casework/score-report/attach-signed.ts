import type { PrintRecord, Signed } from '@jiangcheng/domain/score-report/records';
import { signingProblems } from '@jiangcheng/domain/score-report/signed';
import { REPORT_CLAUSE as clause } from '@jiangcheng/domain/score-report/score-pack';
import { toIsoLocal } from '@jiangcheng/domain/shared/instant';
import type { Refusal } from '@jiangcheng/domain/shared/result';
import { done, notFound, refused, type Outcome } from '../ports/outcome.ts';
import { atTheReport, type AtReport } from './at-the-report.ts';
import type { ReportDesk, ReportRequest } from './ports.ts';
import { printAnswer, type PrintAnswer } from './print-answer.ts';
import { attachedEvent } from './report-events.ts';

export interface AttachInput {
  printId: string;
  checkCode: string;
  fileId: string;
  chiefJudgeSignedOn?: string | undefined;
  seals: readonly { organizationId: string; sealedOn: string }[];
}

/**
 * The scan of a signed print comes back with the code printed on it; a better scan may replace it while the print is valid.
 * Refuses with PRINT_VOID, CHECK_CODE_WRONG, FILE_NOT_OF_CASE and the codes of signingProblems.
 */
export const attachSigned = (desk: ReportDesk, request: ReportRequest<AttachInput>): Promise<Outcome<PrintAnswer>> =>
  atTheReport(desk, request, async (at) => {
    const { printId, chiefJudgeSignedOn, seals, fileId } = request.input;
    const { prints } = await at.tx.dossier(request.caseId);
    const print = prints.find(({ id }) => id === printId);
    if (print === undefined) return notFound;
    const refusals = await refusalsOf(at, print);
    if (refusals.length > 0) return refused(refusals);
    const signed: Signed = {
      chiefJudgeSignedOn: chiefJudgeSignedOn ?? null,
      seals: seals.map(({ organizationId, sealedOn }) => ({ organizationId: organizationId.toLowerCase(), sealedOn })),
      attachedAt: toIsoLocal(at.locked.now),
    };
    const attached = await at.tx.attachSigned(print.id, signed, fileId);
    await at.tx.appendEvents(at.locked, [attachedEvent(at.basis, attached, print)]);
    return done(printAnswer(attached));
  });

/** A wrong code ends the questions: the scan belongs to another print. */
async function refusalsOf({ tx, locked, pack, request: { input } }: AtReport<AttachInput>, print: PrintRecord): Promise<Refusal[]> {
  const { kind, version, status, voidReason } = print;
  if (status === 'VOID') return [{ code: 'PRINT_VOID', clause, params: { printKind: kind, version, reason: voidReason ?? '' } }];
  if (!tx.codeMatches(print, input.checkCode)) return [{ code: 'CHECK_CODE_WRONG', field: 'checkCode', params: { version } }];
  const file = await tx.fileHash(locked.id, input.fileId, 'SIGNED_PRINT');
  const facts = { ...(await tx.facts(locked)), needsChiefJudge: pack.sheets[kind].needsChiefJudge };
  const seals = input.seals.map(({ organizationId, sealedOn }) => ({ organizationId: organizationId.toLowerCase(), sealedOn }));
  return [
    ...(file === null ? [{ code: 'FILE_NOT_OF_CASE', field: 'fileId' }] : []),
    ...signingProblems({ chiefJudgeSignedOn: input.chiefJudgeSignedOn ?? null, seals }, facts),
  ];
}
