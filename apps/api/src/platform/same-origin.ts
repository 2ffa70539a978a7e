import type { Request } from 'express';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

export const changesState = (request: Request): boolean => !SAFE.has(request.method);

/**
 * Whether a state-changing request comes from our own pages. What the browser says must fit, both headers where both are there;
 * a request with neither, such as curl's, carries no cookie it was not given on purpose.
 */
export function isSameOrigin(request: Request, publicUrl: string): boolean {
  const site = request.get('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const origin = request.get('origin');
  return origin === undefined || ownOrigin(origin, publicUrl, request.get('host'));
}

/** The address people were given, or the one this very request was sent to (localhost beside 127.0.0.1). */
function ownOrigin(origin: string, publicUrl: string, host: string | undefined): boolean {
  if (!URL.canParse(origin)) return false; // `null`: a sandboxed frame, a file, a redirect
  const from = new URL(origin);
  return (
    from.origin === new URL(publicUrl).origin ||
    (from.protocol.startsWith('http') && host !== undefined && from.host === host.toLowerCase())
  );
}
