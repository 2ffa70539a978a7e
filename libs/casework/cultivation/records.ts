import { checkRecord, recordKinds, type RecordInput } from '@jiangcheng/domain/cultivation/records';
import { laterOf } from '@jiangcheng/domain/shared/civil-date';
import { done, refused, type Outcome } from '../ports/outcome.ts';
import type { Studio } from '../ports/support-books.ts';
import type { Desk } from '../process/act-context.ts';
import { besideCultivation, type BesideRequest } from './beside.ts';

/** The office writes something down of a person. Refuses with the codes of checkRecord. */
export const addRecord = (desk: Desk, request: BesideRequest<RecordInput>): Promise<Outcome<{ id: string }>> =>
  besideCultivation(desk, request, 'OFFICE', async ({ tx, locked, input, by, today, note }) => {
    const checked = checkRecord(input, locked.state, today);
    if (!checked.ok) return refused(checked.refusals);
    const id = desk.newId();
    await tx.support.addRecord(locked.id, { ...checked.value, id, endedOn: null }, by);
    await note('RECORD_ADDED', recordKinds[input.kind].clause, { id, ...input });
    return done({ id });
  });

/** What lasts has come to its end. Refuses with RECORD_UNKNOWN, RECORD_OVER, RECORD_IN_FUTURE. */
export const endRecord = (desk: Desk, request: BesideRequest<{ id: string; on: string }>): Promise<Outcome<{ id: string }>> =>
  besideCultivation(desk, request, 'OFFICE', async ({ tx, locked, input: { id, on }, today, note }) => {
    const record = (await tx.support.records(locked.id)).find((one) => one.id === id);
    if (record === undefined) return refused([{ code: 'RECORD_UNKNOWN' }]);
    if (!record.lasting || record.endedOn !== null) return refused([{ code: 'RECORD_OVER' }]);
    if (on > today) return refused([{ code: 'RECORD_IN_FUTURE', field: 'on' }]);
    await tx.support.endRecord(id, on);
    await note('RECORD_ENDED', recordKinds[record.kind].clause, { id, kind: record.kind, on: laterOf(on, record.on) });
    return done({ id });
  });

const STUDIO_CLAUSE = '004/第十五条';

/**
 * 认定 of a studio that the person leads, after its application: its one-off grant is an entry of the ledger. Refuses with
 * CULTIVATION_ENDED, RECORD_IN_FUTURE, STUDIO_BEFORE_APPLICATION (appliedOn).
 */
export const recogniseStudio = (desk: Desk, request: BesideRequest<Omit<Studio, 'id'>>): Promise<Outcome<{ id: string }>> =>
  besideCultivation(desk, request, 'OFFICE', async ({ tx, locked, input, by, today, note }) => {
    if (locked.state.end !== null) return refused([{ code: 'CULTIVATION_ENDED', clause: STUDIO_CLAUSE }]);
    if (input.recognisedOn > today) return refused([{ code: 'RECORD_IN_FUTURE', field: 'recognisedOn', clause: STUDIO_CLAUSE }]);
    const { appliedOn, recognisedOn } = input;
    if (appliedOn !== null && appliedOn > recognisedOn)
      return refused([{ code: 'STUDIO_BEFORE_APPLICATION', field: 'recognisedOn', clause: STUDIO_CLAUSE, params: { appliedOn } }]);
    const id = desk.newId();
    await tx.support.addStudio(locked.id, { ...input, id }, by);
    await note('STUDIO_RECOGNISED', STUDIO_CLAUSE, { id, ...input });
    return done({ id });
  });
