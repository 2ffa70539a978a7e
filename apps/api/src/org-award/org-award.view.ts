import type { LockedCase } from '@jiangcheng/casework/ports/case-store';
import { orgAwardActRoutes, type orgAwardView } from '@jiangcheng/contracts/api/org-award';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { Actor } from '@jiangcheng/domain/access/actor';
import { actRow, actsOfStage, ORG_AWARD_CLAUSE, whoRefusals } from '@jiangcheng/domain/org-award/acts';
import { actRefusals, scoresOf, type UnitColumns } from '@jiangcheng/domain/org-award/decide';
import { rankUnits, type UnitScores } from '@jiangcheng/domain/org-award/rank-units';
import type { Rubric } from '@jiangcheng/domain/org-award/rubric';
import type { OrgAwardState } from '@jiangcheng/domain/org-award/state';
import { currentStage } from '@jiangcheng/domain/process/story';
import { toIsoLocal } from '@jiangcheng/domain/shared/instant';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import type { Locale } from '../platform/messages/locale.ts';
import { refusalViewOf } from '../platform/refusal-view.ts';

type View = Output<typeof orgAwardView>;

export interface AwardAsRead {
  found: LockedCase<OrgAwardState>;
  units: readonly UnitColumns[];
  rubric: Rubric;
}

/** The award with every unit's two sums, and what this person may do now. */
export function orgAwardViewOf(read: AwardAsRead, actor: Actor, locale: Locale): View {
  const { found, units, rubric } = read;
  const { id: caseId, number, title, scope, state } = found;
  const scores = units.map((unit) => scoresOf(unit, rubric));
  const current = currentStage(state);
  return {
    ...{ caseId, number, title, campaignId: scope.campaignId, collectionId: state.collectionId, clause: ORG_AWARD_CLAUSE },
    ...{ stage: current?.stage ?? 'NONE', stageLabel: sentenceOf(`stage.${current?.stage ?? 'NONE'}`, locale), round: current?.round ?? 0 },
    gap: { ...rubric.rulings.gap, needed: scores.some(waitsForRuling) },
    units: unitsView(scores, units),
    proposals: state.proposals.map(({ round, by, at, units: list }) => ({
      ...{ round, by: by.name, at: toIsoLocal(at) },
      units: list.map((unit) => ({ ...unit })),
    })),
    approved: state.approved && { name: state.approved.name, at: toIsoLocal(state.approved.at) },
    actions: actionsView(read, actor, locale),
  };
}

const waitsForRuling = ({ self, reviewed }: UnitScores): boolean =>
  [...self.items, ...(reviewed?.items ?? [])].some(({ open }) => open === 'RUBRIC_GAP_NOT_RULED');

const unitsView = (scores: readonly UnitScores[], units: readonly UnitColumns[]): View['units'] =>
  rankUnits(scores).map(({ id, rank, outside, total, difference }) => ({
    ...{ organizationId: id, rank, outside, reviewed: total, difference },
    name: units.find(({ organizationId }) => organizationId === id)?.name ?? '',
    self: scores.find((one) => one.id === id)?.self.total ?? null,
  }));

function actionsView({ found: { id, state, scope }, units, rubric }: AwardAsRead, actor: Actor, locale: Locale): View['actions'] {
  return actsOfStage(state, actor, scope).map((act) => {
    const refusals = [...whoRefusals(act, actor, scope), ...actRefusals(act, state, { rubric, units })];
    const { clause, paper } = actRow(act);
    return {
      ...{ act, label: sentenceOf(`act.${act}`, locale), clause, paper, allowed: refusals.length === 0 },
      ...{ notes: [], href: `/org-awards/${id}/${orgAwardActRoutes[act]}`, schemaHref: null },
      refusals: refusals.map((one) => refusalViewOf(one, locale)),
    };
  });
}
