import { earlierWinnerPage, winnersImport, winnersImported } from '@jiangcheng/contracts/api/earlier-winner';
import express, { type Express } from 'express';
import { answer, taken } from './answer.ts';
import { uuid } from './ids.ts';
import type { World } from './world.ts';

/** A roll of one, to which two come. */
export function winnerRoutes(app: Express, world: World): void {
  const winner = (n: number, name: string, year: number) => ({
    ...{ id: uuid('entry', 300 + n), level: 'CITY' as const, year, trade: '电工', rank: 1, name },
    ...{ employer: '示例企业', idNumberMask: null },
  });
  const roll = [winner(1, '测试旧冠军', 2023)];
  app.get('/api/v1/earlier-winners', (_request, response) => answer(response, earlierWinnerPage, { items: roll, nextCursor: null }));
  app.post('/api/v1/earlier-winners/import', express.raw({ limit: '3mb' }), (request, response) => {
    const { dryRun } = taken(winnersImport, request.query);
    world.entries.push({ dryRun, bytes: (request.body as Buffer).toString() });
    if (dryRun === 'false') roll.unshift(winner(2, '测试新冠军', 2024));
    answer(response, winnersImported, { added: 1, known: 1 });
  });
}
