import { unitActRow } from '@jiangcheng/domain/collection/unit-acts';
import type { UnitEvent } from '@jiangcheng/domain/collection/unit-events';
import type { UnitRecord } from '@jiangcheng/domain/collection/unit';
import { toIsoUtc } from '@jiangcheng/domain/shared/instant';
import { actedAs } from '../audit/acted-as.ts';
import { auditEvent } from '../audit/audit-event.ts';
import type { Json, NewAuditEvent } from '../ports/case-changes.ts';
import type { AtUnit } from './at-unit.ts';

/** What the case's history says of an act on a unit's package: whose, how it stands now, which files it holds by their SHA-256. */
export function unitEvent(at: AtUnit, event: UnitEvent, unit: UnitRecord): NewAuditEvent {
  const { request, role, hashes } = at;
  const { command, origin, organizationId } = request;
  const filledIn = role === 'OFFICE' && unitActRow(command.act).who !== 'OFFICE';
  const acted = actedAs(request, role);
  return auditEvent(event.type, {
    ...acted,
    ...(filledIn ? { onBehalfOf: organizationId, enteredBy: origin.actor.accountId } : {}),
    ...confirmation(at, event),
    before: { status: at.unit.status, ...('from' in event ? { heldBy: event.from.name } : {}) },
    after: { unit: organizationId, status: unit.status, version: unit.version, ...detailOf(event) },
    clause: unitActRow(command.act).clause,
    reason: reasonOf(at) ?? acted.reason ?? null,
    documents: [...(acted.documents ?? []), ...hashes.values()],
  });
}

/** A package from paper has two clerks: who registered the day and who confirmed it. */
const confirmation = ({ unit, request }: AtUnit, { type }: UnitEvent): Partial<NewAuditEvent> =>
  type === 'PACKAGE_RECEIPT_CONFIRMED'
    ? { enteredBy: unit.receipt?.registeredBy ?? null, confirmedBy: request.origin.actor.accountId }
    : {};

function detailOf(event: UnitEvent): Record<string, Json> {
  switch (event.type) {
    case 'ITEM_SAVED':
      return { item: event.kind, files: event.files, none: event.none };
    case 'ASSESSMENT_SAVED':
    case 'ASSESSMENT_TAKEN_OVER':
      return { answered: event.answered, of: event.of, files: event.files };
    case 'PACKAGE_HANDED_IN':
    case 'PACKAGE_RECEIPT_CONFIRMED': {
      const { no, effectiveAt, late, channel, receivedOn } = event.handIn;
      return { handIn: no, effectiveAt: toIsoUtc(effectiveAt), late, channel, receivedOn };
    }
    case 'PACKAGE_RECEIPT_REGISTERED':
      return { receivedOn: event.receipt.receivedOn, channel: event.receipt.channel };
    case 'PACKAGE_RETURNED':
    case 'UNIT_EXTENDED':
      return { dueAt: toIsoUtc(event.dueAt) };
    default:
      return {};
  }
}

function reasonOf({ request: { command } }: AtUnit): NewAuditEvent['reason'] {
  const { input } = command;
  if (command.act === 'extend') return { code: 'OTHER', text: `${command.input.reason}（${command.input.authority}）` };
  if (command.act === 'saveItem') return command.input.item.none === null ? null : { code: 'NONE_OF_KIND', text: command.input.item.none };
  if (command.act === 'handIn') return command.input.lateReason === undefined ? null : { code: 'LATE', text: command.input.lateReason };
  return 'reason' in input ? { code: 'OTHER', text: input.reason } : null;
}
