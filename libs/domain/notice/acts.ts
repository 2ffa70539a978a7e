import type { NoticeInputs } from './commands.ts';
import type { NoticeOutcome, NoticeStage } from './state.ts';

/** Who may do it: a named predicate of permissions.ts. LIST_BODY is the body that decided on the list; it decides on paper alone. */
export type Who = 'OFFICE' | 'LIST_BODY';

/** One row of the table of acts. `stages` is where it is possible; `outcomes` are those by which it may end the stage. */
export interface ActRow {
  stages: readonly NoticeStage[];
  who: Who;
  outcomes: readonly NoticeOutcome[];
  clause: string;
  paper: boolean;
}

export type NoticeAct = keyof NoticeInputs;

export const NOTICE_CLAUSE = '004/第八条';

const row = (stages: readonly NoticeStage[], who: Who, ...outcomes: NoticeOutcome[]): ActRow => ({
  ...{ stages, who, outcomes, clause: NOTICE_CLAUSE },
  paper: true,
});

/** Every act on a notice: where, who, what it ends. A display is proved by whoever saw it, with a file: that is no decision from paper. */
const noticeActTable: Readonly<Record<NoticeAct, ActRow>> = {
  postNotice: row(['POSTING'], 'OFFICE', 'POSTED'),
  changeNotice: row(['RUNNING'], 'OFFICE'),
  proveDisplay: { ...row(['RUNNING'], 'OFFICE'), paper: false },
  decideOutage: row(['RUNNING'], 'OFFICE'),
  extendNotice: row(['RUNNING'], 'OFFICE'),
  removePerson: row(['RUNNING'], 'LIST_BODY'),
  withdrawNotice: row(['POSTING', 'RUNNING'], 'LIST_BODY', 'WITHDRAWN'),
};

export const noticeActs = Object.keys(noticeActTable) as NoticeAct[];
export const actRow = (act: NoticeAct): ActRow => noticeActTable[act];
