import { TODAY } from '../hostile/support/world.ts';
import type { Ids } from './scene.ts';

const PERSON = { personId: '甲', name: '测试甲', unit: '示例单位', post: '示例岗位' };
const RECEPTION = { department: '示例部', phone: '0475-8200000', email: 'notice@example.org', address: '示例路1号', postcode: '028000' };
const NOTICE = { title: '示例公示', basis: ['示例'], list: [PERSON], text: '示例', reception: RECEPTION };
const HOW = { reason: '示例', authority: '示例决定' };
const OBJECTION = { personId: '甲', objectorKind: 'ANONYMOUS', facts: '示例' };

/** Of a person who is not listed: nothing comes of it for those who ask next. */
export const notices = (ids: Ids): Record<string, object> => ({
  'POST notices/{id}/posting': NOTICE,
  'POST notices/{id}/change': { ...NOTICE, reason: '示例' },
  'POST notices/{id}/display-proofs': { display: 'SITE', seenAt: '2020-01-02T08:00:00+08:00', shown: true, fileId: ids.fileId },
  'POST notices/{id}/outage-decision': { display: 'SITE', from: '2020-01-02T08:00:00+08:00', days: 0, ...HOW },
  'POST notices/{id}/extension': { days: 1, ...HOW },
  'POST notices/{id}/objections': { ...OBJECTION, arrival: { channel: 'VISIT' }, concrete: true },
  'POST objections/{id}/objector': { reason: '示例' },
  'POST objections/{id}/taking-up': {},
  'POST objections/{id}/assessment': { concrete: false, sealed: false },
  'POST objections/{id}/admission': { verifiers: [ids.personId, ids.accountId] },
  'POST objections/{id}/registration': { reason: '示例' },
  'POST objections/{id}/report': { finding: 'UPHELD', fileId: ids.fileId, signedBy: [] },
  'POST objections/{id}/decision': { effect: 'KEEP', on: TODAY, reference: '示例' },
  'POST objections/{id}/reply': { on: TODAY, text: '示例' },
  'POST public-notices/{id}/objections': { ...OBJECTION, personId: '丁' },
  'POST objection-receipts': { receiptNo: 'YY-0', code: 'AAAAA-AAAAA' },
});
