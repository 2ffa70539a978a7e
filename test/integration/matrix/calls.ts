import { campaignActRoutes } from '@jiangcheng/api/src/campaign-process/act-routes';
import { campaignActInputs } from '@jiangcheng/contracts/api/campaign-process';
import { contestActInputs } from '@jiangcheng/contracts/api/contest';
import type { CampaignAct } from '@jiangcheng/domain/campaign/acts';
import { ENDED_ON, TODAY } from '../hostile/support/world.ts';
import type { Ids } from './scene.ts';
import { selection } from './selection-calls.ts';

/** What is asked of a route: path with its placeholders filled, query, and a body its schema takes. */
export interface Call {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
}

const PASSWORD = 'Wrong-password-1';
/** Of a version nobody saw where it is saved: the shipped text stays for those who ask next. */
const TEMPLATE = { subject: '示例', body: '{{recipient}}\n\n{{items}}\n\n{{link}}' };

/** The id that stands for `{id}` below each first segment. */
const owners: Readonly<Record<string, keyof Ids>> = {
  accounts: 'accountId',
  approvals: 'approvalId',
  campaigns: 'campaignId',
  cases: 'caseId',
  contests: 'caseId',
  files: 'fileId',
  mails: 'mailId',
  organizations: 'organizationId',
  people: 'personId',
  'paper-decisions': 'paperId',
  tasks: 'taskId',
  posts: 'postId',
  delegations: 'delegationId',
  selections: 'roundId',
  // A contest has no experts, and the pool is empty.
  scorings: 'caseId',
  experts: 'postId',
};
const SOMEBODY = '00000000-0000-7000-8000-000000000004';
const fixed: Readonly<Record<string, string>> = {
  panelId: SOMEBODY,
  expertId: SOMEBODY,
  no: '1',
  file: `${'x'.repeat(43)}.ics`,
  kind: 'reminder-digest',
  locale: 'zh-CN',
  list: 'calls',
  year: '2026',
  key: 'LATE_SCORE_REPORT',
  contestantId: '00000000-0000-7000-8000-000000000003',
  round: '1',
  act: 'return',
};

/** The path of a template of the document, filled in. */
export function pathOf(template: string, ids: Ids): string {
  if (template.startsWith('/api/v1/campaigns/{id}/process/actions'))
    return template.replace('{id}', ids.campaignId).replace('{act}', 'settle');
  if (template.startsWith('/api/v1/selections/{id}/actions')) return template.replace('{id}', ids.roundId).replace('{act}', 'planRound');
  const [, , , first = ''] = template.split('/');
  const value = (name: string): string => fixed[name] ?? (name === 'id' ? ids[owners[first] ?? 'caseId'] : ids[name as keyof Ids]);
  return template.replace(/\{(\w+)\}/g, (_, name: string) => value(name));
}

const acts = (ids: Ids) =>
  ({
    organizers: { organizers: [{ organizationId: ids.organizationId, lead: true }] },
    'chief-judge': { name: '示例裁判长', organization: '示例技师学院' },
    dates: { firstDay: ENDED_ON, lastDay: TODAY },
    release: {},
    'end-declaration': { lastScoredOn: ENDED_ON },
    'end-day-confirmation': {},
    'end-day-correction': { lastScoredOn: TODAY, reason: '示例' },
    receipt: { receivedOn: TODAY, channel: 'POST', fileId: ids.fileId },
    'receipt-confirmation': {},
    originals: { receivedOn: TODAY },
    'score-report/hand-in': { draftVersion: 1 },
    'score-report/withdrawal': { reason: '示例' },
    'late-admission': { reason: '示例' },
    confirmation: {},
    return: { reasonCode: 'OTHER', text: '示例' },
  }) satisfies Record<string, object>;
export const ACT_COUNT = Object.keys(contestActInputs).length;
export const CAMPAIGN_ACT_COUNT = Object.keys(campaignActInputs).length;

