import type { TradeField } from '@jiangcheng/domain/campaign/trade-field';
import type { AnnexTable } from '@jiangcheng/domain/document/state';
import { committeePosts } from '@jiangcheng/regulations/facts/committee';
import { loadContestPack, type ContestPack } from '@jiangcheng/regulations/load-pack';
import { printedCell } from '@jiangcheng/regulations/trade-row';
import type { CaseTransaction, LockedCase } from '../ports/case-store.ts';
import type { CommitteeRow, TradeCells } from '../ports/plan-tables.ts';

/** Written by hand where nobody has entered it, or where it is only inferred. */
const BLANK = '　';

/** What the year's plan has attached: 组委会成员名单 (附2) and 工种明细 (附3), as the campaign has them now. */
export async function planAnnexes(
  tx: Pick<CaseTransaction, 'committeeRows' | 'tradeCells'>,
  { scope: { campaignId }, regulation, edition }: Pick<LockedCase, 'scope' | 'regulation' | 'edition'>,
): Promise<AnnexTable[]> {
  const pack = loadContestPack(regulation, edition);
  return [committeeAnnex(pack, await tx.committeeRows(campaignId)), tradesAnnex(pack, await tx.tradeCells(campaignId))];
}

/** By post, in the order of the document; a post that nobody holds yet keeps its line. */
function committeeAnnex(pack: ContestPack, members: readonly CommitteeRow[]): AnnexTable {
  const rows = committeePosts(pack).flatMap(({ role, label }) => {
    const holders = members.filter((member) => member.role === role);
    if (holders.length === 0) return [[label.zh, BLANK, BLANK]];
    return holders.map(({ name, organization, post }) => [label.zh, name, `${organization}${post}`]);
  });
  return { title: '组委会成员名单', columns: ['组委会职务', '姓名', '单位及职务'], rows };
}

function tradesAnnex({ trades: { fields }, regulation: { issuers } }: ContestPack, trades: readonly TradeCells[]): AnnexTable {
  const cell = (field: TradeField, value: unknown): string => {
    if (field === 'extraHosts') return [...issuers.value, ...(Array.isArray(value) ? value.map(String) : [])].join('、');
    return printedCell(field, value) || BLANK;
  };
  return {
    title: '工种明细',
    columns: ['序号', ...fields.map(({ key, label }) => (key === 'extraHosts' ? '主办单位' : label.zh))],
    rows: trades.map(({ no, cells }) => [String(no), ...fields.map(({ key }) => (cells[key] == null ? BLANK : cell(key, cells[key])))]),
  };
}
