import { isOffice, mayRead, packageUnitsOf, type Actor, type CaseScope } from '../access/actor.ts';
import { unitActRow, type UnitAct } from './unit-acts.ts';

export type UnitRole = 'TEAM_UNIT' | 'ORGANIZER' | 'OFFICE';

/** May see this unit's package: who reads the case, and the unit itself. To another unit it is not there. */
export const maySeeUnit = (actor: Actor, scope: CaseScope, organizationId: string): boolean =>
  mayRead(actor, scope) || ownRole(actor, scope, organizationId) !== null;

/** As what this person does the act; null where it is not his. */
export function unitRole(act: UnitAct, actor: Actor, scope: CaseScope, organizationId: string): UnitRole | null {
  const { who } = unitActRow(act);
  const own = who === 'OFFICE' ? null : ownRole(actor, scope, organizationId);
  if (own !== null) return own;
  return who !== 'UNIT' && isOffice(actor, scope.campaignId) ? 'OFFICE' : null;
}

const ownRole = (actor: Actor, { campaignId }: CaseScope, organizationId: string): UnitRole | null =>
  packageUnitsOf(actor, campaignId).find((unit) => unit.organizationId === organizationId)?.role ?? null;
