import type { CivilDate } from '../shared/civil-date.ts';
import type { EpochMs } from '../shared/instant.ts';
import type { Reception } from './notice.ts';
import type { PrintedPerson } from './state.ts';

/** The notice as the office writes it; the list in its printed order. */
export interface NoticeText {
  title: string;
  basis: readonly string[];
  list: readonly PrintedPerson[];
  text: string;
  reception: Reception;
}

/** Input of each act, as the domain wants it; the shapes at the border are contracts/api/notice. */
export interface NoticeInputs {
  postNotice: NoticeText;
  changeNotice: NoticeText & { reason: string };
  /** `seenAt` is when it was looked at, before now; `shown: false` is a look in vain. */
  proveDisplay: { display: string; seenAt: EpochMs; shown: boolean; fileId: string };
  /** `days`: so many working days more, 0 for none. */
  decideOutage: { display: string; from: EpochMs; days: number; reason: string; authority: string };
  extendNotice: { days: number; reason: string; authority: string };
  removePerson: { personId: string; on: CivilDate; reference: string; reason: string };
  withdrawNotice: { reason: string };
}

export type NoticeCommand = { [A in keyof NoticeInputs]: { act: A; input: NoticeInputs[A] } }[keyof NoticeInputs];
