import type { AddressInfo } from 'node:net';
import { formSchema } from '@jiangcheng/contracts/api/form-schema';
import { contestActInputs, isContestAct } from '@jiangcheng/contracts/api/contest';
import { consoleFiles } from '@jiangcheng/api/src/platform/console';
import { securityHeaders } from '@jiangcheng/api/src/platform/security-headers';
import express, { type Express, type Request, type Response } from 'express';
import { problem } from './mock/answer.ts';
import { approvalRoutes } from './mock/approval-routes.ts';
import { archiveRoutes } from './mock/archive-routes.ts';
import { calendarRoutes } from './mock/calendar-routes.ts';
import { orgAwardRoutes } from './mock/org-award-routes.ts';
import { collectionRoutes } from './mock/collection-routes.ts';
import { feedRoutes } from './mock/feed-routes.ts';
import { besideRoutes } from './mock/beside-routes.ts';
import { committeeRoutes } from './mock/committee-routes.ts';
import { deadlineRoutes } from './mock/deadline-routes.ts';
import { dayRoutes } from './mock/day-routes.ts';
import { editionRoutes } from './mock/edition-routes.ts';
import { entryRoutes } from './mock/entry-routes.ts';
import { fileRoutes } from './mock/file-routes.ts';
import { frontRoutes } from './mock/front-routes.ts';
import { gate, type Seen } from './mock/gate.ts';
import { hostingRoutes } from './mock/hosting-routes.ts';
import { noticeRoutes } from './mock/notice-routes.ts';
import { officeRoutes } from './mock/office-routes.ts';
import { processRoutes } from './mock/process-routes.ts';
import { readRoutes } from './mock/read-routes.ts';
import { paymentRoutes } from './mock/payment-routes.ts';
import { reminderRoutes } from './mock/reminder-routes.ts';
import { sharingRoutes } from './mock/sharing-routes.ts';
import { reportRoutes } from './mock/report-routes.ts';
import { scoringRoutes } from './mock/scoring-routes.ts';
import { cultivationRoutes } from './mock/cultivation-routes.ts';
import { selectionRoutes } from './mock/selection-routes.ts';
import { sessionRoutes } from './mock/session-routes.ts';
import { templateRoutes } from './mock/template-routes.ts';
import { winnerRoutes } from './mock/winner-routes.ts';
import { newWorld, type World } from './mock/world.ts';

export interface MockApi {
  url: string;
  world: World;
  /** Every request to the API in the order of arrival. */
  seen: Seen[];
  close: () => Promise<void>;
}

/** One for each group of pages; the first that knows an address answers. */
const allRoutes = [
  sessionRoutes,
  deadlineRoutes,
  readRoutes,
  calendarRoutes,
  feedRoutes,
  officeRoutes,
  hostingRoutes,
  besideRoutes,
  committeeRoutes,
  processRoutes,
  paymentRoutes,
  selectionRoutes,
  noticeRoutes,
  frontRoutes,
  cultivationRoutes,
  reportRoutes,
  fileRoutes,
  entryRoutes,
  dayRoutes,
  collectionRoutes,
  orgAwardRoutes,
  reminderRoutes,
  approvalRoutes,
  templateRoutes,
  sharingRoutes,
  scoringRoutes,
  archiveRoutes,
  winnerRoutes,
  editionRoutes,
];

/** The built console with a small server behind it, which speaks by the API's schemas and obeys none of its rules. */
export async function startMockApi(consoleFolder: string): Promise<MockApi> {
  const world = newWorld();
  const seen: Seen[] = [];
  const app = mockApp(world, seen);
  app.use('/api', (_request, response) => void problem(response, 404, 'NOT_FOUND', '没有这个地址。'));
  for (const handler of consoleFiles(consoleFolder)) app.use(handler);
  return listen(app, world, seen);
}

function mockApp(world: World, seen: Seen[]): Express {
  const app = express();
  app.use(securityHeaders('http://127.0.0.1'));
  app.use('/api/v1', gate(world, seen), express.json({ limit: '5mb' }));
  for (const routes of allRoutes) routes(app, world);
  formRoutes(app);
  return app;
}

/** Every route that the stand-in answers, as `POST /api/v1/contests/{}/release`: a test holds them against the product's. */
export const mockRoutes = (): string[] =>
  mockApp(newWorld(), []).router.stack.flatMap(({ route }) =>
    (route?.stack ?? []).flatMap(({ method }) =>
      [route?.path ?? ''].flat().map((path) => `${method.toUpperCase()} ${path.replace(/:\w+/g, '{}')}`),
    ),
  );

/** Forms of acts as the product makes them; the one that a regulation fills in is written out. */
function formRoutes(app: Express): void {
  app.get('/api/v1/contests/:id/actions/:act/schema', (request: Request<{ act: string }>, response: Response) => {
    const { act } = request.params;
    if (act === 'return') response.json(returnForm);
    else response.json(isContestAct(act) ? formSchema(contestActInputs[act], { locale: 'zh-CN' }) : {});
  });
}

const reasons = { SIGNATURE_MISSING: '缺签字或盖章', SCORE_WRONG: '成绩有误' };
const returnForm = {
  type: 'object',
  properties: {
    reasonCode: { type: 'string', oneOf: Object.entries(reasons).map(([code, title]) => ({ const: code, title })) },
    text: { type: 'string', maxLength: 4000 },
    correctionDays: { type: 'integer', minimum: 1, maximum: 60, default: 5 },
  },
  required: ['reasonCode', 'text'],
  additionalProperties: false,
};

async function listen(app: Express, world: World, seen: Seen[]): Promise<MockApi> {
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${String(port)}`, world, seen, close };
}
