import type { ApprovalAuditType } from '@jiangcheng/casework/approval/approval-audit';
import type { EventWords } from './word-types.ts';

/** What people did inside an approval; the word that ends it is told by what it came to. */
export const approvalWords = {
  APPROVAL_AGREED: {
    label: ['同意', 'Agreed'],
    says: ['在“{node|node}”同意', 'agreed at "{node|node}"'],
    instead: [{ when: 'opened', says: ['在“{node|node}”同意，转入“{opened|node}”', 'agreed at "{node|node}"; "{opened|node}" is next'] }],
  },
  APPROVAL_DISAGREED: { label: ['不同意', 'Disagreed'], says: ['在“{node|node}”不同意', 'disagreed at "{node|node}"'] },
  APPROVAL_RETURNED: {
    label: ['退回', 'Returned'],
    says: ['在“{node|node}”退回至“{returnedTo|node}”', 'returned it from "{node|node}" to "{returnedTo|node}"'],
  },
  APPROVAL_ADVISED: {
    label: ['受托办理', 'Did as commissioned'],
    says: ['办毕“{node|node}”的委托事项，交还委托人', 'did what was commissioned at "{node|node}" and gave it back'],
  },
  APPROVAL_TRANSFERRED: {
    label: ['转办', 'Transferred'],
    says: ['将“{node|node}”转{to|people}办理{dueOn|until}', 'transferred "{node|node}" to {to|people}{dueOn|until}'],
  },
  APPROVAL_CONSIGNED: {
    label: ['委托办理', 'Commissioned'],
    says: ['将“{node|node}”委托{to|people}办理{dueOn|until}', 'commissioned {to|people} with "{node|node}"{dueOn|until}'],
  },
  APPROVAL_SIGNERS_ADDED: {
    label: ['加签', 'Signers added'],
    says: ['在“{node|node}”{position|position}{to|people}', 'added {to|people} at "{node|node}" ({position|position})'],
  },
  APPROVAL_SIGNER_REMOVED: { label: ['减签', 'Signer removed'], says: ['在“{node|node}”减签', 'removed an added signer at "{node|node}"'] },
  APPROVAL_CLAIMED: { label: ['认领', 'Claimed'], says: ['认领“{node|node}”', 'claimed "{node|node}"'] },
  APPROVAL_RELEASED: { label: ['放回', 'Released'], says: ['放回“{node|node}”', 'gave "{node|node}" back to the others'] },
  APPROVAL_WITHDRAWN: {
    label: ['撤回', 'Withdrawn'],
    says: ['撤回其在“{node|node}”的办理', 'took back what they had done at "{node|node}"'],
  },
  APPROVAL_COPIED: { label: ['抄送', 'Copied'], says: ['抄送{to|people}', 'sent a copy to {to|people}'] },
  APPROVAL_READ: { label: ['已阅', 'Noted'], says: ['已阅', 'noted the copy'] },
} as const satisfies Record<ApprovalAuditType, EventWords>;
