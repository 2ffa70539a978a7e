/** Workflow type by kind of case. The id of a case's workflow is derived here and nowhere else (design.md §7). */
export const caseKinds = ['contest', 'campaign', 'collection', 'selection', 'notice', 'objection', 'cultivation', 'org-award'] as const;
export type CaseKind = (typeof caseKinds)[number];

/** The update of open deadlines after a year's calendar changed: one workflow for each year, whose only input is the year. */
export const CALENDAR_UPDATE = 'calendar-update';
export type ProcessKind = CaseKind | typeof CALENDAR_UPDATE;

/** The name of a process's workflow function; ids are kebab-case, functions are not. */
export const workflowTypeOf = (kind: ProcessKind): string => kind.replace(/-(.)/gu, (_, letter: string) => letter.toUpperCase());

/** The case that a workflow of ours belongs to. */
export const caseIdOf = (workflowId: string): string => workflowId.slice(workflowId.indexOf('/') + 1);

/** `contest/{case id}`: one workflow for each case; `calendar-update/{year}`. */
export const workflowIdOf = (kind: ProcessKind, id: string): string => `${kind}/${id}`;
