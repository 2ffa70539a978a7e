import { signerOf } from '@jiangcheng/domain/approval/commands';
import type { Signature } from '@jiangcheng/domain/approval/state';
import { stageRefusal } from '@jiangcheng/domain/process/stage-refusal';
import type { Refusal } from '@jiangcheng/domain/shared/result';
import { applyVerb } from '../approval/apply-verb.ts';
import { isWordCommand, verbOf, type WordCommand } from '../approval/paper-word.ts';
import type { CaseTransaction, CommandKey, CommandOrigin, LockedCase } from '../ports/case-store.ts';
import type { Outcome } from '../ports/outcome.ts';
import type { PaperBasis } from '../ports/paper-row.ts';
import type { ActAnswer, Desk } from './act-context.ts';
import { processOf } from './processes.ts';
import type { Command } from './process-types.ts';
import type { SignRequest } from './sign-request.ts';
import { signAndSave } from './sign.ts';
import { ownSeat, standingApproval } from './standing-approval.ts';
import { refusedOrTaken, seatTaken } from './taken.ts';

/** What is on the clerk's desk: the case, and the paper's word. */
export interface PaperWord {
  desk: Desk;
  tx: CaseTransaction;
  locked: LockedCase;
  caseId: string;
  command: WordCommand;
  origin: CommandOrigin;
  key: CommandKey;
}

const standing = ({ desk, locked }: Pick<PaperWord, 'desk' | 'locked'>) => {
  const process = processOf(locked.kind);
  return standingApproval(process, locked, process.packOf(desk, locked), () => '')?.row ?? null;
};

/** The clerks' names are set once there are two. */
const signatureOf = (name: string, registeredBy = '', confirmedBy = ''): Signature => ({ kind: 'PAPER', name, registeredBy, confirmedBy });

/** A word in an approval is one signer's: the seat is found now, while the paper is in hand, and is not carried over to another node. */
export function seated<C extends Command | WordCommand>(
  { desk, locked, caseId, origin, key }: Omit<PaperWord, 'tx' | 'command'>,
  command: C,
  signer: string,
): C {
  const verb = isWordCommand(command)
    ? verbOf(command)
    : processOf(locked.kind).wordOf({ caseId, command, origin, key }, locked.state)?.command;
  const row = verb === undefined ? null : standing({ desk, locked });
  if (verb === undefined || row === null || signerOf(verb) !== '') return command;
  return { ...command, input: { ...command.input, signer: ownSeat(verb.verb, row.state, signatureOf(signer), []) } };
}

/**
 * Why such a word cannot be registered: what the approval's own rules say to its signer now (DISAGREE_NOT_OFFERED, NOT_AN_EARLIER_NODE,
 * NEEDS_REASON, FOUR_EYES …). What holds the case itself back is asked when the word takes effect.
 */
export async function wordRefusals(word: PaperWord, signer: string): Promise<readonly Refusal[]> {
  const { tx, locked, origin } = word;
  const process = processOf(locked.kind);
  const command = verbOf(seated(word, word.command, signer));
  const rule = process.rule(process.actOfWord(command.verb, locked.state));
  const row = standing(word);
  if (row === null) return [stageRefusal({ stages: [] }, locked.state) ?? { code: 'APPROVAL_CLOSED' }];
  if (!rule.paper) return [{ code: 'PAPER_NOT_POSSIBLE' }];
  const applied = await applyVerb(
    tx,
    row,
    { caseId: locked.id, command, by: signatureOf(signer), actor: origin.actor, scope: locked.scope, dueOn: null },
    locked.now,
  );
  return applied.ok ? [] : applied.refusals;
}

/** The word takes effect as the signer's, in the confirming clerk's transaction. */
export async function signFromPaper({ desk, tx, locked, ...word }: PaperWord, basis: PaperBasis): Promise<Outcome<ActAnswer>> {
  const process = processOf(locked.kind);
  const command = verbOf(withOpinion(word.command, basis.opinion));
  const by = signatureOf(basis.decider.name, basis.registeredBy, basis.confirmedBy);
  const { caseId, origin, key } = word;
  const request: SignRequest = { caseId, origin, key, command, coded: null, round: null, onBehalfOf: null };
  const outcome = await signAndSave(process, { desk, tx, locked, request, by, paper: basis });
  if (outcome.kind !== 'REFUSED') return outcome;
  const taken = seatTaken(locked.approval?.state ?? null, signerOf(command), outcome.refusals);
  return taken ?? refusedOrTaken(process, process.actOfWord(command.verb, locked.state), tx, locked, outcome.refusals);
}

/** What the paper's signer wrote as his opinion is the text of his word, where the entry gives it no other. */
const withOpinion = (word: WordCommand, opinion: string | null): WordCommand =>
  ({ ...word, input: { ...word.input, text: word.input.text ?? opinion ?? undefined } }) as WordCommand;
