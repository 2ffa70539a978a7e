import { Injectable } from '@nestjs/common';
import { actingRoleAt } from '@jiangcheng/casework/score-report/at-the-report';
import { mayRead } from '@jiangcheng/domain/access/actor';
import { maskBankAccount, maskPhone, maskResidentId } from '@jiangcheng/domain/identity-numbers/masks';
import type { PrintContent } from '@jiangcheng/domain/score-report/print-content';
import { TypeormScoreReportStore } from '@jiangcheng/persistence/score-report/typeorm-score-report-store';
import { notFound } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { printPage } from './print-page.ts';

const masks: Readonly<Record<string, (value: string) => string>> = {
  idNumber: maskResidentId,
  bankAccount: maskBankAccount,
  phone: maskPhone,
};

/** The page of a print. The winners' sheet shows full numbers to the case's organizer and the office alone, and every look at it is noted. */
@Injectable()
export class PrintPages {
  constructor(
    private readonly store: TypeormScoreReportStore,
    private readonly current: CurrentRequest,
  ) {}

  page(caseId: string, printId: string): Promise<string> {
    return this.store.read(async (tx) => {
      const actor = this.current.actor();
      const locked = await tx.find(caseId);
      if (locked === null || !mayRead(actor, locked.scope)) throw notFound();
      const { prints } = await tx.dossier(caseId);
      const print = prints.find(({ id }) => id === printId.toLowerCase());
      const content = print === undefined ? null : await tx.printContent(caseId, print.id);
      if (print === undefined || content === null) throw notFound();
      const full = actingRoleAt(actor, locked.scope) !== null;
      const { kind, version } = print;
      const detail = { printId: print.id, kind, version, shown: full ? 'FULL' : 'MASKED' };
      if (kind === 'WINNER_INFO' || !full) await tx.recordAccess({ type: 'PRINT_OPENED', ...this.current.stamp(), caseId, detail });
      return printPage(print, full ? content : masked(content));
    });
  }
}

const masked = (content: PrintContent): PrintContent => ({
  ...content,
  rows: content.rows.map((cells) =>
    cells.map((cell, index) => (cell === '' ? '' : (masks[content.columns[index]?.key ?? '']?.(cell) ?? cell))),
  ),
});
