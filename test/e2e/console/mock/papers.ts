import type { paperDecisionView } from '@jiangcheng/contracts/api/paper-decision';
import type { Output } from '@jiangcheng/contracts/api/output';
import { uuid } from './ids.ts';

export const paperDecisions = (): Output<typeof paperDecisionView>[] => [
  {
    id: uuid('paper', 1),
    caseId: uuid('contest', 1),
    href: `/contests/${uuid('contest', 1)}`,
    number: '2025-01',
    title: '铝电解工比赛',
    kind: 'PAPER',
    act: 'setDates',
    label: '确定比赛日期',
    input: { firstDay: '2025-06-18', lastDay: '2025-06-20' },
    word: null,
    names: {},
    decider: { name: '测试己', post: '副主席', body: '示例总工会' },
    decidedOn: '2025-06-10',
    opinion: '同意',
    reason: null,
    fileId: uuid('file', 1),
    checkCode: null,
    registeredBy: '测试乙',
    ownEntry: false,
    registeredAt: '2025-06-28T09:00:00+08:00',
    status: 'PENDING',
    settledBy: null,
    settledAt: null,
  },
];
