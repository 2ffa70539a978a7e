import { reportRound } from '@jiangcheng/domain/contest/state';
import { heldSince } from '@jiangcheng/domain/score-report/draft-hold';
import type { Draft, DraftEntry } from '@jiangcheng/domain/score-report/records';
import { sittingTraces } from '@jiangcheng/domain/score-report/sitting';
import { toIsoUtc } from '@jiangcheng/domain/shared/instant';
import { done, type Outcome } from '../ports/outcome.ts';
import type { NewAuditEvent } from '../ports/case-changes.ts';
import type { AtReport } from './at-the-report.ts';
import { heldByAnother, holdNow } from './take-draft.ts';
import { voidOutdated } from './void-outdated.ts';

export interface DraftSaved {
  version: number;
}

/** Another version was saved meanwhile, or somebody else holds the draft: who and when. Null when it may be saved over the version seen. */
export function draftConflict<I>(at: AtReport<I>, draft: Draft | null, seen: number): Outcome<never> | null {
  if (seen === (draft?.version ?? 0)) return heldByAnother(at, draft);
  const params = { by: draft?.updatedBy.name ?? '', at: draft === null ? '' : toIsoUtc(draft.updatedAt), version: draft?.version ?? 0 };
  return { kind: 'CONFLICT', code: 'CONFLICT_DRAFT', params };
}

/** Writes the sheet, voids what it makes untrue, leaves the sitting's traces. The case's version stays and nothing is poked. */
export async function keepDraft<I>(
  at: AtReport<I>,
  previous: Draft | null,
  entries: readonly DraftEntry[],
  eventsOf: (version: number) => readonly NewAuditEvent[] = () => [],
): Promise<Outcome<DraftSaved>> {
  const { tx, locked, request } = at;
  const { accountId } = request.origin.actor;
  const version = (previous?.version ?? 0) + 1;
  const since = heldSince(holdNow(at, previous), accountId, locked.now);
  await tx.saveDraft({ caseId: locked.id, round: reportRound(locked.state), version, entries, accountId, heldSince: since });
  const { events } = await voidOutdated(at);
  await tx.appendEvents(locked, [...eventsOf(version), ...events]);
  await noteSitting(at, previous);
  return done({ version });
}

/** A sitting that ended is noted for the account it belonged to; where that came from is no longer known. */
async function noteSitting<I>({ tx, locked, request }: AtReport<I>, previous: Draft | null): Promise<void> {
  const { actor, sessionId, address, requestId } = request.origin;
  const here = { sessionId, address, requestId };
  const unknown = { sessionId: null, address: null, requestId: null };
  for (const { type, accountId, version, savedAt } of sittingTraces(previous, actor.accountId, locked.now)) {
    const detail = { version, savedAt: toIsoUtc(savedAt) };
    await tx.recordAccess({ type, accountId, ...(type === 'DRAFT_OPENED' ? here : unknown), caseId: locked.id, detail });
  }
}
