/** The columns of the sheet that a person fills in, in order. */
export const columns = ['number', 'name', 'sex', 'unit', 'team', 'theory', 'practice', 'timeSeconds', 'total', 'status', 'note'] as const;
export type ColumnKey = (typeof columns)[number];
export const statuses = ['PRESENT', 'ABSENT', 'WITHDRAWN', 'DISQUALIFIED'] as const;
/** What the server computes stands beside the marks, in sight. */
export const COMPUTED_AFTER: ColumnKey = 'practice';
