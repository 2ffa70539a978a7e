import type { FormChoice, FormFill } from '@jiangcheng/contracts/api/form-schema';
import { announcedContests } from '@jiangcheng/casework/payment/load-book';
import { bodiesOf, isOffice, type Actor } from '@jiangcheng/domain/access/actor';
import type { CampaignAct } from '@jiangcheng/domain/campaign/acts';
import type { ContestStanding } from '@jiangcheng/domain/campaign/contests';
import { circulationOf, settlements, type CampaignState } from '@jiangcheng/domain/campaign/state';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import type { Locale } from '../platform/messages/locale.ts';
import type { LockedCampaignCase } from './campaign-cases.ts';
import { countersigningsOf } from './countersignings.ts';

interface Around {
  found: LockedCampaignCase;
  contests: readonly ContestStanding[];
  actor: Actor;
  locale: Locale;
}

/** What the form of an act on gate and review offers. */
export function committeeForm(act: CampaignAct, around: Around): Omit<FormFill, 'locale'> {
  const { state } = around.found;
  switch (act) {
    case 'nameBodies':
      return { defaults: { organizationIds: state.bodies.map(({ organizationId }) => organizationId) } };
    case 'cancelTrade':
      return offering({ tradeNo: tradesLeft(around) });
    case 'countersign':
      return offering({ organizationId: bodies(around, waitingBodies(around)) });
    case 'object':
      return offering({ contestId: contestsOf(state), organizationId: bodies(around, bodyIds(state)) });
    case 'settle':
      return offering({ objectionId: objectionsOf(around), outcome: outcomes(around.locale) });
    case 'leaveOut':
    case 'returnReport':
      return offering({ contestId: contestsOf(state) });
    case 'beginCorrection':
      return offering({ contestId: announced(state) });
    default:
      return {};
  }
}

/** What can be only one is that one from the start. */
const offering = (choices: Readonly<Record<string, readonly FormChoice[]>>): Omit<FormFill, 'locale'> => ({
  choices,
  defaults: Object.fromEntries(
    Object.entries(choices).flatMap(([name, [only, ...more]]) => (only && more.length === 0 ? [[name, only.const]] : [])),
  ),
});

const tradesLeft = ({ found: { state }, contests }: Around): FormChoice[] =>
  contests
    .filter(({ stand, tradeNo }) => stand === 'NOT_OPENED' && !state.cancelledTrades.some((cancelled) => cancelled.tradeNo === tradeNo))
    .map(({ tradeNo, title }) => ({ const: tradeNo, title: `${tradeNo} ${title}` }));

const contestsOf = (state: CampaignState): FormChoice[] =>
  (circulationOf(state)?.contests ?? []).map(({ caseId, number, title }) => ({ const: caseId, title: `${number} ${title}` }));

const announced = (state: CampaignState): FormChoice[] =>
  announcedContests(state).map(({ caseId, number, title }) => ({ const: caseId, title: `${number} ${title}` }));

const bodyIds = ({ bodies: named }: CampaignState): string[] => named.map(({ organizationId }) => organizationId);

const waitingBodies = ({ found }: Around): string[] =>
  countersigningsOf(found).flatMap(({ organizationId, word }) => (word === null ? [organizationId] : []));

/** Who speaks for one body chooses among his own; the office enters for all. */
function bodies({ found, actor }: Around, ids: readonly string[]): FormChoice[] {
  const own = isOffice(actor, found.scope.campaignId) ? ids : bodiesOf(actor, found.scope);
  return found.state.bodies
    .filter(({ organizationId }) => ids.includes(organizationId) && own.includes(organizationId))
    .map(({ organizationId, name }) => ({ const: organizationId, title: name }));
}

const objectionsOf = ({ found: { state } }: Around): FormChoice[] =>
  state.objections
    .filter(({ settled }) => settled === null)
    .map(({ id, contestId, organizationId, reason }) => {
      const contest = state.circulations.flatMap(({ contests }) => contests).find(({ caseId }) => caseId === contestId);
      const body = state.bodies.find((one) => one.organizationId === organizationId);
      return { const: id, title: [contest?.title, body?.name, reason].filter(Boolean).join(' · ') };
    });

const outcomes = (locale: Locale): FormChoice[] =>
  settlements.map((outcome) => ({ const: outcome, title: sentenceOf(`settlement.${outcome}`, locale) }));
