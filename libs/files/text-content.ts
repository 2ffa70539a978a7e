/** The encodings office programs write: UTF-8, UTF-16 with its mark (Excel's "Unicode text"), GB 18030 (older Chinese Excel). */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface DecodedText {
  readonly encoding: TextEncoding;
  /** Without the byte order mark. */
  readonly text: string;
}

/** Any control character but tab, line feed, carriage return and form feed marks a binary; NUL above all. */
const CONTROL = /[\u0000-\u0008\u000B\u000E-\u001F\u007F\uFFFE\uFFFF]/;

/** Text in one of the known encodings, or `null` when the bytes are none of them. GB 18030 comes last: it reads almost anything. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  for (const encoding of candidates(bytes)) {
    const text = tryDecode(bytes, encoding);
    if (text !== null && !CONTROL.test(text)) return { encoding, text };
  }
  return null;
}

function candidates(bytes: Uint8Array): readonly TextEncoding[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}

function tryDecode(bytes: Uint8Array, encoding: TextEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return null;
    throw error;
  }
}
