import type { CultivationInputs } from './commands.ts';
import { cultivationStages, type CultivationOutcome, type CultivationStage } from './state.ts';

/**
 * Who may do it: a named predicate of permissions.ts. SECOND is another clerk than who entered it, CERTIFIER another person than who judged;
 * UNION decides on paper alone (经市总工会审核批准, C15).
 */
export type Who = 'UNIT' | 'OFFICE' | 'SECOND' | 'CERTIFIER' | 'UNION';

/** One row of the table of acts. `stages` is where it is possible; `outcomes` are those by which it may end the stage. */
export interface ActRow {
  stages: readonly CultivationStage[];
  who: Who;
  outcomes: readonly CultivationOutcome[];
  clause: string;
  paper: boolean;
}

export type CultivationAct = keyof CultivationInputs;

const row = (who: Who, clause: string, stages: readonly CultivationStage[], ...outcomes: CultivationOutcome[]): ActRow => ({
  ...{ stages, who, outcomes, clause },
  paper: who === 'OFFICE' || who === 'UNION',
});

/** Plan and reports are taken as long as nobody has said that he passes. */
const filing = ['CULTIVATION', 'EVALUATION', 'REMEDIATION'] as const;

/** Every act on a cultivation: who, on which clause, where, what it ends. */
const cultivationActTable: Readonly<Record<CultivationAct, ActRow>> = {
  confirmEntry: row('SECOND', '004/第九条', ['CULTIVATION']),
  dismissEntry: row('SECOND', '004/第九条', ['CULTIVATION'], 'DISMISSED'),
  filePlan: row('UNIT', '004/第十一条', filing),
  fileReport: row('UNIT', '004/第十一条', filing),
  evaluate: row('OFFICE', '004/第十条', ['EVALUATION'], 'QUALIFIED'),
  orderRemedy: row('OFFICE', '004/第十条', ['EVALUATION'], 'TO_REMEDY'),
  reportRemedy: row('UNIT', '004/第十一条', ['REMEDIATION'], 'REMEDIED'),
  extendPeriod: row('OFFICE', '004/第十条', ['EVALUATION'], 'EXTENDED'),
  issueCertificate: row('CERTIFIER', '004/第十条', ['CERTIFICATION'], 'CERTIFIED'),
  endCultivation: row('UNION', '004/第二十一条', cultivationStages, 'ENDED'),
};

export const cultivationActs = Object.keys(cultivationActTable) as CultivationAct[];
export const actRow = (act: CultivationAct): ActRow => cultivationActTable[act];
