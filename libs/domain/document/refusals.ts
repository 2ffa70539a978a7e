import { missingSeals } from '../shared/seals.ts';
import type { Refusal } from '../shared/result.ts';
import type { DocumentAct } from './commands.ts';
import type { DocumentState } from './state.ts';
import { takenOf, undoneBefore, type DocumentStep } from './steps.ts';

export const DOCUMENT_CLAUSE = '党政机关公文处理工作条例';
const clause = DOCUMENT_CLAUSE;

const undoneCodes: Readonly<Record<Exclude<DocumentStep, 'COUNTERSIGN' | 'SEAL'>, string>> = {
  DRAFT: 'DOCUMENT_NOT_DRAFTED',
  CHECK: 'DOCUMENT_NOT_CHECKED',
  SIGN: 'DOCUMENT_NOT_SIGNED',
  NUMBER: 'DOCUMENT_NOT_NUMBERED',
  PROOFREAD: 'DOCUMENT_NOT_PROOFREAD',
  PRINT: 'DOCUMENT_NOT_PRINTED',
  DISTRIBUTE: 'DOCUMENT_NOT_DISTRIBUTED',
};

const missingCountersigns = (state: DocumentState): Refusal[] =>
  takenOf('COUNTERSIGN', state).flatMap(({ issuer, taken }) =>
    issuer === null || taken !== null
      ? []
      : [{ code: 'COUNTERSIGN_MISSING', clause, params: { organizationId: issuer.organizationId, organization: issuer.name } }],
  );

function undone(step: DocumentStep, state: DocumentState): Refusal[] {
  if (step === 'COUNTERSIGN') return missingCountersigns(state);
  if (step === 'SEAL') return missingSeals(state.seals, state.issuers, clause);
  return [{ code: undoneCodes[step], clause }];
}

/**
 * What stands in the way of an act whatever its input: DOCUMENT_DISTRIBUTED (only a 更正通知 is left), DOCUMENT_STEP_DONE, or the first
 * step of the chain before it that is not done: DOCUMENT_NOT_DRAFTED, … _PRINTED, COUNTERSIGN_MISSING, SEAL_MISSING for each body.
 */
export function documentRefusals(act: DocumentAct, state: DocumentState): Refusal[] {
  if (state.distributed !== null) return [{ code: 'DOCUMENT_DISTRIBUTED', clause }];
  if (act === 'AMEND') return state.text === null ? undone('DRAFT', state) : [];
  const before = undoneBefore(act, state);
  if (before !== null) return undone(before, state);
  return takenOf(act, state).some(({ taken }) => taken === null) ? [] : [{ code: 'DOCUMENT_STEP_DONE', clause }];
}
