import { createHash, createHmac, randomBytes } from 'node:crypto';
import { canonicalJson } from '@jiangcheng/audit/canonical';
import type { PrintContent } from '@jiangcheng/domain/score-report/print-content';
import { checkCode } from '@jiangcheng/protection/check-code';
import type { Keyring } from '@jiangcheng/protection/keyring';

/** A content as it is frozen: its text (kept encrypted), the text's SHA-256, and the code printed on the sheet. */
export interface SealedContent {
  text: string;
  sha256: string;
  checkCode: string;
}

/**
 * Freezes a content as canonical JSON with its version and 32 random bytes. The hash is told in the history, and without the bytes
 * the numbers on the winners' sheet could be found from it by trying (hardening.md §6.3).
 */
export function sealContent(keyring: Pick<Keyring, 'checkCode'>, content: PrintContent, version: number): SealedContent {
  const text = canonicalJson({ content, version, nonce: randomBytes(32).toString('hex') });
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { text, sha256, checkCode: checkCode(keyring, sha256) };
}

export const contentOf = (text: string): PrintContent => (JSON.parse(text) as { content: PrintContent }).content;

/** Equal contents, equal digests; keyed, as the winners' sheet holds personal numbers. */
export const contentDigest = (keyring: Pick<Keyring, 'blindIndex'>, content: PrintContent): string =>
  createHmac('sha256', keyring.blindIndex).update('print.content\0').update(canonicalJson(content)).digest('hex');
