import { conflictsOf, type Concerned, type Related } from '../conflict/conflicts.ts';
import type { EpochMs } from '../shared/instant.ts';
import { ok, refuse, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import type { Admissibility } from './admissibility.ts';
import type { Objection, ObjectionDecision, VerificationReport } from './objection.ts';

/** Admits an objection with the two who verify it. Refuses with OBJECTION_STAGE, the reasons of its admissibility, and those of verifierRefusals. */
export function admit(
  objection: Objection,
  { verdict, refusals }: Admissibility,
  verifiers: readonly Related[],
  concerned: Concerned,
  at: EpochMs,
): Result<Objection> {
  if (objection.state.stage !== 'RECEIVED') return wrongStage(objection);
  if (verdict !== 'ADMIT') return refuseAll(refusals);
  const found = verifierRefusals(objection, verifiers, concerned);
  if (found.length > 0) return refuseAll(found);
  return ok({ ...objection, state: { stage: 'ADMITTED', at, verifiers: verifiers.map(({ personId }) => personId) } });
}

/** Registers an objection that cannot be admitted, with the reason for it. Refuses with OBJECTION_STAGE, OBJECTION_ADMISSIBLE, REASON_MISSING. */
export function registerOnly(objection: Objection, { verdict, refusals }: Admissibility, reason: string, at: EpochMs): Result<Objection> {
  if (objection.state.stage !== 'RECEIVED') return wrongStage(objection);
  const [first] = refusals;
  if (verdict === 'ADMIT' || first === undefined) return refuse('OBJECTION_ADMISSIBLE');
  if (reason.trim() === '') return refuse('REASON_MISSING', { field: 'reason' });
  return ok({ ...objection, state: { stage: 'NOT_ADMITTED', at, code: first.code, reason: reason.trim() } });
}

/** VERIFIERS_TWO: two different ones; VERIFIER_CONFLICT (person, conflict); VERIFIER_IS_OBJECTOR (person). */
export function verifierRefusals({ objector }: Objection, verifiers: readonly Related[], concerned: Concerned): Refusal[] {
  const ids = new Set(verifiers.map(({ personId }) => personId));
  const objecting = objector.kind === 'REAL_NAME' ? objector.personId : null;
  return [
    ...(verifiers.length === 2 && ids.size === 2 ? [] : [{ code: 'VERIFIERS_TWO', field: 'verifiers' }]),
    ...verifiers.flatMap((verifier) =>
      conflictsOf(verifier, concerned).map((conflict) => ({
        code: 'VERIFIER_CONFLICT',
        field: 'verifiers',
        params: { person: verifier.personId, conflict },
      })),
    ),
    ...[...ids]
      .filter((id) => id === objecting)
      .map((person) => ({ code: 'VERIFIER_IS_OBJECTOR', field: 'verifiers', params: { person } })),
  ];
}

/** Hands in the 核查报告. Refuses with OBJECTION_STAGE, REPORT_SIGNATURE_MISSING (person) for each verifier whose signature is not on it. */
export function report(objection: Objection, handed: VerificationReport): Result<Objection> {
  const { state } = objection;
  if (state.stage !== 'ADMITTED') return wrongStage(objection);
  const unsigned = state.verifiers.filter((person) => !handed.signedBy.includes(person));
  if (unsigned.length > 0) return refuseAll(unsigned.map((person) => ({ code: 'REPORT_SIGNATURE_MISSING', params: { person } })));
  return ok({ ...objection, state: { ...state, stage: 'REPORTED', report: handed } });
}

/**
 * The decision on what was found. What was found against a person, wholly or in part, is decided by the body that decides on the list;
 * UPHELD takes him off. Refuses with OBJECTION_STAGE, DECISION_CONTRADICTS_FINDING, DECISION_BODY (body: whose it is).
 */
export function decideObjection(objection: Objection, decision: ObjectionDecision, upheldBy: string): Result<Objection> {
  const { state } = objection;
  if (state.stage !== 'REPORTED') return wrongStage(objection);
  const { finding } = state.report;
  const contradicts = (finding === 'UPHELD' && decision.effect === 'KEEP') || (finding === 'NOT_UPHELD' && decision.effect === 'REMOVE');
  const refusals = [
    ...(contradicts ? [{ code: 'DECISION_CONTRADICTS_FINDING', field: 'effect' }] : []),
    ...(finding !== 'NOT_UPHELD' && decision.body !== upheldBy
      ? [{ code: 'DECISION_BODY', field: 'body', params: { body: upheldBy } }]
      : []),
  ];
  if (refusals.length > 0) return refuseAll(refusals);
  return ok({ ...objection, state: { ...state, stage: 'DECIDED', decision, repliedAt: null } });
}

/** Refuses with OBJECTION_STAGE, REPLIED_ALREADY, REPLY_TO_NOBODY (who objects anonymously cannot be answered). */
export function reply(objection: Objection, at: EpochMs): Result<Objection> {
  const { state, objector } = objection;
  if (state.stage !== 'DECIDED') return wrongStage(objection);
  if (objector.kind === 'ANONYMOUS') return refuse('REPLY_TO_NOBODY');
  if (state.repliedAt !== null) return refuse('REPLIED_ALREADY');
  return ok({ ...objection, state: { ...state, repliedAt: at } });
}

const wrongStage = ({ state: { stage } }: Objection): Result<never> => refuse('OBJECTION_STAGE', { params: { stage } });
