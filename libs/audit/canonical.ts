import canonicalize from 'canonicalize';

/** Under the u flag a whole pair is one character, so only a half is found. */
const LONE_SURROGATE = /\p{Cs}/u;

/** The value has no canonical JSON: NaN, Infinity, a lone surrogate, a cycle, or something that is no JSON at all. */
export class NotCanonicalError extends Error {
  constructor(why: string) {
    super(`no canonical JSON: ${why}`);
    this.name = 'NotCanonicalError';
  }
}

/** JSON in the one spelling of RFC 8785 (JCS): keys sorted, numbers as ECMAScript prints them, no spaces. */
export function canonicalJson(value: unknown): string {
  assertPlain(value, new Set());
  const text = canonicalize(value);
  if (text === undefined) throw new NotCanonicalError('nothing to write');
  return text;
}

/**
 * canonicalize leaves `undefined` out and turns a Date into a string, a Map into `{}`: two different things would
 * hash alike. They are refused here, with what it refuses itself.
 */
function assertPlain(value: unknown, above: Set<object>): void {
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'string' && !LONE_SURROGATE.test(value)) return;
  if (typeof value === 'number' && Number.isFinite(value)) return;
  if (typeof value !== 'object') throw new NotCanonicalError(`a ${typeof value} that JSON cannot hold`);
  if (above.has(value)) throw new NotCanonicalError('a cycle');
  above.add(value);
  assertMembers(value, above);
  above.delete(value);
}

function assertMembers(value: object, above: Set<object>): void {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) throw new NotCanonicalError('an object with a class');
  // Array.from visits the holes of a sparse array, which JSON would fill with null.
  const members: unknown[] = Array.isArray(value) ? Array.from(value) : [...Object.keys(value), ...(Object.values(value) as unknown[])];
  for (const member of members) assertPlain(member, above);
}
