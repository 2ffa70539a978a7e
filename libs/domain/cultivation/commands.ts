import type { CivilDate } from '../shared/civil-date.ts';
import type { Evaluation } from './cultivation.ts';

/** A file of the unit. `receivedOn` is the day on which paper came: the office's word, left out where it comes now. */
export interface FilingInput {
  fileId: string;
  receivedOn?: CivilDate | undefined;
  note?: string | undefined;
}

/** Input of each act, as the domain wants it; the shapes at the border are contracts/api/cultivation. */
export interface CultivationInputs {
  confirmEntry: Record<string, never>;
  dismissEntry: { reason: string };
  filePlan: FilingInput;
  fileReport: FilingInput;
  evaluate: Omit<Evaluation, 'by'> & { note: string };
  orderRemedy: { tasks: string; until: CivilDate };
  reportRemedy: FilingInput;
  extendPeriod: { until: CivilDate; reason: string };
  issueCertificate: { on: CivilDate };
  /** `reason` is the pack's code; `on` and `reference` are the approval's. */
  /** `objection`: number of the one that led to it, which often came after the notice (第二十一条). */
  endCultivation: { reason: string; note: string; on: CivilDate; reference: string; objection?: string | undefined };
}

export type CultivationCommand = { [A in keyof CultivationInputs]: { act: A; input: CultivationInputs[A] } }[keyof CultivationInputs];
