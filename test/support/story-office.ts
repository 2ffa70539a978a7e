import { randomBytes } from 'node:crypto';
import type { campaignView } from '@jiangcheng/contracts/api/campaign';
import type { Role } from '@jiangcheng/contracts/api/session';
import type { z } from 'zod';
import { StoryPerson } from './story-person.ts';

/** Where a product is and how its first person comes in. */
export interface Door {
  readonly url: string;
  readonly firstLink: string;
}

/** The made-up people of docs/story.sh, signed in, with the organization that runs contests. */
export interface StoryOffice {
  readonly url: string;
  readonly people: { readonly [who in 'admin' | 'office' | 'second' | 'head' | 'organizer' | 'auditor']: StoryPerson };
  readonly organizationId: string;
  /** Opens the campaign of a year from the pack of 000; once per year. */
  campaign(year: number): Promise<z.infer<typeof campaignView>>;
  /** Somebody more, invited by the administrator and signed in. */
  invite(login: string, name: string, grant: NewGrant): Promise<StoryPerson>;
}

interface NewGrant {
  readonly role: Role;
  readonly organizationId?: string;
}

const tokenOf = (link: string): string => link.split('token=')[1] ?? '';

/** From the first link to six people who are signed in. */
export async function openOffice({ url, firstLink }: Door): Promise<StoryOffice> {
  const password = `Aa1-${randomBytes(12).toString('hex')}`;
  const admin = new StoryPerson(url, 'admin.demo', '示例管理员');
  await admin.post('/invitations/acceptance', { token: tokenOf(firstLink), login: admin.login, name: admin.name, password });
  const { id: organizationId } = await admin.post<{ id: string }>('/organizations', {
    name: '示例市第一职业培训中心',
    kind: 'INSTITUTION',
  });
  const invite = async (login: string, name: string, grant: NewGrant): Promise<StoryPerson> => {
    const person = new StoryPerson(url, `${login}.demo`, name);
    const account = { login: person.login, name, email: person.email, grants: [grant] };
    const { link } = await admin.post<{ link: string }>('/accounts', account);
    await person.post('/invitations/acceptance', { token: tokenOf(link), password });
    return person;
  };
  const people = {
    admin,
    office: await invite('office', '示例办公室甲', { role: 'OFFICE' }),
    second: await invite('second', '示例办公室乙', { role: 'OFFICE' }),
    head: await invite('head', '示例主任', { role: 'OFFICE_HEAD' }),
    organizer: await invite('organizer', '示例承办人', { role: 'ORGANIZER', organizationId }),
    auditor: await invite('auditor', '示例审计员', { role: 'AUDITOR' }),
  };
  return {
    url,
    people,
    organizationId,
    invite,
    campaign: (year) => people.office.post('/campaigns', { regulation: '000', edition: '2025', year }),
  };
}
