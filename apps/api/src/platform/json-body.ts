import { json, type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { ProblemError } from './problem-error.ts';

/** 2.5 MB: a score report's CSV of 2 MB inside JSON, with its escapes. */
const MAX_JSON_BYTES = 2_500_000;
const MAX_DEPTH = 32;

/** Reads JSON bodies; compressed ones are refused, so that a small body stays small. Other types are left to the route that takes them. */
export const jsonBody = (): RequestHandler[] => [json({ limit: MAX_JSON_BYTES, inflate: false, type: 'application/json' }), refuseDeep];

function refuseDeep(request: Request, _response: Response, next: NextFunction): void {
  next(isDeeperThan(request.body, MAX_DEPTH) ? new ProblemError(400, 'JSON_TOO_DEEP', { params: { max: MAX_DEPTH } }) : undefined);
}

/** Level by level, so that a hostile depth costs no call stack. */
function isDeeperThan(value: unknown, levels: number): boolean {
  let level = [value].filter(isContainer);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth >= levels) return true;
    level = level.flatMap((each): unknown[] => Object.values(each)).filter(isContainer);
  }
  return false;
}

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;
