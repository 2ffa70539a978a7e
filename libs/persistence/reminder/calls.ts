import type { EntityManager } from 'typeorm';

export interface NewCall {
  readonly id: string;
  readonly caseId: string;
  readonly taskId: string | null;
  readonly personId: string | null;
  readonly calledName: string;
  readonly numberCipher: string | null;
  readonly channel: 'PHONE' | 'WECHAT' | 'IN_PERSON';
  readonly calledAt: number;
  readonly answer: string;
  readonly promisedOn: string | null;
  readonly accountId: string;
}

export interface CallRow extends Omit<NewCall, 'accountId' | 'caseId' | 'personId'> {
  readonly enteredBy: string;
}

export const insertCall = (manager: EntityManager, call: NewCall): Promise<unknown> =>
  manager.query(
    `insert into app.phone_call (id, case_id, task_id, person_id, called_name, number_cipher, channel, called_at, answer, promised_on, entered_by)
     values ($1,$2,$3,$4,$5,$6,$7,to_timestamp($8::float8 / 1000),$9,$10,$11)`,
    [
      call.id,
      call.caseId,
      call.taskId,
      call.personId,
      call.calledName,
      call.numberCipher,
      call.channel,
      call.calledAt,
      call.answer,
      call.promisedOn,
      call.accountId,
    ],
  );

/** Newest first. */
export const callsOfCase = (sql: Pick<EntityManager, 'query'>, caseId: string): Promise<CallRow[]> =>
  sql.query(
    `select k.id, k.task_id as "taskId", k.called_name as "calledName", k.number_cipher as "numberCipher", k.channel,
       floor(extract(epoch from k.called_at) * 1000)::float8 as "calledAt", k.answer, k.promised_on as "promisedOn", p.name as "enteredBy"
     from app.phone_call k join app.account a on a.id = k.entered_by join app.person p on p.id = a.person_id
     where k.case_id = $1 order by k.called_at desc, k.id desc`,
    [caseId],
  );
