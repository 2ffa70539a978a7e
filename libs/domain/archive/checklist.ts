import { refuseAll, ok, type Refusal, type Result } from '../shared/result.ts';

/** Kinds of case that are archived as a file of their own (归档); what belongs to them goes with them. */
export const archivedKinds = ['contest', 'campaign', 'selection'] as const;
export type ArchivedKind = (typeof archivedKinds)[number];
export const isArchivedKind = (kind: string): kind is ArchivedKind => (archivedKinds as readonly string[]).includes(kind);

interface ItemRule {
  item: string;
  clause: string;
  /** What may be held and need not: listed where the record has it. */
  ifHeld?: true;
}

const PRACTICE = 'office §6';

const contest: readonly ItemRule[] = [
  { item: 'SUB_PLAN', clause: '000/附1/六.1' },
  { item: 'CONTEST_NOTICE', clause: '000/附1/六.1' },
  { item: 'ENTRY_FORMS', clause: PRACTICE },
  { item: 'SCORE_SUMMARY', clause: '000/附1/六.3' },
  { item: 'WINNER_INFO', clause: '000/附1/六.3' },
  { item: 'COMMENTARY', clause: '000/附1/六.4' },
  { item: 'PUBLICITY', clause: '000/附1/八.3' },
];
const campaign: readonly ItemRule[] = [
  { item: 'YEAR_PLAN', clause: '000/附1/六.1' },
  { item: 'COMMITTEE_REVIEW', clause: '000/附1/六.4' },
  { item: 'RESULTS_CIRCULAR', clause: '000/附1/六.4' },
  { item: 'PAYMENT_PROOF', clause: '000/附1/七(一)' },
  { item: 'HONOUR_LETTERS', clause: '000/附1/七(二)' },
  { item: 'EXCHANGE', clause: '002/四', ifHeld: true },
  { item: 'ID_COPIES', clause: PRACTICE },
];
const selection: readonly ItemRule[] = [
  { item: 'CALL', clause: '004/五' },
  { item: 'CANDIDATE_FORMS', clause: '004/六' },
  { item: 'RECOMMENDATION_PAPERS', clause: '004/六' },
  { item: 'PANEL_MEETING', clause: '004/七' },
  { item: 'PARTY_DECISION', clause: '004/八' },
  { item: 'ANNOUNCEMENT', clause: '004/九' },
];
const rules: Readonly<Record<ArchivedKind, readonly ItemRule[]>> = { contest, campaign, selection };

/** What the file of a kind must hold. */
export const archiveItems = (kind: ArchivedKind): readonly ItemRule[] => rules[kind];

/** Paper that was put in for an item, or why the file goes without it (an item has one of the two). */
export interface SettledItem {
  item: string;
  fileId: string | null;
  reason: string | null;
  by: string;
  at: number;
}

export interface ChecklistItem extends Omit<ItemRule, 'ifHeld'> {
  /** In the record itself; put in as a paper; left out with a reason; or nothing of it. */
  state: 'PRESENT' | 'SUPPLIED' | 'WAIVED' | 'MISSING';
  /** How many of it the record holds. */
  count: number;
  settled: SettledItem | null;
}

/** What the record holds goes before what somebody said of it. `ground` tells on what a clause's demand rests under the case's own regulation. */
export function checklistOf(
  { kind, ground }: { kind: ArchivedKind; ground: (clause: string) => string },
  found: Readonly<Record<string, number>>,
  settled: readonly SettledItem[],
): readonly ChecklistItem[] {
  return archiveItems(kind).flatMap(({ ifHeld = false, ...rule }) => {
    const count = found[rule.item] ?? 0;
    if (ifHeld && count === 0) return [];
    const said = settled.find(({ item }) => item === rule.item) ?? null;
    const state = count > 0 ? 'PRESENT' : said === null ? 'MISSING' : said.fileId === null ? 'WAIVED' : 'SUPPLIED';
    return [{ ...rule, clause: ground(rule.clause), state, count, settled: said }];
  });
}

/** Whether an item may be put in or left out. Refuses with ARCHIVE_ITEM_UNKNOWN, ARCHIVE_ITEM_PRESENT, CASE_IS_OPEN. */
export function settlingRefusals(items: readonly ChecklistItem[], item: string, isOpen: boolean): Refusal[] {
  const found = items.find((one) => one.item === item);
  if (found === undefined) return [{ code: 'ARCHIVE_ITEM_UNKNOWN', field: 'item' }];
  if (isOpen) return [{ code: 'CASE_IS_OPEN' }];
  return found.state === 'PRESENT' ? [{ code: 'ARCHIVE_ITEM_PRESENT', field: 'item' }] : [];
}

/** Whether the file is whole. Refuses with CASE_IS_OPEN, ARCHIVE_ITEM_MISSING for each item with its clause. */
export function checkComplete(items: readonly ChecklistItem[], isOpen: boolean): Result<true> {
  if (isOpen) return refuseAll([{ code: 'CASE_IS_OPEN' }]);
  const missing = items.filter(({ state }) => state === 'MISSING');
  return missing.length === 0
    ? ok(true)
    : refuseAll(missing.map(({ item, clause }) => ({ code: 'ARCHIVE_ITEM_MISSING', clause, params: { item } })));
}
