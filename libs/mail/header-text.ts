/** Whatever could end a header line, hide, or turn the reading direction of what follows. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]+/gu;

/** Text for a header (subject, display name): one line, NFC, at most `maxCodePoints`. */
export function headerText(text: string, maxCodePoints: number): string {
  const line = text.normalize('NFC').replace(UNSAFE, ' ').trim();
  return [...line].slice(0, maxCodePoints).join('').trim();
}
