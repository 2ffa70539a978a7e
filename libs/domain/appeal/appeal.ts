import type { CivilDate } from '../shared/civil-date.ts';
import type { Person } from '../approval/plan.ts';
import type { EpochMs } from '../shared/instant.ts';

/** 现场申诉, of what happened at the contest, and 成绩复核, of a score that was announced (rules §9-4). */
export const appealKinds = ['ON_SITE', 'SCORE_REVIEW'] as const;
export type AppealKind = (typeof appealKinds)[number];

/** Upheld or not, by the 监督组 on paper or the office; what is upheld is then corrected in the sheet by its organizer. */
export interface AppealDecision {
  upheld: boolean;
  /** Whose word it is. */
  byName: string;
  reason: string;
  at: EpochMs;
}

/** What a team's leader (领队) asked in writing. */
export interface Appeal {
  id: string;
  kind: AppealKind;
  /** The unit that sends the team, as the paper names it. */
  unit: string;
  leader: string;
  about: string;
  receivedAt: EpochMs;
  /** The first instant at which it would be too late. */
  lateFrom: EpochMs;
  /** Why the office took it up though it came late; null where it came in time. */
  admitted: string | null;
  /** The person who registered it, who does not decide it. */
  registeredBy: string;
  /** For whom he stood in (代) then: they do not decide it either. */
  preparedFor?: readonly Person[];
  /** The paper, where it was scanned. */
  fileId: string | null;
  decision: AppealDecision | null;
  /** Why it was taken back. */
  withdrawn: string | null;
}

export type AppealInput = {
  kind: AppealKind;
  unit: string;
  leader: string;
  about: string;
  receivedAt: EpochMs;
  /** Of ON_SITE: when the event that it is about was over. */
  endedAt?: EpochMs | undefined;
  /** Of SCORE_REVIEW: the day of 成绩现场公布. */
  announcedOn?: CivilDate | undefined;
  /** The office's reason for taking up a late one. */
  admitReason?: string | undefined;
  fileId?: string | undefined;
};

export const isOpen = ({ decision, withdrawn }: Appeal): boolean => decision === null && withdrawn === null;

/**
 * Of the units that sent teams the one that an appeal is of, by the name on its paper. Nobody's where none or several are called so: what one unit
 * asked is no other's to know.
 */
export function unitOf({ unit }: Pick<Appeal, 'unit'>, units: Readonly<Record<string, string>>): string | null {
  const [only = null, ...more] = Object.keys(units).filter((id) => units[id]?.normalize('NFC').trim() === unit.normalize('NFC').trim());
  return more.length === 0 ? only : null;
}
