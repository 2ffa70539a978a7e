import type { UnitEvent } from '@jiangcheng/domain/collection/unit-events';
import { dueAtOf, type UnitRecord } from '@jiangcheng/domain/collection/unit';
import { cited } from '../contest/rules.ts';
import type { Json, NewMail } from '../ports/case-changes.ts';
import { dueJson } from '../reminder/due-json.ts';
import { mailTo } from '../reminder/reminding.ts';
import type { AtUnit } from './at-unit.ts';
import { packOf } from './collection-pack.ts';
import { planOf, unitsLink, windowDueAtOf } from './types.ts';

/** What the unit's people are told at once: that its package was returned, with the day, or that it has more time. */
export async function unitMails(at: AtUnit, event: UnitEvent, unit: UnitRecord): Promise<NewMail[]> {
  const said = saidOf(at, event);
  if (said === null) return [];
  const { tx, desk, window, request } = at;
  const pack = packOf(window);
  const plan = planOf(pack, window.state);
  const dueAt = dueAtOf(unit, windowDueAtOf(window, plan)) ?? unit.ownDueAt ?? window.now;
  const variables: Record<string, Json> = {
    ...{ contest: window.title, clause: cited(pack, plan.clause) },
    ...{
      due: dueJson({ dueAt, provisional: window.clock?.provisional ?? false }),
      link: `${unitsLink(window.id)}/${unit.organizationId}`,
    },
    ...said.own,
  };
  const people = await tx.peopleOf(window.scope.campaignId, request.organizationId);
  return mailTo(people, desk.newId, { kind: said.kind, variables });
}

function saidOf({ request: { command } }: AtUnit, { type }: UnitEvent): { kind: string; own: Record<string, Json> } | null {
  if (type === 'PACKAGE_RETURNED' && command.act === 'giveBack')
    return { kind: 'package-returned', own: { reasonText: command.input.reason } };
  if (type === 'UNIT_EXTENDED' && command.act === 'extend') {
    const { reason: reasonText, authority } = command.input;
    return { kind: 'package-extended', own: { reasonText, authority } };
  }
  return null;
}
