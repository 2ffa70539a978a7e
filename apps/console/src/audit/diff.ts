export interface Change {
  field: string;
  before: unknown;
  after: unknown;
}

/** The fields in which two states differ, each by its path: records by name, lists of records by place from 1, anything else as a whole. */
export function diff(before: unknown, after: unknown, path = ''): Change[] {
  const [was, is] = [partsOf(before), partsOf(after)];
  if (was || is) return below(was ?? {}, is ?? {}, path);
  return JSON.stringify(before ?? null) === JSON.stringify(after ?? null) ? [] : [{ field: path || '—', before, after }];
}

function below(before: Record<string, unknown>, after: Record<string, unknown>, path: string): Change[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => diff(before[name], after[name], path === '' ? name : `${path}.${name}`));
}

function partsOf(value: unknown): Record<string, unknown> | undefined {
  if (!Array.isArray(value)) return isRecord(value) ? value : undefined;
  return value.length > 0 && value.every(isRecord) ? Object.fromEntries(value.map((part, index) => [String(index + 1), part])) : undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
