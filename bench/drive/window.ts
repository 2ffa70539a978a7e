// W3 (a) of the benchmark: the office opens a window; units hand in at a fixed rate while it is being closed.
import { setTimeout as wait } from 'node:timers/promises';
import type { People } from './people.ts';
import type { Session } from './session.ts';

interface Package {
  readonly version: number;
}

/** A hard window of regulation 003 for everybody, due on this day. */
export async function openWindow({ office }: People, { dueOn }: { dueOn: string }): Promise<{ caseId: string }> {
  const clerk = office[0]!;
  const campaign = { regulation: '003', edition: '2020', year: Number(dueOn.slice(0, 4)) };
  const { id: campaignId } = await clerk.command<{ id: string }>('POST', '/campaigns', campaign);
  await clerk.command('POST', `/campaigns/${campaignId}/settings/LATE_PACKAGE`, { value: 'REFUSE', reason: '示例' });
  return clerk.command<{ caseId: string }>('POST', '/collections', { campaignId, plan: 'FINAL_PACKAGE', dueOn, everybody: true });
}

export interface BurstOptions {
  readonly caseId: string;
  readonly perSecond: number;
  readonly seconds: number;
  /** When the window's end passes, from the start of the burst. */
  readonly dueAfterS: number;
}

export interface Burst {
  /** From the instant the hand-in was due to be sent until its answer, milliseconds. */
  readonly times: number[];
  readonly failed: string[];
  /** Hand-ins of units whose end has passed: refused, or not. */
  readonly lateRefused: number;
  readonly lateTaken: number;
  /** What the office's page counted as overdue in the first second, whether or not anything had been closed. */
  readonly listedAtOnce: number;
}

interface Unit {
  readonly session: Session;
  readonly path: string;
  version: number;
  /** One hand-in after the other: a person does not overtake himself. */
  last: Promise<void>;
}

/** Every unit of the driver's people hands in again and again; their own organizations, whose end has passed, try it now and then. */
export async function handInAllAlong(
  { office, organizers }: People,
  { caseId, perSecond, seconds, dueAfterS }: BurstOptions,
): Promise<Burst> {
  const [units, late]: [Unit[], Unit[]] = [[], []];
  for (const { session, organizationId } of organizers) {
    const { items } = await session.get<{ items: { caseId: string; organizationId: string }[] }>('/packages?limit=200');
    for (const item of items)
      (item.organizationId === organizationId ? late : units).push(await unitOf(session, caseId, item.organizationId));
  }
  const burst = { times: [] as number[], failed: [] as string[], lateRefused: 0, lateTaken: 0, listedAtOnce: 0 };
  const started = performance.now() + 100;
  for (let i = 0; i < perSecond * seconds; i += 1) {
    const due = started + (i * 1000) / perSecond;
    await wait(Math.max(0, due - performance.now()));
    const unit = units[i % units.length]!;
    unit.last = unit.last.then(() => handIn(unit, due, burst));
    if (i === Math.floor((dueAfterS + 0.5) * perSecond)) burst.listedAtOnce = await overdueOf(office[0]!, caseId);
    if (i > (dueAfterS + 1) * perSecond && i % (2 * perSecond) === 0) await tryLate(late[0]!, burst);
  }
  await Promise.all(units.map(({ last }) => last));
  return burst;
}

const overdueOf = async (clerk: Session, caseId: string): Promise<number> =>
  (await clerk.get<{ counts: { overdue: number } }>(`/collections/${caseId}`)).counts.overdue;

async function unitOf(session: Session, caseId: string, organizationId: string): Promise<Unit> {
  const path = `/collections/${caseId}/units/${organizationId}`;
  const { version } = await session.get<Package>(path);
  return { session, path, version, last: Promise.resolve() };
}

async function handIn(unit: Unit, due: number, burst: Pick<Burst, 'times' | 'failed'>): Promise<void> {
  try {
    unit.version = (await unit.session.command<Package>('POST', `${unit.path}/hand-in`, { version: unit.version })).version;
    burst.times.push(performance.now() - due);
  } catch (error) {
    burst.failed.push(error instanceof Error ? error.message : String(error));
  }
}

async function tryLate({ session, path, version }: Unit, burst: { lateRefused: number; lateTaken: number }): Promise<void> {
  try {
    await session.command('POST', `${path}/hand-in`, { version });
    burst.lateTaken += 1;
  } catch (error) {
    if (!(error instanceof Error && error.message.includes('PACKAGE_LATE_REFUSED'))) throw error;
    burst.lateRefused += 1;
  }
}
