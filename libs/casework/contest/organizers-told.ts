import { leadOrganizer, type ContestState } from '@jiangcheng/domain/contest/state';
import type { Recipient } from '../ports/case-store.ts';
import type { ActContext } from '../process/act-context.ts';
import { distinct, type Told } from '../reminder/reminding.ts';
import type { ContestTypes } from './types.ts';

/** Those of the leading organizer are asked, those of the others beside them hear of it. */
export async function organizersOf({ tx, locked }: Pick<ActContext<ContestTypes>, 'tx' | 'locked'>, state: ContestState): Promise<Told> {
  const lead = leadOrganizer(state);
  const people = async (id: string | null) => tx.recipients('ORGANIZER', locked.scope.campaignId, id);
  const asked = await people(lead);
  const beside: Recipient[] = [];
  for (const { organizationId } of state.organizers) if (organizationId !== lead) beside.push(...(await people(organizationId)));
  return { asked, copied: distinct(beside).filter(({ personId }) => asked.every((each) => each.personId !== personId)) };
}

export const everyone = ({ asked, copied }: Told): Recipient[] => [...asked, ...copied];
