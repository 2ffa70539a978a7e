import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Own scripts only; antd writes styles into the page; pictures may be drawn on the spot; nobody frames us but our own pages. */
const directives = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  frameSrc: ["'self'", 'blob:'],
  objectSrc: ["'none'"],
  baseUri: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'self'"],
} as const;

/** Over plain HTTP in a LAN the two headers that force HTTPS would lock people out (stack.md §2). */
export function securityHeaders(publicUrl: string): RequestHandler {
  const secure = publicUrl.startsWith('https:');
  return helmet({
    contentSecurityPolicy: { useDefaults: false, directives: { ...directives, ...(secure ? { upgradeInsecureRequests: [] } : {}) } },
    strictTransportSecurity: secure,
    crossOriginOpenerPolicy: secure, // browsers ignore it, with a warning, on an origin they do not trust
    originAgentCluster: secure,
    referrerPolicy: { policy: 'same-origin' },
  });
}
