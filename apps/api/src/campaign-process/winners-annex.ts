import type { CirculatedResult } from '@jiangcheng/domain/award/circulated';
import type { ContestAwards } from '@jiangcheng/domain/award/awards-of';
import type { AnnexTable } from '@jiangcheng/domain/document/state';

/** A circulated contest with what its ranking entitles to. */
export interface AwardedContest {
  result: CirculatedResult;
  awards: ContestAwards;
}

const TITLE = '获奖人员名单';
const COLUMNS = ['工种', '名次', '姓名', '单位', '代表队'];

/** 获奖人员名单: who has a prize, by trade and rank, as announced (000/附1/六.4). */
export const winnersAnnex = (title: string | undefined, contests: readonly AwardedContest[]): AnnexTable => ({
  title: title ?? TITLE,
  columns: COLUMNS,
  rows: contests.flatMap(rowsOf),
});

function rowsOf({ result, awards }: AwardedContest): string[][] {
  const people = new Map(result.entries.map((entry) => [entry.key, entry]));
  return awards.entitlements.flatMap((given) => {
    const person = people.get(given.entry);
    return given.kind === 'PRIZE' && person !== undefined
      ? [[result.title, String(given.rank), person.name, person.unit, person.team ?? '']]
      : [];
  });
}
