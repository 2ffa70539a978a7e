import * as contract from '@jiangcheng/contracts/api/archive';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { Express } from 'express';
import { answer, taken } from './answer.ts';
import { uuid } from './ids.ts';
import { NOW } from './people.ts';
import type { World } from './world.ts';

type File = Output<typeof contract.archiveView>;
type Item = File['items'][number];
const item = (key: string, label: string, state: Item['state'], count = 0): Item => ({
  ...{ item: key, label, clause: '000/附1/六.3', state, count },
  settled: null,
});

/** The file of a contest that has ended and lacks one thing. */
export function archiveRoutes(app: Express, world: World): void {
  const file: File = {
    caseId: uuid('contest', 1),
    href: `/contests/${uuid('contest', 1)}`,
    number: 'JS-2025-01',
    title: '铝电解工比赛',
    open: false,
    items: [
      item('ENTRY_FORMS', '代表队报名表', 'PRESENT', 3),
      item('SCORE_SUMMARY', '成绩汇总表（签字盖章）', 'PRESENT', 1),
      item('COMMENTARY', '技术点评', 'MISSING'),
    ],
    deletedFiles: [
      {
        ...{ fileId: uuid('file', 62), name: '身份证-示例选手乙.jpg', purpose: 'ID_COPY', sha256: 'ab'.repeat(32) },
        deleted: { on: '2025-12-01', by: '测试甲', ground: '示审〔2025〕3号' },
      },
    ],
    archived: null,
    may: { settle: true, archive: false, download: true },
  };
  const base = '/api/v1/cases/:id/archive';
  app.get(base, (_request, response) => answer(response, contract.archiveView, file));
  app.post(`${base}/items`, (request, response) => {
    const body = taken(contract.settledItem, request.body);
    world.words.push(body);
    const settled = { fileId: body.fileId ?? null, reason: body.reason ?? null, by: '测试甲', at: NOW };
    file.items = file.items.map((one) => (one.item === body.item ? { ...one, state: 'WAIVED', settled } : one));
    file.may = { ...file.may, archive: true };
    answer(response, contract.archiveView, file);
  });
  app.post(base, (request, response) => {
    const { decision } = taken(contract.archiving, request.body);
    Object.assign(file, { archived: { decision, by: '测试甲', at: NOW }, may: { settle: false, archive: false, download: true } });
    answer(response, contract.archiveView, file);
  });
}
