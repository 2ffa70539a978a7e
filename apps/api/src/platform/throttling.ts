import { Injectable, type ExecutionContext } from '@nestjs/common';
import { ThrottlerGuard, type ThrottlerModuleOptions } from '@nestjs/throttler';
import { FEED, SIGN_IN } from './permit.ts';
import { ProblemError } from './problem-error.ts';
import type { ApiConfig } from './settings.ts';

const MINUTE = 60_000;
/** A whole office may sit behind one address. */
const GENERAL_PER_MINUTE = 3000;
/** Its people sign in at the same hour, and open their one-time links on the same day; each account has a lock of its own. */
const SIGN_IN_PER_MINUTE = 30;

/** Calendar programs ask once an hour or more often, each for itself. */
const FEED_PER_MINUTE = 120;

const isFeed = (context: ExecutionContext): boolean => Reflect.getMetadata(FEED, context.getHandler()) === true;
const isSignIn = (context: ExecutionContext): boolean => Reflect.getMetadata(SIGN_IN, context.getHandler()) === true;

/** Limits per address and minute, in this process's memory: they slow down who guesses; the lock of an account is in the record. */
export function throttlerOptions({ rateLimit }: Pick<ApiConfig, 'rateLimit'>): ThrottlerModuleOptions {
  const lifted = rateLimit === false;
  return {
    setHeaders: false,
    // One count over all routes of a kind, where the default counts each route for itself.
    generateKey: (_context, tracker, name) => `${name}:${tracker}`,
    throttlers: [
      { name: 'general', ttl: MINUTE, limit: GENERAL_PER_MINUTE, skipIf: () => lifted },
      { name: 'signIn', ttl: MINUTE, limit: SIGN_IN_PER_MINUTE, skipIf: (context) => lifted || !isSignIn(context) },
      { name: 'feed', ttl: MINUTE, limit: FEED_PER_MINUTE, skipIf: (context) => lifted || !isFeed(context) },
    ],
  };
}

@Injectable()
export class RateLimitGuard extends ThrottlerGuard {
  protected override throwThrottlingException(_context: ExecutionContext, detail: { timeToBlockExpire: number }): Promise<void> {
    const seconds = Math.max(1, Math.ceil(detail.timeToBlockExpire));
    return Promise.reject(new ProblemError(429, 'TOO_MANY_REQUESTS', { headers: { 'Retry-After': String(seconds) } }));
  }
}
