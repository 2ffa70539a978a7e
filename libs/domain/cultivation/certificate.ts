import { yearOf, type CivilDate } from '../shared/civil-date.ts';
import { ok, refuse, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import type { Cultivation, CultivationEnd, EndReason } from './cultivation.ts';

/** `form` has {year} and {seq:digits}, such as 科尔沁工匠〔{year}〕{seq:3}号. */
export type CertificateRule = { form: string; clause: string };

/** The number with this place in its year's register. */
export function certificateNumber({ form }: CertificateRule, year: number, seq: number): string {
  return form.replace('{year}', String(year)).replace(/\{seq:(\d)\}/u, (_, digits: string) => String(seq).padStart(Number(digits), '0'));
}

/**
 * The next number of a year, given all that were ever issued in it: one more than there are, so that no number is left out and none is used
 * twice. A revoked one stays in the register. Throws on a register with a gap, which only a hand in the database can make.
 */
export function nextCertificateNumber(rule: CertificateRule, year: number, issued: readonly string[]): string {
  const wanted = issued.map((_, index) => certificateNumber(rule, year, index + 1));
  if (wanted.some((number) => !issued.includes(number))) throw new Error(`the register of ${year} has a gap`);
  return certificateNumber(rule, year, issued.length + 1);
}

/** Refuses with CULTIVATION_ENDED, CERTIFICATE_ISSUED, CULTIVATION_NOT_OVER (until), NOT_EVALUATED, TASKS_NOT_DONE, NOT_QUALIFIED. */
export function issueCertificate(
  cultivation: Cultivation,
  rule: CertificateRule,
  issued: readonly string[],
  on: CivilDate,
): Result<Cultivation> {
  const refusals = certificateRefusals(cultivation, rule, on);
  if (refusals.length > 0) return refuseAll(refusals);
  const number = nextCertificateNumber(rule, yearOf(on), issued);
  return ok({ ...cultivation, certificate: { number, issuedOn: on, revokedOn: null } });
}

function certificateRefusals({ end, certificate, endsOn, evaluation }: Cultivation, { clause }: CertificateRule, on: CivilDate): Refusal[] {
  if (end !== null) return [{ code: 'CULTIVATION_ENDED', clause }];
  if (certificate !== null) return [{ code: 'CERTIFICATE_ISSUED', clause }];
  return [
    ...(on <= endsOn ? [{ code: 'CULTIVATION_NOT_OVER', clause, params: { until: endsOn } }] : []),
    ...(evaluation === null ? [{ code: 'NOT_EVALUATED', clause }] : []),
    ...(evaluation?.tasksDone === false ? [{ code: 'TASKS_NOT_DONE', clause }] : []),
    ...(evaluation?.verdict === 'UNQUALIFIED' ? [{ code: 'NOT_QUALIFIED', clause }] : []),
  ];
}

/**
 * 停止培育, before the certificate or after it: a certificate is taken back where the reason says so, and nothing more is paid. Refuses with
 * CULTIVATION_ENDED, END_REASON_UNKNOWN, REASON_MISSING, END_AFTER_CERTIFICATE (who holds one cannot leave what is over).
 */
export function endCultivation(
  cultivation: Cultivation,
  input: CultivationEnd,
  reasons: readonly EndReason[],
  clause: string,
): Result<Cultivation> {
  const reason = reasons.find(({ code }) => code === input.reason);
  if (cultivation.end !== null) return refuse('CULTIVATION_ENDED', { clause });
  if (reason === undefined) return refuse('END_REASON_UNKNOWN', { field: 'reason' });
  if (input.note.trim() === '') return refuse('REASON_MISSING', { field: 'note' });
  const { certificate } = cultivation;
  if (certificate !== null && !reason.revokesCertificate) return refuse('END_AFTER_CERTIFICATE', { clause });
  const revoked = certificate === null ? null : { ...certificate, revokedOn: input.decision.on };
  return ok({ ...cultivation, certificate: revoked, end: { ...input, note: input.note.trim() } });
}