const END = 'campaigns/{id}/process';
/** The end of the campaign: its bodies are named and its gate is closed, so that nothing beyond that goes through. */
const endOfCampaign = ({ bodyId, caseId }: Ids): Record<string, object> => {
  const on = TODAY;
  const text = { title: '示例通报', recipients: ['各示例单位'], body: ['现予通报。'] };
  const acts: Readonly<Record<CampaignAct, object>> = {
    nameBodies: { organizationIds: [bodyId] },
    cancelTrade: { tradeNo: 19, reason: '示例' },
    decidePartial: { reason: '示例' },
    countersign: { organizationId: bodyId },
    object: { contestId: caseId, organizationId: bodyId, reason: '示例' },
    settle: { objectionId: '1', outcome: 'UNFOUNDED', reason: '示例' },
    leaveOut: { contestId: caseId, reason: '示例' },
    draftCircular: { on, text },
    amendCircular: { on, text },
    checkCircular: { on },
    countersignCircular: { on, organizationId: bodyId },
    signCircular: { on },
    numberCircular: { on, number: '示工发〔2026〕8号' },
    proofreadCircular: { on },
    printCircular: { on },
    sealCircular: { on, organizationId: bodyId },
    distributeCircular: { on, recipients: ['各示例单位'] },
  };
  const routes = Object.entries(acts).map(([act, body]) => [`POST ${END}/${campaignActRoutes[act as CampaignAct]}`, body] as const);
  return { [`POST ${END}`]: {}, ...Object.fromEntries(routes) };
};

const report = (ids: Ids): Record<string, object> => ({
  // Of a version nobody saw: the sheet and its winners stay for those who ask next.
  'PUT score-report/draft': { version: 99, entries: [] },
  'POST score-report/draft/take-over': {},
  'POST score-report/import': { version: 99, csv: '姓名,单位,理论成绩,实操成绩\n示例,示例单位,1,1' },
  'POST score-report/checked-in': { version: 99 },
  'PUT score-report/winners/{entryKey}': { version: 1, phone: '13900000000' },
  'POST score-report/winners/{entryKey}/reveal': { field: 'phone', reason: '示例' },
  'POST score-report/prints': { kind: 'SCORE_SUMMARY' },
  'POST prints/{printId}/signed': { checkCode: 'X', fileId: ids.fileId, seals: [] },
});

const TEAM = 'contests/{id}/teams/{organizationId}';
const entries = (ids: Ids): Record<string, object> => {
  const person = { version: 0, name: '示例选手', employer: '示例单位', declared: {} };
  const on = { version: 0, contestantId: ids.entryKey, rule: 'ENROLLED_STUDENT', reason: '示例' };
  return {
    'POST contests/{id}/entries/waiver': { reason: '示例' },
    [`PUT ${TEAM}`]: { version: 0, leaderName: '示例领队' },
    [`POST ${TEAM}/filing`]: { version: 0 },
    [`POST ${TEAM}/withdrawal`]: { version: 0, reason: '示例' },
    [`POST ${TEAM}/acceptance`]: { version: 0 },
    [`POST ${TEAM}/return`]: { version: 0, reason: '示例' },
    [`POST ${TEAM}/rejection`]: on,
    [`POST ${TEAM}/exception`]: on,
    [`POST ${TEAM}/check-in`]: { contestantIds: [ids.entryKey], present: true },
    [`POST ${TEAM}/contestants`]: person,
    [`POST ${TEAM}/contestants/import`]: { version: 0, csv: '姓名,所在单位\n示例选手,示例单位' },
    [`PUT ${TEAM}/contestants/{contestantId}`]: person,
    [`POST ${TEAM}/contestants/{contestantId}/removal`]: { version: 0 },
  };
};

