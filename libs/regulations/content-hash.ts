import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** SHA-256 (hex) over the content in canonical JSON (RFC 8785): comments, layout and the order of keys do not count, every value does. */
export function contentHash(content: unknown): string {
  const text = canonicalize(content);
  if (text === undefined) throw new Error('the content has no canonical JSON');
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
