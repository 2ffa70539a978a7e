/**
 * Whose verb it is: SIGNER has the task in hand (or belongs to the free role or post), POOL belongs to the free role or post, CLAIMER has
 * claimed it, ADDER added the signer, DECIDER gave the word (or the commission) that he takes back, PARTICIPANT has or had part in it,
 * COPIED got a copy, WAITING is kept waiting by others.
 */
export type VerbWho = 'SIGNER' | 'POOL' | 'CLAIMER' | 'ADDER' | 'DECIDER' | 'PARTICIPANT' | 'COPIED' | 'WAITING';

/** One row of the table of verbs (design.md §6). Negative ones need a reason. */
export interface VerbRow {
  who: VerbWho;
  /** It is about one signer's seat; the others are about the approval as a whole. */
  seat: boolean;
  reason: boolean;
  /** A deputy (代) may use it: he decides, and hands on to nobody (no chains). */
  deputy: boolean;
  /** May be registered from paper (office.md §1). */
  paper: boolean;
  /** Who was commissioned (委托办理) may use it. */
  consignee: boolean;
  /** Possible in a 表决: a body votes with the members it has, and only as a body. */
  inVote: boolean;
  /** Possible after the approval's end. */
  afterEnd: boolean;
  label: string;
}

const row = (who: VerbWho, label: string, able: Partial<VerbRow> = {}): VerbRow => ({
  who,
  label: `approval.verb.${label}`,
  seat: true,
  reason: false,
  deputy: false,
  paper: false,
  consignee: false,
  inVote: true,
  afterEnd: false,
  ...able,
});
const word = { deputy: true, paper: true } as const;

/** Every verb on an approval. 催办 is here for its permission alone: the reminder itself is another's work. */
export const verbTable = {
  agree: row('SIGNER', 'agree', { ...word, consignee: true }),
  disagree: row('SIGNER', 'disagree', { ...word, consignee: true, reason: true }),
  return: row('SIGNER', 'return', { ...word, reason: true, inVote: false }),
  transfer: row('SIGNER', 'transfer', { inVote: false }),
  consign: row('SIGNER', 'consign'),
  addSigner: row('SIGNER', 'addSigner', { inVote: false }),
  claim: row('POOL', 'claim'),
  release: row('CLAIMER', 'release'),
  removeSigner: row('ADDER', 'removeSigner', { reason: true }),
  withdraw: row('DECIDER', 'withdraw', { reason: true, paper: true }),
  copy: row('PARTICIPANT', 'copy', { seat: false, afterEnd: true }),
  markRead: row('COPIED', 'markRead', { seat: false, afterEnd: true }),
  urge: row('WAITING', 'urge', { seat: false }),
} as const satisfies Record<string, VerbRow>;

export type Verb = keyof typeof verbTable;
export const verbs = Object.keys(verbTable) as Verb[];
export const verbRow = (verb: Verb): VerbRow => verbTable[verb];
