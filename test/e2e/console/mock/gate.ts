import type { Request, RequestHandler } from 'express';
import { problem } from './answer.ts';
import { isLogin, type Login } from './people.ts';
import type { World } from './world.ts';

export interface Seen {
  method: string;
  path: string;
  key: string | undefined;
  language: string | undefined;
}

const OPEN = /^\/(session|invitations|certificate-checks)/;

export function cookieLogin(request: Pick<Request, 'get'>): Login | null {
  const login = /(?:^|;\s*)jc_session=([a-z]+)/.exec(request.get('cookie') ?? '')?.[1] ?? '';
  return isLogin(login) ? login : null;
}

/** Notes each request; refuses as the API does: 503 when told to, 401 without a session, 400 without a key. */
export const gate =
  (world: World, seen: Seen[]): RequestHandler =>
  (request, response, next) => {
    seen.push({
      method: request.method,
      path: request.path,
      key: request.get('idempotency-key'),
      language: request.get('accept-language'),
    });
    const command = !['GET', 'HEAD'].includes(request.method);
    if (command && world.unavailable > 0) {
      world.unavailable -= 1;
      response.set('Retry-After', '1');
      return problem(response, 503, 'RECORD_UNAVAILABLE', '数据库暂时不可用。');
    }
    if (!OPEN.test(request.path) && cookieLogin(request) === null) return problem(response, 401, 'NOT_SIGNED_IN', '请先登录。');
    if (command && request.path !== '/session' && !request.get('idempotency-key'))
      return problem(response, 400, 'IDEMPOTENCY_KEY_MISSING', '缺少 Idempotency-Key。');
    next();
  };
