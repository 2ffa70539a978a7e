import type { DataSource } from 'typeorm';
import type { DeadlineRow, LedgerRow } from '@jiangcheng/casework/ports/rows';
import type { DeadlineView } from '@jiangcheng/contracts/api/deadline';
import { toIsoLocal } from '@jiangcheng/domain/shared/instant';

/** Names of the organizations and of the people that ledgers speak of; people by their account. */
export interface LedgerNames {
  organizations: ReadonlyMap<string, string>;
  people: ReadonlyMap<string, string>;
}

export async function ledgerNamesOf(source: DataSource, deadlines: readonly DeadlineRow[]): Promise<LedgerNames> {
  const lines = deadlines.flatMap(({ entries }) => entries);
  const granted = lines.flatMap((line) => (line.kind === 'EXTEND' ? [line.grantedTo] : []));
  const accounts = lines.flatMap(({ enteredBy, confirmedBy }) => [enteredBy, confirmedBy]);
  const organizations: Named[] = await source.query('select id, name from app.organization where id = any ($1::uuid[])', [
    [...deadlines.map(({ participant }) => participant), ...granted].filter((id) => id !== null),
  ]);
  const people: Named[] = await source.query(
    'select a.id, p.name from app.account a join app.person p on p.id = a.person_id where a.id = any ($1::uuid[])',
    [accounts.filter((id) => id !== null)],
  );
  return { organizations: byId(organizations), people: byId(people) };
}

interface Named {
  id: string;
  name: string;
}
const byId = (rows: readonly Named[]): Map<string, string> => new Map(rows.map(({ id, name }) => [id, name]));

export function ledgerLineOf(line: LedgerRow, { organizations, people }: LedgerNames): DeadlineView['ledger'][number] {
  const { kind, reason, authority, fileId, enteredBy, confirmedBy, at } = line;
  const grantedTo = line.kind === 'EXTEND' ? line.grantedTo : null;
  return {
    ...{ kind, reason, authority, fileId },
    on: line.kind === 'EXTEND' ? null : line.on,
    days: line.kind === 'EXTEND' ? line.days : null,
    grantedTo: grantedTo === null ? null : { id: grantedTo, name: organizations.get(grantedTo) ?? '' },
    enteredBy: people.get(enteredBy) ?? '',
    confirmedBy: confirmedBy === null ? null : (people.get(confirmedBy) ?? ''),
    at: toIsoLocal(at),
  };
}