const scoring = (ids: Ids): Record<string, object> => {
  const expert = { kind: 'FIELD_EXPERT', fields: ['示例领域'], employerId: ids.organizationId };
  const mark = { expertId: SOMEBODY, candidateId: SOMEBODY, item: 'P01', before: '1', after: '2', reason: '示例' };
  const SCORING = 'scorings/{id}';
  return {
    'POST experts': { personId: ids.personId, ...expert },
    'PUT experts/{id}': { version: 1, active: true, ...expert },
    [`POST ${SCORING}/plan`]: { chairId: SOMEBODY, dueAt: '2090-01-01T00:00:00+08:00' },
    [`POST ${SCORING}/panels`]: { name: '示例评审组', members: [SOMEBODY], reserves: [] },
    [`POST ${SCORING}/panels/draw`]: { name: '示例评审组', reserves: 0, exclusions: [] },
    [`POST ${SCORING}/panels/{panelId}/dissolution`]: { reason: '示例' },
    [`POST ${SCORING}/start`]: {},
    [`POST ${SCORING}/recusals`]: { expertId: SOMEBODY, candidateId: SOMEBODY, reason: '示例', replacedBy: null },
    [`POST ${SCORING}/drop-out`]: { expertId: SOMEBODY, reason: '示例' },
    [`POST ${SCORING}/opening`]: { missing: [], reason: '示例' },
    [`POST ${SCORING}/declaration`]: { relations: [] },
    [`PUT ${SCORING}/desk/sheet`]: { version: 0, rows: [{ candidateId: SOMEBODY, points: { P01: '1' } }] },
    [`POST ${SCORING}/desk/sheet/seal`]: { version: 0 },
    [`POST ${SCORING}/envelopes`]: { expertId: SOMEBODY, receivedOn: TODAY, supervisor: '示例监督' },
    [`PUT ${SCORING}/paper-entries/{expertId}`]: { version: 0, rows: [] },
    [`POST ${SCORING}/paper-entries/{expertId}/finish`]: { version: 0 },
    [`POST ${SCORING}/corrections`]: mark,
    [`POST ${SCORING}/corrections/{no}/settlement`]: { accept: true },
  };
};

const LOCAL_DAY = {
  kind: 'LOCAL',
  documentNo: '示例政办〔2026〕8号',
  dayKind: 'LOCAL_OFF',
  name: '示例纪念日',
  from: '2026-08-10',
  to: '2026-08-10',
  reason: '示例',
};
const CLOCK = { reason: '示例', authority: '示例决定' };

