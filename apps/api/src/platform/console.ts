import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';

/** What is not the console's, whatever its letters' case: the router takes either. */
const NOT_CONSOLE = /^\/+(api|health|metrics|public\/+notices)(\/|$)/i;

/** The built console on the API's own port: its files, and its one page for every other address a person may open. */
export function consoleFiles(folder: string): RequestHandler[] {
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return [];
  const files = express.static(folder, { index: false, redirect: false, dotfiles: 'ignore', setHeaders: cacheHeaders });
  return [unlessApi(files), unlessApi((request, response, next) => sendPage(page, request, response, next))];
}

const unlessApi =
  (handler: RequestHandler): RequestHandler =>
  (request, response, next) =>
    NOT_CONSOLE.test(request.path) ? next() : void handler(request, response, next);

/** An address with an extension is a missing file, not a page. */
function sendPage(page: string, request: Request, response: Response, next: NextFunction): void {
  if (!['GET', 'HEAD'].includes(request.method) || /\.[a-z0-9]+$/i.test(request.path)) return next();
  response.setHeader('Cache-Control', 'no-cache');
  response.sendFile(page, { cacheControl: false, dotfiles: 'allow' }, (error) => error && next(error));
}

/** The build names assets by their contents; the page that names them must be asked for again. */
function cacheHeaders(response: Response, path: string): void {
  response.setHeader('Cache-Control', /[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
}
