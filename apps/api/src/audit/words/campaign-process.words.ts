import type { CampaignEvent } from '@jiangcheng/domain/campaign/events';
import type { EventWords } from './word-types.ts';

/** What people and the story did to the end of a campaign (domain/campaign/events); stages and 补录 have the words of every case. */
export const campaignProcessWords = {
  BODIES_NAMED: { label: ['确定会签单位', 'Bodies named'], says: ['确定会签单位', 'named the bodies'] },
  TRADE_CANCELLED: { label: ['取消工种', 'Trade cancelled'], says: ['取消工种', 'cancelled a trade'] },
  ALL_CONTESTS_CONFIRMED: {
    label: ['各项比赛均已确认', 'All contests confirmed'],
    says: ['各项比赛均已确认', 'found all contests confirmed'],
  },
  NO_CONTEST_LEFT: { label: ['没有待通报的比赛', 'No contest left'], says: ['没有待通报的比赛', 'found no contest left to circulate'] },
  PARTIAL_DECIDED: {
    label: ['决定分批通报', 'Partial circular decided'],
    says: ['决定分批通报', 'decided to circulate the results in part'],
  },
  COMMITTEE_AGREED: {
    label: ['组委会审核无异议', 'Committee agreed'],
    says: ['组委会审核无异议', 'gave the last countersignature of the committee'],
  },
  OBJECTION_RAISED: { label: ['提出异议', 'Objection raised'], says: ['提出异议', 'objected to the results of a contest'] },
  OBJECTION_SETTLED: { label: ['处理异议', 'Objection settled'], says: ['处理异议', 'settled an objection'] },
  REPORT_SENT_BACK: {
    label: ['成绩退回更正', 'Report sent back'],
    says: ['将一项比赛的成绩退回更正', 'sent the report of a contest back for a correction'],
  },
  WINNERS_NOTICED: {
    label: ['获奖人员公示期满', 'Notice of winners over'],
    says: ['获奖人员公示期满', 'the notice of the winners was over'],
  },
  WINNERS_NOTICE_RENEWED: { label: ['获奖人员重新公示', 'Winners put up anew'], says: ['重新公示获奖人员', 'put the winners up anew'] },
  CONTEST_LEFT_OUT: { label: ['一项比赛留待下一轮', 'Contest left out'], says: ['一项比赛留待下一轮', 'left a contest to the next round'] },
  YEAR_PLAN_DRAFTED: { label: ['方案拟稿', 'Plan of the year drafted'], says: ['方案拟稿', 'drafted the plan of the year'] },
  YEAR_PLAN_AMENDED: { label: ['修改方案文稿', 'Plan of the year amended'], says: ['修改方案文稿', 'amended the plan of the year'] },
  YEAR_PLAN_TAKEN_OVER: {
    label: ['接手修改方案文稿', 'Plan of the year taken over'],
    says: [
      '接手修改方案文稿（此前由 {yearPlan.written.last.from.name} 修改）',
      'took the text of the plan of the year over from {yearPlan.written.last.from.name}',
    ],
  },
  YEAR_PLAN_CHECKED: { label: ['方案核稿', 'Plan of the year checked'], says: ['方案核稿', 'checked the plan of the year'] },
  YEAR_PLAN_COUNTERSIGNED: {
    label: ['方案发文会签', 'Plan of the year countersigned'],
    says: ['方案发文会签', 'countersigned the plan of the year'],
  },
  YEAR_PLAN_SIGNED: { label: ['签发方案', 'Plan of the year signed'], says: ['签发方案', 'signed the plan of the year'] },
  YEAR_PLAN_NUMBERED: { label: ['方案编号', 'Plan of the year numbered'], says: ['方案编号', 'numbered the plan of the year'] },
  YEAR_PLAN_PROOFREAD: { label: ['方案校对', 'Plan of the year proofread'], says: ['方案校对', 'proofread the plan of the year'] },
  YEAR_PLAN_PRINTED: { label: ['方案印制', 'Plan of the year printed'], says: ['方案印制', 'printed the plan of the year'] },
  YEAR_PLAN_SEALED: { label: ['方案用印', 'Plan of the year sealed'], says: ['方案用印', 'sealed the plan of the year'] },
  YEAR_PLAN_DISTRIBUTED: { label: ['分发方案', 'Plan of the year distributed'], says: ['分发方案', 'distributed the plan of the year'] },
  CIRCULAR_DRAFTED: { label: ['通报拟稿', 'Circular drafted'], says: ['通报拟稿', 'drafted the circular'] },
  CIRCULAR_AMENDED: { label: ['修改通报文稿', 'Circular amended'], says: ['修改通报文稿', 'amended the circular'] },
  CIRCULAR_TAKEN_OVER: {
    label: ['接手修改通报文稿', 'Circular taken over'],
    says: [
      '接手修改通报文稿（此前由 {circulars.last.document.written.last.from.name} 修改）',
      'took the text of the circular over from {circulars.last.document.written.last.from.name}',
    ],
  },
  CIRCULAR_CHECKED: { label: ['通报核稿', 'Circular checked'], says: ['通报核稿', 'checked the circular'] },
  CIRCULAR_COUNTERSIGNED: { label: ['通报会签', 'Circular countersigned'], says: ['通报会签', 'countersigned the circular'] },
  CIRCULAR_SIGNED: { label: ['签发通报', 'Circular signed'], says: ['签发通报', 'signed the circular'] },
  CIRCULAR_NUMBERED: { label: ['通报编号', 'Circular numbered'], says: ['通报编号', 'numbered the circular'] },
  CIRCULAR_PROOFREAD: { label: ['通报校对', 'Circular proofread'], says: ['通报校对', 'proofread the circular'] },
  CIRCULAR_PRINTED: { label: ['通报印制', 'Circular printed'], says: ['通报印制', 'printed the circular'] },
  CIRCULAR_SEALED: { label: ['通报用印', 'Circular sealed'], says: ['通报用印', 'sealed the circular'] },
  CIRCULAR_DISTRIBUTED: { label: ['分发通报', 'Circular distributed'], says: ['分发通报', 'distributed the circular'] },
  CORRECTION_BEGUN: { label: ['起草更正通知', 'Correction begun'], says: ['起草更正通知', 'began a correction of an announced result'] },
  CORRECTION_OF_PLAN_BEGUN: {
    label: ['起草方案的更正通知', 'Correction of the plan begun'],
    says: ['起草方案的更正通知', 'began a correction of the plan of the year'],
  },
  CORRECTION_DRAFTED: { label: ['更正通知拟稿', 'Correction drafted'], says: ['更正通知拟稿', 'drafted the correction'] },
  CORRECTION_AMENDED: { label: ['修改更正通知文稿', 'Correction amended'], says: ['修改更正通知文稿', 'amended the correction'] },
  CORRECTION_TAKEN_OVER: {
    label: ['接手修改更正通知文稿', 'Correction taken over'],
    says: [
      '接手修改更正通知文稿（此前由 {corrections.last.document.written.last.from.name} 修改）',
      'took the text of the correction over from {corrections.last.document.written.last.from.name}',
    ],
  },
  CORRECTION_CHECKED: { label: ['更正通知核稿', 'Correction checked'], says: ['更正通知核稿', 'checked the correction'] },
  CORRECTION_COUNTERSIGNED: { label: ['更正通知会签', 'Correction countersigned'], says: ['更正通知会签', 'countersigned the correction'] },
  CORRECTION_SIGNED: { label: ['签发更正通知', 'Correction signed'], says: ['签发更正通知', 'signed the correction'] },
  CORRECTION_NUMBERED: { label: ['更正通知编号', 'Correction numbered'], says: ['更正通知编号', 'numbered the correction'] },
  CORRECTION_PROOFREAD: { label: ['更正通知校对', 'Correction proofread'], says: ['更正通知校对', 'proofread the correction'] },
  CORRECTION_PRINTED: { label: ['更正通知印制', 'Correction printed'], says: ['更正通知印制', 'printed the correction'] },
  CORRECTION_SEALED: { label: ['更正通知用印', 'Correction sealed'], says: ['更正通知用印', 'sealed the correction'] },
  CORRECTION_DISTRIBUTED: {
    label: ['分发更正通知', 'Correction distributed'],
    says: ['分发更正通知，更正生效', 'distributed the correction, which is in force'],
  },
  CORRECTION_WITHDRAWN: { label: ['撤回更正', 'Correction taken back'], says: ['撤回更正', 'took the correction back'] },
} as const satisfies Record<Exclude<CampaignEvent['type'], 'STAGE_OPENED' | 'BACKFILLED'>, EventWords>;
