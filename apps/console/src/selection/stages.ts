import { defineWords } from '../words/define-words.ts';

/** What a time table plans: every stage after 部署. */
export const plannedStages = [
  'RECOMMENDATION',
  'FORMAL_REVIEW',
  'EXPERT_SCORING',
  'PANEL_MEETING',
  'PARTY_GROUP',
  'NOTICE',
  'ANNOUNCEMENT',
] as const;

export const stageWords = defineWords('selection-stage', {
  RECOMMENDATION: ['推荐', 'Recommendation'],
  FORMAL_REVIEW: ['形式审查', 'Formal review'],
  EXPERT_SCORING: ['专家评审', 'Expert review'],
  PANEL_MEETING: ['专家评审会议', 'Meeting of the experts'],
  PARTY_GROUP: ['党组会议审议', 'Party group meeting'],
  NOTICE: ['公示', 'Public notice'],
  ANNOUNCEMENT: ['公布', 'Announcement'],
});
