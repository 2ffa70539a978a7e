import { useState } from 'react';
import type { Payments } from '../api/types.ts';
import { useCan } from '../session/session.api.ts';
import { CaseTasksCard } from '../task/case-tasks.tsx';
import { Await, Empty } from '../ui/state.tsx';
import { useCodeWords, useWords } from '../words/define-words.ts';
import { Batches } from './batches.tsx';
import { Corrections } from './corrections.tsx';
import { Dues } from './dues.tsx';
import { IdCopies } from './id-copies.tsx';
import { MoneyButtons } from './money-buttons.tsx';
import { PrepareDialog } from './prepare-dialog.tsx';
import { usePayments } from './payment.api.ts';
import { paymentWords } from './payment.words.ts';
import { FileSubsidyDialog } from './subsidy-dialogs.tsx';
import { Subsidies } from './subsidies.tsx';
import { Sums } from './sums.tsx';
import { TaxDialog } from './tax-dialog.tsx';
import { BeginCorrectionDialog } from './begin-correction-dialog.tsx';
import { CorrectionDialog } from './correction-dialog.tsx';

/** What follows from the campaign's circulars in money: what is due, the lists, subsidies, corrections. */
export function PaymentsTab({ campaignId }: { campaignId: string }) {
  const t = useWords(paymentWords);
  const query = usePayments(campaignId);
  return (
    <Await query={query}>
      {(payments) =>
        payments.caseId === null ? (
          <Empty title={t('noEnd')} hint={t('noEndHint')} />
        ) : (
          <View payments={payments} caseId={payments.caseId} />
        )
      }
    </Await>
  );
}

const dialogs: Readonly<Record<string, typeof PrepareDialog>> = {
  prepare: PrepareDialog,
  chooseTax: TaxDialog,
  fileSubsidy: FileSubsidyDialog,
  beginCorrection: BeginCorrectionDialog,
  registerCorrection: CorrectionDialog,
};

function View({ payments, caseId }: { payments: Payments; caseId: string }) {
  const [doing, start] = useState<string | null>(null);
  const Dialog = doing === null ? undefined : dialogs[doing];
  const label = useCodeWords(paymentWords, 'act.');
  const can = useCan();
  return (
    <>
      <Sums payments={payments} />
      {can('payment.finance') && <CaseTasksCard caseId={caseId} />}
      <MoneyButtons actions={payments.actions.filter(({ act }) => dialogs[act] !== undefined)} label={label} onAct={start} />
      <Dues payments={payments} caseId={caseId} />
      <Batches payments={payments} caseId={caseId} />
      <Subsidies payments={payments} caseId={caseId} />
      <Corrections payments={payments} />
      <IdCopies payments={payments} caseId={caseId} />
      {Dialog !== undefined && <Dialog payments={payments} caseId={caseId} onClose={() => start(null)} />}
    </>
  );
}
