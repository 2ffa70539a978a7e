import type { Refusal } from '../shared/result.ts';

/** Who asks to act for an organization that decides for itself. */
export interface Spokesman {
  /** The organizations of the case that he speaks for. */
  own: readonly string[];
  /** The one that the act speaks for; null where its form is not filled yet. */
  body: string | null;
  /** What one of the office is told, who enters from paper what others decide; null for everybody else. */
  office: readonly Refusal[] | null;
}

/** A person of an organization speaks for his own alone (NOT_YOUR_BODY), the office for none, and anybody else is ROLE_MISSING. */
export function bodyRefusals({ own, body, office }: Spokesman, who: string): Refusal[] {
  if (own.length > 0 && (body === null || own.includes(body))) return [];
  if (office !== null) return [...office];
  return [own.length > 0 ? { code: 'NOT_YOUR_BODY' } : { code: 'ROLE_MISSING', params: { who } }];
}
