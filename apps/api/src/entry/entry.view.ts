import type { contestantView, teamView } from '@jiangcheng/contracts/api/entry';
import type { Output } from '@jiangcheng/contracts/api/output';
import { teamRole } from '@jiangcheng/casework/entry/at-the-team';
import type { ShownContestant } from '@jiangcheng/casework/entry/checked-contestants';
import type { LockedCase } from '@jiangcheng/casework/ports/case-store';
import type { Appeal } from '@jiangcheng/domain/appeal/appeal';
import type { Actor } from '@jiangcheng/domain/access/actor';
import { isStageOpen } from '@jiangcheng/domain/process/story';
import type { TeamRecord } from '@jiangcheng/domain/entry/records';
import { verdictOf } from '@jiangcheng/domain/entry/verdict';
import { toIsoLocal } from '@jiangcheng/domain/shared/instant';
import type { Refusal } from '@jiangcheng/domain/shared/result';
import { eligibilityOf } from '@jiangcheng/regulations/facts/eligibility';
import type { ContestPack } from '@jiangcheng/regulations/load-pack';
import { reasonOf } from '../casework/case-progress.view.ts';
import { labelIn } from '../platform/messages/label.ts';
import type { Locale } from '../platform/messages/locale.ts';

type TeamView = Output<typeof teamView>;
export interface TeamAsRead {
  locked: LockedCase;
  team: TeamRecord;
  name: string;
  counts: TeamView['counts'];
  pack: ContestPack;
  obstacles: readonly Refusal[];
  /** The unit's own. */
  appeals: readonly Appeal[];
  /** The one that this contest is for; null where all compete together. */
  group: string | null;
}

/** A team with what the person who asks may do about it now. */
export function teamViewOf(
  { locked, team, name, counts, pack, obstacles, appeals, group }: TeamAsRead,
  actor: Actor,
  locale: Locale,
): TeamView {
  return {
    caseId: locked.id,
    contest: locked.title,
    number: locked.number,
    organizationId: team.organizationId,
    name,
    status: team.status,
    version: team.version,
    leaderName: team.leaderName,
    leaderPhoneMask: team.leaderPhone?.mask ?? null,
    formFileId: team.formFileId,
    returnReason: team.returnReason,
    filedAt: team.filedAt === null ? null : toIsoLocal(team.filedAt),
    counts,
    rules: eligibilityOf(pack, locked.settings).map((rule) => ({
      key: rule.key,
      label: labelIn(rule.label, locale),
      clause: rule.clause,
      kind: rule.kind,
      proof: rule.kind === 'DECLARATION' && rule.proof,
    })),
    groups: pack.eligibility.groups
      .filter(({ key }) => group === null || key === group)
      .map(({ key, label }) => ({ key, label: labelIn(label, locale) })),
    obstacles: obstacles.map((one) => reasonOf(one, locale)),
    appeals: appeals.map(ownAppealOf),
    may: mayOf(locked, team, actor),
  };
}

const ownAppealOf = ({ id, kind, about, receivedAt, decision, withdrawn }: Appeal): TeamView['appeals'][number] => ({
  ...{ id, kind, about, receivedAt: toIsoLocal(receivedAt), withdrawn },
  decision: decision && { ...decision, at: toIsoLocal(decision.at) },
});

function mayOf({ state, scope }: LockedCase, { organizationId, status }: TeamRecord, actor: Actor): TeamView['may'] {
  const open = isStageOpen(state, 'HOLDING');
  const acts = (whose: Parameters<typeof teamRole>[3]): boolean => open && teamRole(actor, scope, organizationId, whose) !== null;
  const filed = status === 'FILED';
  return {
    edit: acts('UNIT') && !filed,
    file: acts('UNIT') && !filed,
    withdraw: acts('UNIT') && filed,
    review: acts('ORGANIZER') && filed,
    lift: acts('OFFICE'),
  };
}

/** A contestant as lists show him: masks in place of numbers, and each rule's outcome in words. */
export function contestantViewOf(
  { record, results, countedFor, otherContests }: ShownContestant,
  labels: ReadonlyMap<string, { zh: string; en: string }>,
  locale: Locale,
): Output<typeof contestantView> {
  const { id, position, name, sex, employer, group, declared, proofFileId, review } = record;
  return {
    id,
    position,
    name,
    sex,
    employer,
    group,
    declared: { ...declared },
    proofFileId,
    review,
    idNumberMask: record.idNumber?.mask ?? null,
    birthYear: Number(record.birthDate.slice(0, 4)),
    phoneMask: record.phone?.mask ?? null,
    verdict: verdictOf(results),
    results: results.map((result) => ({ ...result, label: labelFor(result.rule, labels, locale) })),
    countedFor,
    otherContests: [...otherContests],
    checkedInAt: record.checkedInAt === null ? null : toIsoLocal(record.checkedInAt),
  };
}

function labelFor(rule: string, labels: ReadonlyMap<string, { zh: string; en: string }>, locale: Locale): string {
  const label = labels.get(rule);
  return label === undefined ? rule : labelIn(label, locale);
}
