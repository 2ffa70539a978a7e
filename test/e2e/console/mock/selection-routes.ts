import { page } from '@jiangcheng/contracts/api/common';
import * as contract from '@jiangcheng/contracts/api/recommendation';
import { selectionSummary, selectionView } from '@jiangcheng/contracts/api/selection';
import type { Express } from 'express';
import { answer, taken } from './answer.ts';
import { CANDIDATE, recommendation, selectionRound } from './selection.ts';
import type { World } from './world.ts';

const UNIT = '/api/v1/selections/:id/units/:organizationId';

export function selectionRoutes(app: Express, world: World): void {
  app.get('/api/v1/selections', (_request, response) =>
    answer(response, page(selectionSummary), { items: [selectionRound()], nextCursor: null }),
  );
  app.get('/api/v1/selections/:id', (_request, response) => answer(response, selectionView, selectionRound()));
  app.get('/api/v1/selections/:id/candidates', (_request, response) =>
    answer(response, contract.candidatePage, { items: recommendation().candidates, nextCursor: null }),
  );
  app.get('/api/v1/unit-selections', (_request, response) =>
    answer(response, contract.unitRoundPage, { items: [recommendation()], nextCursor: null }),
  );
  app.get(UNIT, (_request, response) => answer(response, contract.recommendationView, recommendation()));
  app.put(UNIT, (request, response) => {
    world.steps.push(['papers', taken(contract.saveRecommendation, request.body)]);
    answer(response, contract.recommendationMoved, { version: 2 });
  });
  app.get(`${UNIT}/candidates/:candidateId`, (_request, response) => answer(response, contract.candidateView, world.candidate));
  app.put(`${UNIT}/candidates/:candidateId`, (request, response) => {
    world.steps.push(['form', taken(contract.saveCandidate, request.body)]);
    answer(response, contract.candidateMoved, { candidateId: CANDIDATE, version: 4 });
  });
  for (const [route, schema] of [
    ['candidates', contract.saveCandidate],
    ['candidates/:candidateId/review', contract.reviewCandidate],
    ['candidates/:candidateId/opinion', contract.recordOpinion],
  ] as const)
    app.post(`${UNIT}/${route}`, (request, response) => {
      world.steps.push([route, taken(schema, request.body)]);
      answer(response, contract.candidateMoved, { candidateId: CANDIDATE, version: 4 }, route === 'candidates' ? 201 : 200);
    });
}
