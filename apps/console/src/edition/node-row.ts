import type { Edition } from '../api/types.ts';

type Approval = Edition['approvals'][number];

/** One node of an edition's approvals. */
export interface NodeRow {
  approval: Approval;
  node: Approval['nodes'][number];
}
