import type { SelectionCommand } from '@jiangcheng/domain/selection/commands';
import { ANNOUNCEMENT, CALL, type SelectionEvent } from '@jiangcheng/domain/selection/events';
import type { SelectionState } from '@jiangcheng/domain/selection/state';
import { currentStage } from '@jiangcheng/domain/process/story';
import { numbersIn } from '../document/document-numbers.ts';
import type { NewDeviation } from '../ports/case-changes.ts';
import type { ActContext } from '../process/act-context.ts';
import type { Effects } from '../process/process.ts';
import { openAnnounced } from '../cultivation/open-announced.ts';
import { accountBasis, openNoticesAfter } from './notice-of-selection.ts';
import type { SelectionTypes } from './types.ts';

/** What an act on a selection sets in motion: the notice of who was approved, the cultivation of who was announced, the numbers of its documents, and departures from the arithmetic and the quota. */
export async function selectionEffects(context: ActContext<SelectionTypes>, state: SelectionState): Promise<Effects> {
  const { events, locked } = context;
  for (const event of events) {
    await openNoticesAfter(context, event);
    await openAnnounced(context.tx, context.desk.newId, locked, event, accountBasis(context));
  }
  const kind = currentStage(locked.state)?.stage === 'DEPLOYMENT' ? CALL : ANNOUNCEMENT;
  return {
    deviations: events.flatMap((event) => deviationOf(event, state)),
    documentNumbers: events.flatMap((event) => ('step' in event ? numbersIn(kind, [event.step]) : [])),
  };
}

/** A quota other than the four factors come to, and places beyond a quota, have their reason on record (第五条). */
function deviationOf(event: SelectionEvent, state: SelectionState): NewDeviation[] {
  const round = currentStage(state)?.round ?? 1;
  const clause = '004/第五条';
  if (event.type === 'QUOTAS_DECIDED' && event.reason !== null) {
    const units = event.quotas.filter(({ quota, proposed }) => quota !== proposed.quota).map(({ name }) => name);
    return [{ kind: 'QUOTA_DEPARTS', round, clause, detail: { units }, reason: event.reason }];
  }
  if (event.type !== 'QUOTA_RAISED') return [];
  const { unitId, more, reason } = event.exception;
  return [{ kind: 'QUOTA_RAISED', round, clause, detail: { unit: unitId, more }, reason }];
}

export function reasonOf({ input }: SelectionCommand): { code: string; text: string | null } | null {
  return 'reason' in input && typeof input.reason === 'string' ? { code: 'REASON', text: input.reason } : null;
}
