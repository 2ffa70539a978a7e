import type { LockedContest } from '@jiangcheng/casework/ports/case-store';
import { arrangementOf } from '@jiangcheng/domain/contest/evolve-notice-correction';
import { organizerIds, type ContestState } from '@jiangcheng/domain/contest/state';
import type { DocumentText } from '@jiangcheng/domain/document/state';
import { officialText } from '@jiangcheng/regulations/facts/documents';
import { loadContestPack, type ContestPack } from '@jiangcheng/regulations/load-pack';
import type { DataSource } from 'typeorm';
import { readCampaign } from '../campaign/campaign.view.ts';
import { notFound } from '../platform/problems.ts';
import { contestBlanks, type ContestWords } from './official-blanks.ts';

/** What may be said of a trade: printed or confirmed, never what is only inferred. */
const valueOf = (field: string): string =>
  `(select coalesce(v.confirmed, v.reading) from app.trade_value v where v.campaign_id = t.campaign_id and v.trade_no = t.no and v.field = '${field}')`;

const TRADE = `
  select t.name as trade, ${valueOf('industry')} #>> '{}' as industry, ${valueOf('extraHosts')} as "extraHosts",
    (select coalesce(array_agg(o.name order by n.place), '{}') from unnest($3::uuid[]) with ordinality as n(id, place)
      join app.organization o on o.id = n.id) as organizers
  from app.trade t where t.campaign_id = $1 and t.no = $2`;

interface TradeRow {
  trade: string;
  industry: string | null;
  extraHosts: string[] | null;
  organizers: string[];
}

/** 比赛通知 of one contest as the regulation words it, with what its case and its plan know. */
export async function noticeDraft(
  source: DataSource,
  { scope, state }: Pick<LockedContest, 'scope' | 'state'>,
): Promise<{ pack: ContestPack; text: DocumentText }> {
  const campaign = await readCampaign(source, scope.campaignId);
  const [row]: TradeRow[] = await source.query(TRADE, [scope.campaignId, state.tradeNo, organizerIds(state)]);
  if (campaign === null || row === undefined) throw notFound();
  const pack = loadContestPack(campaign.regulation, campaign.edition);
  const words = { ...row, extraHosts: row.extraHosts ?? [], ...plannedWords(state) };
  return { pack, text: officialText(pack, 'CONTEST_NOTICE', contestBlanks(pack, campaign, words)) };
}

/** What the plan fixes, as far as it is written; the days are the contest's own. */
function plannedWords(state: ContestState): Pick<ContestWords, 'firstDay' | 'lastDay' | 'planned'> {
  const { plan } = state;
  const { firstDay, lastDay, place } = arrangementOf(state);
  if (plan === undefined) return { firstDay, lastDay, planned: null };
  const { content, committee, weights } = plan.text;
  return {
    firstDay: firstDay ?? plan.text.firstDay,
    lastDay: lastDay ?? plan.text.lastDay,
    planned: { content, place: place ?? '', committee, weights },
  };
}
