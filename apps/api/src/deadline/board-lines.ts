import type { BoardItem } from '@jiangcheng/contracts/api/deadline';
import type { Locale } from '../platform/messages/locale.ts';

const standings = {
  OVERDUE: ['逾期', 'Overdue'],
  SOON: ['即将到期', 'Due soon'],
  LATER: ['未到期', 'Later'],
  SUSPENDED: ['已中止', 'Suspended'],
} as const;

/** Heading and cell of each column, in both languages. */
const columns: readonly (readonly [zh: string, en: string, cell: (row: BoardItem, at: 0 | 1) => string])[] = [
  ['编号', 'Number', (row) => row.number],
  ['事项', 'Case', (row) => row.title],
  ['年度竞赛', 'Campaign', (row) => row.campaign.name],
  ['期限', 'Deadline', (row) => row.keyLabel],
  ['轮次', 'Round', (row) => String(row.round)],
  ['单位', 'Organization', (row) => row.participant?.name ?? ''],
  ['经办人', 'People', (row) => row.people.map(({ name }) => name).join('、')],
  ['状态', 'Standing', (row, at) => standings[row.standing][at]],
  ['起算日', 'From', (row) => row.startOn],
  ['截止时间', 'Due', (row) => row.dueText ?? ''],
  ['剩余工作日（负数为逾期）', 'Working days left (negative: overdue)', (row) => String(row.workingDaysLeft ?? '')],
  ['中止起', 'Suspended since', (row) => row.suspendedSince ?? ''],
  ['毛天数', 'Gross days', (row) => String(row.grossDays)],
  ['净天数', 'Net days', (row) => String(row.netDays)],
  ['暂定', 'Provisional', (row, at) => (row.provisional ? (['是', 'yes'] as const)[at] : '')],
  ['依据', 'Clause', (row) => row.clause],
];

/** The list as lines of a table, its head first. */
export function boardLines(rows: readonly BoardItem[], locale: Locale): string[][] {
  const at = locale === 'en' ? 1 : 0;
  return [columns.map((column) => column[at]), ...rows.map((row) => columns.map(([, , cell]) => cell(row, at)))];
}