const others = (ids: Ids): Record<string, object> => ({
  'POST session': { login: 'nobody.here', password: PASSWORD },
  // Too simple: these people have no password that could be changed.
  'POST session/password': { current: PASSWORD, next: 'x' },
  'POST invitations/lookup': { token: 'x'.repeat(43) },
  'POST invitations/acceptance': { token: 'x'.repeat(43), password: PASSWORD },
  'POST accounts': { login: 'example.new', name: '示例新人' },
  'POST accounts/{id}/grants': { role: 'AUDITOR' },
  'POST accounts/{id}/password-reset': {},
  'POST accounts/{id}/unlock': {},
  'POST accounts/{id}/disable': {},
  'POST accounts/{id}/enable': {},
  'POST organizations': { name: '示例单位' },
  'PATCH organizations/{id}': { aliases: ['示例别名'] },
  'POST calendars/{year}/preview': { change: LOCAL_DAY },
  'POST calendars/{year}/changes': { change: LOCAL_DAY, expectedVersion: null },
  'POST people': { name: '示例人员' },
  'PATCH people/{id}': { post: '示例岗位' },
  'POST cases/{id}/urges': {},
  'POST cases/{id}/office-urges': { taskId: ids.taskId },
  'POST cases/{id}/calls': { channel: 'WECHAT', calledName: '示例联系人', answer: '示例' },
  'POST mails/{id}/bounce': {},
  'POST mail-templates/{kind}/{locale}/preview': TEMPLATE,
  'POST mail-templates/{kind}/{locale}/versions': { ...TEMPLATE, version: 99 },
  'POST mail-templates/{kind}/{locale}/restoration': { version: 99, restore: 0 },
  'POST mail-templates/{kind}/{locale}/test': TEMPLATE,
  'PUT reminder-hours': { opens: '08:30', closes: '18:00' },
  'POST calendar-feeds': {},
  'POST campaigns': { regulation: '000', edition: '2025', year: 2030 },
  'POST campaigns/{id}/values/{valueId}/confirmation': { value: '示例', reason: '示例' },
  'POST campaigns/{id}/settings/{key}': { value: 'REFUSE', reason: '示例' },
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
  'POST campaigns/{id}/hosting-bans': { organizationId: ids.organizationId, decision: '示例', decidedOn: '2020-01-02', reason: '示例' },
  'POST contests': { campaignId: ids.campaignId, tradeNo: 22 },
  'POST tasks/{id}/claim': {},
  'POST tasks/{id}/release': {},
  'POST tasks/{id}/take-over': { reason: '示例' },
  'POST posts': { name: '示例岗', members: [{ personId: ids.personId, seat: 'A' }] },
  'PUT posts/{id}': { name: '示例岗', members: [{ personId: ids.personId, seat: 'A' }] },
  'POST posts/{id}/closure': {},
  'POST delegations': { deputyId: ids.personId, fromOn: TODAY, toOn: TODAY, reason: '示例' },
  'POST delegations/{id}/revocation': {},
  // To nobody: everything stays with whom it is.
  'POST handovers/preview': { toId: ids.accountId },
  'POST handovers': { toId: ids.accountId, reason: '示例', seen: '0'.repeat(64) },
  'POST tasks/{id}/decision': { verb: 'RETURN', reasonCode: 'OTHER', text: '示例', round: 1 },
  // To nobody: the review stays for those who ask next.
  'POST tasks/{id}/verbs': { verb: 'transfer', to: ids.accountId },
  'POST task-batches': { tasks: [ids.taskId], act: { verb: 'transfer', to: ids.accountId } },
  'POST approvals/{id}/verbs': { verb: 'markRead' },
  'POST paper-decisions': {
    caseId: ids.caseId,
    kind: 'PAPER',
    act: 'return',
    input: { reasonCode: 'OTHER', text: '示例' },
    decider: { name: '示例主任', post: '主任', body: '示例办公室' },
    decidedOn: TODAY,
    fileId: ids.fileId,
  },
  'POST cases/{id}/deadlines/{deadlineId}/suspension': { on: TODAY, ...CLOCK },
  'POST cases/{id}/deadlines/{deadlineId}/resumption': { on: TODAY, ...CLOCK },
  'POST cases/{id}/deadlines/{deadlineId}/extension': { days: 3, ...CLOCK },
  'POST paper-decisions/{id}/settlement': { verdict: 'REJECT', reason: '示例' },
});

const queries = (ids: Ids): Record<string, Record<string, string>> => ({
  'GET deadlines/groups': { by: 'ORGANIZATION' },
  'GET working-days': { from: TODAY, count: '10' },
  'GET working-days/between': { from: ENDED_ON, to: TODAY },
  'POST files': { name: 'scan.pdf', purpose: 'PAPER_DECISION', caseId: ids.caseId },
});

/** Bodies by method and path below /api/v1, as the document writes it. */
export function bodiesOf(ids: Ids): ReadonlyMap<string, object> {
  const below = 'contests/{id}/';
  const fromActs = Object.entries(acts(ids)).map(([route, body]) => [`POST ${below}${route}`, body] as const);
  const fromReport = Object.entries(report(ids)).map(([route, body]) => [route.replace(' ', ` ${below}`), body] as const);
  return new Map<string, object>([
    ...fromActs,
    ...fromReport,
    ...Object.entries(entries(ids)),
    ...Object.entries(endOfCampaign(ids)),
    ...Object.entries(selection(ids)),
    ...Object.entries(scoring(ids)),
    ...Object.entries(others(ids)),
  ]);
}

export function callOf(method: string, template: string, ids: Ids): Call {
  const key = `${method} ${template.replace('/api/v1/', '')}`;
  const query = queries(ids)[key];
  const body = bodiesOf(ids).get(key);
  return { path: pathOf(template, ids), ...(query === undefined ? {} : { query }), ...(body === undefined ? {} : { body }) };
}
