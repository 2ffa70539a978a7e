import { Inject, Injectable } from '@nestjs/common';
import { recordAccess } from '@jiangcheng/audit/access-event';
import type { newAccount, newGrant, oneTimeLink } from '@jiangcheng/contracts/api/account';
import type { ListQuery } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { Grant } from '@jiangcheng/domain/access/actor';
import { atField, refuse } from '@jiangcheng/domain/shared/result';
import { parsePhone } from '@jiangcheng/domain/identity-numbers/phone';
import { checkName } from '@jiangcheng/domain/shared/text';
import { checkGrants } from '@jiangcheng/identity/grant-rules';
import { grantRole, unknownScope } from '@jiangcheng/identity/grants';
import { createLink, type InvitationPurpose } from '@jiangcheng/identity/invitations';
import { createAccount } from '@jiangcheng/identity/people';
import type { FieldCipher } from '@jiangcheng/protection/field-cipher';
import { DataSource, type EntityManager } from 'typeorm';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { notFound, ProblemError, refusalProblem, respondRefusals } from '../platform/problems.ts';
import { FIELD_CIPHER } from '../platform/protection.module.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { API_CONFIG, type ApiConfig } from '../platform/settings.ts';
import { listAccounts, phonePlace, readAccount, type AccountView } from './account.view.ts';
import { queueInvitationMail } from './invitation-mail.ts';

type NewAccount = Output<typeof newAccount>;
type OneTimeLink = Output<typeof oneTimeLink>;

export const grantOf = ({ role, organizationId, campaignId }: Output<typeof newGrant>): Grant => ({
  role,
  organizationId: organizationId ?? null,
  campaignId: campaignId ?? null,
});

/** Accounts and their one-time links. The answer holds a link, so it is remembered encrypted and a repeated request gets it again. */
@Injectable()
export class AccountService {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly commands: IdempotentCommand,
    @Inject(FIELD_CIPHER) private readonly cipher: FieldCipher,
    @Inject(API_CONFIG) private readonly config: ApiConfig,
  ) {}

  list(query: ListQuery) {
    return listAccounts(this.source, this.cipher, query);
  }

  async read(accountId: string, sql: DataSource | EntityManager = this.source): Promise<AccountView> {
    const view = await readAccount(sql, this.cipher, accountId);
    if (view === null) throw notFound();
    return view;
  }

  create(body: NewAccount): Promise<OneTimeLink> {
    return this.commands.run(body, (manager) => this.invite(manager, body), { sealed: true });
  }

  /** A new one-time link: for a person who forgot the password, or whose invitation was lost. */
  resetPassword(accountId: string): Promise<OneTimeLink> {
    return this.commands.run({ accountId }, (manager) => this.renewLink(manager, accountId), { sealed: true });
  }

  private async invite(manager: EntityManager, body: NewAccount): Promise<OneTimeLink> {
    const name = respondRefusals(atField(checkName(body.name), 'name'));
    const phone = body.phone === undefined ? undefined : respondRefusals(atField(parsePhone(body.phone), 'phone'));
    const grants = respondRefusals(checkGrants(body.grants.map(grantOf)));
    await this.refuseUnknown(
      manager,
      { role: 'ORGANIZER', organizationId: body.organizationId ?? null, campaignId: null },
      'organizationId',
    );
    for (const [index, grant] of grants.entries()) await this.refuseUnknown(manager, grant, `grants.${index}`);
    const person = {
      name,
      email: body.email ?? null,
      organizationId: body.organizationId ?? null,
      post: body.post ?? null,
      ...this.sealedPhone(phone),
    };
    const made = await createAccount(manager, { login: body.login, person, passwordHash: null });
    if (made === null) throw refusalProblem(refuse('LOGIN_TAKEN', { field: 'login' }));
    const by = this.current.actor().accountId;
    for (const grant of grants) await grantRole(manager, made.accountId, grant, by);
    await recordAccess(manager, { type: 'ACCOUNT_CREATED', ...this.current.stamp(), detail: { accountId: made.accountId, grants } });
    return this.link(manager, made.accountId, 'INVITATION');
  }

  private async renewLink(manager: EntityManager, accountId: string): Promise<OneTimeLink> {
    const { status } = await this.read(accountId, manager);
    if (accountId === this.current.actor().accountId) throw new ProblemError(422, 'OWN_ACCOUNT');
    if (status === 'DISABLED') throw new ProblemError(422, 'ACCOUNT_DISABLED');
    return this.link(manager, accountId, status === 'INVITED' ? 'INVITATION' : 'PASSWORD_RESET');
  }

  private async link(manager: EntityManager, accountId: string, purpose: InvitationPurpose): Promise<OneTimeLink> {
    const made = await createLink(manager, { purpose, accountId, createdBy: this.current.actor().accountId });
    await queueInvitationMail(manager, accountId, made);
    await recordAccess(manager, { type: 'LINK_MADE', ...this.current.stamp(), detail: { accountId, purpose } });
    return { accountId, link: this.config.publicUrl + made.path, expiresAt: made.expiresAt.toISOString() };
  }

  private sealedPhone(phone: string | undefined) {
    return phone === undefined ? {} : { phoneCipher: (personId: string) => this.cipher.encrypt(phone, phonePlace(personId)) };
  }

  private async refuseUnknown(manager: EntityManager, grant: Grant, field: string): Promise<void> {
    const unknown = await unknownScope(manager, grant);
    if (unknown !== null) throw refusalProblem(refuse(unknown, { field }));
  }
}
