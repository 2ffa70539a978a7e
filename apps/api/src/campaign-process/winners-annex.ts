import type { Winner } from '@jiangcheng/domain/award/winners';
import type { Group } from '@jiangcheng/domain/award/rules';
import type { AnnexTable } from '@jiangcheng/domain/document/state';
import type { ContestPack } from '@jiangcheng/regulations/load-pack';

/** A circulated contest with those whom its ranking names as winners. */
export interface WonContest {
  caseId: string;
  title: string;
  group: Group;
  winners: readonly Winner[];
}

/** The document's words for the groups in which its contests are held; none where all compete together. */
export type GroupWords = ReadonlyMap<string, string>;

export const groupWordsOf = ({ eligibility }: ContestPack): GroupWords =>
  new Map(eligibility.groups.map(({ key, label }) => [key, label.zh]));

const TITLE = '获奖人员名单';

/** 获奖人员名单: who is named as a winner, by trade, group and rank, as announced (000/附1/六.4, 002/四(三), 003/附2/三). */
export const winnersAnnex = (title: string | undefined, contests: readonly WonContest[], groups: GroupWords): AnnexTable => ({
  title: title ?? TITLE,
  columns: ['工种', ...(groups.size > 0 ? ['组别'] : []), '名次', '姓名', '单位', '代表队'],
  rows: contests.flatMap(({ title: trade, group, winners }) =>
    winners.map(({ rank, name, unit, team }) => [
      ...[trade, ...(groups.size > 0 ? [groups.get(group) ?? group] : [])],
      ...[String(rank), name, unit, team ?? ''],
    ]),
  ),
});

/** The same rows as the bodies sign them, with the prize where the document gives one. */
export function signedWinners(contests: readonly WonContest[]): Omit<AnnexTable, 'title'> {
  const prized = contests.some(({ winners }) => winners.some(({ prize }) => prize !== null));
  return {
    columns: ['比赛', '名次', '姓名', '单位', ...(prized ? ['奖金（元）'] : [])],
    rows: contests.flatMap(({ title, winners }) =>
      winners.map(({ rank, name, unit, prize }) => [title, String(rank), name, unit, ...(prized ? [prize ?? ''] : [])]),
    ),
  };
}
