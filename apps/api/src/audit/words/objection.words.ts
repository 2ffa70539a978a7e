import type { ObjectionEvent } from '@jiangcheng/domain/objection/events';
import type { EventWords } from './word-types.ts';

/** What became of an objection, from its receipt on (domain/objection/events). Nothing here says who objects. */
export const objectionWords = {
  OBJECTION_RECEIVED: { label: ['收到异议', 'Objection received'], says: ['收到一件异议', 'handed in an objection'] },
  OBJECTION_TAKEN_UP: { label: ['承办异议', 'Objection taken up'], says: ['承办该件异议', 'took the objection up'] },
  OBJECTION_ASSESSED: { label: ['核对异议材料', 'Objection assessed'], says: ['核对异议材料', 'looked at what was handed in'] },
  OBJECTION_ADMITTED: {
    label: ['受理异议', 'Objection admitted'],
    says: ['受理异议并确定核查人', 'admitted the objection and named who verifies it'],
  },
  OBJECTION_NOT_ADMITTED: {
    label: ['仅作登记', 'Registered only'],
    says: ['不予受理，仅作登记', 'registered the objection without admitting it'],
  },
  OBJECTION_REPORTED: { label: ['提交核查报告', 'Report handed in'], says: ['提交核查报告', 'handed in the report of the verification'] },
  OBJECTION_DECIDED: { label: ['作出处理决定', 'Objection decided'], says: ['对异议作出处理决定', 'decided on the objection'] },
  OBJECTION_REPLIED: { label: ['答复异议人', 'Objector answered'], says: ['答复异议人', 'answered who objected'] },
} as const satisfies Record<
  Exclude<ObjectionEvent['type'], 'STAGE_OPENED' | 'BACKFILLED'> | 'OBJECTION_RECEIVED' | 'OBJECTION_TAKEN_UP',
  EventWords
>;
