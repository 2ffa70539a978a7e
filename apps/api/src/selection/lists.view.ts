import type { SelectionView } from '@jiangcheng/contracts/api/selection';
import { waitingFor } from '@jiangcheng/domain/selection/decide-announcement';
import type { PanelMeeting } from '@jiangcheng/domain/selection/meeting';
import type { Vacancy } from '@jiangcheng/domain/selection/state';
import { vacantIn } from '@jiangcheng/domain/selection/vacancies';
import type { SelectionPack } from '@jiangcheng/regulations/load-pack';
import { documentViewOf } from '../document/document.view.ts';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import { balanceOf } from './balance.view.ts';
import type { SelectionPage } from './selection-page.ts';

const namedIn =
  ({ names }: SelectionPage) =>
  (candidateId: string) => ({ candidateId, name: names.get(candidateId)?.name ?? '', unit: names.get(candidateId)?.unit ?? '' });

/** The calls, then the announcements, each with whom it announces. */
export function documentsOf(page: SelectionPage): SelectionView['documents'] {
  const { calls, announcements } = page.found.state;
  const named = namedIn(page);
  const { personId, locale, found, facts } = page;
  const reader = { personId, locale, now: found.now, holdMinutes: facts.document.holdMinutes };
  return [
    ...calls.map(({ round, document }) => ({
      ...{ issued: 'calls' as const, round, outdated: false, persons: [] },
      document: documentViewOf(document, reader),
    })),
    ...announcements.map(({ round, outdated, candidateIds, document }) => ({
      ...{ issued: 'announcements' as const, round, outdated, persons: candidateIds.map(named) },
      document: documentViewOf(document, reader),
    })),
  ];
}

/** Nothing before the seals are open: the facts have no ranking then. */
export const rankingOf = (page: SelectionPage): SelectionView['ranking'] =>
  page.facts.scoring.ranking.map(({ candidateId, rank, total, joint }) => ({ ...namedIn(page)(candidateId), rank, total, joint }));

export function meetingsOf(page: SelectionPage, pack: SelectionPack): SelectionView['meetings'] {
  const named = namedIn(page);
  const { candidates, rules } = page.facts;
  return page.found.state.meetings.map((meeting) => {
    const { round, on, place, chair, present, ballot, suggested, reserves, reason = null } = meeting;
    const members = candidates.filter(({ personId }) => suggested.some(({ candidateId }) => candidateId === personId));
    return {
      ...{ round, on, place, chair, present: present.length, ballot: ballot?.kind ?? null, reason },
      minutes: page.readsMinutes ? minutesOf(page, meeting) : null,
      suggested: suggested.map(({ candidateId, reason }) => ({ ...named(candidateId), reason })),
      reserves: reserves.map(named),
      balance: suggested.length === 0 ? null : balanceOf(members, rules.list, pack, page.locale),
    };
  });
}

/** A secret ballot is on record by its counts alone, as an open one is. */
function minutesOf(page: SelectionPage, { agenda, discussion, present, ballot }: PanelMeeting) {
  const nameOf = (id: string): string => page.experts.get(id) ?? '';
  return {
    ...{ agenda: [...agenda], discussion, present: present.map(nameOf) },
    absent: page.facts.scoring.experts.filter((id) => !present.includes(id)).map(nameOf),
    votes: (ballot?.votes ?? []).map(({ candidateId, ...counts }) => ({ ...namedIn(page)(candidateId), ...counts })),
  };
}

export function decisionsOf(page: SelectionPage): SelectionView['decisions'] {
  const named = namedIn(page);
  return page.found.state.decisions.map(({ round, meeting, on, approved, struck, sentBack }) => ({
    ...{ round, ...meeting, on, sentBack, approved: approved.map(named) },
    struck: struck.map(({ candidateId, reason }) => ({ ...named(candidateId), reason })),
  }));
}

/** What is vacant now is shown before a waking has noted it. */
export function vacanciesOf(page: SelectionPage): SelectionView['vacancies'] {
  const named = namedIn(page);
  const { state } = page.found;
  const noted: readonly Vacancy[] = state.vacancies ?? [];
  const fresh = vacantIn(state, page.facts.notice).filter((id) => !noted.some(({ candidateId }) => candidateId === id));
  return [...noted, ...fresh.map((candidateId) => ({ candidateId, end: null }))].map(({ candidateId, end }) => ({
    ...named(candidateId),
    filledBy: end !== null && 'filledBy' in end ? named(end.filledBy) : null,
    notFilled: end !== null && 'notFilled' in end ? end.notFilled : null,
  }));
}

/** Who waits to be announced, and what holds him. */
export function waitingOf(page: SelectionPage): SelectionView['waiting'] {
  const { found, facts, locale } = page;
  return waitingFor(found.state, facts.notice).map((candidateId) => {
    const standing = facts.notice.persons.find(({ personId }) => personId === candidateId);
    const refusals = standing?.refusals ?? [{ code: 'PERSON_NOT_LISTED', clause: '004/第八条' }];
    return {
      ...namedIn(page)(candidateId),
      refusals: refusals.map(({ code, clause, field, params }) => ({
        ...{ code, message: sentenceOf(code, locale, params) },
        ...{ clause: clause ?? null, field: field ?? null, params: params ?? null },
      })),
    };
  });
}
