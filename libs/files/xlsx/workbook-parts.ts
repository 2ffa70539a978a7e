import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { WorkbookRefusal } from './workbook-refusal.ts';

/** A sheet of 50,000 rows and 20 columns is some 60 MB of XML; what promises much more is made to exhaust who reads it. */
const MAX_TOTAL_BYTES = 160_000_000;
const MAX_PARTS = 1000;
/** Macros, links to other files, programs inside: nothing that a list needs. */
const ACTIVE = /(^|\/)(vbaProject|externalLinks?|activeX|embeddings|macrosheets|connections)(\/|\d*\.|$)/i;

const ZIP_MARK = Buffer.from([0x50, 0x4b, 3, 4]);
/** No text begins so. */
export const isZip = (bytes: Uint8Array): boolean => ZIP_MARK.equals(bytes.subarray(0, 4));

/** The parts of a workbook, by their names inside the ZIP. */
export interface WorkbookParts {
  readonly has: (name: string) => boolean;
  /** The part's bytes as they unpack; ends with an error where they are not as many as the ZIP says. */
  readonly open: (name: string) => Promise<AsyncIterable<Uint8Array>>;
}

/** Looks at the ZIP's list before anything is unpacked. Throws WorkbookRefusal: SHEET_DAMAGED, SHEET_TOO_LARGE, SHEET_ACTIVE_CONTENT. */
export async function openParts(bytes: Buffer): Promise<WorkbookParts> {
  const zip = await damagedWhenThrown(() => yauzl.fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true }));
  if (zip.entryCount > MAX_PARTS) throw new WorkbookRefusal('SHEET_TOO_LARGE');
  const entries = await damagedWhenThrown(() => listed(zip));
  const total = [...entries.values()].reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (total > MAX_TOTAL_BYTES) throw new WorkbookRefusal('SHEET_TOO_LARGE');
  if ([...entries.keys()].some((name) => ACTIVE.test(name))) throw new WorkbookRefusal('SHEET_ACTIVE_CONTENT');
  return { has: (name) => entries.has(name), open: (name) => opened(zip, entries.get(name)) };
}

/** A name that stands twice is made to be read in two ways. */
async function listed(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (entries.has(entry.fileName) || !entry.canDecodeFileData()) throw new WorkbookRefusal('SHEET_DAMAGED');
    entries.set(entry.fileName, entry);
  }
  return entries;
}

async function opened(zip: ZipFile, entry: Entry | undefined): Promise<AsyncIterable<Uint8Array>> {
  if (entry === undefined) throw new WorkbookRefusal('SHEET_DAMAGED');
  return damagedWhenThrown(() => zip.openReadStreamPromise(entry));
}

/** Whatever the ZIP reader cannot make sense of is the file's fault. */
export async function damagedWhenThrown<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof WorkbookRefusal ? error : new WorkbookRefusal('SHEET_DAMAGED', {}, { cause: error });
  }
}
