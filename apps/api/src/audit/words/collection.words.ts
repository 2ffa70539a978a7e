import type { CollectionEvent } from '@jiangcheng/domain/collection/state';
import type { UnitEvent } from '@jiangcheng/domain/collection/unit-events';
import type { EventWords } from './word-types.ts';

/** What happened to a window in which many units hand in; stages and 补录 have the words of every case. */
const windowWords = {
  WINDOW_OVER: { label: ['报送截止', 'Window over'], says: ['报送截止', 'closed the window'] },
  WINDOW_WITHDRAWN: { label: ['撤销报送', 'Window withdrawn'], says: ['撤销本次报送', 'withdrew the window'] },
  WINDOW_CLOSED: {
    label: ['各单位均已记录', 'All units marked'],
    says: [
      '记录报送结果：应报 {closed.units} 家，未报 {closed.awaited} 家',
      'noted how it came out: {closed.units} units, {closed.awaited} missing',
    ],
  },
  COLLECTION_CONCLUDED: { label: ['核对完毕', 'Check concluded'], says: ['完成材料核对', 'concluded the check'] },
} as const satisfies Record<Exclude<CollectionEvent['type'], 'STAGE_OPENED' | 'BACKFILLED'>, EventWords>;

const unitWords = {
  ITEM_SAVED: {
    label: ['准备材料', 'Item laid ready'],
    says: ['为{unit|organization}准备材料', 'laid an item of {unit|organization} ready'],
  },
  ASSESSMENT_SAVED: {
    label: ['填写自评表', 'Self-assessment saved'],
    says: [
      '填写{unit|organization}的自评表（{answered}/{of}项）',
      'saved the self-assessment of {unit|organization} ({answered} of {of} rows)',
    ],
  },
  ASSESSMENT_TAKEN_OVER: {
    label: ['接手填写自评表', 'Self-assessment taken over'],
    says: [
      '接手填写{unit|organization}的自评表（此前由 {-heldBy} 填写；{answered}/{of}项）',
      'took the self-assessment of {unit|organization} over from {-heldBy} ({answered} of {of} rows)',
    ],
  },
  PACKAGE_HANDED_IN: {
    label: ['报送材料', 'Package handed in'],
    says: ['报送{unit|organization}的材料', 'handed in the package of {unit|organization}'],
    instead: [
      { when: 'late', is: true, says: ['逾期报送{unit|organization}的材料', 'handed in the package of {unit|organization} after its end'] },
    ],
  },
  PACKAGE_RECEIPT_REGISTERED: {
    label: ['登记收件日期', 'Receipt registered'],
    says: [
      '登记{unit|organization}纸质材料的收件日期 {receivedOn}',
      'registered {receivedOn} as the day of receipt of the papers of {unit|organization}',
    ],
  },
  PACKAGE_RECEIPT_CONFIRMED: {
    label: ['复核收件日期', 'Receipt confirmed'],
    says: [
      '复核{unit|organization}纸质材料的收件日期 {receivedOn}',
      'confirmed {receivedOn} as the day of receipt of the papers of {unit|organization}',
    ],
  },
  PACKAGE_RECEIPT_REJECTED: {
    label: ['退回收件登记', 'Receipt rejected'],
    says: ['退回{unit|organization}的收件登记', 'rejected the entry of receipt of {unit|organization}'],
  },
  PACKAGE_ACCEPTED: {
    label: ['材料核对通过', 'Package accepted'],
    says: ['核对通过{unit|organization}的材料', 'accepted the package of {unit|organization}'],
  },
  PACKAGE_RETURNED: {
    label: ['退回补充材料', 'Package returned'],
    says: [
      '将{unit|organization}的材料退回补充，期限 {dueAt|time}',
      'returned the package of {unit|organization} for a supplement by {dueAt|time}',
    ],
  },
  UNIT_EXTENDED: {
    label: ['单位延期', 'Unit extended'],
    says: ['准予{unit|organization}延期至 {dueAt|time}', 'gave {unit|organization} time until {dueAt|time}'],
  },
  UNIT_EXCUSED: {
    label: ['免予报送', 'Unit excused'],
    says: ['免予{unit|organization}报送', 'excused {unit|organization}'],
  },
} as const satisfies Record<UnitEvent['type'], EventWords>;

export const collectionWords = {
  ...windowWords,
  ...unitWords,
  UNITS_LISTED: { label: ['增列单位', 'Units listed'], says: ['增列 {listed} 家单位', 'listed {listed} further units'] },
  UNITS_TOLD: {
    label: ['通知各单位', 'Units told'],
    says: ['就末日 {dueOn} 通知 {units} 家单位、{to} 人', 'told {units} units, {to} people, of the last day {dueOn}'],
  },
  UNIT_CLOSED: {
    label: ['记录截止', 'End noted'],
    says: ['记录{unit|organization}的报送已截止', 'noted the end for {unit|organization}'],
    instead: [
      {
        when: 'status',
        is: 'AWAITED',
        says: ['记录{unit|organization}截止时未报', 'noted that {unit|organization} had not handed in at its end'],
      },
    ],
  },
} as const satisfies Record<string, EventWords>;
