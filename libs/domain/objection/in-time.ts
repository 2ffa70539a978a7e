import type { NoticeWindow } from '../notice/window.ts';
import { civilDateOf, type EpochMs } from '../shared/instant.ts';
import type { CivilDate } from '../shared/civil-date.ts';
import type { Arrival } from './objection.ts';

export type TimeBasis = 'SERVER' | 'POSTMARK' | 'RECEIPT' | 'REGISTRATION';
export type Timeliness = { inTime: boolean; basis: TimeBasis; on: CivilDate };

/**
 * Whether it came before the window closed. A letter has a day and no hour: of the last day it is in time. What comes before the posting is
 * not late. What comes after the window is registered all the same, and may lead to 第二十一条.
 */
export function timelinessOf(arrival: Arrival, { lastDay, closesAt }: Pick<NoticeWindow, 'lastDay' | 'closesAt'>): Timeliness {
  switch (arrival.channel) {
    case 'WEB':
      return byInstant(arrival.at, 'SERVER', closesAt);
    case 'CALL':
    case 'VISIT':
      return byInstant(arrival.registeredAt, 'REGISTRATION', closesAt);
    case 'LETTER': {
      const { postmarkedOn, receivedOn } = arrival;
      const on = postmarkedOn ?? receivedOn;
      return { inTime: on <= lastDay, basis: postmarkedOn === null ? 'RECEIPT' : 'POSTMARK', on };
    }
  }
}

const byInstant = (at: EpochMs, basis: TimeBasis, closesAt: EpochMs): Timeliness => ({ inTime: at < closesAt, basis, on: civilDateOf(at) });
