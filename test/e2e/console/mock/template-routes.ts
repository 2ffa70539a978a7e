import { mailPreview } from '@jiangcheng/contracts/api/mail';
import {
  restoreTemplate,
  saveTemplate,
  templateList,
  templateTest,
  templateText,
  templateView,
} from '@jiangcheng/contracts/api/mail-template';
import type { Express } from 'express';
import { answer, problem, taken } from './answer.ts';
import { uuid } from './ids.ts';
import { NOW } from './people.ts';
import type { World } from './world.ts';

const BASE = '/api/v1/mail-templates/:kind/:locale';

export function templateRoutes(app: Express, world: World): void {
  app.get('/api/v1/mail-templates', (_request, response) => answer(response, templateList, { items: [world.template] }));
  app.get(BASE, (_request, response) => answer(response, templateView, world.template));
  app.post(`${BASE}/preview`, (request, response) => {
    const { subject, body } = taken(templateText, request.body);
    const unknown = /\{\{(oops)\}\}/.exec(body);
    if (unknown) {
      const message = '第 1 行第 1 列：此类邮件没有变量“oops”。';
      const refusal = { code: 'TEMPLATE_VARIABLE_UNKNOWN', message, clause: null, field: 'body', params: null };
      return problem(response, 422, refusal.code, message, { errors: [refusal] });
    }
    const text = body.replaceAll('{{recipient}}', '示例收件人');
    answer(response, mailPreview, { subject, text, html: '<p></p>' });
  });
  app.post(`${BASE}/versions`, (request, response) => {
    const { subject, body } = taken(saveTemplate, request.body);
    answer(response, templateView, keep(world, { subject, body, restoredFrom: null }), 201);
  });
  app.post(`${BASE}/restoration`, (request, response) => {
    const { restore } = taken(restoreTemplate, request.body);
    const older = world.template.versions.find(({ version }) => version === restore);
    if (!older) return problem(response, 404, 'NOT_FOUND', '未找到。');
    answer(response, templateView, keep(world, { subject: older.subject, body: older.body, restoredFrom: restore }), 201);
  });
  app.post(`${BASE}/test`, (request, response) => {
    taken(templateText, request.body);
    answer(response, templateTest, { mailId: uuid('mail', 9), toAddress: 'office@example.invalid' }, 201);
  });
}

function keep(world: World, text: { subject: string; body: string; restoredFrom: number | null }) {
  const { template } = world;
  const version = { ...text, version: template.version + 1, savedBy: '测试甲', savedAt: NOW };
  const { restoredFrom: _, ...current } = version;
  return Object.assign(template, current, { versions: [version, ...template.versions] });
}
