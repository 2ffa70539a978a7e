/** What an objection can carry: the server takes 1,000,000 characters of base64 for each file. */
const MAX_BYTES = 700_000;
const MAX_FILES = 2;

export interface SentFile {
  name: string;
  content: string;
}

/** False where there are too many, or one is too large. */
export const canBeSent = (files: readonly File[]): boolean => files.length <= MAX_FILES && files.every(({ size }) => size <= MAX_BYTES);

/** The chosen files in base64. */
export function sentFiles(files: readonly File[]): Promise<SentFile[]> {
  return Promise.all(files.map(async (file) => ({ name: file.name, content: base64(new Uint8Array(await file.arrayBuffer())) })));
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
