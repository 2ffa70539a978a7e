import type { SelectionView } from '@jiangcheng/contracts/api/selection';
import type { CandidateStanding } from '@jiangcheng/domain/selection/facts';
import { placesOf } from '@jiangcheng/domain/selection/standing';
import type { SelectionState } from '@jiangcheng/domain/selection/state';
import { quotaRule } from '@jiangcheng/regulations/facts/selection';
import type { CampaignSettings } from '@jiangcheng/regulations/facts/settings';
import type { SelectionPack } from '@jiangcheng/regulations/load-pack';
import { labelIn } from '../platform/messages/label.ts';
import type { Locale } from '../platform/messages/locale.ts';

/** The four factors of 第五条 with their weights. */
export function factorsOf(pack: SelectionPack, settings: CampaignSettings, locale: Locale): SelectionView['factors'] {
  const { weights } = quotaRule(pack, settings);
  return pack.selection.quotas.factors.map(({ code, label }) => ({ code, label: labelIn(label, locale), weight: weights[code] ?? 0 }));
}

/** Each unit with its figures, what they come to, what was decided, and how many it has recommended. */
export const unitsOf = (state: SelectionState, candidates: readonly CandidateStanding[]): SelectionView['units'] =>
  state.quotas.map(({ organizationId, name, figures, proposed, quota }) => ({
    ...{ organizationId, name, quota, figures: { ...figures }, shares: { ...proposed.shares } },
    ...{ share: proposed.share, exact: proposed.exact, proposed: proposed.quota, tied: proposed.tied },
    places: placesOf(state, organizationId) ?? 0,
    contact: state.contacts.find((contact) => contact.organizationId === organizationId)?.name ?? null,
    recommended: candidates.filter((one) => one.organizationId === organizationId).length,
  }));
