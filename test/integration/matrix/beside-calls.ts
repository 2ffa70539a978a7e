import type { Ids } from './scene.ts';

/** What 003 asks for beside its contests; the regulation of this scene asks for none of it. */
export const beside = (ids: Ids): Record<string, object> => ({
  'POST campaigns/{id}/contacts': { organization: '示例单位', name: '示例', phone: '13900000001' },
  'POST campaigns/{id}/contacts/{contactId}/phone': { reason: '示例' },
  'POST campaigns/{id}/showcase': {
    ...{ organizationId: ids.organizationId, name: '示例', bornOn: '1990-01-01', trade: '示例', skill: '示例' },
    ...{ form: 'SHORT_VIDEO', recommendedOn: '2020-01-02' },
  },
  'POST campaigns/{id}/showcase/{nominationId}/decision': { verdict: 'TAKEN' },
  'POST campaigns/{id}/exchanges': { name: '示例', place: '示例', organizer: '示例', from: '2025-07-02', to: '2025-07-02' },
  'POST campaigns/{id}/exchanges/{exchangeId}/removal': { reason: '示例' },
  'POST campaigns/{id}/talents/places': { contestId: ids.caseId, entry: 'x', stage: 'GROWTH' },
});
