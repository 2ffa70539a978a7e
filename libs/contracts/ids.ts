/** Workflow type by kind of case. The id of a case's workflow is derived here and nowhere else (design.md §7). */
export const caseKinds = ['contest'] as const;
export type CaseKind = (typeof caseKinds)[number];

/** The case that a workflow of ours belongs to. */
export const caseIdOf = (workflowId: string): string => workflowId.slice(workflowId.indexOf('/') + 1);

/** `contest/{case id}`: one workflow for each case. */
export const workflowIdOf = (kind: CaseKind, caseId: string): string => `${kind}/${caseId}`;
