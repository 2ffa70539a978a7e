import type { EntityManager } from 'typeorm';
import { newId } from '../ids.ts';
import { markAddressWrong, type NewEvent } from '../person/wrong-address.ts';
import { caseOfMail } from './case-of-mail.ts';
import type { MailRow } from './mail-row.ts';

/** What came of one attempt, with the server's own words. */
export interface Attempt {
  readonly ok: boolean;
  readonly permanent: boolean;
  readonly code: number | null;
  readonly response: string;
}

/** What becomes of the mail: gone out, to be tried again after a while (by the real clock), or given up with the incident that says why. */
export type AfterAttempt =
  | { readonly status: 'SENT' }
  | { readonly status: 'QUEUED'; readonly delayMs: number }
  | { readonly status: 'FAILED'; readonly incident: string };

/** By which version of the text the mail was written, and how an event of a case is made. */
export interface Recording {
  readonly templateVersion: number;
  readonly newEvent: NewEvent;
}

const MAX_RESPONSE = 1000;

/** Writes the attempt and what becomes of the mail; the caller's transaction holds the row. The secret of a one-time link goes once it is of no more use here. */
export async function recordAttempt(
  manager: EntityManager,
  mail: MailRow,
  messageId: string,
  attempt: Attempt,
  after: AfterAttempt,
  { templateVersion, newEvent }: Recording,
): Promise<void> {
  const response = attempt.response
    .replaceAll('\0', ' ')
    .replace(/\p{Cs}/gu, '?')
    .slice(0, MAX_RESPONSE);
  await manager.query('insert into app.mail_attempt (id, mail_id, ok, permanent, code, response) values ($1,$2,$3,$4,$5,$6)', [
    newId(),
    mail.id,
    attempt.ok,
    attempt.permanent,
    attempt.code,
    response,
  ]);
  await manager.query(
    `update app.outgoing_mail set status = $2, message_id = $3, attempts = attempts + 1, sent_at = case when $2 = 'SENT' then app.now() end,
       template_version = $5, next_attempt_at = clock_timestamp() + make_interval(secs => $4::float8 / 1000),
       variables = case when $2 <> 'QUEUED' and kind = 'invitation' then variables || jsonb_build_object('link', split_part(variables->>'link', '#', 1)) else variables end
     where id = $1`,
    [mail.id, after.status, messageId, after.status === 'QUEUED' ? after.delayMs : 0, templateVersion],
  );
  if (after.status === 'FAILED') await openIncident(manager, mail, after.incident, attempt.code);
  if (after.status === 'FAILED' && after.incident === 'MAIL_ADDRESS_REFUSED') await refuseAddress(manager, mail, newEvent);
  if (after.status === 'SENT' && mail.personId !== null) await settleIncidents(manager, mail.personId);
}

/** The server refused the recipient for good: the office corrects the address, and meanwhile calls. */
async function refuseAddress(manager: EntityManager, { id, personId, toAddress }: MailRow, newEvent: NewEvent): Promise<void> {
  if (personId === null) return;
  await markAddressWrong(manager, { personId, address: toAddress, fault: 'REFUSED', caseId: await caseOfMail(manager, id) }, newEvent);
}

/** One open incident for each person and case: whoever mends the address looks once. The address itself is in the mail log. */
async function openIncident(
  manager: EntityManager,
  { id, caseId, personId, kind }: MailRow,
  incident: string,
  code: number | null,
): Promise<void> {
  await manager.query(
    `insert into app.incident (id, kind, case_id, detail) select $1::uuid, $2::text, $3::uuid, $4::jsonb where not exists (
       select 1 from app.incident where kind = $2 and case_id is not distinct from $3::uuid and resolved_at is null and detail->>'personId' is not distinct from $5)`,
    [newId(), incident, caseId, JSON.stringify({ mailId: id, mail: kind, personId, ...(code === null ? {} : { code }) }), personId],
  );
}

/** A mail got through to this person: whatever was wrong with the address is mended. */
async function settleIncidents(manager: EntityManager, personId: string): Promise<void> {
  await manager.query(
    `update app.incident set resolved_at = clock_timestamp()
     where resolved_at is null and kind in ('MAIL_ADDRESS_REFUSED', 'MAIL_GIVEN_UP') and detail->>'personId' = $1`,
    [personId],
  );
}
