import type { DeadlineRow, LockedCase } from '@jiangcheng/casework/ports/case-store';
import type { CultivationSummary, CultivationView } from '@jiangcheng/contracts/api/cultivation';
import { actRow } from '@jiangcheng/domain/cultivation/acts';
import type { AvailableAction } from '@jiangcheng/domain/cultivation/available-actions';
import { REPORT } from '@jiangcheng/domain/cultivation/plan';
import { periodEnd, type CultivationState, type Filing } from '@jiangcheng/domain/cultivation/state';
import { currentStage } from '@jiangcheng/domain/process/story';
import { toIsoLocal } from '@jiangcheng/domain/shared/instant';
import { caseProgressOf, type ActOnPage, type Surroundings } from '../casework/case-progress.view.ts';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import type { Locale } from '../platform/messages/locale.ts';
import { cultivationActRoutes } from './act-routes.ts';

type Found = LockedCase<CultivationState>;

export interface CultivationPage {
  found: Found;
  unit: string;
  selectionId: string;
  openedAt: number;
  /** Of the certificate; null without one. */
  code: string | null;
  actions: readonly AvailableAction[];
  surroundings: Surroundings;
  locale: Locale;
}

/** One line of the list. */
export function cultivationSummaryOf(
  { id, number, state }: Pick<Found, 'id' | 'number' | 'state'>,
  unit: string,
  locale: Locale,
): CultivationSummary {
  const { person, announcedOn, certificate, end } = state;
  const endsOn = periodEnd(state);
  const stage = currentStage(state)?.stage ?? 'CULTIVATION';
  return {
    ...{ id, number, unit, announcedOn, endsOn, stage, name: person.name, employer: person.employer },
    stageLabel: sentenceOf(end === null ? `stage.${stage}` : 'cultivation.ENDED', locale),
    certificateNumber: certificate?.number ?? null,
    ended: end !== null,
  };
}

/** The page of a cultivation, out of what was read. */
export function cultivationViewOf(page: CultivationPage): CultivationView {
  const { found, unit, selectionId, openedAt, actions, surroundings, locale } = page;
  const { state } = found;
  return {
    ...cultivationSummaryOf(found, unit, locale),
    ...{ selectionId, post: state.person.post, announcedBy: state.announcedBy },
    entry: state.entry === null ? null : { reason: state.entry.reason, confirmed: state.entry.confirmedBy !== null },
    plan: filedOf(state.plan),
    reports: reportsOf(found),
    evaluations: state.evaluations.map(({ round, tasksDone, verdict, on, note }) => ({ round, tasksDone, verdict, on, note })),
    remedies: state.remedies.map(({ round, tasks, until, filed }) => ({ round, tasks, until, filed: filedOf(filed) })),
    certificate: certificateOf(page),
    end: endOf(page),
    openedAt: toIsoLocal(openedAt),
    ...caseProgressOf(
      found,
      actions.map((action) => actOnPage(action, found.id)),
      surroundings,
      locale,
    ),
  };
}

const filedOf = (filing: Filing | null): CultivationView['plan'] =>
  filing === null ? null : { fileId: filing.fileId, on: filing.on, note: filing.note };

/** Each report with the clock that it met or has to meet. */
const reportsOf = ({ state, deadlines, now }: Found): CultivationView['reports'] =>
  deadlines
    .filter(({ key }) => key === REPORT)
    .sort((a, b) => a.round - b.round)
    .map((clock) => ({
      no: clock.round,
      dueOn: clock.dueOn,
      late: isLate(clock, now),
      filed: filedOf(state.reports[clock.round - 1] ?? null),
    }));

const isLate = ({ late, dueAt, status }: DeadlineRow, now: number): boolean => late ?? (status === 'RUNNING' && now >= dueAt);

function certificateOf({ found: { state }, code }: CultivationPage): CultivationView['certificate'] {
  const { certificate } = state;
  return certificate === null || code === null ? null : { ...certificate, code };
}

function endOf({ found: { state }, locale }: CultivationPage): CultivationView['end'] {
  if (state.end === null) return null;
  const { reason, note, decision, objection = null } = state.end;
  return { reason, reasonLabel: sentenceOf(`endReason.${reason}`, locale), note, objection, ...decision };
}

const actOnPage = ({ act, allowed, refusals }: AvailableAction, id: string): ActOnPage => ({
  ...{ act, allowed, refusals, clause: actRow(act).clause, paper: actRow(act).paper },
  href: `/api/v1/cultivations/${id}/${cultivationActRoutes[act]}`,
  schemaHref: `/api/v1/cultivations/${id}/actions/${act}/schema`,
});
