import type { Weights } from '@jiangcheng/domain/ranking/types';
import { chineseDate } from '@jiangcheng/domain/shared/chinese-date';
import { Exact } from '@jiangcheng/domain/shared/decimal';
import type { OfficialBlanks } from '@jiangcheng/regulations/facts/documents';
import { rankingRule } from '@jiangcheng/regulations/facts/scoring';
import type { ContestPack } from '@jiangcheng/regulations/load-pack';

/** Written by hand where the system does not know it. */
export const TO_FILL = '＿＿＿＿＿＿';

/** What is known of a campaign for its documents: its own title, and its year in the place of the document's. */
export interface CampaignWords {
  title: string;
  year: number;
}

/** What is known of one contest for its 比赛通知. */
export interface ContestWords {
  trade: string;
  /** Null while it is only inferred. */
  industry: string | null;
  extraHosts: readonly string[];
  organizers: readonly string[];
  firstDay: string | null;
  lastDay: string | null;
  /** What its 子竞赛方案 says; null without one. */
  planned: { content: string; place: string; committee: string; weights: Weights } | null;
}

/** Of a document of which nothing is filled in yet. */
export const noBlanks: OfficialBlanks = {
  campaign: TO_FILL,
  plan: TO_FILL,
  trade: TO_FILL,
  content: TO_FILL,
  weights: TO_FILL,
  dates: TO_FILL,
  place: TO_FILL,
  hosts: TO_FILL,
  organizers: TO_FILL,
  committee: TO_FILL,
  corrected: TO_FILL,
  leftOut: TO_FILL,
};

/** The blanks that a campaign fills. The plan is the document's first attachment. */
export function campaignBlanks(pack: ContestPack, { title, year }: CampaignWords): OfficialBlanks {
  const { attachments, docNo, issuers } = pack.regulation;
  const plan = (attachments[0]?.title ?? TO_FILL).replace(`${docNo.year}年`, `${year}年`);
  return { ...noBlanks, campaign: title, plan, hosts: issuers.value.join('、') };
}

/** The blanks that one contest fills beside them; an organizer who is announced later is said so (另行通知). */
export function contestBlanks(pack: ContestPack, campaign: CampaignWords, contest: ContestWords): OfficialBlanks {
  const { trade, industry, extraHosts, organizers, planned } = contest;
  const { theory, practice } = planned?.weights ?? rankingRule(pack).weights;
  return {
    ...campaignBlanks(pack, campaign),
    trade,
    weights: `理论知识${percent(theory)}、实际操作${percent(practice)}`,
    dates: datesOf(contest),
    hosts: [...pack.regulation.issuers.value, ...extraHosts].join('、'),
    organizers: organizers.join('、') || '另行通知',
    content: planned?.content || TO_FILL,
    place: planned?.place || TO_FILL,
    committee: planned?.committee || (industry === null ? TO_FILL : `${industry}行业竞赛组委会`),
  };
}

const percent = (weight: string): string => `${new Exact(weight).times(100).toFixed()}%`;

export const datesOf = ({ firstDay, lastDay }: Pick<ContestWords, 'firstDay' | 'lastDay'>): string => {
  if (firstDay === null || lastDay === null) return TO_FILL;
  return firstDay === lastDay ? chineseDate(firstDay) : `${chineseDate(firstDay)}至${chineseDate(lastDay)}`;
};
