import type { CaseState } from '@jiangcheng/domain/process/story';
import type { ReportReadiness } from '../ports/case-store.ts';

/** What somebody wants to do: an act of the kind's table and its input. */
export interface Command {
  act: string;
  input: object;
}

/** What is a kind of case's own: everything else about cases is written once, over these. */
export interface ProcessTypes {
  state: CaseState;
  command: Command;
  event: { type: string; at: number };
  facts: object;
  pack: object;
}

/** What `decide` needs beside the state; the report's readiness comes along where an act freezes it. */
export interface Loaded<F> {
  facts: F;
  readiness: ReportReadiness | null;
}
