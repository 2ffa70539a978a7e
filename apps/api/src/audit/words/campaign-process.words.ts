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
  CONTEST_LEFT_OUT: { label: ['一项比赛留待下一轮', 'Contest left out'], says: ['一项比赛留待下一轮', 'left a contest to the next round'] },
  CIRCULAR_DRAFTED: { label: ['通报拟稿', 'Circular drafted'], says: ['通报拟稿', 'drafted the circular'] },
  CIRCULAR_AMENDED: { label: ['修改通报文稿', 'Circular amended'], says: ['修改通报文稿', 'amended the circular'] },
  CIRCULAR_CHECKED: { label: ['通报核稿', 'Circular checked'], says: ['通报核稿', 'checked the circular'] },
  CIRCULAR_COUNTERSIGNED: { label: ['通报会签', 'Circular countersigned'], says: ['通报会签', 'countersigned the circular'] },
  CIRCULAR_SIGNED: { label: ['签发通报', 'Circular signed'], says: ['签发通报', 'signed the circular'] },
  CIRCULAR_NUMBERED: { label: ['通报编号', 'Circular numbered'], says: ['通报编号', 'numbered the circular'] },
  CIRCULAR_PROOFREAD: { label: ['通报校对', 'Circular proofread'], says: ['通报校对', 'proofread the circular'] },
  CIRCULAR_PRINTED: { label: ['通报印制', 'Circular printed'], says: ['通报印制', 'printed the circular'] },
  CIRCULAR_SEALED: { label: ['通报用印', 'Circular sealed'], says: ['通报用印', 'sealed the circular'] },
  CIRCULAR_DISTRIBUTED: { label: ['分发通报', 'Circular distributed'], says: ['分发通报', 'distributed the circular'] },
} as const satisfies Record<Exclude<CampaignEvent['type'], 'STAGE_OPENED' | 'BACKFILLED'>, EventWords>;
