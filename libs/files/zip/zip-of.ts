import { createHash } from 'node:crypto';
import { PassThrough, Readable, Transform } from 'node:stream';
import { ZipFile } from 'yazl';

/** Something of a ZIP: opened when its turn comes, so that nothing is held that is not being sent. */
export interface ZipEntry {
  path: string;
  open: () => Promise<Readable | string>;
}

export interface PackedFile {
  path: string;
  sha256: string;
  size: number;
}

/**
 * The entries as one ZIP that streams; `last` is written at the end and is told what went before it, with the SHA-256 of what was really sent.
 * Whatever cannot be opened breaks the stream off: half a file that looks whole would be worse.
 */
export function zipOf(entries: readonly ZipEntry[], last: (packed: readonly PackedFile[]) => ZipEntry): Readable {
  const zip = new ZipFile();
  const output = new PassThrough();
  const packed: PackedFile[] = [];
  const add = ({ path, open }: ZipEntry, note: (file: PackedFile) => void): void =>
    zip.addReadStreamLazy(path, (send) => {
      open().then(
        (content) =>
          send(null, measured(typeof content === 'string' ? Readable.from([Buffer.from(content)]) : content, path, note, output)),
        (error: Error) => output.destroy(error),
      );
    });
  for (const entry of entries) add(entry, (file) => packed.push(file));
  const final = last(packed);
  add(final, () => undefined);
  zip.end();
  zip.outputStream.pipe(output);
  return output;
}

/** Hashes and counts on the way; an error of the source ends the whole. */
function measured(source: Readable, path: string, note: (file: PackedFile) => void, output: PassThrough): Readable {
  const hash = createHash('sha256');
  let size = 0;
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
    flush(done) {
      note({ path, sha256: hash.digest('hex'), size });
      done();
    },
  });
  source.on('error', (error) => output.destroy(error));
  return source.pipe(through);
}
