import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Desk } from '@jiangcheng/casework/process/act-context';
import { signersOf } from '@jiangcheng/casework/approval/signers';
import { processOf } from '@jiangcheng/casework/process/processes';
import { signingVerbs } from '@jiangcheng/casework/process/signing-verbs';
import type { LockedCase } from '@jiangcheng/casework/ports/case-store';
import type { ApprovalView } from '@jiangcheng/contracts/api/approval';
import { bodiesOf, isOffice, organizersOf } from '@jiangcheng/domain/access/actor';
import { copiesUrgedAt } from '@jiangcheng/persistence/reminder/copy-urges';
import { DESK } from '../casework/desk.token.ts';
import { CaseReader } from '../casework/case-reader.ts';
import { notFound } from '../platform/problem-error.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { readApproval, type ReadApproval } from './approval-row.ts';
import { approvalViewOf } from './approval.view.ts';
import { copyViewOf } from './copy.view.ts';

/** Of the office of the campaign; auditors may be sent a copy. */
const PEOPLE = `
  select p.id as "personId", p.name, bool_or(g.role <> 'AUDITOR') as "maySign"
  from app.role_grant g join app.account a on a.id = g.account_id and a.status <> 'DISABLED' join app.person p on p.id = a.person_id
  where g.revoked_at is null and g.role in ('OFFICE', 'OFFICE_HEAD', 'AUDITOR') and (g.campaign_id is null or g.campaign_id = $1)
  group by p.id, p.name order by p.name, p.id limit 500`;

/** $2: the organizations for which he signs as a body, $3: as an organizer. Their people of the same role, and nobody else's. */
const COLLEAGUES = `
  select distinct p.id as "personId", p.name, true as "maySign"
  from app.role_grant g join app.account a on a.id = g.account_id and a.status <> 'DISABLED' join app.person p on p.id = a.person_id
  where g.revoked_at is null and (g.campaign_id is null or g.campaign_id = $1)
    and ((g.role = 'BODY' and g.organization_id = any ($2::uuid[])) or (g.role = 'ORGANIZER' and g.organization_id = any ($3::uuid[])))
  order by p.name, p.id limit 500`;

@Injectable()
export class ApprovalPages {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly reader: CaseReader,
    @Inject(DESK) private readonly desk: Desk,
  ) {}

  /** The approval with who did what, and what this person may do about it, and if not, why not. */
  async read(approvalId: string): Promise<ApprovalView> {
    const { approval, found } = await this.of(approvalId);
    const actor = this.current.actor();
    const verbs = await this.desk.store.transaction((tx) => signingVerbs(processOf(found.kind), this.desk, tx, found, approval.row, actor));
    const urgedAt = await copiesUrgedAt(this.source.manager, approvalId);
    const urging = { personId: actor.personId, oversees: isOffice(actor, found.scope.campaignId), now: found.now };
    const copies = approval.row.state.copies.map((copy) => copyViewOf(copy, urgedAt.get(copy.to.personId) ?? null, urging));
    return approvalViewOf(approval, { verbs, copies }, this.current.locale());
  }

  /** The office picks among its own people, who signs for an organization among that one's; nobody needs the names of others. */
  async people(approvalId: string): Promise<{ people: { personId: string; name: string; maySign: boolean }[] }> {
    const { found, approval } = await this.of(approvalId);
    const { campaignId } = found.scope;
    const actor = this.current.actor();
    if (isOffice(actor, campaignId)) return { people: await this.source.query(PEOPLE, [campaignId]) };
    const signers = signersOf(approval.row.state);
    const bodies = signers === 'OFFICE' ? [] : bodiesOf(actor, found.scope);
    const organizers = signers === 'COUNTERSIGNER' ? organizersOf(actor, found.scope) : [];
    return { people: await this.source.query(COLLEAGUES, [campaignId, bodies, organizers]) };
  }

  private async of(approvalId: string): Promise<{ approval: ReadApproval; found: LockedCase }> {
    const approval = await readApproval(this.source, approvalId);
    if (approval === null) throw notFound();
    return { approval, found: await this.reader.read(approval.caseId) };
  }
}
