import type { EventWords } from './word-types.ts';

/** What happens at the end of a case's life (归档). */
export const archiveWords = {
  ARCHIVE_ITEM_SUPPLIED: {
    label: ['补充归档材料', 'Paper put into the file'],
    says: ['为归档补充“{item|archived}”', 'put in for the file: {item|archived}'],
  },
  ARCHIVE_ITEM_WAIVED: {
    label: ['说明归档缺项', 'Item left out of the file'],
    says: ['说明案卷不含“{item|archived}”的理由', 'said why the file goes without: {item|archived}'],
  },
  CASE_ARCHIVED: {
    label: ['归档', 'Archived'],
    says: ['决定归档，此后只供查阅', 'archived the case, which is for reading only from now on'],
  },
} as const satisfies Record<string, EventWords>;
