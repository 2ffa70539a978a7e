import type { EventWords } from './word-types.ts';

/** What happens around the sheets of a score report before it is handed in. */
export const scoreReportWords = {
  PRINTED: { label: ['打印', 'Printed'], says: ['打印{kind|sheet}第 {version} 版', 'printed version {version} of the {kind|sheet}'] },
  PRINT_VOIDED: {
    label: ['打印件作废', 'Print voided'],
    says: ['作废{kind|sheet}第 {version} 版', 'voided version {version} of the {kind|sheet}'],
  },
  SIGNED_PRINT_ATTACHED: {
    label: ['附签章件', 'Signed sheet attached'],
    says: ['附上{kind|sheet}第 {version} 版的签章扫描件', 'attached the signed and sealed scan of version {version} of the {kind|sheet}'],
  },
  WINNER_SAVED: {
    label: ['填写获奖选手信息', 'Winner saved'],
    says: ['填写第 {rank} 名获奖选手信息', 'saved the particulars of rank {rank}'],
  },
  ENTRIES_TAKEN_OVER: {
    label: ['带入报到选手', 'Entries taken over'],
    says: ['将 {entries} 名报到选手带入成绩表', 'took {entries} checked-in contestants over to the sheet'],
  },
  DRAFT_TAKEN_OVER: {
    label: ['接手草稿', 'Draft taken over'],
    says: ['接手成绩草稿第 {draftVersion} 版（原由 {-heldBy} 填写）', 'took the draft over at version {draftVersion} from {-heldBy}'],
  },
  CSV_IMPORTED: {
    label: ['导入成绩', 'Scores imported'],
    says: ['导入成绩表，共 {entries} 人', 'imported a sheet of {entries} contestants'],
  },
} as const satisfies Record<string, EventWords>;
