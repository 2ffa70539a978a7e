import { clockRefusals } from '@jiangcheng/casework/deadline/clock-refusals';
import type { DeadlineRow, LockedCase } from '@jiangcheng/casework/ports/case-store';
import { processOf } from '@jiangcheng/casework/process/processes';
import type { DeadlineView } from '@jiangcheng/contracts/api/deadline';
import type { EntryKind } from '@jiangcheng/domain/deadline/decide-entry';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import type { Locale } from '../platform/messages/locale.ts';

const acts = [
  ['suspendDeadline', 'SUSPEND', 'suspension'],
  ['resumeDeadline', 'RESUME', 'resumption'],
  ['extendDeadline', 'EXTEND', 'extension'],
] as const satisfies readonly (readonly [string, EntryKind, string])[];

/** What the office may do about a clock now, and if not, why not. A clock that is over offers nothing. */
export function deadlineActions(row: DeadlineRow, found: LockedCase, locale: Locale): DeadlineView['actions'] {
  if (row.status === 'MET' || row.status === 'CANCELLED') return [];
  return acts.map(([act, kind, route]) => {
    const refusals = clockRefusals(processOf(found.kind), found, kind, row);
    return {
      act,
      label: sentenceOf(`act.${act}`, locale),
      allowed: refusals.length === 0,
      refusals: refusals.map(({ code, clause }) => ({
        ...{ code, message: sentenceOf(code, locale), clause: clause ?? null },
        ...{ field: null, params: null },
      })),
      href: `/api/v1/cases/${found.id}/deadlines/${row.id}/${route}`,
    };
  });
}
