import type { Output } from '@jiangcheng/contracts/api/output';
import type { Role, sessionView } from '@jiangcheng/contracts/api/session';
import { uuid } from './ids.ts';

export const NOW = '2025-06-30T10:00:00+08:00';

/** One person for each role; the sign-in name says which. */
export const people = {
  office: { name: '测试甲', role: 'OFFICE', organization: null },
  clerk: { name: '测试乙', role: 'OFFICE_HEAD', organization: null },
  organizer: { name: '测试丙', role: 'ORGANIZER', organization: '示例承办单位' },
  auditor: { name: '测试丁', role: 'AUDITOR', organization: null },
  admin: { name: '测试戊', role: 'SYS_ADMIN', organization: null },
  unit: { name: '测试己', role: 'TEAM_UNIT', organization: '示例县总工会' },
  body: { name: '测试庚', role: 'BODY', organization: '示例市人社局' },
  expert: { name: '测试专家甲', role: 'EXPERT', organization: null },
  finance: { name: '测试辛', role: 'FINANCE', organization: null },
} as const satisfies Record<string, { name: string; role: Role; organization: string | null }>;
export type Login = keyof typeof people;

/** Number of the organization for which a body signs. */
export const BODY = 2;

export const isLogin = (login: string): login is Login => Object.hasOwn(people, login);

export function sessionOf(login: Login): Output<typeof sessionView> {
  const { name, role, organization } = people[login];
  const n = Object.keys(people).indexOf(login) + 1;
  const grant = {
    id: uuid('grant', n),
    role,
    organizationId: organization && uuid('organization', role === 'BODY' ? BODY : 1),
    organizationName: organization,
    campaignId: null,
  };
  return {
    accountId: uuid('account', n),
    personId: uuid('person', n),
    login,
    name,
    grants: [grant],
    expiresAt: '2025-06-30T22:00:00+08:00',
    testClock: true,
    now: NOW,
  };
}
