import { caseIdOf, workflowIdOf, type CaseKind } from '@jiangcheng/contracts/ids';
import type { IncidentLog } from '@jiangcheng/casework/ports/incident-log';

export interface RunningCase {
  caseId: string;
  kind: CaseKind;
}

export interface ReconcilePorts {
  /** Whose waking is overdue by two minutes. */
  overslept: () => Promise<RunningCase[]>;
  /** Who must run: open cases, and closed ones that still wait for an alarm, old enough for the engine's list to know them. */
  mustRun: () => Promise<RunningCase[]>;
  runningIds: () => Promise<Set<string>>;
  poke: (kind: CaseKind, caseId: string) => Promise<void>;
  incidents: Pick<IncidentLog, 'open'> & { settleRunning(caseIds: readonly string[]): Promise<void> };
}

/** Once a minute: wakes who overslept, starts who does not run; each leaves an incident, which is settled once the case runs again (design.md §3.5). */
export async function reconcileOnce(ports: ReconcilePorts): Promise<{ woken: number; started: number }> {
  const overslept = await ports.overslept();
  for (const one of overslept) await wake(ports, one, 'WAKE_MISSED');
  const running = await ports.runningIds();
  const missing = (await ports.mustRun()).filter(({ kind, caseId }) => !running.has(workflowIdOf(kind, caseId)));
  for (const one of missing) await wake(ports, one, 'WORKFLOW_MISSING');
  await ports.incidents.settleRunning([...running].map(caseIdOf));
  return { woken: overslept.length, started: missing.length };
}

async function wake(
  { incidents, poke }: Pick<ReconcilePorts, 'incidents' | 'poke'>,
  { kind, caseId }: RunningCase,
  incident: string,
): Promise<void> {
  await incidents.open(caseId, incident, {});
  await poke(kind, caseId);
}
