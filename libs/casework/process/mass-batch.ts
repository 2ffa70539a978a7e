import type { AttendResult } from '@jiangcheng/contracts/activities';
import { workflowIdOf } from '@jiangcheng/contracts/ids';
import type { CaseTransaction } from '../ports/case-store.ts';
import type { Desk } from './act-context.ts';
import { nothingDue } from './due-work.ts';
import { processOf } from './processes.ts';
import { asFound, recordOf, wakingChanges, type Found, type Waking } from './waking.ts';

/** An act moved the case between the batch and its lock: the batch is undone, and the next look says what is owed then. */
class MovedMeanwhile extends Error {
  override name = 'MovedMeanwhile';
}

type Noted = Pick<AttendResult, 'version' | 'auditHead'>;

/**
 * One batch of what is owed to many rows of a case, in a transaction of its own. The rows are written first and the case is locked only to
 * note it in its history: whoever acts on another row meanwhile waits for that alone. Every transaction takes rows before the case, so that
 * none waits in a circle. Null when nothing is owed (any more), or the case has moved.
 */
export async function massBatch(desk: Desk, waking: Waking): Promise<Noted | null> {
  try {
    return await desk.store.transaction((tx) => batchIn(desk, tx, waking));
  } catch (error) {
    if (error instanceof MovedMeanwhile) return null;
    throw error;
  }
}

async function batchIn(desk: Desk, tx: CaseTransaction, { input, runId }: Waking): Promise<Noted | null> {
  const seen = await tx.read(input.caseId);
  if (seen === null || recordOf(seen.state, input)?.outcome !== null) return null;
  const process = processOf(seen.kind);
  const found = await asFound(process, desk, tx, seen);
  const events = (await process.closing(found)) === null ? await (await process.mass?.(found))?.() : undefined;
  if (events === undefined) return null;
  const locked = await tx.lock(input.caseId);
  if (locked?.version !== seen.version) throw new MovedMeanwhile();
  const noted: Found = { ...found, locked };
  const due = { ...nothingDue(locked), events };
  const origin = { workflowId: workflowIdOf(process.kind, locked.id), runId };
  const { version, auditHead } = await tx.save(locked, wakingChanges(noted, due, origin));
  return { version, auditHead };
}
