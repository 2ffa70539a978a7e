import type { Ids } from './scene.ts';

/** 办赛申请 by office and applicant, bans, and the committee's roster. */
export const hosting = (ids: Ids): Record<string, object> => ({
  'POST campaigns/{id}/hosting-applications': {
    tradeNo: 21,
    applicantId: ids.organizationId,
    applicantType: 'ASSOCIATION',
    receivedOn: '2020-01-02',
  },
  'POST campaigns/{id}/hosting-applications/{applicationId}/refiling': {
    applicantId: ids.organizationId,
    applicantType: 'ASSOCIATION',
    receivedOn: '2020-01-02',
  },
  'POST campaigns/{id}/hosting-applications/{applicationId}/decision': { decision: 'ACCEPT' },
  'POST campaigns/{id}/own-hosting-applications': {
    tradeNo: 21,
    applicantId: ids.organizationId,
    applicantType: 'ASSOCIATION',
    fileId: ids.fileId,
  },
  'POST campaigns/{id}/own-hosting-applications/{applicationId}/refiling': {
    applicantId: ids.organizationId,
    applicantType: 'ASSOCIATION',
    fileId: ids.fileId,
  },
  'POST campaigns/{id}/committee': { role: 'MEMBER', name: '示例', organization: '示例', post: '示例' },
  'POST campaigns/{id}/committee/{memberId}/removal': { reason: '示例' },
});
