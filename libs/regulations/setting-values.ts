export type SettingValue = string | number | boolean;

/** What a setting may be, in the words of JSON Schema. Whole numbers and texts; both ends of a range belong to it. */
export type AllowedValues =
  | { readonly type: 'string'; readonly enum: readonly string[] }
  | { readonly type: 'string'; readonly pattern: string }
  | { readonly type: 'integer'; readonly minimum: number; readonly maximum: number }
  | { readonly type: 'boolean' };

export function isAllowed(allowed: AllowedValues, value: unknown): value is SettingValue {
  if (allowed.type === 'boolean') return typeof value === 'boolean';
  if (allowed.type === 'integer')
    return Number.isSafeInteger(value) && Number(value) >= allowed.minimum && Number(value) <= allowed.maximum;
  if (typeof value !== 'string') return false;
  return 'enum' in allowed ? allowed.enum.includes(value) : new RegExp(allowed.pattern, 'u').test(value);
}
