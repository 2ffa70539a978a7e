import type { SelectionEvent } from '@jiangcheng/domain/selection/events';
import type { EventWords } from './word-types.ts';

/** What people and the story did to a year's selection (domain/selection/events); stages and 补录 have the words of every case. */
export const selectionWords = {
  ROUND_PLANNED: { label: ['确定年度安排', 'Round planned'], says: ['确定年度遴选安排', 'planned the round'] },
  QUOTAS_DECIDED: { label: ['分配推荐名额', 'Quotas decided'], says: ['分配推荐名额', 'decided the quotas'] },
  CONTACT_NAMED: { label: ['指定专人负责', 'Person in charge named'], says: ['指定单位负责人员', 'named the person in charge at a unit'] },
  WINDOW_EXTENDED: { label: ['延长推荐期', 'Window extended'], says: ['延长推荐期', 'extended the window of recommendation'] },
  QUOTA_RAISED: { label: ['追加推荐名额', 'Quota raised'], says: ['追加推荐名额', 'gave a unit more places'] },
  WINDOW_CLOSED: { label: ['推荐截止', 'Window closed'], says: ['推荐截止', 'closed the window of recommendation'] },
  REVIEW_FINISHED: { label: ['形式审查结束', 'Formal review finished'], says: ['结束形式审查', 'finished the formal review'] },
  SCORES_OPENED: { label: ['专家评分开封', 'Scores opened'], says: ['专家评分开封', 'found the scores opened'] },
  MEETING_RECORDED: {
    label: ['登记专家评审会议', 'Experts’ meeting recorded'],
    says: ['登记专家评审会议', 'recorded the experts’ meeting'],
  },
  LIST_SUGGESTED: { label: ['提出建议名单', 'List suggested'], says: ['提出建议名单', 'suggested a list'] },
  LIST_APPROVED: { label: ['党组会议审定名单', 'List approved'], says: ['审定建议名单', 'approved the list'] },
  LIST_SENT_BACK: { label: ['党组会议退回名单', 'List sent back'], says: ['退回建议名单', 'sent the list back'] },
  NOTICE_RENEWED: { label: ['重新公示', 'Put up anew'], says: ['决定重新公示', 'put a withdrawn list up anew'] },
  RESERVE_APPROVED: { label: ['党组会议决定递补', 'Reserve approved'], says: ['决定递补', 'approved somebody of the reserve list'] },
  PLACES_VACANT: { label: ['空出名额', 'A place is vacant'], says: ['名单空出名额，待决定是否递补', 'found a place vacant'] },
  PLACES_NOT_FILLED: { label: ['不再递补', 'Place left vacant'], says: ['决定不再递补', 'decided to leave the place vacant'] },
  NOTICE_OVER: { label: ['公示期满', 'Notice over'], says: ['公示期满', 'found the notice over'] },
  ANNOUNCED_NAMED: { label: ['确定公布人员', 'Persons to announce named'], says: ['确定公布人员', 'named whom to announce'] },
  NOBODY_LEFT: { label: ['没有待公布人员', 'Nobody left to announce'], says: ['没有待公布人员', 'found nobody left to announce'] },
  SELECTION_DOCUMENT_DRAFTED: { label: ['发文拟稿', 'Document drafted'], says: ['发文拟稿', 'drafted the document'] },
  SELECTION_DOCUMENT_AMENDED: { label: ['修改文稿', 'Document amended'], says: ['修改文稿', 'amended the document'] },
  SELECTION_DOCUMENT_TAKEN_OVER: {
    label: ['接手修改文稿', 'Document taken over'],
    says: [
      '接手修改文稿（此前由 {calls.last.document.written.last.from.name} 修改）',
      'took the text of the document over from {calls.last.document.written.last.from.name}',
    ],
    instead: [
      {
        when: 'announcements',
        says: [
          '接手修改文稿（此前由 {announcements.last.document.written.last.from.name} 修改）',
          'took the text of the document over from {announcements.last.document.written.last.from.name}',
        ],
      },
    ],
  },
  SELECTION_DOCUMENT_CHECKED: { label: ['发文核稿', 'Document checked'], says: ['发文核稿', 'checked the document'] },
  SELECTION_DOCUMENT_COUNTERSIGNED: { label: ['发文会签', 'Document countersigned'], says: ['发文会签', 'countersigned the document'] },
  SELECTION_DOCUMENT_SIGNED: { label: ['签发', 'Document signed'], says: ['签发文件', 'signed the document'] },
  SELECTION_DOCUMENT_NUMBERED: { label: ['发文编号', 'Document numbered'], says: ['发文编号', 'numbered the document'] },
  SELECTION_DOCUMENT_PROOFREAD: { label: ['发文校对', 'Document proofread'], says: ['发文校对', 'proofread the document'] },
  SELECTION_DOCUMENT_PRINTED: { label: ['印制', 'Document printed'], says: ['印制文件', 'printed the document'] },
  SELECTION_DOCUMENT_SEALED: { label: ['用印', 'Document sealed'], says: ['文件用印', 'sealed the document'] },
  SELECTION_DOCUMENT_DISTRIBUTED: { label: ['分发', 'Document distributed'], says: ['分发文件', 'distributed the document'] },
} as const satisfies Record<Exclude<SelectionEvent['type'], 'STAGE_OPENED' | 'BACKFILLED'>, EventWords>;
