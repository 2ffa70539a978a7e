import { TODAY } from '../hostile/support/world.ts';
import type { Ids } from './scene.ts';

/** Of lists, subsidies and corrections that are not there: nothing is announced yet. */
export const money = (ids: Ids): Record<string, object> => {
  const decider = { name: '示例主任', post: '主任', body: '示例办公室' };
  const paper = { decider, decidedOn: TODAY, fileId: ids.fileId };
  const entry = { key: ids.entryKey, theory: '1', practice: '1', status: 'PRESENT' };
  const place = { contestId: ids.caseId, organizationId: ids.organizationId, scale: { people: 1, days: 1, sessions: 1 } };
  const bank = { account: '622200000000000000', bankName: '示例银行' };
  const certificate = { contestId: ids.caseId, entry: ids.entryKey, number: 'S0001', issuedOn: TODAY };
  return {
    'payments/tax': { treatment: 'UNDETERMINED', basis: '示例' },
    'payments/accounts': { dueKey: ids.entryKey, payee: '示例', ...bank, reason: '示例' },
    'subsidies/{subsidyId}/proposal': { proposed: '1.00' },
    'payments/refunds': { dueKey: ids.entryKey, amount: '1.00', on: TODAY, voucherNo: '示例', voucherFileId: ids.fileId },
    'payments/audits': { contestId: ids.caseId, auditor: '示例', auditedOn: TODAY, document: '示例', fileId: ids.fileId },
    'payments/id-copies-deletion': { contestId: ids.caseId, fileIds: [ids.fileId] },
    'payments/batches': { kind: 'PRIZE' },
    'payments/batches/{batchId}/check': {},
    'payments/batches/{batchId}/void': { reason: '示例' },
    'payments/batches/{batchId}/payment': { on: TODAY, voucherNo: '示例', voucherFileId: ids.fileId },
    'payments/batches/{batchId}/sheet': { reason: '示例' },
    'payments/lines/{lineId}/return': { on: TODAY, reason: '示例' },
    subsidies: { ...place, budget: '1', finalAccount: '1', proposed: '1', ...bank, fileId: ids.fileId },
    'subsidies/{subsidyId}/check': {},
    'subsidies/{subsidyId}/refusal': { reason: '示例' },
    corrections: { ...paper, contestId: ids.caseId, documentNumber: '示工发〔2025〕99号', reason: '示例', entries: [entry] },
    'corrections/{correctionId}/settlement': { verdict: 'REJECT' },
    certificates: { certificates: [certificate] },
    'honour-letters': { honour: 'MAY_DAY_MEDAL', number: '示工函〔2025〕99号', sentOn: TODAY },
    'honour-letters/{letterId}/answer': { on: TODAY, text: '示例', chosen: [] },
  };
};
