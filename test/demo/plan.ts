import type { campaignView } from '@jiangcheng/contracts/api/campaign';
import type { hostingApplicationView } from '@jiangcheng/contracts/api/hosting';
import type { z } from 'zod';
import { StoryContest } from '../support/story.ts';
import type { Cast, Organizer } from './cast.ts';
import type { Narrator } from './narrator.ts';

export type Campaign = z.infer<typeof campaignView>;

/** A trade's contest of the year with who runs it and when, as the plan has it. */
export interface PlannedContest {
  readonly no: number;
  readonly trade: string;
  /** `2025-06`. */
  readonly month: string;
  readonly organizer: Organizer;
  readonly contest: StoryContest;
  /** Whether its plan and notice went their way in the system, so that teams enter it there. */
  announced: boolean;
}

/** Opens the year and confirms what its table leaves to be inferred (rules.md §1.8). */
export async function openYear({ office }: Cast, narrator: Narrator): Promise<Campaign> {
  const campaign = await office.campaign(2025);
  narrator.say(`办公室依据${campaign.docNo}开启“${campaign.title}”，共${String(campaign.tradeCount)}个工种`);
  const inferred = campaign.trades.flatMap(({ values }) => values).filter(({ status }) => status === 'INFERRED');
  for (const { id, inferred: value } of inferred)
    await office.people.office.post(`/campaigns/${campaign.id}/values/${id}/confirmation`, { value });
  narrator.say(`附件3空白或合并的单元格，办公室逐项确认推定值${String(inferred.length)}项`);
  return campaign;
}

/** 办赛申请 of every trade, received and accepted: each opens its contest with its organizer. */
export async function acceptApplications(cast: Cast, campaign: Campaign, on: string, narrator: Narrator): Promise<PlannedContest[]> {
  const planned: PlannedContest[] = [];
  for (const trade of campaign.trades) {
    const organizer = cast.organizers[trade.no % cast.organizers.length];
    if (organizer === undefined) throw new Error('the demo has no organizers');
    const contest = await accepted(organizer, campaign.id, trade.no, on);
    planned.push({ no: trade.no, trade: trade.name, month: monthOf(trade), organizer, contest, announced: false });
    narrator.say(`第${String(trade.no)}项 ${trade.name}：${organizer.name}申请承办，办公室受理`);
  }
  return planned;
}

async function accepted(
  { office, organizationId }: Organizer,
  campaignId: string,
  tradeNo: number,
  receivedOn: string,
): Promise<StoryContest> {
  const clerk = office.people.office;
  const path = `/campaigns/${campaignId}/hosting-applications`;
  const organizers = [{ organizationId, lead: true }];
  const application = { tradeNo, applicantId: organizationId, applicantType: 'ASSOCIATION', organizers, receivedOn };
  const { id } = await clerk.post<{ id: string }>(path, application);
  const { caseId } = await clerk.post<z.infer<typeof hostingApplicationView>>(`${path}/${id}/decision`, { decision: 'ACCEPT' });
  if (caseId === null) throw new Error(`the application for trade ${String(tradeNo)} opened no contest`);
  return StoryContest.of(office, caseId);
}

function monthOf({ no, values }: Campaign['trades'][number]): string {
  const month = values.find(({ field }) => field === 'month')?.value;
  if (typeof month !== 'string') throw new Error(`trade ${String(no)} has no month`);
  return month;
}
