import type { FrontEvent } from '@jiangcheng/domain/contest/front-events';
import type { NoticeCorrectionEvent } from '@jiangcheng/domain/contest/notice-correction';
import type { EventWords } from './word-types.ts';

/** What comes before a contest is held, its plan and its notice, and what corrects the notice since. */
export const contestFrontWords = {
  PLANNED: {
    label: ['交承办单位拟订方案', 'Released to its plan'],
    says: ['交承办单位拟订子竞赛方案', 'asked the organizer for its sub-plan'],
  },
  AUTHORITY_NAMED: {
    label: ['确定行业主管部门', 'Authority named'],
    says: ['确定行业主管部门（协会）：{authority.name}', 'named the industry authority: {authority.name}'],
  },
  PLAN_TAKEN_OVER: {
    label: ['接手填写方案', 'Sub-plan taken over'],
    says: [
      '接手填写子竞赛方案（此前由 {plan.takenOver.last.from.name} 填写）',
      'took the sub-plan over from {plan.takenOver.last.from.name}',
    ],
  },
  PLAN_WRITTEN: {
    label: ['填写子竞赛方案', 'Sub-plan written'],
    says: ['填写子竞赛方案（第 {plan.version} 稿）', 'wrote the sub-plan (version {plan.version})'],
  },
  PLAN_SUBMITTED: {
    label: ['方案送签', 'Sub-plan handed in'],
    says: [
      '将子竞赛方案（第 {plan.version} 稿）送各单位会签（第 {plan.submissions.last.round} 轮）',
      'handed in version {plan.version} of the sub-plan for signature (round {plan.submissions.last.round})',
    ],
  },
  PLAN_AGREED: {
    label: ['方案会签完毕', 'Sub-plan agreed'],
    says: ['会签子竞赛方案，各单位会签完毕', 'signed the sub-plan as the last one'],
  },
  PLAN_RETURNED: {
    label: ['退回方案', 'Sub-plan returned'],
    says: ['退回子竞赛方案（第 {plan.returns.last.round} 轮）', 'returned the sub-plan (round {plan.returns.last.round})'],
  },
  NOTICE_DRAFTED: { label: ['比赛通知拟稿', 'Notice drafted'], says: ['比赛通知拟稿', 'drafted the notice'] },
  NOTICE_AMENDED: { label: ['修改比赛通知文稿', 'Notice amended'], says: ['修改比赛通知文稿', 'amended the notice'] },
  NOTICE_TAKEN_OVER: {
    label: ['接手修改比赛通知文稿', 'Notice taken over'],
    says: [
      '接手修改比赛通知文稿（此前由 {notice.written.last.from.name} 修改）',
      'took the text of the notice over from {notice.written.last.from.name}',
    ],
  },
  NOTICE_CHECKED: { label: ['比赛通知核稿', 'Notice checked'], says: ['比赛通知核稿', 'checked the notice'] },
  NOTICE_COUNTERSIGNED: { label: ['比赛通知会签', 'Notice countersigned'], says: ['比赛通知会签', 'countersigned the notice'] },
  NOTICE_SIGNED: { label: ['签发比赛通知', 'Notice signed'], says: ['签发比赛通知', 'signed the notice'] },
  NOTICE_NUMBERED: { label: ['比赛通知编号', 'Notice numbered'], says: ['比赛通知编号', 'numbered the notice'] },
  NOTICE_PROOFREAD: { label: ['比赛通知校对', 'Notice proofread'], says: ['比赛通知校对', 'proofread the notice'] },
  NOTICE_PRINTED: { label: ['比赛通知印制', 'Notice printed'], says: ['比赛通知印制', 'printed the notice'] },
  NOTICE_SEALED: { label: ['比赛通知用印', 'Notice sealed'], says: ['比赛通知用印', 'sealed the notice'] },
  NOTICE_DISTRIBUTED: { label: ['分发比赛通知', 'Notice distributed'], says: ['分发比赛通知', 'distributed the notice'] },
  NOTICE_CORRECTION_BEGUN: {
    label: ['起草比赛更正通知', 'Correction of the notice begun'],
    says: [
      '起草比赛通知的更正通知：改为 {noticeCorrections.last.after.firstDay} 至 {noticeCorrections.last.after.lastDay}，{noticeCorrections.last.after.place}',
      'began a correction of the notice: {noticeCorrections.last.after.firstDay} to {noticeCorrections.last.after.lastDay}, {noticeCorrections.last.after.place}',
    ],
  },
  NOTICE_CORRECTION_DRAFTED: {
    label: ['比赛更正通知拟稿', 'Correction of the notice drafted'],
    says: ['比赛更正通知拟稿', 'drafted the correction of the notice'],
  },
  NOTICE_CORRECTION_AMENDED: {
    label: ['修改比赛更正通知文稿', 'Correction of the notice amended'],
    says: ['修改比赛更正通知文稿', 'amended the correction of the notice'],
  },
  NOTICE_CORRECTION_TAKEN_OVER: {
    label: ['接手修改比赛更正通知文稿', 'Correction of the notice taken over'],
    says: [
      '接手修改比赛更正通知文稿（此前由 {noticeCorrections.last.document.written.last.from.name} 修改）',
      'took the text of the correction of the notice over from {noticeCorrections.last.document.written.last.from.name}',
    ],
  },
  NOTICE_CORRECTION_CHECKED: {
    label: ['比赛更正通知核稿', 'Correction of the notice checked'],
    says: ['比赛更正通知核稿', 'checked the correction of the notice'],
  },
  NOTICE_CORRECTION_COUNTERSIGNED: {
    label: ['比赛更正通知会签', 'Correction of the notice countersigned'],
    says: ['比赛更正通知会签', 'countersigned the correction of the notice'],
  },
  NOTICE_CORRECTION_SIGNED: {
    label: ['签发比赛更正通知', 'Correction of the notice signed'],
    says: ['签发比赛更正通知', 'signed the correction of the notice'],
  },
  NOTICE_CORRECTION_NUMBERED: {
    label: ['比赛更正通知编号', 'Correction of the notice numbered'],
    says: ['比赛更正通知编号', 'numbered the correction of the notice'],
  },
  NOTICE_CORRECTION_PROOFREAD: {
    label: ['比赛更正通知校对', 'Correction of the notice proofread'],
    says: ['比赛更正通知校对', 'proofread the correction of the notice'],
  },
  NOTICE_CORRECTION_PRINTED: {
    label: ['比赛更正通知印制', 'Correction of the notice printed'],
    says: ['比赛更正通知印制', 'printed the correction of the notice'],
  },
  NOTICE_CORRECTION_SEALED: {
    label: ['比赛更正通知用印', 'Correction of the notice sealed'],
    says: ['比赛更正通知用印', 'sealed the correction of the notice'],
  },
  NOTICE_CORRECTION_DISTRIBUTED: {
    label: ['分发比赛更正通知', 'Correction of the notice distributed'],
    says: ['分发比赛更正通知，更正后的时间、地点自此生效', 'distributed the correction of the notice, which holds from now on'],
  },
  NOTICE_CORRECTION_WITHDRAWN: {
    label: ['撤回比赛更正', 'Correction of the notice taken back'],
    says: ['撤回比赛通知的更正', 'took the correction of the notice back'],
  },
} as const satisfies Record<FrontEvent['type'] | NoticeCorrectionEvent['type'], EventWords>;
