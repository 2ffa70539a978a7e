import type { OrgAwardEvent } from '@jiangcheng/domain/org-award/state';
import type { EventWords } from './word-types.ts';

/** What happened to the 优秀组织奖 of a campaign; stages and 补录 have the words of every case. */
const caseWords = {
  ORG_AWARD_PROPOSED: { label: ['提出名单', 'List proposed'], says: ['提出优秀组织奖名单', 'proposed the list of the organization award'] },
  ORG_AWARD_WITHDRAWN: { label: ['撤销评选', 'Award withdrawn'], says: ['撤销优秀组织奖评选', 'withdrew the organization award'] },
  ORG_AWARD_APPROVED: { label: ['批准名单', 'List approved'], says: ['批准优秀组织奖名单', 'approved the list of the organization award'] },
  ORG_AWARD_RETURNED: { label: ['退回名单', 'List returned'], says: ['退回优秀组织奖名单', 'returned the list of the organization award'] },
} as const satisfies Record<Exclude<OrgAwardEvent['type'], 'STAGE_OPENED' | 'BACKFILLED'>, EventWords>;

export const orgAwardWords = {
  ...caseWords,
  ASSESSMENT_REVIEWED: {
    label: ['考核评分', 'Assessment reviewed'],
    says: ['对{unit|organization}的自评表评分', 'reviewed the self-assessment of {unit|organization}'],
  },
} as const satisfies Record<string, EventWords>;
