import type { CampaignAct } from '@jiangcheng/domain/campaign/acts';

/** The route of each act below `/campaigns/{id}/process/`, for links; a test compares it with the controllers. */
export const campaignActRoutes = {
  nameBodies: 'bodies',
  cancelTrade: 'trade-cancellations',
  decidePartial: 'partial-decision',
  countersign: 'countersignings',
  object: 'objections',
  settle: 'objection-settlements',
  leaveOut: 'left-out',
  draftCircular: 'circular/draft',
  amendCircular: 'circular/amendment',
  checkCircular: 'circular/check',
  countersignCircular: 'circular/countersignings',
  signCircular: 'circular/signature',
  numberCircular: 'circular/number',
  proofreadCircular: 'circular/proofreading',
  printCircular: 'circular/printing',
  sealCircular: 'circular/seals',
  distributeCircular: 'circular/distribution',
} as const satisfies Record<CampaignAct, string>;
