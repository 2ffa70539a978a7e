import type { ContestAct } from '@jiangcheng/domain/contest/acts';

/** The route of each act below `/contests/{id}/`, for links; a test compares it with the controller. */
export const actRoutes = {
  nameOrganizers: 'organizers',
  nameChiefJudge: 'chief-judge',
  setDates: 'dates',
  release: 'release',
  declareEnded: 'end-declaration',
  confirmEndDay: 'end-day-confirmation',
  correctEndDay: 'end-day-correction',
  registerReceipt: 'receipt',
  confirmReceipt: 'receipt-confirmation',
  tickOriginals: 'originals',
  handIn: 'score-report/hand-in',
  admitLate: 'late-admission',
  withdraw: 'score-report/withdrawal',
  confirm: 'confirmation',
  return: 'return',
} as const satisfies Record<ContestAct, string>;
