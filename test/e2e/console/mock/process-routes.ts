import { actAnswer } from '@jiangcheng/contracts/api/common';
import {
  beginCorrection,
  beginPlanCorrection,
  campaignActInputs,
  campaignProcessView,
  countersignResults,
  nameBodies,
} from '@jiangcheng/contracts/api/campaign-process';
import { sentenceOf } from '@jiangcheng/api/src/platform/messages/catalogue';
import { amendDocument, numberDocument } from '@jiangcheng/contracts/api/document';
import { formSchema } from '@jiangcheng/contracts/api/form-schema';
import type { CampaignAct } from '@jiangcheng/domain/campaign/acts';
import type { Express, Request } from 'express';
import type { z } from 'zod';
import { answer, taken } from './answer.ts';
import { cookieLogin } from './gate.ts';
import { underReview } from './process.ts';
import type { World } from './world.ts';

const BASE = '/api/v1/campaigns/:id/process';

/** Acts that the tests carry out, by route; what they send is kept in the world. */
const acts: Readonly<Record<string, z.ZodType>> = {
  bodies: nameBodies,
  countersignings: countersignResults,
  'circular/number': numberDocument,
  'plan/corrections': beginPlanCorrection,
  'correction/number': numberDocument,
  'circular/amendment': amendDocument,
};

export function processRoutes(app: Express, world: World): void {
  app.get(BASE, (request, response) =>
    answer(response, campaignProcessView, cookieLogin(request) === 'body' ? underReview() : world.campaignEnd),
  );
  app.get(`${BASE}/actions/:act/schema`, (request: Request<{ act: CampaignAct }>, response) => {
    const { act } = request.params;
    response.json(formSchema(campaignActInputs[act], { locale: 'zh-CN', ...fillOf(act, world) }));
  });
  app.post(BASE, (_request, response) => {
    for (const campaign of world.campaigns) campaign.processOpen = true;
    answer(response, campaignProcessView, world.campaignEnd, 201);
  });
  app.post(`${BASE}/corrections`, (request, response) => {
    world.steps.push(['corrections', taken(beginCorrection, request.body)]);
    answer(response, actAnswer, { caseId: world.campaignEnd.caseId, version: 14, stage: 'CIRCULAR', round: 1, auditSeq: 21 });
  });
  for (const [route, schema] of Object.entries(acts))
    app.post(`${BASE}/${route}`, (request, response) => {
      world.steps.push([route, taken(schema, request.body)]);
      answer(response, actAnswer, { caseId: world.campaignEnd.caseId, version: 13, stage: 'CIRCULAR', round: 1, auditSeq: 20 });
    });
}

function fillOf(act: CampaignAct, { campaignEnd }: World) {
  const [own] = campaignEnd.bodies.slice(1);
  if (act === 'countersign' && own)
    return {
      choices: { organizationId: [{ const: own.organizationId, title: own.name }] },
      defaults: { organizationId: own.organizationId },
    };
  const defaults = { on: '2025-06-30' };
  const { text = null, hold = null } = campaignEnd.rounds[0]?.circular?.document ?? {};
  if (act !== 'amendCircular' || text === null) return { defaults };
  const titles = hold && { takeOver: sentenceOf('DOCUMENT_HELD', 'zh-CN', { by: hold.by, until: '2025-06-27 10:30' }) };
  return { defaults: { ...defaults, text: { ...text, note: undefined } }, titles: titles ?? {} };
}
