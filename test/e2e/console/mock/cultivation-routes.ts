import { page } from '@jiangcheng/contracts/api/common';
import { certificateAnswer, cultivationSummary, cultivationView, type CultivationView } from '@jiangcheng/contracts/api/cultivation';
import {
  budgetSet,
  type SupportLedgerView,
  newStudio,
  personRecords,
  recordEnd,
  recorded,
  returnSupport,
  setBudget,
  supportLedger,
  supportNumber,
} from '@jiangcheng/contracts/api/support';
import type { Express } from 'express';
import { answer, taken } from './answer.ts';
import { uuid } from './ids.ts';
import type { World } from './world.ts';

export const CULTIVATION = uuid('contest', 95);
const filed = { fileId: uuid('file', 95), on: '2026-06-20', note: '示例' };

/** A person in his first year: the plan is filed, the first report is late. */
const cultivation = (): CultivationView => ({
  ...{ id: CULTIVATION, number: '2026-004-培育01', name: '示例甲', employer: '示例企业', post: '示例工', unit: '示例旗总工会' },
  ...{ announcedOn: '2026-06-01', endsOn: '2027-06-01', stage: 'CULTIVATION', stageLabel: '培育中', certificateNumber: null, ended: false },
  ...{ selectionId: uuid('contest', 91), announcedBy: '示工发〔2026〕1号', entry: null, plan: filed, evaluations: [], remedies: [] },
  reports: [{ no: 1, dueOn: '2026-09-01', late: true, filed: null }],
  ...{ certificate: null, end: null, openedAt: '2026-06-01T10:00:00+08:00', paperDecisions: [], incidents: [], approvalId: null },
  stages: [{ stage: 'CULTIVATION', label: '培育中', round: 1, openedAt: '2026-06-01T10:00:00+08:00', closedAt: null, outcome: null }],
  actions: [],
  catchingUp: false,
});

const RECORD = { kind: 'TRACKING', label: '动态跟踪评价', clause: '004/第十二条', on: '2026-07-01', title: '示例' };
const MENTOR = { kind: 'MENTOR', label: '选聘讲师', clause: '004/第十三条', on: '2026-06-10', title: '示例讲师', lasting: true };
const MONEY = { budget: '200000.00', entered: '40000.00', paid: '10000.00', returned: '0.00', left: '160000.00' };
/** The rest was entered in another round of the year. */
const OF_ROUND = { entered: '10000.00', paid: '0.00', returned: '0.00' };
const ENTRY = {
  no: 1,
  caseId: CULTIVATION,
  person: '示例甲',
  use: '培训研修',
  source: '市专项资金',
  amount: '10000',
  reason: null,
  payee: '所在单位工会账户',
};

export function cultivationRoutes(app: Express, world: World): void {
  let endedOn: string | null = null;
  let returned: SupportLedgerView['entries'][number]['returned'] = null;
  app.get('/api/v1/cultivations', (_request, response) =>
    answer(response, page(cultivationSummary), { items: [cultivation()], nextCursor: null }),
  );
  app.get('/api/v1/cultivations/:id', (_request, response) => answer(response, cultivationView, cultivation()));
  app.get('/api/v1/cultivations/:id/records', (_request, response) =>
    answer(response, personRecords, {
      uses: [{ code: 'TRAINING', label: '培训研修' }],
      sources: [{ code: 'CITY_FUND', label: '市专项资金' }],
      studios: [],
      records: [
        { ...RECORD, id: uuid('contest', 96), note: null, lasting: false, endedOn: null },
        { ...MENTOR, id: uuid('contest', 98), note: null, endedOn },
      ],
      honours: [{ year: 2026, what: '科尔沁工匠培育对象', title: '科尔沁工匠培育：示例甲', href: `/cultivations/${CULTIVATION}` }],
    }),
  );
  app.get('/api/v1/support-ledger', ({ query }, response) =>
    answer(response, supportLedger, {
      year: 2026,
      choices: [{ code: 'CITY_FUND', label: '市专项资金' }],
      sources: [{ source: 'CITY_FUND', label: '市专项资金', ...MONEY, round: 'campaignId' in query ? OF_ROUND : null }],
      entries: [
        {
          ...ENTRY,
          madeBy: '示例乙',
          checkedBy: '示例丙',
          paid: { by: '示例丁', on: '2026-07-01', voucher: '凭证1' },
          stoppedOn: null,
          returned,
        },
      ],
    }),
  );
  app.post('/api/v1/cultivations/:id/support/:no/return', (request, response) => {
    const body = taken(returnSupport, request.body);
    world.steps.push(['return', body]);
    returned = { ...body, by: '示例丙' };
    answer(response, supportNumber, { no: 1 });
  });
  app.post('/api/v1/selections/:id/support-budgets', (request, response) => {
    const body = taken(setBudget, request.body);
    world.steps.push(['budget', body]);
    answer(response, budgetSet, { source: body.source });
  });
  app.post('/api/v1/cultivations/:id/records/:recordId/end', (request, response) => {
    const { on } = taken(recordEnd, request.body);
    world.steps.push([`end of ${request.params.recordId}`, { on }]);
    endedOn = on;
    answer(response, recorded, { id: request.params.recordId });
  });
  app.post('/api/v1/cultivations/:id/studios', (request, response) => {
    world.steps.push(['studio', taken(newStudio, request.body)]);
    answer(response, recorded, { id: uuid('contest', 97) }, 201);
  });
  app.post('/api/v1/certificate-checks', (_request, response) =>
    answer(response, certificateAnswer, { number: '科尔沁工匠〔2027〕001号', year: 2027, state: 'VALID', name: null }),
  );
}
