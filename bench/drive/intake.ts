// W4 (b) of the benchmark: a clerk takes an enterprise's list while a colleague goes on looking at his.
import { setTimeout as wait } from 'node:timers/promises';
import { intakeSheet } from '../intake-sheet.ts';
import type { Contest } from './contests.ts';
import type { People } from './people.ts';

export interface Intake {
  readonly bytes: number;
  readonly uploadMs: number;
  /** Looked at, taken, and taken once more, this time with a colleague at work. */
  readonly lookedMs: number;
  readonly takenMs: number;
  readonly againMs: number;
  readonly added: number;
  readonly unchanged: number;
  /** How long a colleague waited for a list meanwhile, milliseconds. */
  readonly others: readonly number[];
}

interface Imported {
  readonly version: number;
  readonly added: number;
  readonly unchanged: number;
}

const EVERY_MS = 100;

export async function importSheet({ office }: People, [contest]: readonly Contest[], people: number): Promise<Intake> {
  const [clerk, colleague] = [office[0]!, office[1]!];
  const bytes = await intakeSheet(people);
  const { id: caseId, organizer } = contest!;
  const query = new URLSearchParams({ name: '名单.xlsx', purpose: 'ENTRY_TABLE', caseId });
  const [uploadMs, { id: fileId }] = await timed(() => clerk.upload<{ id: string }>(`/files?${query.toString()}`, bytes));
  const path = `/contests/${caseId}/teams/${organizer.organizationId}/contestants/import`;
  const send = (version: number, dryRun: boolean) => timed(() => clerk.command<Imported>('POST', path, { version, fileId, dryRun }));
  const [lookedMs] = await send(0, true);
  const [takenMs, { added, version }] = await send(0, false);
  const others: number[] = [];
  const ended = new AbortController();
  const looking = lookAround(() => colleague.get('/contests?limit=20'), others, ended.signal);
  const [againMs, { unchanged }] = await send(version, false);
  ended.abort();
  await looking;
  return { bytes: bytes.length, uploadMs, lookedMs, takenMs, againMs, added, unchanged, others };
}

/** At a fixed rate, whether or not the last answer has come: a stall is seen by everybody who came meanwhile. */
async function lookAround(look: () => Promise<unknown>, times: number[], ended: AbortSignal): Promise<void> {
  const asked: Promise<void>[] = [];
  while (!ended.aborted) {
    asked.push(timed(look).then(([ms]) => void times.push(ms)));
    await wait(EVERY_MS);
  }
  await Promise.all(asked);
}

async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const began = performance.now();
  const value = await work();
  return [performance.now() - began, value];
}
