import { cultivationActRoutes } from '@jiangcheng/api/src/cultivation/act-routes';
import type { CultivationAct } from '@jiangcheng/domain/cultivation/acts';
import { TODAY } from '../hostile/support/world.ts';
import type { Ids } from './scene.ts';

/** A cultivation in its first year: what belongs to a later stage comes to nothing, and no file is of this case. */
export const cultivations = ({ fileId, organizationId }: Ids): Record<string, object> => {
  const reason = '示例';
  const acts: Readonly<Record<CultivationAct, object>> = {
    confirmEntry: {},
    dismissEntry: { reason },
    filePlan: { fileId },
    fileReport: { fileId },
    evaluate: { tasksDone: true, verdict: 'QUALIFIED', on: TODAY, note: '示例' },
    orderRemedy: { tasks: '示例', until: '2099-01-01' },
    reportRemedy: { fileId },
    extendPeriod: { until: '2099-01-01', reason },
    issueCertificate: { on: TODAY },
    endCultivation: { reason: 'FRAUD', note: '示例', on: TODAY, reference: '示例' },
  };
  const routes = Object.entries(acts).map(
    ([act, body]) => [`POST cultivations/{id}/${cultivationActRoutes[act as CultivationAct]}`, body] as const,
  );
  const person = { name: '示例人', birthDate: '1990-01-01', employer: '示例', post: '示例', unitId: organizationId };
  return {
    ...Object.fromEntries(routes),
    'POST selections/{id}/cultivations': { ...person, announcedOn: TODAY, announcedBy: '示例', fileId, reason },
    'POST selections/{id}/support-budgets': { source: 'NO_SOURCE', year: 2025, amount: '1', reason },
    'POST cultivations/{id}/support': { use: 'TRAINING', source: 'CITY_FUND', budgetYear: 2025, amount: '1' },
    'POST cultivations/{id}/support/{no}/check': {},
    'POST cultivations/{id}/support/{no}/payment': { on: TODAY, voucher: '示例' },
    'POST cultivations/{id}/support/{no}/return': { amount: '1', on: TODAY, voucher: '示例' },
    'POST cultivations/{id}/studios': { name: '示例', recognisedOn: '2099-01-01', reference: '示例' },
    'POST cultivations/{id}/records': { kind: 'TRACKING', on: '2099-01-01', title: '示例' },
    'POST cultivations/{id}/records/{recordId}/end': { on: TODAY },
    'POST certificate-checks': { number: '示例' },
  };
};
