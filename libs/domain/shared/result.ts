/** Why something is refused: a stable SCREAMING_SNAKE code, the clause it rests on, the field it concerns. */
export type Refusal = {
  code: string;
  clause?: string;
  field?: string;
  params?: Record<string, string | number>;
};

export type Refused = { ok: false; refusals: Refusal[] };
export type Result<T> = { ok: true; value: T } | Refused;

/** A result that may carry doubts a person should see but that block nothing. */
export type Checked<T> = { ok: true; value: T; warnings: Refusal[] } | Refused;

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function checked<T>(value: T, warnings: Refusal[] = []): Checked<T> {
  return { ok: true, value, warnings };
}

export function refuse(code: string, details: Omit<Refusal, 'code'> = {}): Refused {
  return { ok: false, refusals: [{ code, ...details }] };
}

export function refuseAll(refusals: Refusal[]): Refused {
  return { ok: false, refusals };
}

/** Names the field in refusals that do not name one yet. */
export function atField<T>(result: Result<T>, field: string): Result<T> {
  if (result.ok) return result;
  return refuseAll(result.refusals.map((refusal) => ({ field, ...refusal })));
}

/** For values that are known to be good; a refusal here is a programming error and throws. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`refused: ${result.refusals.map((refusal) => refusal.code).join(', ')}`);
}
