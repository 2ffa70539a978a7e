import { contestMoney } from '@jiangcheng/casework/payment/id-copies';
import type { idCopiesView } from '@jiangcheng/contracts/api/payment';
import type { Output } from '@jiangcheng/contracts/api/output';
import { coveringAudit, deletionRefusals, unsettledRefusals, type IdCopy, type PaymentAudit } from '@jiangcheng/domain/payment/id-copies';
import { toIsoLocal } from '@jiangcheng/domain/shared/instant';
import { actionsOf, type Viewer } from './money-actions.ts';
import type { MoneyRead } from './money-reader.ts';

type View = Output<typeof idCopiesView>;

/** Copies of identity cards of each announced contest: what is there, what is gone, and what may be done about it. */
export async function idCopiesViews({ tx, locked, money }: MoneyRead, viewer: Viewer): Promise<View[]> {
  if (locked === null) return [];
  const audits = await tx.audits(locked.id);
  const copies = Map.groupBy(await tx.idCopies(viewer.campaignId), ({ contestId }) => contestId);
  return money.awarded.map(({ result: { caseId, title } }) => {
    const [ofContest, own] = [contestMoney(money, caseId), copies.get(caseId) ?? []];
    return {
      contestId: caseId,
      title,
      audit: auditViewOf(coveringAudit(ofContest, audits)),
      copies: own.map(copyViewOf),
      actions: actionsOf(viewer, [
        ['recordAudit', unsettledRefusals(ofContest)],
        ['deleteIdCopies', deletionRefusals(ofContest, audits, own)],
      ]),
    };
  });
}

const auditViewOf = (audit: PaymentAudit | null): View['audit'] =>
  audit && {
    ...{ auditor: audit.auditor, auditedOn: audit.auditedOn, document: audit.document, fileId: audit.fileId },
    ...{ enteredBy: audit.enteredBy, enteredAt: toIsoLocal(audit.enteredAt) },
  };

const copyViewOf = ({ fileId, name, sha256, uploadedAt, deleted }: IdCopy): View['copies'][number] => ({
  ...{ fileId, name, sha256, deleted },
  uploadedAt: toIsoLocal(uploadedAt),
});
