import { Injectable } from '@nestjs/common';
import type { Actor } from '@jiangcheng/domain/access/actor';
import type { Request } from 'express';
import { ClsService, type ClsModuleOptions, type ClsStore } from 'nestjs-cls';
import { parseIdempotencyKey } from './idempotency-key.ts';
import { localeOf, type Locale } from './messages/locale.ts';
import { ProblemError } from './problem-error.ts';
import { requestIdOf } from './request-id.ts';

/** What is known of the request that is being answered; the session guard fills in who asks. */
export interface RequestContext extends ClsStore {
  actor: Actor | null;
  sessionId: string | null;
  address: string | null;
  requestId: string;
  /** `POST /api/v1/accounts`, without the query. */
  route: string;
  idempotencyKey: string | undefined;
  locale: Locale;
  userAgent: string | null;
  stamped: boolean;
}

/** The fields of an access or audit event that come from the request. */
export interface RequestStamp {
  readonly accountId: string | null;
  readonly sessionId: string | null;
  readonly address: string | null;
  readonly requestId: string;
}

export const clsOptions: ClsModuleOptions = {
  global: true,
  middleware: {
    mount: true,
    setup: (cls: ClsService, request: Request) => {
      const context = cls as unknown as ClsService<RequestContext>;
      context.set('actor', null);
      context.set('sessionId', null);
      context.set('address', request.ip ?? null);
      context.set('requestId', requestIdOf(request));
      context.set('route', `${request.method} ${request.originalUrl.split('?')[0]}`);
      context.set('idempotencyKey', request.get('idempotency-key'));
      context.set('locale', localeOf(request.get('accept-language')));
      context.set('userAgent', request.get('user-agent')?.slice(0, 300) ?? null);
      context.set('stamped', false);
    },
  },
};

/** The request being answered, for whoever writes something on its behalf. */
@Injectable()
export class CurrentRequest {
  constructor(private readonly cls: ClsService<RequestContext>) {}

  /** Who asks. Throws the problem 401 NOT_SIGNED_IN when nobody is signed in. */
  actor(): Actor {
    const actor = this.cls.get('actor');
    if (actor === null || actor === undefined) throw new ProblemError(401, 'NOT_SIGNED_IN');
    return actor;
  }

  actorOrNull(): Actor | null {
    return this.cls.get('actor') ?? null;
  }

  sessionId(): string | null {
    return this.cls.get('sessionId') ?? null;
  }

  address(): string | null {
    return this.cls.get('address') ?? null;
  }

  requestId(): string {
    return this.cls.get('requestId');
  }

  locale(): Locale {
    return this.cls.get('locale') ?? 'zh-CN';
  }

  userAgent(): string | null {
    return this.cls.get('userAgent') ?? null;
  }

  /** The command's key. Throws the problem 400 IDEMPOTENCY_KEY_MISSING or IDEMPOTENCY_KEY_INVALID. */
  idempotencyKey(): string {
    return parseIdempotencyKey(this.cls.get('idempotencyKey'));
  }

  /** Method and path, which belong to what a key stands for. */
  route(): string {
    return this.cls.get('route');
  }

  /** Where a sign-in or a one-time link is used. */
  origin(): { address: string | null; userAgent: string | null; requestId: string } {
    return { address: this.address(), userAgent: this.userAgent(), requestId: this.requestId() };
  }

  /** What an access or audit event says about the request, which leaves that trace from now on. */
  stamp(): RequestStamp {
    this.cls.set('stamped', true);
    return {
      accountId: this.actorOrNull()?.accountId ?? null,
      sessionId: this.sessionId(),
      address: this.address(),
      requestId: this.requestId(),
    };
  }

  /** Whether an event was written on behalf of the request. */
  leavesTrace(): boolean {
    return this.cls.get('stamped');
  }

  /** Called by the session guard alone. */
  identify(actor: Actor, sessionId: string): void {
    this.cls.set('actor', actor);
    this.cls.set('sessionId', sessionId);
  }
}
