import type { NoticeEvent } from '@jiangcheng/domain/notice/events';
import type { EventWords } from './word-types.ts';

/** What people, the story and the look at the page did to a notice (domain/notice/events). */
export const noticeWords = {
  NOTICE_POSTED: { label: ['张贴公示', 'Notice posted'], says: ['张贴公示', 'posted the notice'] },
  NOTICE_CHANGED: { label: ['更正公示', 'Notice changed'], says: ['更正公示内容', 'changed what the notice says'] },
  DISPLAY_PROVED: { label: ['登记展示证明', 'Display proved'], says: ['登记一份展示证明', 'handed in a proof of display'] },
  OUTAGE_DECIDED: { label: ['决定中断的处理', 'Outage decided'], says: ['就网页中断作出决定', 'decided on an outage of the page'] },
  NOTICE_EXTENDED: { label: ['延长公示', 'Notice extended'], says: ['延长公示期', 'extended the notice'] },
  PERSON_REMOVED: { label: ['撤下一人', 'Person removed'], says: ['据决定撤下一名拟入选人员', 'took a person off the list by decision'] },
  NOTICE_WITHDRAWN: { label: ['撤下公示', 'Notice withdrawn'], says: ['据决定撤下公示', 'withdrew the notice by decision'] },
  WINDOWS_MOVED: { label: ['公示期变动', 'Windows moved'], says: ['公示期随日历变动', 'counted the windows anew after a calendar change'] },
  OUTAGES_FOUND: { label: ['发现网页中断', 'Outage found'], says: ['发现公示网页中断超过一日', 'found the page away for over a day'] },
  NOTICE_CLOSED: { label: ['公示期满', 'Notice closed'], says: ['公示期满', 'closed the notice after its last day'] },
  PAGE_SHOWN: { label: ['网页展示留证', 'Page seen'], says: ['留存当日网页展示证明', 'kept the day’s evidence of the page'] },
} as const satisfies Record<Exclude<NoticeEvent['type'], 'STAGE_OPENED' | 'BACKFILLED'> | 'PAGE_SHOWN', EventWords>;
