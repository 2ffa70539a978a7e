import type { SelectionAct } from '@jiangcheng/domain/selection/acts';

/** The route of each act below `/selections/{id}/`, for links; a test compares it with the controllers. */
export const selectionActRoutes = {
  planRound: 'plan',
  decideQuotas: 'quotas',
  nameContact: 'contacts',
  extendWindow: 'window-extension',
  raiseQuota: 'quota-exceptions',
  finishReview: 'review-end',
  recordMeeting: 'meeting',
  suggestList: 'suggested-list',
  approveList: 'list-approval',
  sendBackList: 'list-return',
  approveReserve: 'reserve-approval',
  leaveVacant: 'vacancy-end',
  renewNotice: 'notice-renewal',
  nameAnnounced: 'announced',
  draftDocument: 'document/draft',
  amendDocument: 'document/amendment',
  checkDocument: 'document/check',
  signDocument: 'document/signature',
  numberDocument: 'document/number',
  proofreadDocument: 'document/proofreading',
  printDocument: 'document/printing',
  sealDocument: 'document/seals',
  distributeDocument: 'document/distribution',
} as const satisfies Record<SelectionAct, string>;
