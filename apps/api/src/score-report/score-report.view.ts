import type { Output } from '@jiangcheng/contracts/api/output';
import type { rankedEntry, scoreReportView } from '@jiangcheng/contracts/api/score-report';
import type { LockedContest } from '@jiangcheng/casework/ports/case-store';
import { actingRoleAt } from '@jiangcheng/casework/score-report/at-the-report';
import { printAnswer } from '@jiangcheng/casework/score-report/print-answer';
import { winnerAnswer } from '@jiangcheng/casework/score-report/winner-answer';
import type { Actor } from '@jiangcheng/domain/access/actor';
import { isStageOpen } from '@jiangcheng/domain/process/story';
import { reportRound } from '@jiangcheng/domain/contest/state';
import type { Assessment, ReportFacts } from '@jiangcheng/domain/score-report/assess';
import { standingHold, type StandingHold } from '@jiangcheng/domain/score-report/draft-hold';
import { missingForHandIn } from '@jiangcheng/domain/score-report/readiness';
import type { Dossier, DraftEntry } from '@jiangcheng/domain/score-report/records';
import type { ScorePack } from '@jiangcheng/domain/score-report/score-pack';
import { toIsoLocal } from '@jiangcheng/domain/shared/instant';
import type { Refusal } from '@jiangcheng/domain/shared/result';
import type { RoundRecord } from '@jiangcheng/persistence/score-report/sql-rounds';
import type { Locale } from '../platform/messages/locale.ts';
import { refusalViewOf } from '../platform/refusal-view.ts';

export interface ReportAsRead {
  locked: LockedContest;
  dossier: Dossier;
  assessment: Assessment;
  facts: ReportFacts;
  rounds: readonly RoundRecord[];
  pack: ScorePack;
}

type View = Output<typeof scoreReportView>;
export type EntryView = Output<typeof rankedEntry>;

/** The report with everything that is still missing, in the reader's language. `authorizationVersion` is the text winners sign now. */
export function reportViewOf({ locked, dossier, assessment, facts, rounds, pack }: ReportAsRead, actor: Actor, locale: Locale): View {
  const { draft, prints } = dossier;
  const said = (refusal: Refusal) => refusalViewOf(refusal, locale);
  return {
    caseId: locked.id,
    round: reportRound(locked.state),
    editable: isStageOpen(locked.state, 'SCORE_REPORT') && actingRoleAt(actor, locked.scope) !== null,
    version: draft?.version ?? 0,
    updatedBy: draft?.updatedBy.name ?? null,
    updatedAt: draft === null ? null : toIsoLocal(draft.updatedAt),
    hold: holdView(standingHold(draft, reportRound(locked.state), pack.draftHoldMinutes, locked.now), actor),
    weights: pack.weights,
    coHosted: pack.scope !== undefined,
    currentAffairs: pack.currentAffairs,
    winnerRanks: pack.winnerRanks,
    winnerRequires: [...pack.winnerRequires],
    entries: assessment.rows.map(({ entry, total, rank, decidedBy, problems }) =>
      entryView(entry, { total, rank, decidedBy }, problems.map(said)),
    ),
    winners: assessment.winners.map(winnerAnswer),
    prints: prints.map(printAnswer),
    missing: missingForHandIn(dossier, assessment, facts, pack).map(said),
    rounds: rounds.map(roundLine),
    authorizationVersion: pack.authorizationVersion,
  };
}

const holdView = (hold: StandingHold | null, { accountId }: Actor): View['hold'] =>
  hold === null
    ? null
    : { by: hold.name, since: toIsoLocal(hold.since), until: toIsoLocal(hold.until), mine: hold.accountId === accountId };

export function entryView(
  entry: DraftEntry,
  place: Pick<EntryView, 'total' | 'rank' | 'decidedBy'>,
  problems: EntryView['problems'],
): EntryView {
  const { total: ownTotal, ...rest } = entry;
  return { ...rest, local: entry.local ?? true, ownTotal, ...place, problems };
}

const roundLine = ({ round, handedInAt, effectiveAt, late, review }: RoundRecord) => ({
  round,
  handedInAt: toIsoLocal(handedInAt),
  effectiveAt: toIsoLocal(effectiveAt),
  late,
  review,
});
