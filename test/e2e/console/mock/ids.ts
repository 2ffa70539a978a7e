/** Made-up ids that are valid UUIDs: `uuid('contest', 1)` is the same each time. */
const kinds = [
  'account',
  'person',
  'organization',
  'campaign',
  'contest',
  'value',
  'task',
  'file',
  'entry',
  'print',
  'paper',
  'mail',
  'grant',
  'event',
  'calendar',
  'feed',
  'deadline',
  'approval',
] as const;
export type IdKind = (typeof kinds)[number];

export const uuid = (kind: IdKind, n: number): string =>
  `0190${String(kinds.indexOf(kind)).padStart(4, '0')}-0000-7000-8000-${String(n).padStart(12, '0')}`;
