// The experts over HTTP: each saves one candidate after another as the desk does, then all seal, and the last seal opens the sheets.
import type { People } from './people.ts';
import type { Session } from './session.ts';

export interface ScoringOptions {
  readonly caseId: string;
  readonly experts: number;
  /** From one save of an expert to his next, milliseconds. */
  readonly pauseMs: number;
}

export interface ScoringTimes {
  /** Milliseconds of each save of one candidate's fifteen points. */
  readonly saves: number[];
  /** Milliseconds of each seal that opened nothing. */
  readonly seals: number[];
  /** Milliseconds of the last seal, with the opening of all sheets and the tally. */
  readonly opening: number;
  /** Milliseconds of the answer that shows the ranking with every expert's mark. */
  readonly result: number;
}

interface Desk {
  readonly version: number;
  readonly candidates: readonly { readonly id: string }[];
}

const ITEMS = Array.from({ length: 15 }, (_, index) => `P${String(index + 1).padStart(2, '0')}`);

export async function scoreAll({ office, invite }: People, { caseId, experts, pauseMs }: ScoringOptions): Promise<ScoringTimes> {
  const path = `/scorings/${caseId}`;
  const clerk = office[0]!;
  const seats: Seat[] = [];
  for (let index = 0; index < experts; index += 1) seats.push(await seat(clerk, invite, index));
  const ids = seats.map(({ id }) => id);
  await clerk.command('POST', `${path}/plan`, { chairId: ids[0], dueAt: '2090-01-01T00:00:00+08:00' });
  await clerk.command('POST', `${path}/panels`, { name: '示例评审组', members: ids, reserves: [] });
  await clerk.command('POST', `${path}/start`, {});
  for (const { session } of seats) await session.command('POST', `${path}/declaration`, { relations: [] });
  const drafts = await Promise.all(seats.map(({ session }, index) => draftAll(session, path, index, pauseMs)));
  const seals: number[] = [];
  for (const [index, { session }] of seats.entries()) {
    const version = drafts[index]!.version;
    seals.push(await timed(() => session.command('POST', `${path}/desk/sheet/seal`, { version })));
  }
  const opening = seals.pop()!;
  const result = await timed(() => clerk.get(`${path}/result`));
  return { saves: drafts.flatMap(({ times }) => times), seals, opening, result };
}

interface Seat {
  readonly id: string;
  readonly session: Session;
}

async function seat(clerk: Session, invite: People['invite'], index: number): Promise<Seat> {
  const session = await invite(`expert.bench${index}`, `示例专家${index}`, { role: 'EXPERT' });
  const { personId } = await session.get<{ personId: string }>('/session');
  const employer = await clerk.command<{ id: string }>('POST', '/organizations', { name: `示例专家单位${index}`, kind: 'INSTITUTION' });
  const kind = index % 2 === 0 ? 'FIELD_EXPERT' : 'DEPARTMENT_HEAD';
  const { id } = await clerk.command<{ id: string }>('POST', '/experts', { personId, kind, fields: ['示例领域'], employerId: employer.id });
  return { id, session };
}

/** Experts do not save in step: each begins at another part of the pause. */
async function draftAll(session: Session, path: string, index: number, pauseMs: number): Promise<{ version: number; times: number[] }> {
  const desk = await session.get<Desk>(`${path}/desk`);
  const times: number[] = [];
  let { version } = desk;
  let next = performance.now() + (index * pauseMs) / 9;
  for (const { id } of desk.candidates) {
    await until(next);
    next += pauseMs;
    const rows = [{ candidateId: id, points: pointsOf(index + times.length) }];
    times.push(
      await timed(async () => {
        version = (await session.command<{ version: number }>('PUT', `${path}/desk/sheet`, { version, rows })).version;
      }),
    );
  }
  return { version, times };
}

/** Another point on every item, the same at every run. */
const pointsOf = (seed: number): Record<string, string> =>
  Object.fromEntries(ITEMS.map((code, item) => [code, String(5 + ((seed * 7 + item * 3) % 6))]));

const until = (instant: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.max(0, instant - performance.now())));

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
