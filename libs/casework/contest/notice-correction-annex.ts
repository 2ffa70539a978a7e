import type { Arrangement } from '@jiangcheng/domain/contest/notice-correction';
import { noticeCorrectionUnderWay, type ContestState } from '@jiangcheng/domain/contest/state';
import type { AnnexTable } from '@jiangcheng/domain/document/state';
import { chineseDate } from '@jiangcheng/domain/shared/chinese-date';

export const CHANGES_TITLE = '比赛安排更正对照表';

const LINES: readonly { label: string; key: keyof Arrangement }[] = [
  { label: '比赛开始日期', key: 'firstDay' },
  { label: '比赛结束日期', key: 'lastDay' },
  { label: '比赛地点', key: 'place' },
];

/** What the correction on its way has attached: each line that it changes, before and after. Null where none is on its way. */
export function noticeCorrectionAnnex(state: ContestState): AnnexTable | null {
  const correction = noticeCorrectionUnderWay(state);
  if (correction === null) return null;
  const { before, after } = correction;
  const changed = LINES.filter(({ key }) => before[key] !== after[key]);
  const rows = changed.map(({ label, key }) => [label, printed(before[key]), printed(after[key])]);
  return { title: CHANGES_TITLE, columns: ['事项', '更正前', '更正后'], rows };
}

const printed = (value: string | null): string => chineseDate(value ?? '—');
