import type { Contest } from '../api/types.ts';
import { ApprovalPanel } from './approval-panel.tsx';

/** The approval of a stage while the case stands in it: a case keeps the latest of all its approvals. */
export function StageApproval({ of: { approvalId, stages }, stage }: { of: Pick<Contest, 'approvalId' | 'stages'>; stage: string }) {
  const current = stages.at(-1);
  if (approvalId === null || current?.stage !== stage || current.outcome !== null) return null;
  return <ApprovalPanel approvalId={approvalId} />;
}
