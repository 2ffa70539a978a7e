import type { Request, Response } from 'express';
import type { ApiConfig } from './settings.ts';

const NAME = 'jc_session';

/** The secret in the request's cookie; a header with the name twice gives the first, as browsers never send it so. */
export function sessionSecretOf(request: Request): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === NAME) return part.slice(at + 1).trim();
  }
  return null;
}

const optionsOf = (config: ApiConfig) =>
  ({ httpOnly: true, sameSite: 'strict', path: '/', secure: config.publicUrl.startsWith('https:') }) as const;

/** A cookie of the browser's session: it is gone when the browser closes; the server ends it by its own clock anyway. */
export function setSessionCookie(response: Response, config: ApiConfig, secret: string): void {
  response.cookie(NAME, secret, optionsOf(config));
}

export function clearSessionCookie(response: Response, config: ApiConfig): void {
  response.clearCookie(NAME, optionsOf(config));
}
