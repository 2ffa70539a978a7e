import type { Actor, Grant } from '../access/actor.ts';
import type { Deciding } from './deciding.ts';

/** A made-up person; of the office everywhere unless the grant says otherwise. */
export const person = (id: string, name: string, grant: Partial<Grant>): Actor => ({
  accountId: `account-${id}`,
  personId: `person-${id}`,
  name,
  grants: [{ role: 'OFFICE', organizationId: null, campaignId: null, ...grant }],
});

export const deciding = ({ personId, name }: Actor): Deciding => ({ kind: 'ACCOUNT', personId, name });

export const onPaper = (name = '测试签'): Deciding => ({
  kind: 'PAPER',
  name,
  registeredBy: 'account-office',
  confirmedBy: 'account-checker',
});
