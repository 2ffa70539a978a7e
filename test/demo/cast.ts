import { openOffice, type Door, type StoryOffice } from '../support/story-office.ts';
import type { StoryPerson } from '../support/story-person.ts';

/** An organizer as the demo has it: the office's people with the clerk of this organization. */
export interface Organizer {
  readonly name: string;
  readonly organizationId: string;
  readonly office: StoryOffice;
}

/** A body of the committee (会签单位) with the person who signs for it. */
export interface Body {
  readonly name: string;
  readonly organizationId: string;
  readonly person: StoryPerson;
}

/** Everybody who acts in the demo; all of them are made up. */
export interface Cast {
  readonly office: StoryOffice;
  readonly organizers: readonly Organizer[];
  /** The four that issue together, the leading one first. */
  readonly bodies: readonly Body[];
  readonly finance: { readonly checker: StoryPerson; readonly payer: StoryPerson };
}

const ORGANIZERS = 6;
const BODIES = ['示例市总工会', '示例市人社局', '示例团市委', '示例市妇联'];

export async function gather(door: Door): Promise<Cast> {
  const office = await openOffice(door);
  const organizers: Organizer[] = [];
  for (let n = 1; n <= ORGANIZERS; n += 1) organizers.push(await organizer(office, n));
  const bodies: Body[] = [];
  for (const [index, name] of BODIES.entries()) bodies.push(await body(office, name, index + 1));
  const finance = {
    checker: await office.invite('checker', '示例财务甲', { role: 'FINANCE' }),
    payer: await office.invite('payer', '示例财务乙', { role: 'FINANCE' }),
  };
  return { office, organizers, bodies, finance };
}

async function body(office: StoryOffice, name: string, n: number): Promise<Body> {
  const { id: organizationId } = await office.people.admin.post<{ id: string }>('/organizations', { name, kind: 'INSTITUTION' });
  return {
    name,
    organizationId,
    person: await office.invite(`body${String(n)}`, `示例会签人${String(n)}`, { role: 'BODY', organizationId }),
  };
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
