import { randomBytes } from 'node:crypto';
import { Session } from './session.ts';
import type { TaskWatch } from './task-watch.ts';

/** An organization with the person who acts for it. */
export interface Organizer {
  readonly organizationId: string;
  readonly session: Session;
}

export interface People {
  readonly office: readonly Session[];
  readonly organizers: readonly Organizer[];
  /** Who looks in the record for them. */
  readonly watch: TaskWatch;
  /** Lets one more in, who has accepted. */
  readonly invite: (login: string, name: string, grant: object) => Promise<Session>;
}

const OFFICE_CLERKS = 2;
const ORGANIZERS = 4;

/** The persons of the bench: made up, with passwords nobody keeps. */
export async function makePeople(base: string, firstLink: string, watch: TaskWatch): Promise<People> {
  const admin = new Session(base);
  const password = `Aa1-${randomBytes(12).toString('hex')}`;
  const token = firstLink.split('token=')[1];
  await admin.command('POST', '/invitations/acceptance', { token, login: 'admin.bench', name: '示例管理员', password });
  const invite = async (login: string, name: string, grant: object): Promise<Session> => {
    const account = { login, name, email: `${login}@example.com`, grants: [grant] };
    const { link } = await admin.command<{ link: string }>('POST', '/accounts', account);
    const session = new Session(base);
    await session.command('POST', '/invitations/acceptance', { token: link.split('token=')[1], password });
    return session;
  };
  const office: Session[] = [];
  for (let i = 1; i <= OFFICE_CLERKS; i += 1) office.push(await invite(`office.bench${i}`, `示例办公室${i}`, { role: 'OFFICE' }));
  const organizers: Organizer[] = [];
  for (let i = 1; i <= ORGANIZERS; i += 1) {
    const { id } = await admin.command<{ id: string }>('POST', '/organizations', { name: `示例市第${i}职业培训中心`, kind: 'INSTITUTION' });
    const session = await invite(`organizer.bench${i}`, `示例承办人${i}`, { role: 'ORGANIZER', organizationId: id });
    organizers.push({ organizationId: id, session });
  }
  return { office, organizers, watch, invite };
}
