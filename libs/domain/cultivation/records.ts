import type { CivilDate } from '../shared/civil-date.ts';
import { refuseAll, ok, type Refusal, type Result } from '../shared/result.ts';
import type { CultivationState } from './state.ts';

/** Whether a record asks for a certificate, and the clause it rests on. */
interface RecordRule {
  holder: boolean;
  clause: string;
}

/** What the office writes down of a person beside the stages: what was done for him and by him (第十二、十三、十五、十六、十七、二十一、二十二条). */
export const recordKinds = {
  TRACKING: { holder: false, clause: '004/第十二条' },
  TRAINING: { holder: false, clause: '004/第十二条' },
  EXCHANGE: { holder: false, clause: '004/第十三条' },
  MENTOR: { holder: false, clause: '004/第十三条' },
  PROJECT: { holder: false, clause: '004/第十三条' },
  DUTY: { holder: false, clause: '004/第十三条' },
  TEAM_NAME: { holder: false, clause: '004/第十五条' },
  VISIT: { holder: true, clause: '004/第十六条' },
  CONVALESCENCE: { holder: true, clause: '004/第十六条' },
  HARDSHIP: { holder: true, clause: '004/第十六条' },
  PAY: { holder: true, clause: '004/第十六条' },
  NOMINATION: { holder: true, clause: '004/第十六条' },
  APPOINTMENT: { holder: true, clause: '004/第十七条' },
  CONTACT: { holder: false, clause: '004/第二十一条' },
  PUBLICITY: { holder: false, clause: '004/第二十二条' },
} as const satisfies Record<string, RecordRule>;
export type RecordKind = keyof typeof recordKinds;

/** `lasting` is what goes on until it is ended, such as a mentor or an appointment. */
export interface RecordInput {
  kind: RecordKind;
  on: CivilDate;
  title: string;
  note: string | null;
  lasting: boolean;
}

/** Refuses with CULTIVATION_ENDED, ENTRY_UNCONFIRMED, CERTIFICATE_NEEDED, RECORD_IN_FUTURE, RECORD_BEFORE_ANNOUNCEMENT. */
export function checkRecord(input: RecordInput, state: CultivationState, today: CivilDate): Result<RecordInput> {
  const { holder, clause } = recordKinds[input.kind];
  const refusals: Refusal[] = [
    ...(state.end === null ? [] : [{ code: 'CULTIVATION_ENDED', clause }]),
    ...(state.entry !== null && state.entry.confirmedBy === null ? [{ code: 'ENTRY_UNCONFIRMED', clause }] : []),
    ...(holder && state.certificate === null ? [{ code: 'CERTIFICATE_NEEDED', clause }] : []),
    ...(input.on > today ? [{ code: 'RECORD_IN_FUTURE', field: 'on', clause }] : []),
    ...(input.on < state.announcedOn ? [{ code: 'RECORD_BEFORE_ANNOUNCEMENT', field: 'on', clause }] : []),
  ];
  return refusals.length > 0 ? refuseAll(refusals) : ok(input);
}
