import type { SelectionView } from '@jiangcheng/contracts/api/selection';
import { currentStage } from '@jiangcheng/domain/process/story';
import { actRow } from '@jiangcheng/domain/selection/acts';
import type { AvailableAction } from '@jiangcheng/domain/selection/available-actions';
import { windowOf } from '@jiangcheng/domain/selection/standing';
import { loadSelectionPack, type SelectionPack } from '@jiangcheng/regulations/load-pack';
import { settingViewOf } from '../campaign/setting-text.ts';
import { caseProgressOf, type ActOnPage } from '../casework/case-progress.view.ts';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import { selectionActRoutes } from './act-routes.ts';
import { balanceOf } from './balance.view.ts';
import { decisionsOf, documentsOf, meetingsOf, rankingOf, vacanciesOf, waitingOf } from './lists.view.ts';
import { factorsOf, unitsOf } from './quotas.view.ts';
import type { SelectionPage } from './selection-page.ts';
import { timetableViewOf } from './timetable.view.ts';

/** The page of a year's selection, out of what was read. */
export function selectionViewOf(page: SelectionPage): SelectionView {
  const { found, facts, actions, surroundings, locale } = page;
  const pack = loadSelectionPack(found.regulation, found.edition);
  const { candidates, rules } = facts;
  return {
    ...standingOf(page),
    docNo: pack.regulation.docNo.value,
    plan: planOf(page, pack),
    factors: factorsOf(pack, found.settings, locale),
    places: found.state.places,
    units: unitsOf(found.state, candidates),
    counts: { recommended: candidates.length, passed: candidates.filter(({ passed }) => passed).length },
    balance: balanceOf(candidates, rules.list, pack, locale),
    documents: documentsOf(page),
    ranking: rankingOf(page),
    meetings: meetingsOf(page, pack),
    decisions: decisionsOf(page),
    openOpinions: page.openOpinions,
    vacancies: vacanciesOf(page),
    waiting: waitingOf(page),
    settings: pack.settings.settings.map(({ key }) => settingViewOf(pack, found.settings, key, page.round.reasons[key] ?? null, locale)),
    ...caseProgressOf(
      found,
      actions.map((action) => actOnPage(action, found.scope.campaignId)),
      surroundings,
      locale,
    ),
  };
}

function standingOf({ found, round: { year }, locale }: SelectionPage) {
  const stage = currentStage(found.state);
  return {
    ...{ id: found.scope.campaignId, caseId: found.id, number: found.number, title: found.title, year },
    stage: stage?.stage ?? 'NONE',
    stageLabel: sentenceOf(`stage.${stage?.stage ?? 'NONE'}`, locale),
    status: found.status,
    window: windowOf(found.state),
    regulation: `${found.regulation}/${found.edition}`,
    round: stage?.round ?? 0,
    version: found.version,
    backfilled: found.state.backfilledAt !== null,
  };
}

function planOf({ found, calendar, locale }: SelectionPage, pack: SelectionPack): SelectionView['plan'] {
  const { plan } = found.state;
  if (plan === null) return null;
  const { target, requirements, issuer, timetable } = plan;
  return { target, requirements, issuer, timetable: timetableViewOf(timetable, pack, found.settings, calendar, locale) };
}

function actOnPage(action: AvailableAction, roundId: string): ActOnPage {
  const { clause, paper } = actRow(action.act);
  const base = `/api/v1/selections/${roundId}`;
  return {
    ...action,
    clause,
    paper,
    href: `${base}/${selectionActRoutes[action.act]}`,
    schemaHref: `${base}/actions/${action.act}/schema`,
  };
}
