import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { recordAccess } from '@jiangcheng/audit/access-event';
import { hasAnyRole, type Actor } from '@jiangcheng/domain/access/actor';
import { permissions, type Permission } from '@jiangcheng/domain/access/permissions';
import { readSession } from '@jiangcheng/identity/sessions';
import type { Request } from 'express';
import { DataSource } from 'typeorm';
import { NO_KEY, PERMIT, PUBLIC } from './permit.ts';
import { ProblemError } from './problem-error.ts';
import { CurrentRequest } from './request-context.ts';
import { changesState, isSameOrigin } from './same-origin.ts';
import { sessionSecretOf } from './session-cookie.ts';
import { API_CONFIG, type ApiConfig } from './settings.ts';

/** The one door: who asks, from where, with which permission; then whether a command names its key. A refused person leaves a trace. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    @Inject(API_CONFIG) private readonly config: ApiConfig,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const permit = this.reflector.get<Permission | typeof PUBLIC | undefined>(PERMIT, context.getHandler());
    const actor = permit === PUBLIC ? null : await this.identify(request);
    if (changesState(request) && !isSameOrigin(request, this.config.publicUrl)) await this.refuse(request, actor, 'CROSS_ORIGIN_REFUSED');
    if (permit !== PUBLIC) await this.authorize(request, actor, permit);
    if (changesState(request) && !this.reflector.get<boolean | undefined>(NO_KEY, context.getHandler())) this.current.idempotencyKey();
    return true;
  }

  private async identify(request: Request): Promise<Actor | null> {
    const secret = sessionSecretOf(request);
    const session = secret === null ? null : await readSession(this.source, secret);
    if (session !== null) this.current.identify(session.actor, session.sessionId);
    return session?.actor ?? null;
  }

  private async authorize(request: Request, actor: Actor | null, permit: Permission | undefined): Promise<void> {
    if (actor === null) throw new ProblemError(401, 'NOT_SIGNED_IN');
    if (permit === 'session.own') return; // one's own session, also while no role is held
    if (permit === undefined || !hasAnyRole(actor, permissions[permit])) await this.refuse(request, actor, 'FORBIDDEN', permit);
  }

  private async refuse(request: Request, actor: Actor | null, code: string, permission?: Permission): Promise<never> {
    const detail = { code, method: request.method, path: request.path.slice(0, 300), permission: permission ?? null };
    if (actor !== null) await recordAccess(this.source, { type: 'REFUSED', ...this.current.stamp(), detail });
    throw new ProblemError(403, code);
  }
}
