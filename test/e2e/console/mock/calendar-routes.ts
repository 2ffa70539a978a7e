import {
  calendarChangeRequest,
  calendarPreview,
  calendarPreviewRequest,
  calendarYearView,
  type calendarDayView,
} from '@jiangcheng/contracts/api/calendar';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { Express, Request } from 'express';
import { answer, problem, taken } from './answer.ts';
import { NOW } from './people.ts';
import { calendarYear } from './records.ts';
import type { World } from './world.ts';

type OfYear = Request<{ year: string }>;
type Change = Output<typeof calendarPreviewRequest>['change'];
type Day = Output<typeof calendarDayView>;

/** Takes a change as it is given: what the domain refuses is tried on the product. */
export function calendarRoutes(app: Express, world: World): void {
  const of = (year: number) => world.calendars.find((each) => each.year === year) ?? calendarYear(year);
  app.get('/api/v1/calendars/:year', (request: OfYear, response) => answer(response, calendarYearView, of(Number(request.params.year))));
  app.post('/api/v1/calendars/:year/preview', (request: OfYear, response) => {
    const { change } = taken(calendarPreviewRequest, request.body);
    const stored = of(Number(request.params.year));
    if (change.kind === 'FILE' && !change.file.includes(request.params.year))
      return problem(response, 422, 'CALENDAR_FILE_OF_OTHER_YEAR', `文件不是 ${request.params.year} 年的。`);
    answer(response, calendarPreview, {
      year: stored.year,
      version: stored.version,
      statusBefore: stored.status,
      statusAfter: change.kind.startsWith('LOCAL') ? stored.status : 'PUBLISHED',
      days: daysOf(change).map((day) => ({ date: day.date, before: null, after: day })),
      workingDaysBefore: 250,
      workingDaysAfter: 248,
      effects: effects(world),
    });
  });
  app.post('/api/v1/calendars/:year/changes', (request: OfYear, response) => {
    const { change, expectedVersion } = taken(calendarChangeRequest, request.body);
    const stored = of(Number(request.params.year));
    if (expectedVersion !== stored.version) return problem(response, 409, 'CONFLICT_CALENDAR_CHANGED', '日历已被改动。');
    const gone = change.kind === 'LOCAL_REMOVED' ? change.dates : [];
    const days = [...stored.days.filter(({ date }) => !gone.includes(date)), ...daysOf(change)];
    Object.assign(stored, {
      days,
      version: `${stored.version}+`,
      update: updateOf(change),
      ...(change.kind.startsWith('LOCAL') ? {} : { status: 'PUBLISHED' }),
    });
    answer(response, calendarYearView, stored);
  });
}

function daysOf(change: Change): Day[] {
  if (change.kind === 'LOCAL') {
    const { from: date, dayKind: kind, name, documentNo: sourceDocNo } = change;
    return [{ date, kind, name, isWorkday: kind === 'LOCAL_WORK', sourceDocNo }];
  }
  if (change.kind !== 'FORM') return [];
  return change.holidays.flatMap(({ name, from, makeUp }) => [
    { date: from, kind: 'HOLIDAY' as const, name, isWorkday: false, sourceDocNo: change.documentNo },
    ...makeUp.map((date) => ({ date, kind: 'MAKEUP' as const, name, isWorkday: true, sourceDocNo: change.documentNo })),
  ]);
}

const effects = ({ campaigns: [campaign] }: World) => [
  {
    campaignId: campaign?.id ?? '',
    title: campaign?.title ?? '',
    deadlines: 12,
    earlier: 3,
    later: 1,
    mostEarlier: 4,
    mostLater: 2,
    final: 12,
  },
];

const updateOf = (change: Change) => ({
  status: 'DONE' as const,
  documentNo: 'documentNo' in change ? change.documentNo : null,
  askedAt: NOW,
  ...{ total: 12, done: 12, earlier: 3, later: 1 },
});
