import type { CivilDate } from '../shared/civil-date.ts';
import type { Finding, ObjectionDecision } from './objection.ts';

/** Input of each act, as the domain wants it; the shapes at the border are contracts/api/objection. */
export interface ObjectionInputs {
  /** The clerk's word: the facts can be verified (who, what, when), and a unit's seal is on the paper. */
  assessObjection: { concrete: boolean; sealed: boolean };
  /** `related` are those of the verifiers who declare a relation to the person. */
  admitObjection: { verifiers: readonly string[]; related: readonly string[] };
  registerObjection: { reason: string };
  /** 核查报告 on paper; `signedBy` are those whose signature it bears. */
  reportFinding: { finding: Finding; fileId: string; signedBy: readonly string[] };
  decideObjection: { effect: ObjectionDecision['effect']; on: CivilDate; reference: string };
  /** `text` can be read with the receipt, so it names nobody but the person concerned. */
  replyToObjection: { on: CivilDate; text: string };
}

export type ObjectionCommand = { [A in keyof ObjectionInputs]: { act: A; input: ObjectionInputs[A] } }[keyof ObjectionInputs];
