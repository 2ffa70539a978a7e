import { actAnswer, page } from '@jiangcheng/contracts/api/common';
import {
  board,
  boardGroup,
  caseDeadlines,
  extendDeadline,
  resumeDeadline,
  suspendDeadline,
  type DeadlineView,
} from '@jiangcheng/contracts/api/deadline';
import type { Express, Request, Response } from 'express';
import type { z } from 'zod';
import { answer, taken } from './answer.ts';
import { boardItems, deadline, suspended } from './deadlines.ts';
import { uuid } from './ids.ts';
import type { World } from './world.ts';

const COUNTS = { overdue: 1, soon: 1, later: 1, suspended: 1 };

/** Two a page; acts on a clock, which stands once it was suspended. */
export function deadlineRoutes(app: Express, world: World): void {
  app.get('/api/v1/deadlines', (request, response) => {
    const { standing, cursor = '0', personId } = request.query as Record<string, string>;
    const found = boardItems().filter(
      (item) => (!standing || item.standing === standing) && (!personId || item.people.some(({ id }) => id === personId)),
    );
    const from = Number(cursor);
    const nextCursor = from + 2 < found.length ? String(from + 2) : null;
    answer(response, board, { items: found.slice(from, from + 2), nextCursor, counts: COUNTS });
  });
  app.get('/api/v1/deadlines/groups', (_request, response) =>
    answer(response, page(boardGroup), {
      items: [
        { id: uuid('person', 3), name: '测试丙', overdue: 1, soon: 1, later: 1, suspended: 0 },
        { id: null, name: null, overdue: 0, soon: 0, later: 0, suspended: 1 },
      ],
      nextCursor: null,
    }),
  );
  app.get('/api/v1/cases/:id/deadlines', (_request, response) => answer(response, caseDeadlines, { items: world.clocks }));
  const base = '/api/v1/cases/:id/deadlines/:deadlineId';
  app.post(`${base}/suspension`, acted(world, suspendDeadline, [suspended(1)]));
  app.post(`${base}/resumption`, acted(world, resumeDeadline, [deadline(1)]));
  app.post(`${base}/extension`, acted(world, extendDeadline, null));
}

/** Takes an act whose body the API would take; the contest's deadlines are then these, where it changes them. */
const acted =
  (world: World, schema: z.ZodType, deadlines: DeadlineView[] | null) =>
  (request: Request<{ id: string }>, response: Response): void => {
    taken(schema, request.body);
    const contest = world.contests.find(({ caseId }) => caseId === request.params.id);
    if (deadlines !== null && contest) contest.deadlines = deadlines;
    if (deadlines !== null) world.clocks = deadlines;
    answer(response, actAnswer, { caseId: request.params.id, version: 8, stage: 'HOLDING', round: 1, auditSeq: 9 });
  };
