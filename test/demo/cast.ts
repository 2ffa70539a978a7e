import { openOffice, type Door, type StoryOffice } from '../support/story-office.ts';
import type { StoryPerson } from '../support/story-person.ts';

/** An organizer as the demo has it: the office's people with the clerk of this organization. */
export interface Organizer {
  readonly name: string;
  readonly organizationId: string;
  readonly office: StoryOffice;
}

/** Everybody who acts in the demo; all of them are made up. */
export interface Cast {
  readonly office: StoryOffice;
  readonly organizers: readonly Organizer[];
}

const ORGANIZERS = 6;

export async function gather(door: Door): Promise<Cast> {
  const office = await openOffice(door);
  const organizers: Organizer[] = [];
  for (let n = 1; n <= ORGANIZERS; n += 1) organizers.push(await organizer(office, n));
  return { office, organizers };
}

async function organizer(office: StoryOffice, n: number): Promise<Organizer> {
  const name = `示例市第${String(n)}职业培训基地`;
  const { id } = await office.people.admin.post<{ id: string }>('/organizations', { name, kind: 'INSTITUTION' });
  const clerk: StoryPerson = await office.invite(`organizer${String(n)}`, `示例承办人${String(n)}`, {
    role: 'ORGANIZER',
    organizationId: id,
  });
  return { name, organizationId: id, office: { ...office, organizationId: id, people: { ...office.people, organizer: clerk } } };
}
