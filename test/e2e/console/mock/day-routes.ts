import { actAnswer } from '@jiangcheng/contracts/api/common';
import { contestDayView, decideAppeal, recordDraw, registerAppeal, type ContestDayView } from '@jiangcheng/contracts/api/contest-day';
import type { Express, Request } from 'express';
import { answer, taken } from './answer.ts';
import { uuid } from './ids.ts';
import type { World } from './world.ts';

type WithId = Request<{ id: string }>;
const moved = (caseId: string) => ({ caseId, version: 8, stage: 'HOLDING', round: 1, auditSeq: 20 });

/** The contest's day: an appeal that waits, one that was decided, one that was taken back. */
export function contestDay(caseId: string): ContestDayView {
  const about = '示例：第 3 工位设备中途断电，请求补时。';
  const appeal = {
    kind: 'ON_SITE' as const,
    ...{ id: '1', unit: '示例旗总工会', leader: '示例领队甲', about, admitted: null, fileId: null, withdrawn: null },
    ...{ receivedAt: '2025-06-20T17:20:00+08:00', lateFrom: '2025-06-20T18:00:00.001+08:00', decision: null },
  };
  const decision = { upheld: false, byName: '示例监督组长', reason: '示例：监控显示设备正常。', at: '2025-06-21T10:00:00+08:00' };
  return {
    caseId,
    title: '铝电解工比赛',
    asks: { lots: true, codes: true, recheck: true },
    draw: {
      ...{ seed: null, fileId: null },
      lots: ['甲', '乙', '丙'].map((name, at) => ({ no: at + 1, code: `K00${3 - at}`, name: `测试赛${name}`, unit: '示例制造厂' })),
    },
    marks: [{ name: '测试赛丙', unit: '示例制造厂', mark: 'DISQUALIFIED', reason: '示例：使用违禁工具。' }],
    selections: [
      {
        level: 'PRELIMINARY',
        unit: '示例旗总工会',
        heldOn: '2025-06-02',
        entrants: 26,
        advancing: ['测试赛甲 示例制造厂', '测试赛乙 示例制造厂'],
      },
    ],
    duties: [
      { duty: 'TECHNICAL_COMMENTARY', dueOn: '2025-06-28', late: true, fulfilled: null },
      {
        ...{ duty: 'PUBLICITY_MATERIALS' as const, dueOn: '2025-06-30', late: false },
        fulfilled: { on: '2025-06-24', text: '示例：稿件 2 篇、照片 30 张。', fileId: uuid('file', 1), byName: '测试戊' },
      },
    ],
    recheck: {
      ...{ round: 1, seed: 'example', widened: false },
      rows: (['AGREES', 'SECOND', 'WAITING'] as const).map((finding, at) => ({
        ...{ name: `测试赛${'甲乙丙'.charAt(at)}`, unit: '示例制造厂', finding },
      })),
    },
    ...{ announcedOn: '2025-06-20', reviewsUntil: '2025-06-24' },
    appeals: [
      { ...appeal, decision },
      { ...appeal, id: '2', kind: 'SCORE_REVIEW', unit: '示例县总工会', leader: '示例领队乙', about: '示例：复核第二模块得分。' },
      { ...appeal, id: '3', withdrawn: '示例：经说明后撤回。', admitted: '示例：现场无人收件。' },
    ],
    incidents: [
      {
        ...{
          happenedAt: '2025-06-19T10:05:00+08:00',
          incident: '示例：2 号赛场短时停电。',
          measures: '示例：启用备用电源，各选手补时 15 分钟。',
        },
        ...{ fileId: null, byName: '测试乙' },
      },
    ],
  };
}

export function dayRoutes(app: Express, world: World): void {
  app.get('/api/v1/contests/:id/day', ({ params }: WithId, response) => answer(response, contestDayView, contestDay(params.id)));
  const acts = { 'draw/record': recordDraw, appeals: registerAppeal, 'appeals/decision': decideAppeal };
  for (const [route, schema] of Object.entries(acts))
    app.post(`/api/v1/contests/:id/${route}`, ({ params, body }: WithId, response) => {
      world.steps.push([route, taken(schema, body)]);
      answer(response, actAnswer, moved(params.id));
    });
}
