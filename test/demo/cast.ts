import { openOffice, type Door, type StoryOffice } from '../support/story-office.ts';
import type { StoryPerson } from '../support/story-person.ts';

/** An organizer as the demo has it: the office's people with the clerk of this organization. */
export interface Organizer {
  readonly name: string;
  readonly organizationId: string;
  readonly office: StoryOffice;
}

/** An organization with the person who acts for it: a body of the committee (会签单位), a unit that sends teams. */
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
  /** 行业主管部门 of the trades that are planned here; it signs on paper. */
  readonly authority: { readonly name: string; readonly organizationId: string };
  /** 旗县市区总工会 that send teams. */
  readonly units: readonly Body[];
  readonly finance: { readonly checker: StoryPerson; readonly payer: StoryPerson };
}

const ORGANIZERS = 6;
const UNITS = ['示例旗总工会', '示例县总工会'];
const BODIES = ['示例市总工会', '示例市人社局', '示例团市委', '示例市妇联'];

export async function gather(door: Door): Promise<Cast> {
  const office = await openOffice(door);
  const organizers: Organizer[] = [];
  for (let n = 1; n <= ORGANIZERS; n += 1) organizers.push(await organizer(office, n));
  const bodies: Body[] = [];
  for (const [index, name] of BODIES.entries()) bodies.push(await member(office, 'BODY', name, index + 1));
  const units: Body[] = [];
  for (const [index, name] of UNITS.entries()) units.push(await member(office, 'TEAM_UNIT', name, index + 1));
  const authority = await organization(office, '示例市行业主管局', 'GOVERNMENT');
  const finance = {
    checker: await office.invite('checker', '示例财务甲', { role: 'FINANCE' }),
    payer: await office.invite('payer', '示例财务乙', { role: 'FINANCE' }),
  };
  return { office, organizers, bodies, authority, units, finance };
}

const clerks = { BODY: '示例会签人', TEAM_UNIT: '示例报名人' } as const;
const kinds = { BODY: 'INSTITUTION', TEAM_UNIT: 'BANNER_UNION' } as const;

async function member(office: StoryOffice, role: keyof typeof clerks, name: string, n: number): Promise<Body> {
  const { organizationId } = await organization(office, name, kinds[role]);
  const login = `${role.toLowerCase().replace('_', '')}${String(n)}`;
  return { name, organizationId, person: await office.invite(login, `${clerks[role]}${String(n)}`, { role, organizationId }) };
}

async function organization(office: StoryOffice, name: string, kind: string): Promise<{ name: string; organizationId: string }> {
  const { id } = await office.people.admin.post<{ id: string }>('/organizations', { name, kind });
  return { name, organizationId: id };
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
