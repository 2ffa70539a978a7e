import { recordAccess } from '@jiangcheng/audit/access-event';
import type { DataSource } from 'typeorm';
import { createLink } from './invitations.ts';
import { anyAccount, lockFirstAccount } from './people.ts';

/**
 * The one-time link of the first start, or null once an account exists. A second start before it was accepted
 * gives a new link and ends the old one, whose text may be lost in a terminal.
 */
export function ensureFirstLink(source: DataSource, publicUrl: string): Promise<string | null> {
  return source.transaction(async (sql) => {
    await lockFirstAccount(sql);
    if (await anyAccount(sql)) return null;
    const { path } = await createLink(sql, { purpose: 'FIRST_ACCOUNT', accountId: null, createdBy: null });
    await recordAccess(sql, { type: 'FIRST_LINK_MADE' });
    return publicUrl + path;
  });
}
