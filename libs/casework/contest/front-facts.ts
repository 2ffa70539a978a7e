import type { FrontFacts } from '@jiangcheng/domain/contest/facts';
import { isAwaitingNotice, type OrganizerRef } from '@jiangcheng/domain/contest/state';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';
import { documentFacts } from '../document/document-facts.ts';
import type { CaseTransaction, LockedContest } from '../ports/case-store.ts';
import { noticeCorrectionAnnex } from './notice-correction-annex.ts';
import type { ContestPack } from './rules.ts';

/** What an act comes with that must be looked up. */
export interface Named {
  organizationId?: string;
  number?: string;
  organizers?: readonly OrganizerRef[];
}

/** Only these acts name something that is looked up; the conclusion of a 会签 names nobody. */
const NAMING = ['nameAuthority', 'numberNotice', 'numberNoticeCorrection', 'nameOrganizers'];

export const namedBy = (act: string, input: Named = {}): Named => (NAMING.includes(act) ? input : {});

/** The facts of a contest's plan and notice; around them nothing is asked of the record that nobody needs. */
export async function frontFacts(tx: CaseTransaction, locked: LockedContest, pack: ContestPack, named: Named): Promise<FrontFacts | null> {
  const { front, cutoffOn, holdMinutes } = pack;
  if (front === null) return null;
  const found = isAwaitingNotice(locked.state) ? await lookedUp(tx, locked, named) : NOTHING;
  const { hasNationalStandard, ...around } = found;
  const document = await documentFacts(tx, { today: civilDateOf(locked.now), holdMinutes, number: named.number ?? null });
  const annex = noticeCorrectionAnnex(locked.state);
  return {
    asked: front.asked,
    holdMinutes,
    rules: { ...front.rules, cutoffOn, hasNationalStandard },
    ...around,
    document,
    ...(annex !== null && { annexes: [annex] }),
  };
}

type Found = Pick<FrontFacts, 'bodies' | 'names' | 'blocking'> & { hasNationalStandard: boolean | null };
const NOTHING: Found = { bodies: [], names: {}, blocking: [], hasNationalStandard: null };

async function lookedUp(tx: CaseTransaction, { scope, state }: LockedContest, { organizationId }: Named): Promise<Found> {
  const { nationalStandard } = await tx.tradeValues(scope.campaignId, state.tradeNo);
  return {
    bodies: await tx.committeeOf(scope.campaignId),
    names: organizationId === undefined ? {} : await tx.organizationNames([organizationId]),
    blocking: await tx.blockingValues(scope.campaignId, state.tradeNo, 'NOTICE'),
    hasNationalStandard: typeof nationalStandard === 'boolean' ? nationalStandard : null,
  };
}
