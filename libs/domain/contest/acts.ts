import type { ContestOutcome, ContestStage } from './state.ts';

/** Who may do it: a named predicate of permissions.ts. */
export type Who = 'OFFICE' | 'ORGANIZER' | 'ORGANIZER_OR_OFFICE' | 'OFFICE_NOT_DECLARER' | 'OFFICE_SECOND_CLERK';

/** One row of the table of acts. `stages` is where it is possible; `outcome` ends the stage; `page` means it has a page of its own. */
export interface ActRow {
  stages: readonly ContestStage[];
  who: Who;
  outcome: ContestOutcome | null;
  clause: string | null;
  paper: boolean;
  page: boolean;
}

const preparing = ['PREPARATION', 'HOLDING'] as const;
const reporting = ['SCORE_REPORT', 'OFFICE_REVIEW'] as const;
const report = '000/附1/六.3';

/** Every act on a contest: where, who, what it ends, on which clause. */
export const contestActTable = {
  nameOrganizers: { stages: preparing, who: 'OFFICE', outcome: null, clause: '000/附3', paper: true, page: false },
  nameChiefJudge: { stages: [...preparing, 'SCORE_REPORT'], who: 'OFFICE', outcome: null, clause: '000/附1/九', paper: true, page: false },
  setDates: { stages: preparing, who: 'OFFICE', outcome: null, clause: '000/附1/八.1', paper: true, page: false },
  release: { stages: ['PREPARATION'], who: 'OFFICE', outcome: 'RELEASED', clause: '000/附1/六.1', paper: true, page: false },
  declareEnded: { stages: ['HOLDING'], who: 'ORGANIZER_OR_OFFICE', outcome: 'ENDED', clause: report, paper: true, page: false },
  confirmEndDay: { stages: reporting, who: 'OFFICE_NOT_DECLARER', outcome: null, clause: report, paper: true, page: false },
  correctEndDay: { stages: reporting, who: 'OFFICE', outcome: null, clause: report, paper: true, page: false },
  registerReceipt: { stages: reporting, who: 'OFFICE', outcome: null, clause: report, paper: false, page: false },
  confirmReceipt: { stages: reporting, who: 'OFFICE_SECOND_CLERK', outcome: null, clause: report, paper: false, page: false },
  tickOriginals: { stages: reporting, who: 'OFFICE', outcome: null, clause: report, paper: false, page: false },
  admitLate: { stages: ['SCORE_REPORT'], who: 'OFFICE', outcome: null, clause: report, paper: true, page: false },
  handIn: { stages: ['SCORE_REPORT'], who: 'ORGANIZER', outcome: 'HANDED_IN', clause: report, paper: false, page: true },
  confirm: { stages: ['OFFICE_REVIEW'], who: 'OFFICE', outcome: 'CONFIRMED', clause: report, paper: true, page: true },
  withdraw: { stages: ['OFFICE_REVIEW'], who: 'ORGANIZER', outcome: 'WITHDRAWN', clause: report, paper: false, page: false },
  return: { stages: ['OFFICE_REVIEW'], who: 'OFFICE', outcome: 'RETURNED', clause: report, paper: true, page: true },
} as const satisfies Record<string, ActRow>;

export type ContestAct = keyof typeof contestActTable;
export const contestActs = Object.keys(contestActTable) as ContestAct[];
export const actRow = (act: ContestAct): ActRow => contestActTable[act];
