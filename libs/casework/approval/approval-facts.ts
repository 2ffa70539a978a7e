import { bodiesOf, hasRole, isOffice, mayName, mayRead, organizersOf, type Actor, type CaseScope } from '@jiangcheng/domain/access/actor';
import { addressKey } from '@jiangcheng/domain/approval/plan';
import type { ApprovalFacts } from '@jiangcheng/domain/approval/facts';
import { principalOf, type ApprovalState, type Attachment, type Signature } from '@jiangcheng/domain/approval/state';
import { isSigner, signersOf } from './signers.ts';
import type { CaseTransaction, PersonAtWork } from '../ports/case-store.ts';

type Standing = Pick<PersonAtWork, 'personId' | 'name' | 'grants' | 'posts'>;

const asActor = ({ personId, name, grants }: Standing): Actor => ({ accountId: '', personId, name, grants });

/** The roles and posts whose seats are his. The head of the office belongs to it. */
function poolsOf(person: Standing, scope: CaseScope): string[] {
  const { campaignId } = scope;
  const roles = (['OFFICE', 'OFFICE_HEAD'] as const).filter((role) =>
    role === 'OFFICE' ? isOffice(asActor(person), campaignId) : hasRole(asActor(person), role, campaignId),
  );
  return [
    ...roles.map((role) => addressKey({ kind: 'ROLE', role, organizationId: null })),
    ...bodiesOf(asActor(person), scope).map((organizationId) => addressKey({ kind: 'ROLE', role: 'BODY', organizationId })),
    ...organizersOf(asActor(person), scope).map((organizationId) => addressKey({ kind: 'ROLE', role: 'ORGANIZER', organizationId })),
    ...person.posts.map((postId) => addressKey({ kind: 'POST', postId })),
  ];
}

const hasPosts = ({ plan }: ApprovalState): boolean =>
  plan.nodes.some(({ participants }) => participants.some(({ address }) => address.kind === 'POST'));

/** The facts of one who signs, or asks what he may: people are read only where the plan or the command needs them. */
export async function approvalFacts(
  tx: Pick<CaseTransaction, 'peopleAtWork'>,
  state: ApprovalState,
  scope: CaseScope,
  actor: Actor,
  by: Signature,
  named: readonly string[] = [],
  papers: readonly Attachment[] = [],
): Promise<ApprovalFacts> {
  const principal = principalOf(by).personId;
  const self = principal !== null && (principal !== actor.personId || hasPosts(state)) ? [principal] : [];
  const ids = [...new Set([...named, ...self])];
  return { ...approvalFactsOf(state, ids.length === 0 ? [] : await tx.peopleAtWork(ids), scope, actor, by), papers };
}

/** The same where the people are known already. */
export function approvalFactsOf(
  state: ApprovalState,
  known: readonly Standing[],
  scope: CaseScope,
  actor: Actor,
  by: Signature,
): ApprovalFacts {
  const signers = signersOf(state);
  const principal = principalOf(by).personId;
  const me: Standing | undefined = known.find(({ personId }) => personId === principal) ?? { ...actor, posts: [] };
  return {
    pools: by.kind === 'PAPER' ? [] : poolsOf(me, scope),
    people: Object.fromEntries(
      known
        .filter((person) => person.personId === principal || mayName(asActor(me), asActor(person), scope))
        .map((person) => [
          person.personId,
          { name: person.name, maySign: isSigner(signers, asActor(person), scope), mayRead: mayRead(asActor(person), scope) },
        ]),
    ),
    papers: [],
    dueOn: null,
    oversees: isOffice(actor, scope.campaignId),
  };
}
