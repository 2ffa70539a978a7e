import { collectionPage, collectionView, ownPackages, packageView, unitPage } from '@jiangcheng/contracts/api/collection';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { Express } from 'express';
import { answer } from './answer.ts';
import { uuid } from './ids.ts';
import { NOW } from './people.ts';

type Package = Output<typeof packageView>;
const CASE = '/api/v1/collections/:id';
const clause = '003/七.1';
const due = { dueAt: '2025-12-01T00:00:00+08:00', dueText: '2025-11-30 24:00' };
const labels = ['简报', '新闻通稿', '图片', '视频', '比赛结果', '符合条件可授予相关荣誉的选手资料', '优秀组织奖自评表'];
const items = labels.map((label, n) => ({
  key: `KIND_${String(n + 1)}`,
  label,
  declarable: n !== 4,
  form: n === 6 ? ('ORG_AWARD' as const) : null,
  clause,
}));

const window = {
  ...{ caseId: uuid('contest', 9), number: '2025-003-C1', title: '示例青年职业技能大赛赛事材料报送', campaignId: uuid('campaign', 1) },
  ...{ stage: 'CHECK', stageLabel: '核对材料', suspended: false, hard: false, ...due },
};
const standing = { status: 'AWAITED' as const, ...due, overdue: true, late: null, firstAt: null, receiptPending: false };
const unit = { organizationId: uuid('organization', 2), name: '示例县总工会', ...standing };
const counts = {
  ...{ units: 3, awaited: 1, handedIn: 1, returned: 0, accepted: 1, excused: 0, late: 1, receipts: 0, overdue: 1, unreachable: 0 },
};
const refusal = { code: 'PACKAGES_UNCHECKED', message: '还有 1 份材料未核对。', clause: null, field: null, params: null };

const units = [
  { ...unit, handIns: 0, reached: 1 },
  {
    ...{ ...unit, organizationId: uuid('organization', 1), name: '示例旗总工会', status: 'HANDED_IN' as const, overdue: false, late: true },
    ...{ firstAt: NOW, handIns: 2, reached: 1 },
  },
];

/** A package of the unit that looks at it: something is there, something is stated, something is missing. */
const found: Package = {
  ...{
    caseId: window.caseId,
    number: window.number,
    title: window.title,
    clause,
    hard: false,
    ...unit,
    version: 4,
    reason: null,
    receipt: null,
  },
  items: items.map((item, n) => ({
    ...item,
    files: n === 4 ? [{ id: uuid('file', 1), name: '比赛结果.pdf', size: 2048 }] : [],
    none: n === 0 ? '本单位未编发简报' : null,
    missing: n !== 0 && n !== 4,
  })),
  handIns: [{ no: 1, effectiveAt: NOW, late: true, reason: '比赛推迟', channel: 'ONLINE', receivedOn: null, files: 1, by: '测试丙' }],
  actions: (['saveItem', 'handIn'] as const).map((act) => ({
    ...{ act: `package.${act}`, label: { saveItem: '准备材料', handIn: '报送' }[act], allowed: true },
    ...{ refusals: [], clause },
  })),
};

export function collectionRoutes(app: Express): void {
  app.get('/api/v1/collections', (_request, response) =>
    answer(response, collectionPage, { items: [{ ...window, units: 3, owing: 1 }], nextCursor: null }),
  );
  app.get(CASE, (_request, response) =>
    answer(response, collectionView, {
      ...{ ...window, clause, counts, items, deadlineId: uuid('deadline', 1) },
      actions: [{ act: 'concludeCheck', label: '核对完毕', allowed: false, refusals: [refusal], clause }],
    }),
  );
  app.get(`${CASE}/units`, (_request, response) => answer(response, unitPage, { items: units, nextCursor: null }));
  app.get(`${CASE}/units/:organizationId`, (_request, response) => answer(response, packageView, found));
  app.get('/api/v1/packages', (_request, response) =>
    answer(response, ownPackages, {
      items: [{ caseId: window.caseId, number: window.number, title: window.title, ...unit, open: true }],
      nextCursor: null,
    }),
  );
}
