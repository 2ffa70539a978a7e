import { TODAY } from '../hostile/support/world.ts';
import type { Ids } from './scene.ts';

/** The window is not checked, so that no award begins; of its acts nobody's. */
export const orgAwards = (ids: Ids): Record<string, object> => ({
  'POST org-awards': { collectionId: ids.collectionId },
  'PUT org-awards/{id}/units/{organizationId}': { version: 0, answers: {}, reasons: {} },
  'POST org-awards/{id}/proposal': { count: 1 },
  'POST org-awards/{id}/withdrawal': { reason: '示例' },
  'POST org-awards/{id}/approval': {},
  'POST org-awards/{id}/return': { reason: '示例' },
});

const UNIT = 'collections/{id}/units/{organizationId}';
/** Of a version nobody saw: the package stays for those who ask next. */
export const collections = (ids: Ids): Record<string, object> => ({
  'POST collections': { campaignId: ids.campaignId, plan: 'FINAL_PACKAGE', dueOn: TODAY, everybody: true },
  'POST collections/{id}/units': { organizationIds: [ids.organizationId] },
  'POST collections/{id}/withdrawal': { reason: '示例' },
  'POST collections/{id}/conclusion': {},
  [`PUT ${UNIT}/items/{key}`]: { version: 99, fileIds: [], none: '示例' },
  [`PUT ${UNIT}/assessment`]: { version: 99, answers: {}, evidence: {} },
  [`POST ${UNIT}/hand-in`]: { version: 99 },
  [`POST ${UNIT}/receipt`]: { version: 99, receivedOn: TODAY, channel: 'POST', onPaper: [], fileId: ids.fileId },
  [`POST ${UNIT}/receipt-confirmation`]: { version: 99 },
  [`POST ${UNIT}/receipt-rejection`]: { version: 99, reason: '示例' },
  [`POST ${UNIT}/acceptance`]: { version: 99 },
  [`POST ${UNIT}/return`]: { version: 99, reason: '示例', dueOn: TODAY },
  [`POST ${UNIT}/extension`]: { version: 99, reason: '示例', authority: '示例决定', until: TODAY },
  [`POST ${UNIT}/excuse`]: { version: 99, reason: '示例' },
});
