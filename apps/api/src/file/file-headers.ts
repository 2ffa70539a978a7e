import { contentDisposition } from '@jiangcheng/files/content-disposition';
import type { Response } from 'express';

/** Shown in the page; everything else is saved. All kinds were recognised by their contents at upload. */
const SHOWN = new Set(['application/pdf', 'image/png', 'image/jpeg']);
/** Browsers show no PDF inside a sandbox; their viewer runs none of our origin's code either way. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

/** Headers of a stored file: never active content of our own origin (hardening.md I17). */
export function setFileHeaders(response: Response, file: { contentType: string; name: string; size: number }): void {
  const disposition = contentDisposition(file.name);
  response.set({
    'Content-Type': file.contentType.startsWith('text/') ? 'application/octet-stream' : file.contentType,
    'Content-Length': String(file.size),
    'Content-Disposition': SHOWN.has(file.contentType) ? disposition.replace(/^attachment/, 'inline') : disposition,
    'Content-Security-Policy': file.contentType === 'application/pdf' ? POLICY : `${POLICY}; sandbox`,
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'private, no-store',
  });
}
