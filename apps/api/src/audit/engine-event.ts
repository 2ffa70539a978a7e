import type { engineEvent } from '@jiangcheng/contracts/api/audit';
import type { Output } from '@jiangcheng/contracts/api/output';

/** An event as the engine's protocol decodes it: its attributes stand under a name of their own for each type. */
type RawEvent = object & {
  readonly eventId?: unknown;
  readonly eventTime?: { readonly seconds?: unknown; readonly nanos?: number | null } | null;
};
type Fields = Readonly<Record<string, unknown>>;

const ATTRIBUTES = 'EventAttributes';
/** Plain attributes worth showing: names, numbers and codes of the engine. */
const SHOWN = [
  'signalName',
  'timerId',
  'markerName',
  'attempt',
  'startedEventId',
  'scheduledEventId',
  'newExecutionRunId',
  'continuedExecutionRunId',
  'originalExecutionRunId',
  'reason',
  'cause',
] as const;
/** Of our own local activities' results: where the case stood and the head of its chain, the engine's testimony (hardening.md §6.4). */
const TESTIMONY = ['version', 'auditHead', 'done', 'outcome', 'wakeInMs'] as const;
const MAX_TEXT = 200;

/** An engine's event with its type, its time and few details; no payload leaves but our own ids, codes and hashes. */
export function engineEventOf(runId: string, raw: RawEvent): Output<typeof engineEvent> {
  const [key, attributes] = attributesOf(raw);
  const type = key === null ? 'Unknown' : key.slice(0, -ATTRIBUTES.length).replace(/^./, (first) => first.toUpperCase());
  return { runId, eventId: Number(raw.eventId ?? 0), type, at: timeOf(raw), detail: detailOf(attributes) };
}

function attributesOf(raw: RawEvent): [string | null, Fields] {
  const found = Object.entries(raw).find(([name, value]) => name.endsWith(ATTRIBUTES) && value !== null && value !== undefined);
  return found === undefined ? [null, {}] : [found[0], found[1] as Fields];
}

function timeOf({ eventTime }: RawEvent): string {
  return new Date(Number(eventTime?.seconds ?? 0) * 1000 + Math.floor((eventTime?.nanos ?? 0) / 1e6)).toISOString();
}

function detailOf(attributes: Fields): Record<string, unknown> {
  const plain = SHOWN.flatMap((name) => textOrNumber(name, attributes[name]));
  const named = ['workflowType', 'activityType', 'taskQueue'].flatMap((name) =>
    textOrNumber(name, (attributes[name] as Fields | null | undefined)?.['name']),
  );
  return { ...Object.fromEntries([...plain, ...named]), ...testimonyOf(attributes) };
}

function textOrNumber(name: string, value: unknown): [string, string | number][] {
  if (typeof value === 'string') return value === '' ? [] : [[name, value.slice(0, MAX_TEXT)]];
  if (typeof value === 'number') return value === 0 ? [] : [[name, value]];
  // Counts of 64 bits are objects of the protocol's own; a plain one never is.
  const count = isLong(value) ? value.toNumber() : 0;
  return count === 0 ? [] : [[name, count]];
}

const isLong = (value: unknown): value is { toNumber(): number } =>
  typeof value === 'object' && value !== null && 'toNumber' in value && typeof value.toNumber === 'function';

function testimonyOf({ details }: Fields): Fields {
  const markers = (details ?? {}) as Readonly<Record<string, { payloads?: readonly { data?: Uint8Array | null }[] | null } | null>>;
  const said = ['data', 'result'].flatMap((part) => (markers[part]?.payloads ?? []).map(({ data }) => jsonOf(data)));
  const fields: Fields = Object.assign({}, ...said) as Fields;
  const known = [...TESTIMONY, 'activity_type'].filter((name) => fields[name] !== undefined && typeof fields[name] !== 'object');
  return Object.fromEntries(known.map((name) => [name === 'activity_type' ? 'activityType' : name, fields[name]]));
}

/** Nothing for a payload that is no JSON object. */
function jsonOf(data: Uint8Array | null | undefined): Fields {
  try {
    const value: unknown = JSON.parse(Buffer.from(data ?? []).toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Fields) : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
