/** What an objection can carry: the server takes 1,000,000 characters of base64 for each file. */
const MAX_BYTES = 700_000;
const MAX_FILES = 2;

export interface SentFile {
  name: string;
  content: string;
}

/** The chosen files in base64; null where there are too many or one is too large. */
export async function sentFiles(files: readonly File[]): Promise<SentFile[] | null> {
  if (files.length > MAX_FILES || files.some(({ size }) => size > MAX_BYTES)) return null;
  return Promise.all(files.map(async (file) => ({ name: file.name, content: base64(new Uint8Array(await file.arrayBuffer())) })));
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
