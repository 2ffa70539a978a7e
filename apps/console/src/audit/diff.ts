export interface Change {
  field: string;
  before: unknown;
  after: unknown;
}

/** The fields in which two states differ, each by its path; whole values where either is no object. */
export function diff(before: unknown, after: unknown, path = ''): Change[] {
  if (isRecord(before) && isRecord(after)) return below(before, after, path);
  if (path === '' && (isRecord(before) || isRecord(after)))
    return below(isRecord(before) ? before : {}, isRecord(after) ? after : {}, path);
  return JSON.stringify(before ?? null) === JSON.stringify(after ?? null) ? [] : [{ field: path || '—', before, after }];
}

function below(before: Record<string, unknown>, after: Record<string, unknown>, path: string): Change[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => diff(before[name], after[name], path === '' ? name : `${path}.${name}`));
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
