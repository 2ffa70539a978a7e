import { Injectable } from '@nestjs/common';
import { recordAccess } from '@jiangcheng/audit/access-event';
import type { newGrant } from '@jiangcheng/contracts/api/account';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { Grant } from '@jiangcheng/domain/access/actor';
import { refuse } from '@jiangcheng/domain/shared/result';
import { checkGrant } from '@jiangcheng/identity/grant-rules';
import { grantRole, lockGrants, revokeGrant, unknownScope } from '@jiangcheng/identity/grants';
import { setEnabled, unlockAccount } from '@jiangcheng/identity/people';
import { endLinks } from '@jiangcheng/identity/invitations';
import { endSessionsOf } from '@jiangcheng/identity/sessions';
import type { EntityManager } from 'typeorm';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { notFound, ProblemError, refusalProblem, respondRefusals } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { AccountService, grantOf } from './account.service.ts';
import type { AccountView } from './account.view.ts';

/** What an administrator changes on somebody else's account; each change is an access event. */
@Injectable()
export class GrantService {
  constructor(
    private readonly current: CurrentRequest,
    private readonly commands: IdempotentCommand,
    private readonly accounts: AccountService,
  ) {}

  grant(accountId: string, body: Output<typeof newGrant>): Promise<AccountView> {
    return this.change(accountId, { body }, 'OWN_GRANTS', async (manager, held) => {
      const wanted = respondRefusals(checkGrant(held, grantOf(body)));
      const unknown = await unknownScope(manager, wanted);
      if (unknown !== null)
        throw refusalProblem(refuse(unknown, { field: unknown === 'CAMPAIGN_UNKNOWN' ? 'campaignId' : 'organizationId' }));
      const grantId = await grantRole(manager, accountId, wanted, this.current.actor().accountId);
      return { type: 'ROLE_GRANTED', detail: { accountId, grantId, ...wanted } };
    });
  }

  revoke(accountId: string, grantId: string): Promise<AccountView> {
    return this.change(accountId, { grantId }, 'OWN_GRANTS', async (manager) => {
      const ended = await revokeGrant(manager, accountId, grantId);
      if (ended === null) throw notFound();
      return { type: 'ROLE_REVOKED', detail: { accountId, grantId, ...ended } };
    });
  }

  unlock(accountId: string): Promise<AccountView> {
    return this.change(accountId, {}, 'OWN_ACCOUNT', async (manager) => {
      await unlockAccount(manager, accountId);
      return { type: 'ACCOUNT_UNLOCKED', detail: { accountId } };
    });
  }

  setEnabled(accountId: string, enabled: boolean): Promise<AccountView> {
    return this.change(accountId, {}, 'OWN_ACCOUNT', async (manager) => {
      await setEnabled(manager, accountId, enabled);
      if (!enabled) await endLinks(manager, accountId);
      if (!enabled) await endSessionsOf(manager, accountId);
      return { type: enabled ? 'ACCOUNT_ENABLED' : 'ACCOUNT_DISABLED', detail: { accountId } };
    });
  }

  /** Under the account's lock, never on one's own account; the administrator who acts therefore always remains. */
  private change(
    accountId: string,
    body: object,
    ownCode: string,
    effect: (manager: EntityManager, held: Grant[]) => Promise<{ type: string; detail: Record<string, unknown> }>,
  ): Promise<AccountView> {
    return this.commands.run(body, async (manager) => {
      const held = await lockGrants(manager, accountId);
      if (held === null) throw notFound();
      if (accountId === this.current.actor().accountId) throw new ProblemError(422, ownCode);
      await recordAccess(manager, { ...this.current.stamp(), ...(await effect(manager, held)) });
      return this.accounts.read(accountId, manager);
    });
  }
}
