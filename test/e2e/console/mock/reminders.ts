import type { Output } from '@jiangcheng/contracts/api/output';
import type { personView } from '@jiangcheng/contracts/api/person';
import { uuid } from './ids.ts';

type Person = Output<typeof personView>;

export const person = (n: number, more: Partial<Person> = {}): Person => ({
  id: uuid('person', n),
  name: `测试人员${String(n)}`,
  organizationId: uuid('organization', 1),
  organizationName: '示例承办单位',
  post: null,
  email: null,
  emailFault: null,
  phoneMask: null,
  superior: null,
  hasAccount: false,
  ...more,
});

export const people = (): Person[] => [
  person(11, { name: '测试庚', email: 'wrong@example.invalid', emailFault: 'REFUSED', phoneMask: '138****0001', hasAccount: true }),
  person(12, { name: '测试辛', post: '副主席' }),
];
