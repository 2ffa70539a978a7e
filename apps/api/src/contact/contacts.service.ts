import { Inject, Injectable } from '@nestjs/common';
import { recordAccess } from '@jiangcheng/audit/access-event';
import { auditEvent } from '@jiangcheng/casework/audit/audit-event';
import type { contactReveal, contactRoster, newContact } from '@jiangcheng/contracts/api/contact';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { ContactHolder } from '@jiangcheng/domain/contact/holder';
import { contactRefusals, holdersOf } from '@jiangcheng/domain/contact/roster';
import { maskPhone } from '@jiangcheng/domain/identity-numbers/masks';
import { parsePhone } from '@jiangcheng/domain/identity-numbers/phone';
import { atField } from '@jiangcheng/domain/shared/result';
import { contactNumber, nameContact, organizersOfCampaign, readContacts } from '@jiangcheng/persistence/campaign/contacts';
import { appendCampaignEvents } from '@jiangcheng/persistence/campaign/locked-campaign';
import { newId } from '@jiangcheng/persistence/ids';
import type { FieldCipher } from '@jiangcheng/protection/field-cipher';
import { contactHolders } from '@jiangcheng/regulations/facts/youth';
import { loadContestPack, type ContestPack } from '@jiangcheng/regulations/load-pack';
import { DataSource, type EntityManager } from 'typeorm';
import { CampaignDesk } from '../campaign/campaign-desk.ts';
import { mayManageCampaign, mayReadCampaign } from '../campaign/campaign.service.ts';
import { readCampaign } from '../campaign/campaign.view.ts';
import { commandBasis } from '../campaign/command-basis.ts';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { notFound, refuseIf, respondRefusals } from '../platform/problems.ts';
import { FIELD_CIPHER } from '../platform/protection.module.ts';
import { CurrentRequest } from '../platform/request-context.ts';

type Roster = Output<typeof contactRoster>;
const place = (rowId: string) => ({ field: 'campaign_contact.phone', rowId });

/** 联系人: who names one, who has named whom, and the number in clear for a reason. */
@Injectable()
export class ContactsService {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly desk: CampaignDesk,
    private readonly commands: IdempotentCommand,
    @Inject(FIELD_CIPHER) private readonly cipher: FieldCipher,
  ) {}

  async read(campaignId: string): Promise<Roster> {
    const campaign = mayReadCampaign(this.current.actor(), campaignId) ? await readCampaign(this.source, campaignId) : null;
    if (campaign === null) throw notFound();
    const holders = await holdersIn(this.source.manager, campaignId, loadContestPack(campaign.regulation, campaign.edition));
    return rosterOf(this.source.manager, campaignId, holders);
  }

  name(campaignId: string, { phone: typed, ...body }: Output<typeof newContact>): Promise<Roster> {
    return this.desk.decide(campaignId, { phone: typed, ...body }, async (manager, campaign, pack) => {
      const holders = await holdersIn(manager, campaignId, pack);
      const { organization, name } = body;
      const given = { organization, name, email: body.email ?? null, address: body.address ?? null, postcode: body.postcode ?? null };
      refuseIf(contactRefusals(holders, given));
      const phone = respondRefusals(atField(parsePhone(typed), 'phone'));
      const before = (await readContacts(manager, campaignId)).find((one) => one.organization === organization);
      const id = newId();
      const sealed = { phoneCipher: this.cipher.encrypt(phone, place(id)), phoneMask: maskPhone(phone) };
      await nameContact(manager, campaignId, { id, ...given, ...sealed }, this.current.actor().accountId);
      const clause = holders.find((holder) => holder.organization === organization)?.clause ?? null;
      await appendCampaignEvents(manager, campaign, [
        auditEvent('CONTACT_NAMED', {
          ...{ ...commandBasis(this.current), clause, after: { organization, name } },
          ...(before === undefined ? {} : { before: { organization, name: before.name } }),
        }),
      ]);
      return rosterOf(manager, campaignId, holders);
    });
  }

  /** Its answer is kept encrypted: it holds what the database does not show. */
  reveal(campaignId: string, contactId: string, { reason }: Output<typeof contactReveal>): Promise<{ phone: string }> {
    if (!mayManageCampaign(this.current.actor(), campaignId)) throw notFound();
    const work = async (manager: EntityManager): Promise<{ phone: string }> => {
      const cipher = await contactNumber(manager, campaignId, contactId);
      if (cipher === null) throw notFound();
      const detail = { campaignId, contactId, reason };
      await recordAccess(manager, { type: 'CONTACT_REVEALED', ...this.current.stamp(), detail });
      return { phone: this.cipher.decrypt(cipher, place(contactId)) };
    };
    return this.commands.run({ contactId, reason }, work, { sealed: true });
  }
}

async function holdersIn(manager: EntityManager, campaignId: string, pack: ContestPack): Promise<ContactHolder[]> {
  const rule = contactHolders(pack);
  if (rule === null) throw notFound();
  return holdersOf(rule, await organizersOfCampaign(manager, campaignId));
}

async function rosterOf(manager: EntityManager, campaignId: string, holders: readonly ContactHolder[]): Promise<Roster> {
  const named = new Map((await readContacts(manager, campaignId)).map((row) => [row.organization, row]));
  const rows = holders.map((holder) => {
    const row = named.get(holder.organization);
    return { ...holder, contact: row === undefined ? null : { ...row, enteredAt: row.enteredAt.toISOString() } };
  });
  return { missing: rows.filter(({ contact }) => contact === null).length, holders: rows };
}
