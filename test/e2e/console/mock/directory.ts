import type { accountView } from '@jiangcheng/contracts/api/account';
import type { organizationView } from '@jiangcheng/contracts/api/organization';
import type { Output } from '@jiangcheng/contracts/api/output';
import { uuid } from './ids.ts';
import { sessionOf } from './people.ts';

export const organizations = (): Output<typeof organizationView>[] =>
  ['示例承办单位', '示例协办公司', '示例旗总工会'].map((name, index) => ({
    id: uuid('organization', index + 1),
    name,
    kind: index === 2 ? 'BANNER_UNION' : 'ENTERPRISE',
    aliases: index === 0 ? ['示例承办', '示例旧名'] : [],
    uscc: index === 0 ? '91150500MA0EXAMPL1' : null,
    superior: null,
    warnings: [],
  }));

export const accounts = (): Output<typeof accountView>[] => [
  account(1, { post: '经办人' }),
  account(3, { status: 'INVITED', organizationId: uuid('organization', 1), organizationName: '示例承办单位', phoneMask: '138****0000' }),
  account(4, { lockedUntil: '2025-06-30T10:15:00+08:00' }),
];

function account(n: number, more: Partial<Output<typeof accountView>>): Output<typeof accountView> {
  const login = (['office', 'clerk', 'organizer', 'auditor', 'admin'] as const)[n - 1] ?? 'office';
  const { accountId, name, grants } = sessionOf(login);
  const base = {
    id: accountId,
    login,
    name,
    email: `${login}@example.invalid`,
    phoneMask: null,
    organizationId: null,
    organizationName: null,
    post: null,
  };
  return { ...base, status: 'ACTIVE', lockedUntil: null, grants, ...more };
}
