import type { EntityManager } from 'typeorm';
import type { CaseChanges } from '@jiangcheng/casework/ports/case-changes';
import type { LockedCase, Saved } from '@jiangcheng/casework/ports/case-store';
import type { CaseInHand, HandedPost, HandoverTransaction, StandingDelegation } from '@jiangcheng/casework/ports/handover';
import type { DelegationPerson } from '@jiangcheng/domain/delegation/delegation';
import type { PostMember } from '@jiangcheng/domain/post/post';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { lockCase } from '../casework/locked-case.ts';
import { saveCase } from '../casework/save-case.ts';
import {
  delegationPerson,
  insertDelegation,
  lockDelegations,
  revokeDelegation,
  standingDelegations,
  today,
} from '../delegation/delegations.ts';
import { SqlPayments } from '../payment/sql-payments.ts';
import { lockPosts, officePersons, postsOf, saveMembers } from '../post/posts.ts';
import { holdDraft, readDraft, type HeldDraft } from '../score-report/sql-drafts.ts';

/**
 * Open cases that he handles, has a task of, whose draft he holds, or in whose approval he has a seat, and ended ones of which he has a task in hand:
 * money is paid after the end. One walk along an index for each, but for seats that wait.
 */
const IN_HAND = `
  with found as (
    select id from app.work_case where handler_id = $1 and status = 'OPEN'
    union select case_id from app.task where status = 'OPEN' and claimed_by = $1
    union select case_id from app.task where status = 'OPEN' and person_id = $1
    union select d.case_id from app.score_draft d join app.account a on a.id = d.held_by where a.person_id = $1
    union select case_id from app.approval where status = 'OPEN' and jsonb_path_exists(state, $2::jsonpath, jsonb_build_object('p', $1::text)))
  select c.id, c.handler_id as "handlerId", exists (select 1 from app.score_draft d join app.account a on a.id = d.held_by
    where d.case_id = c.id and a.person_id = $1) as holds from app.work_case c join found using (id)
  where c.archived_at is null and (c.status = 'OPEN' or exists (select 1 from app.task t where t.case_id = c.id and t.status = 'OPEN' and t.claimed_by = $1))
  order by c.id`;
const SEATED =
  '$.runs[last].participants[*].signers[*] ? (@.claimedBy.personId == $p || @.consignedTo.personId == $p || @.address.personId == $p)';

/** Casework's port of a handover over one open transaction. */
export class SqlHandover implements HandoverTransaction {
  readonly money: SqlPayments;

  private constructor(
    private readonly manager: EntityManager,
    keyring: Keyring,
  ) {
    this.money = new SqlPayments(manager, keyring);
  }

  /** Posts and absences change one after another, so they are locked first, the cases in order of their ids. */
  static async in(manager: EntityManager, keyring: Keyring): Promise<SqlHandover> {
    await lockPosts(manager);
    await lockDelegations(manager);
    return new SqlHandover(manager, keyring);
  }

  today(): Promise<string> {
    return today(this.manager);
  }

  async personName(personId: string): Promise<string | null> {
    const [row]: { name: string }[] = await this.manager.query('select name from app.person where id = $1', [personId]);
    return row?.name ?? null;
  }

  personAtWork(personId: string): Promise<(DelegationPerson & { accountId: string }) | null> {
    return delegationPerson(this.manager, personId);
  }

  postsOf(personId: string): Promise<HandedPost[]> {
    return postsOf(this.manager, personId);
  }

  officePersons(): Promise<ReadonlySet<string>> {
    return officePersons(this.manager);
  }

  saveMembers(postId: string, members: readonly PostMember[]): Promise<void> {
    return saveMembers(this.manager, postId, members);
  }

  delegationsOf(personIds: readonly string[]): Promise<StandingDelegation[]> {
    return standingDelegations(this.manager, personIds);
  }

  async replaceDelegation(after: StandingDelegation, { accountId, reason }: { accountId: string; reason: string }): Promise<void> {
    await revokeDelegation(this.manager, after.id, accountId, reason);
    await insertDelegation(this.manager, { ...after, enteredBy: accountId });
  }

  async casesOf(personId: string): Promise<CaseInHand[]> {
    const rows: { id: string; handlerId: string | null; holds: boolean }[] = await this.manager.query(IN_HAND, [personId, SEATED]);
    const cases: CaseInHand[] = [];
    for (const { id, handlerId, holds } of rows) {
      const locked = await lockCase(this.manager, id);
      const draft = holds ? await readDraft(this.manager, id) : null;
      if (locked !== null) cases.push({ locked, handlerId, draft });
    }
    return cases;
  }

  save(locked: LockedCase, changes: CaseChanges): Promise<Saved> {
    return saveCase(this.manager, locked, changes);
  }

  holdDraft(hold: HeldDraft): Promise<void> {
    return holdDraft(this.manager, hold);
  }

  async setHandler(caseId: string, personId: string | null): Promise<void> {
    await this.manager.query('update app.work_case set handler_id = $2 where id = $1', [caseId, personId]);
  }
}
