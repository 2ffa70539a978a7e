import { candidatePack } from '@jiangcheng/regulations/facts/selection';
import { loadSelectionPack } from '@jiangcheng/regulations/load-pack';
import type { CandidatePackOf } from './ports.ts';

/** What recommendations need of the pack edition a round was opened under. */
export const candidatePackOf: CandidatePackOf = (regulation, edition, settings) =>
  candidatePack(loadSelectionPack(regulation, edition), settings);
