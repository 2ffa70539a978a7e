import type { SelectionFacts } from '@jiangcheng/domain/selection/facts';
import type { SelectionState } from '@jiangcheng/domain/selection/state';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';
import { ownersNotice } from '../notice/notice-standing.ts';
import { documentFacts } from '../document/document-facts.ts';
import type { CaseTransaction, LockedCase } from '../ports/case-store.ts';
import type { SelectionPack } from './types.ts';

/** What the acts of a selection may name in their inputs. */
interface Named {
  issuerId?: string;
  units?: readonly { organizationId: string }[];
  personId?: string;
  number?: string;
}

/** What a waking asks: who counts, whether the seals are open, how the notice stands. */
export const standingFacts = async (
  tx: CaseTransaction,
  locked: LockedCase<SelectionState>,
): Promise<Pick<SelectionFacts, 'candidates' | 'scoring' | 'notice'>> => ({
  candidates: await tx.candidatesOf(locked.id),
  scoring: await tx.scoringOf(locked.id),
  notice: await ownersNotice(tx, locked.id, locked.now),
});

/** The facts of a selection under the lock; organizations, people and number are looked up where an act names them. */
export async function selectionFacts(
  tx: CaseTransaction,
  locked: LockedCase<SelectionState>,
  { rules: { list, ...rules }, holdMinutes }: SelectionPack,
  { issuerId, units = [], personId, number }: Named,
): Promise<SelectionFacts> {
  const organizations = [...(issuerId === undefined ? [] : [issuerId]), ...units.map(({ organizationId }) => organizationId)];
  const people = personId === undefined ? [] : await tx.peopleAtWork([personId]);
  return {
    ...(await standingFacts(tx, locked)),
    rules: { ...rules, list: { ...list, target: locked.state.plan?.target ?? list.target } },
    names: organizations.length === 0 ? {} : await tx.organizationNames(organizations),
    people: Object.fromEntries(people.map(({ personId: id, name }) => [id, name])),
    document: await documentFacts(tx, { today: civilDateOf(locked.now), holdMinutes, number: number ?? null }),
  };
}
