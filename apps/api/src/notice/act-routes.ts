import type { NoticeAct } from '@jiangcheng/domain/notice/acts';

/** The route of each act below `/notices/{id}/`; what the party group decides is registered from paper. */
export const noticeActRoutes = {
  postNotice: 'posting',
  changeNotice: 'change',
  proveDisplay: 'display-proofs',
  decideOutage: 'outage-decision',
  extendNotice: 'extension',
  removePerson: null,
  withdrawNotice: null,
} as const satisfies Record<NoticeAct, string | null>;
