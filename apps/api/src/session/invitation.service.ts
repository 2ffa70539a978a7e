import { Injectable } from '@nestjs/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { acceptInvitation, invitationLookup, invitationView, SessionView } from '@jiangcheng/contracts/api/session';
import { checkName } from '@jiangcheng/domain/shared/text';
import { atField } from '@jiangcheng/domain/shared/result';
import { acceptLink } from '@jiangcheng/identity/accept-link';
import { readLink } from '@jiangcheng/identity/invitations';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { fieldProblem } from '../platform/pipe-errors.ts';
import { ProblemError, respondRefusals } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { SessionService } from './session.service.ts';

const FIELDS = { LOGIN_MISSING: 'login', NAME_MISSING: 'name' } as const;

@Injectable()
export class InvitationService {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly sessions: SessionService,
  ) {}

  async lookup({ token }: Output<typeof invitationLookup>): Promise<Output<typeof invitationView>> {
    const found = await readLink(this.source, token);
    if (found === null) throw new ProblemError(404, 'INVITATION_INVALID');
    return { purpose: found.purpose, login: found.login, name: found.name, expiresAt: found.expiresAt.toISOString() };
  }

  async accept(given: Output<typeof acceptInvitation>, response: Response): Promise<SessionView> {
    const name = given.name === undefined ? undefined : respondRefusals(atField(checkName(given.name), 'name'));
    const outcome = await acceptLink(
      this.source,
      { token: given.token, password: given.password, login: given.login, name },
      this.current.origin(),
    );
    if (outcome.ok) return this.sessions.handOver(outcome, response);
    if (outcome.code === 'INVITATION_INVALID') throw new ProblemError(404, outcome.code);
    throw fieldProblem(FIELDS[outcome.code], outcome.code);
  }
}
