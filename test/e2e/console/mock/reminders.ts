import type { Output } from '@jiangcheng/contracts/api/output';
import type { personView } from '@jiangcheng/contracts/api/person';
import type { urgingView } from '@jiangcheng/contracts/api/reminder';
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

export const urging = (): Output<typeof urgingView> => ({
  lines: [
    {
      taskId: uuid('task', 1),
      caseId: uuid('contest', 1),
      href: `/contests/${uuid('contest', 1)}`,
      number: '2025-000-01',
      title: '铝电解工比赛',
      label: '报送成绩',
      round: 1,
      organizationName: '示例承办单位',
      dueAt: '2025-06-28T00:00:00+08:00',
      dueText: '2025-06-27 24:00',
      provisional: false,
      overdue: true,
      people: [
        { personId: uuid('person', 3), name: '测试丙', post: null, phoneMask: '138****0000', noAddress: false, addressWrong: false },
        { personId: uuid('person', 12), name: '测试辛', post: null, phoneMask: null, noAddress: true, addressWrong: false },
      ],
      urges: 0,
      urgedAt: null,
      urgeableFrom: null,
      lastCall: null,
    },
  ],
  addresses: [
    {
      taskId: uuid('task', 9),
      personId: uuid('person', 11),
      name: '测试庚',
      email: 'wrong@example.invalid',
      fault: 'REFUSED',
      phoneMask: '138****0001',
    },
  ],
  urges: [],
  calls: [],
});
