import type { ApprovalView } from '@jiangcheng/contracts/api/approval';
import { daysOf } from '@jiangcheng/domain/approval/day-of-seat';
import type { Address } from '@jiangcheng/domain/approval/plan';
import { holderOf, ownerOf, type Attachment, type Decision, type NodeRun, type Signer } from '@jiangcheng/domain/approval/state';
import { actingSigners } from '@jiangcheng/domain/approval/verdict';
import { toIsoLocal } from '@jiangcheng/domain/shared/instant';
import { roleWords } from '../audit/words/role.words.ts';
import type { Locale } from '../platform/messages/locale.ts';
import type { ReadApproval } from './approval-row.ts';

type SignerView = ApprovalView['nodes'][number]['participants'][number]['signers'][number];

/** A signer as people read it: whose seat, in whose hands, and what was said. */
export function signerViewOf({ tasks, posts }: ReadApproval, run: NodeRun, signer: Signer, locale: Locale): SignerView {
  const address = (one: Address): string => addressText(one, posts, locale);
  return {
    key: signer.key,
    address: address(signer.address),
    people: peopleOf(signer, posts),
    holder: holderOf(signer)?.name ?? null,
    consignedBy: signer.consignedTo === null ? null : (ownerOf(signer)?.name ?? null),
    dueOn: daysOf(run, signer).findLast(({ end }) => end === null)?.dueOn ?? null,
    addedBy: signer.addedBy?.by.name ?? null,
    state: stateOf(run, signer),
    word: signer.decision === null ? null : wordOf(signer.decision),
    opinions: signer.opinions.map(wordOf),
    withdrawn: signer.withdrawn.map(wordOf),
    passedOn: signer.passedOn.map(({ from, by, at, text }) => ({ from: address(from), by: by.name, at: toIsoLocal(at), text })),
    taskId: tasks.get(signer.key) ?? null,
  };
}

function addressText(address: Address, posts: ReadApproval['posts'], locale: Locale): string {
  if (address.kind === 'PERSON') return address.name;
  return address.kind === 'ROLE' ? roleWords(address.role, locale) : (posts.get(address.postId)?.name ?? '');
}

/** Who is on the post of a seat now; nobody of any other seat. */
const peopleOf = ({ address }: Signer, posts: ReadApproval['posts']): SignerView['people'] =>
  address.kind === 'POST' ? (posts.get(address.postId)?.people ?? []) : [];

function stateOf(run: NodeRun, signer: Signer): SignerView['state'] {
  if (signer.removed !== null) return 'REMOVED';
  if (signer.decision !== null) return signer.decision.verdict === 'AGREE' ? 'AGREED' : 'DISAGREED';
  if (run.end?.kind === 'RETURNED' && run.end.signer === signer.key) return 'RETURNED';
  if (run.end !== null) return 'NOT_NEEDED';
  return actingSigners(run).some(({ key }) => key === signer.key) ? 'ACTING' : 'WAITING';
}

const wordOf = ({ verdict, by, at, text, attachments }: Decision): NonNullable<SignerView['word']> => ({
  ...{ verdict, at: toIsoLocal(at), text, by: by.name },
  onBehalfOf: by.kind === 'ACCOUNT' ? (by.onBehalfOf?.name ?? null) : null,
  paper: by.kind === 'PAPER',
  attachments: attachedTo(attachments),
});

export const attachedTo = (attachments: readonly Attachment[] = []): { id: string; name: string }[] =>
  attachments.map(({ id, name }) => ({ id, name }));
