import type { Payments } from '../api/types.ts';

/** What every dialog of this tab is given. `caseId` is the case of the campaign's end, to which files go. */
export interface MoneyDialogProps {
  payments: Payments;
  caseId: string;
  onClose: () => void;
}
