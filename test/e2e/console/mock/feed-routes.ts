import { calendarFeedView, newCalendarFeed, openedCalendarFeed } from '@jiangcheng/contracts/api/calendar-feed';
import { ok, page } from '@jiangcheng/contracts/api/common';
import type { Express, Request } from 'express';
import { answer, taken } from './answer.ts';
import { uuid } from './ids.ts';
import { NOW } from './people.ts';
import type { World } from './world.ts';

/** Secret addresses of calendars, as their owner sees them. */
export function feedRoutes(app: Express, world: World): void {
  app.get('/api/v1/calendar-feeds', (_request, response) =>
    answer(response, page(calendarFeedView), { items: world.feeds, nextCursor: null }),
  );
  app.post('/api/v1/calendar-feeds', (request, response) => {
    const { campaignId = null } = taken(newCalendarFeed, request.body);
    const campaignTitle = world.campaigns.find(({ id }) => id === campaignId)?.title ?? null;
    const feed = { id: uuid('feed', (world.nextId += 1)), campaignId, campaignTitle, createdAt: NOW };
    world.feeds.push(feed);
    answer(response, openedCalendarFeed, { ...feed, url: `http://127.0.0.1:3000/api/v1/feeds/${'x'.repeat(43)}.ics` }, 201);
  });
  app.delete('/api/v1/calendar-feeds/:id', (request: Request<{ id: string }>, response) => {
    world.feeds = world.feeds.filter(({ id }) => id !== request.params.id);
    answer(response, ok, { ok: true });
  });
}
