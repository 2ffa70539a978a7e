import { z } from 'zod';
import { id, instant } from './common.ts';

/** Without a campaign the feed is of one's own tasks. */
export const newCalendarFeed = z.strictObject({ campaignId: id.optional() });
export const calendarFeedView = z
  .object({ id, campaignId: id.nullable(), campaignTitle: z.string().nullable(), createdAt: instant })
  .meta({ id: 'CalendarFeed' });
/** The address is shown this once; only a hash of its secret is kept. */
export const openedCalendarFeed = calendarFeedView.extend({ url: z.url() }).meta({ id: 'OpenedCalendarFeed' });
/** The secret's 43 characters, as a file's name. */
export const feedFileParam = z.string().regex(/^[A-Za-z0-9_-]{43}\.ics$/);
