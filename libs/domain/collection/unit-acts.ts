import type { CivilDate } from '../shared/civil-date.ts';
import type { Assessment } from '../org-award/assessment.ts';
import type { Channel, PackageItem, UnitStatus } from './unit.ts';

/** Input of each act on one unit's package. `on` days are civil dates. */
export interface UnitInputs {
  saveItem: { item: PackageItem };
  /** The 自评表 on the page, which may still have open rows (003/附4). `takeOver`: whoever has it in hand gives way, which is recorded. */
  saveAssessment: { assessment: Assessment; takeOver?: true | undefined };
  /** `lateReason` where it comes after the unit's end. */
  handIn: { lateReason?: string | undefined };
  registerReceipt: { receivedOn: CivilDate; channel: Channel; onPaper: readonly string[]; fileId: string };
  confirmReceipt: object;
  rejectReceipt: { reason: string };
  accept: object;
  giveBack: { reason: string; dueOn: CivilDate };
  extend: { reason: string; authority: string; until: CivilDate };
  excuse: { reason: string };
}
export type UnitAct = keyof UnitInputs;
export type UnitCommand = { [A in UnitAct]: { act: A; input: UnitInputs[A] } }[UnitAct];

/** UNIT: its own people. EITHER: they, or the office for them (代填). OFFICE: the office alone. */
export type UnitWho = 'UNIT' | 'EITHER' | 'OFFICE';

interface UnitActRow {
  who: UnitWho;
  /** Where the package must stand. */
  from: readonly UnitStatus[];
  clause: string;
}

const open: readonly UnitStatus[] = ['AWAITED', 'RETURNED'];
const changeable: readonly UnitStatus[] = [...open, 'HANDED_IN'];

/** Every act on a unit's package: whose it is, and where the package stands for it. All are possible while the case is open. */
const unitActTable: Readonly<Record<UnitAct, UnitActRow>> = {
  saveItem: { who: 'EITHER', from: changeable, clause: 'office §4' },
  saveAssessment: { who: 'EITHER', from: changeable, clause: '003/附4' },
  handIn: { who: 'UNIT', from: changeable, clause: 'office §6' },
  registerReceipt: { who: 'OFFICE', from: changeable, clause: 'office §3' },
  confirmReceipt: { who: 'OFFICE', from: changeable, clause: 'office §3' },
  rejectReceipt: { who: 'OFFICE', from: changeable, clause: 'office §3' },
  accept: { who: 'OFFICE', from: ['HANDED_IN'], clause: 'office §6' },
  giveBack: { who: 'OFFICE', from: ['HANDED_IN', 'ACCEPTED'], clause: 'office §6' },
  extend: { who: 'OFFICE', from: open, clause: 'office §3' },
  excuse: { who: 'OFFICE', from: open, clause: 'office §3' },
};

export const unitActs = Object.keys(unitActTable) as UnitAct[];
export const unitActRow = (act: UnitAct): UnitActRow => unitActTable[act];
