import type { Ids } from './scene.ts';
import { SOMEBODY } from './somebody.ts';

/** The id that stands for `{id}` below each first segment. */
const owners: Readonly<Record<string, keyof Ids>> = {
  accounts: 'accountId',
  approvals: 'approvalId',
  campaigns: 'campaignId',
  cases: 'caseId',
  collections: 'collectionId',
  contests: 'caseId',
  files: 'fileId',
  mails: 'mailId',
  organizations: 'organizationId',
  people: 'personId',
  'paper-decisions': 'paperId',
  tasks: 'taskId',
  notices: 'noticeId',
  objections: 'objectionId',
  'public-notices': 'noticeId',
  posts: 'postId',
  delegations: 'delegationId',
  selections: 'roundId',
  cultivations: 'cultivationId',
  // A contest has neither awards nor experts, and the pool is empty.
  'org-awards': 'caseId',
  scorings: 'caseId',
  experts: 'postId',
};
const fixed: Readonly<Record<string, string>> = {
  panelId: SOMEBODY,
  regulation: '000',
  edition: '2050',
  approval: 'OFFICE',
  node: 'OFFICE',
  expertId: SOMEBODY,
  no: '1',
  annex: '1',
  file: `${'x'.repeat(43)}.ics`,
  kind: 'reminder-digest',
  locale: 'zh-CN',
  list: 'calls',
  issued: 'calls',
  year: '2026',
  key: 'LATE_SCORE_REPORT',
  contestantId: '00000000-0000-7000-8000-000000000003',
  round: '1',
  act: 'return',
  contestId: SOMEBODY,
  batchId: SOMEBODY,
  lineId: SOMEBODY,
  recordId: SOMEBODY,
  subsidyId: SOMEBODY,
  memberId: SOMEBODY,
  contactId: SOMEBODY,
  nominationId: SOMEBODY,
  exchangeId: SOMEBODY,
  awardId: SOMEBODY,
  correctionId: SOMEBODY,
  letterId: SOMEBODY,
};

/** The path of a template of the document, filled in. */
export function pathOf(template: string, ids: Ids): string {
  if (template.startsWith('/api/v1/campaigns/{id}/process/actions'))
    return template.replace('{id}', ids.campaignId).replace('{act}', 'settle');
  if (template.startsWith('/api/v1/cultivations/{id}/actions'))
    return template.replace('{id}', ids.cultivationId).replace('{act}', 'filePlan');
  if (template.startsWith('/api/v1/selections/{id}/actions')) return template.replace('{id}', ids.roundId).replace('{act}', 'planRound');
  if (template.startsWith('/api/v1/notices/{id}/actions')) return template.replace('{id}', ids.noticeId).replace('{act}', 'extendNotice');
  if (template.startsWith('/api/v1/objections/{id}/actions'))
    return template.replace('{id}', ids.objectionId).replace('{act}', 'registerObjection');
  const [, , , first = ''] = template.split('/');
  const value = (name: string): string => fixed[name] ?? (name === 'id' ? ids[owners[first] ?? 'caseId'] : ids[name as keyof Ids]);
  return template.replace(/\{(\w+)\}/g, (_, name: string) => value(name));
}
