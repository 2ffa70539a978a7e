import { createTurnstile } from '@jiangcheng/identity/turnstile';
import type { Request } from 'express';
import { ProblemError } from '../platform/problems.ts';

/** Uploads are looked at whole before they are stored: four at a time bound the memory they take together. */
const oneOfFour = createTurnstile(4, 40);

/** Runs `work` on the body of an upload. Throws the problems 413 FILE_TOO_LARGE, 415 and 422 FILE_EMPTY. */
export function withUpload<T>(request: Request, maxBytes: number, work: (bytes: Buffer) => Promise<T>): Promise<T> {
  if (request.is('application/octet-stream') === false) throw new ProblemError(415, 'MEDIA_TYPE_UNSUPPORTED');
  if (request.get('content-encoding') !== undefined) throw new ProblemError(415, 'MEDIA_TYPE_UNSUPPORTED');
  if (Number(request.get('content-length') ?? 0) > maxBytes) throw tooLarge(request, maxBytes);
  return oneOfFour(async () => work(await readAll(request, maxBytes)));
}

async function readAll(request: Request, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += (chunk as Buffer).length;
    if (size > maxBytes) throw tooLarge(request, maxBytes);
    chunks.push(chunk as Buffer);
  }
  if (!request.complete) throw new ProblemError(400, 'UPLOAD_BROKEN');
  if (size === 0) throw new ProblemError(422, 'FILE_EMPTY', { errors: [{ code: 'FILE_EMPTY' }] });
  return Buffer.concat(chunks);
}

/** The rest is read away, unkept, so that the answer reaches a client that is still sending; the request's time limit ends it. */
function tooLarge(request: Request, maxBytes: number): ProblemError {
  request.resume();
  return new ProblemError(413, 'FILE_TOO_LARGE', {
    params: { maxMegabytes: Math.floor(maxBytes / 1024 / 1024) },
    headers: { Connection: 'close' },
  });
}
