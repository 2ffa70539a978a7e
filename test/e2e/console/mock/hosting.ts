import type { hostingApplicationView, hostingBanView } from '@jiangcheng/contracts/api/hosting';
import type { Output } from '@jiangcheng/contracts/api/output';
import { uuid } from './ids.ts';
import { NOW } from './people.ts';

export const application = (): Output<typeof hostingApplicationView> => ({
  id: uuid('task', 70),
  campaignId: uuid('campaign', 1),
  tradeNo: 7,
  trade: '钳工',
  applicantId: uuid('organization', 1),
  applicant: '示例协会',
  applicantType: 'ASSOCIATION',
  organizers: [],
  organizerNames: [],
  receivedOn: '2025-04-10',
  outsideWindow: true,
  note: null,
  fileId: null,
  round: 1,
  status: 'FILED',
  reason: null,
  caseId: null,
  filedBy: '测试甲',
  filedAt: NOW,
  decidedBy: null,
  decidedAt: null,
});

export const ban = (): Output<typeof hostingBanView> => ({
  id: uuid('task', 71),
  organizationId: uuid('organization', 2),
  organization: '示例停办单位',
  decision: '示工发〔2024〕3号',
  decidedOn: '2024-03-01',
  until: '2026-03-01',
  reason: '竞赛质量不高',
  fileId: null,
  inForce: true,
  enteredBy: '测试甲',
  enteredAt: NOW,
});
