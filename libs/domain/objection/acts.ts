import { NOTICE_CLAUSE } from '../notice/acts.ts';
import type { ObjectionInputs } from './commands.ts';
import type { ObjectionOutcome, ObjectionStage } from './state.ts';

/** Who may do it. DECIDER: the office keeps a person on the list; what was found against him is decided by the body of the pack (upheldDecidedBy), on paper. */
export type Who = 'OFFICE' | 'OFFICE_OR_VERIFIER' | 'DECIDER';

/** One row of the table of acts. `stages` is where it is possible; `outcomes` are those by which it may end the stage. */
export interface ActRow {
  stages: readonly ObjectionStage[];
  who: Who;
  outcomes: readonly ObjectionOutcome[];
  clause: string;
  paper: boolean;
}

export type ObjectionAct = keyof ObjectionInputs;

const row = (stage: ObjectionStage, who: Who, ...outcomes: ObjectionOutcome[]): ActRow => ({
  stages: [stage],
  ...{ who, outcomes, clause: NOTICE_CLAUSE, paper: who === 'DECIDER' },
});

/** Every act on an objection: where, who, what it ends (004/第八条 认真核查处理). */
const objectionActTable: Readonly<Record<ObjectionAct, ActRow>> = {
  assessObjection: row('ADMISSION', 'OFFICE'),
  admitObjection: row('ADMISSION', 'OFFICE', 'ADMITTED'),
  registerObjection: row('ADMISSION', 'OFFICE', 'NOT_ADMITTED'),
  reportFinding: row('VERIFICATION', 'OFFICE_OR_VERIFIER', 'REPORTED'),
  decideObjection: row('DECISION', 'DECIDER', 'DECIDED', 'SETTLED'),
  replyToObjection: row('REPLY', 'OFFICE', 'REPLIED'),
};

export const objectionActs = Object.keys(objectionActTable) as ObjectionAct[];
export const actRow = (act: ObjectionAct): ActRow => objectionActTable[act];
