import { selectionActRoutes } from '@jiangcheng/api/src/selection/act-routes';
import type { SelectionAct } from '@jiangcheng/domain/selection/acts';
import { TODAY } from '../hostile/support/world.ts';
import type { Ids } from './scene.ts';

const ROUND = 'selections/{id}';
/** The round's window is open: of its acts those go through that belong there, and none ends it. */
export const selection = ({ organizationId, personId, candidateId, fileId, bodyId }: Ids): Record<string, object> => {
  const on = TODAY;
  const text = { title: '示例通知', recipients: ['各示例单位'], body: ['现予通知。'] };
  const figures = { DEVELOPMENT: '1', TECHNICAL_LEVEL: '1', WORKERS: '1', ENVIRONMENT: '1' };
  const timetable = [{ stage: 'NOTICE', from: TODAY, to: TODAY }];
  const party = { meeting: { year: 2025, seq: 8 }, on };
  const acts: Readonly<Record<SelectionAct, object>> = {
    planRound: { target: 2, requirements: '示例', issuerId: bodyId, timetable },
    decideQuotas: { total: 2, units: [{ organizationId, figures, quota: 2 }] },
    nameContact: { organizationId, personId },
    extendWindow: { to: '2025-01-01', reason: '示例' },
    raiseQuota: { organizationId, more: 1, reason: '示例' },
    finishReview: {},
    recordMeeting: { on, place: '示例', chair: '示例', present: ['E1'], agenda: ['示例'], discussion: '示例' },
    suggestList: { suggested: [{ candidateId }] },
    approveList: party,
    sendBackList: { ...party, reason: '示例' },
    approveReserve: { ...party, candidateId, reason: '示例' },
    leaveVacant: { reason: '示例' },
    renewNotice: { reason: '示例' },
    nameAnnounced: { candidateIds: [candidateId] },
    draftDocument: { on, text },
    amendDocument: { on, text },
    checkDocument: { on },
    signDocument: { on },
    numberDocument: { on, number: '示工办发〔2025〕99号' },
    proofreadDocument: { on },
    printDocument: { on },
    sealDocument: { on, organizationId: bodyId },
    distributeDocument: { on, recipients: ['各示例单位'] },
  };
  const routes = Object.entries(acts).map(([act, body]) => [`POST ${ROUND}/${selectionActRoutes[act as SelectionAct]}`, body] as const);
  const unit = `${ROUND}/units/{organizationId}`;
  const person = { version: 99, name: '示例人', employer: '示例', post: '示例', industry: '示例', region: '示例', keyIndustry: false };
  return {
    ...Object.fromEntries(routes),
    'POST selections': { regulation: '004', edition: '2026', year: 2030 },
    [`POST ${ROUND}/quota-proposal`]: { total: 2, units: [{ organizationId, figures }] },
    [`POST ${ROUND}/timetable-preview`]: { timetable },
    [`POST ${ROUND}/settings/{key}`]: { value: 1, reason: '示例' },
    [`PUT ${unit}`]: { version: 99 },
    [`POST ${unit}/ranking`]: { candidateIds: [candidateId] },
    [`POST ${unit}/candidates`]: person,
    [`PUT ${unit}/candidates/{candidateId}`]: person,
    [`POST ${unit}/candidates/{candidateId}/filing`]: { version: 99, formFileId: fileId, formCode: 'X' },
    [`POST ${unit}/candidates/{candidateId}/withdrawal`]: { version: 99, reason: '示例' },
    [`POST ${unit}/candidates/{candidateId}/review`]: { version: 99, verdict: 'PASS', items: [{ key: 'FORM', result: 'IN_ORDER' }] },
    [`POST ${unit}/candidates/{candidateId}/exception`]: { version: 99, key: 'RETIRED', reason: '示例' },
    [`POST ${unit}/candidates/{candidateId}/opinion`]: { version: 99, body: '示例机关', askedOn: '2026-01-05' },
  };
};
