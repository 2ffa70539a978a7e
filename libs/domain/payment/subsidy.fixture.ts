import { accountOf, NOW } from './payment.fixture.ts';
import type { Subsidy } from './subsidy.ts';

/** A made-up 补助申请 that waits for finance. */
export const SUBSIDY: Subsidy = {
  ...{ id: 'S1', contestId: 'K1', tradeNo: 1, trade: '示例比赛', organizationId: 'O1', organization: '示例协会', status: 'FILED' },
  scale: { people: 40, days: 2, sessions: 4 },
  ...{ budget: '20000', finalAccount: '18000', proposed: '9000', account: accountOf('123456789012') },
  ...{ filed: { personId: 'P1', name: '测试甲', at: NOW }, checked: null, decision: null, refusal: null },
};
