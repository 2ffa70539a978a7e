import { documentForm } from '@jiangcheng/api/src/document/document-form';
import { countersignForm, noticeCorrectionForm } from '@jiangcheng/api/src/contest/front-form';
import { standingCountersignings } from '@jiangcheng/api/src/contest/front.view';
import { actAnswer } from '@jiangcheng/contracts/api/common';
import { contestActInputs, contestView, isContestAct } from '@jiangcheng/contracts/api/contest';
import { formSchema } from '@jiangcheng/contracts/api/form-schema';
import { actRoutes } from '@jiangcheng/api/src/contest/act-routes';
import { isNoticeCorrectionAct, noticeChain, type ContestAct } from '@jiangcheng/domain/contest/acts';
import { TEXT } from '@jiangcheng/domain/document/document.fixture';
import type { LockedContest } from '@jiangcheng/casework/ports/case-store';
import type { Express, Request } from 'express';
import { answer, taken } from './answer.ts';
import { actorOf, frontCase, frontContest } from './fronts.ts';
import { cookieLogin } from './gate.ts';
import type { Login } from './people.ts';
import type { World } from './world.ts';

type WithId = Request<{ id: string }>;
const BASE = '/api/v1/contests/:id';
const front = (Object.keys(actRoutes) as ContestAct[]).filter(
  (act) => noticeChain.includes(act) || isNoticeCorrectionAct(act) || /Plan$|^nameAuthority$/.test(act),
);

/** Contests that are not held yet: whatever is done about them is kept, and changes nothing. */
export function frontRoutes(app: Express, world: World): void {
  app.get(BASE, (request: WithId, response, next) => {
    const found = frontCase(request.params.id);
    if (found === null) next();
    else answer(response, contestView, frontContest(found, loginOf(request)));
  });
  app.get(`${BASE}/actions/:act/schema`, (request: Request<{ id: string; act: string }>, response, next) => {
    const { id, act } = request.params;
    const found = frontCase(id);
    if (found === null || !isContestAct(act)) next();
    else response.json(formSchema(contestActInputs[act], { locale: 'zh-CN', ...fillOf(act, found, loginOf(request)) }));
  });
  for (const act of front)
    app.post(`${BASE}/${actRoutes[act]}`, (request: WithId, response) => {
      world.steps.push([actRoutes[act], taken(contestActInputs[act], request.body)]);
      answer(response, actAnswer, { caseId: request.params.id, version: 10, stage: 'SUB_PLAN', round: 1, auditSeq: 10 });
    });
}

const loginOf = (request: Request): Login => cookieLogin(request) ?? 'office';

function fillOf(act: ContestAct, found: LockedContest, login: Login) {
  const { notice } = found.state;
  const reader = { personId: login, now: Date.parse('2025-06-30T10:00:00+08:00'), locale: 'zh-CN' as const, holdMinutes: 30 };
  if (noticeChain.includes(act)) return notice ? documentForm(noticeChain.stepOf(act), notice, { reader, firstDraft: TEXT }) : {};
  if (isNoticeCorrectionAct(act)) return noticeCorrectionForm(act, found, reader);
  if (act !== 'countersignPlan' && act !== 'returnPlan') return {};
  const waiting = standingCountersignings(found, new Map([[found.scope.organizationIds[0] ?? '', found.organizerName]]));
  return countersignForm(
    waiting.filter(({ word }) => word === null),
    found,
    actorOf(login),
  );
}
