import type { CivilDate } from '../shared/civil-date.ts';
import { civilDateOf, type EpochMs } from '../shared/instant.ts';
import type { ApprovalState, NodeRun } from './state.ts';

/** How one opening of a node stands for its clock. */
export interface RunClock {
  /** Key of the opening in its approval: `node/round`. */
  run: string;
  /** Each opening has whole days of its own: a return, or a word taken back, sets a new clock and never goes on with an old one. */
  startOn: CivilDate;
  /** When its signers had decided it, whatever they said; null where they have not. */
  metAt: EpochMs | null;
  /** It ended without their word: taken back untouched, or called off. */
  cancelled: boolean;
}

export const runKey = ({ node, round }: Pick<NodeRun, 'node' | 'round'>): string => `${node}/${round}`;

/** One clock for each opening of a node, in their order. The last one runs while the approval is open. */
export const runClocks = ({ runs }: Pick<ApprovalState, 'runs'>): RunClock[] =>
  runs.map(({ node, round, openedAt, end }) => ({
    run: runKey({ node, round }),
    startOn: civilDateOf(openedAt),
    metAt: end === null || end.kind === 'WITHDRAWN' ? null : end.at,
    cancelled: end?.kind === 'WITHDRAWN',
  }));
