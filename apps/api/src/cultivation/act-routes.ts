import type { CultivationAct } from '@jiangcheng/domain/cultivation/acts';

/** The route of each act below `/cultivations/{id}/`. */
export const cultivationActRoutes = {
  confirmEntry: 'entry-confirmation',
  dismissEntry: 'entry-dismissal',
  filePlan: 'plan',
  fileReport: 'reports',
  evaluate: 'evaluation',
  orderRemedy: 'remedy',
  reportRemedy: 'remedy-report',
  extendPeriod: 'extension',
  issueCertificate: 'certificate',
  endCultivation: 'end',
} as const satisfies Record<CultivationAct, string>;
