import { Inject, Injectable } from '@nestjs/common';
import { recordAccess } from '@jiangcheng/audit/access-event';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { changePassword, SessionView, signIn as signInSchema } from '@jiangcheng/contracts/api/session';
import { hashPassword } from '@jiangcheng/identity/passwords';
import { setPassword } from '@jiangcheng/identity/people';
import { endSession, endSessionsOf } from '@jiangcheng/identity/sessions';
import { confirmPassword, signIn } from '@jiangcheng/identity/sign-in';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { notFound, ProblemError } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { clearSessionCookie, sessionSecretOf, setSessionCookie } from '../platform/session-cookie.ts';
import { API_CONFIG, type ApiConfig } from '../platform/settings.ts';
import { readSessionView } from './session.view.ts';

const DONE = { ok: true } as const;

@Injectable()
export class SessionService {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly commands: IdempotentCommand,
    @Inject(API_CONFIG) private readonly config: ApiConfig,
  ) {}

  async open(given: Output<typeof signInSchema>, request: Request, response: Response): Promise<SessionView> {
    const session = await signIn(this.source, given, this.current.origin(), sessionSecretOf(request));
    if (session === null) throw new ProblemError(401, 'SIGN_IN_FAILED');
    return this.handOver(session, response);
  }

  /** The browser gets the session's secret as a cookie, the page its view. */
  async handOver(session: { sessionId: string; secret: string }, response: Response): Promise<SessionView> {
    setSessionCookie(response, this.config, session.secret);
    return this.view(session.sessionId);
  }

  read(): Promise<SessionView> {
    return this.view(this.current.sessionId());
  }

  async close(response: Response): Promise<typeof DONE> {
    const sessionId = this.current.sessionId();
    if (sessionId !== null) await endSession(this.source, sessionId);
    await recordAccess(this.source, { type: 'SIGN_OUT', ...this.current.stamp() });
    clearSessionCookie(response, this.config);
    return DONE;
  }

  /** Ends every other session of the account. A repeated request is answered without asking for the old password again. */
  async changePassword(given: Output<typeof changePassword>): Promise<typeof DONE> {
    const earlier = await this.commands.earlier<typeof DONE>(given);
    if (earlier !== undefined) return earlier;
    const { accountId } = this.current.actor();
    if (!(await confirmPassword(this.source, accountId, given.current, this.current.origin())))
      throw new ProblemError(422, 'PASSWORD_WRONG');
    if (given.current === given.next) throw new ProblemError(422, 'PASSWORD_UNCHANGED');
    const passwordHash = await hashPassword(given.next);
    return this.commands.run(given, async (manager) => {
      await setPassword(manager, accountId, passwordHash);
      await endSessionsOf(manager, accountId, this.current.sessionId());
      await recordAccess(manager, { type: 'PASSWORD_CHANGED', ...this.current.stamp() });
      return DONE;
    });
  }

  private async view(sessionId: string | null): Promise<SessionView> {
    const view = sessionId === null ? null : await readSessionView(this.source, sessionId);
    if (view === null) throw notFound();
    return view;
  }
}
