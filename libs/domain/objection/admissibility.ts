import { isListed, type PublicNotice } from '../notice/notice.ts';
import type { NoticeWindow } from '../notice/window.ts';
import type { Refusal } from '../shared/result.ts';
import { timelinessOf } from './in-time.ts';
import type { Objection, Objector } from './objection.ts';

/** What a round decided about anonymous objections (setting ANONYMOUS_OBJECTIONS). */
export type AnonymousRule = 'WHEN_CONCRETE' | 'REGISTER_ONLY';

/** ADMIT; COMPLETE what is missing first; or only REGISTER, which refuses it: `refusals` says why. */
export type Admissibility = { verdict: 'ADMIT' | 'COMPLETE' | 'REGISTER'; refusals: Refusal[] };

/**
 * What may become of an objection. REGISTER with OBJECTION_LATE (on), OBJECTION_NOT_LISTED, OBJECTION_ANONYMOUS; COMPLETE with
 * OBJECTION_FACTS_MISSING, OBJECTOR_NAME_MISSING, OBJECTOR_CONTACT_MISSING, OBJECTOR_SEAL_MISSING.
 */
export function admissibility(objection: Objection, notice: PublicNotice, window: NoticeWindow, anonymous: AnonymousRule): Admissibility {
  const { clause } = notice.rule;
  const { inTime, on } = timelinessOf(objection.arrival, window);
  const never = [
    ...(inTime ? [] : [{ code: 'OBJECTION_LATE', clause, params: { on } }]),
    ...(isListed(notice, objection.personId) ? [] : [{ code: 'OBJECTION_NOT_LISTED', clause, field: 'personId' }]),
    ...(isOnlyRegistered(objection, anonymous) ? [{ code: 'OBJECTION_ANONYMOUS', clause }] : []),
  ];
  if (never.length > 0) return { verdict: 'REGISTER', refusals: never };
  const missing = [
    ...(objection.facts.trim() === '' ? [{ code: 'OBJECTION_FACTS_MISSING', field: 'facts' }] : []),
    ...objectorRefusals(objection.objector),
  ];
  return { verdict: missing.length > 0 ? 'COMPLETE' : 'ADMIT', refusals: missing };
}

const isOnlyRegistered = ({ objector, concrete }: Objection, rule: AnonymousRule): boolean =>
  objector.kind === 'ANONYMOUS' && (rule === 'REGISTER_ONLY' || !concrete);

/** Individuals give name and a way to reach them, units their seal (domain §2.2). */
function objectorRefusals(objector: Objector): Refusal[] {
  if (objector.kind === 'ANONYMOUS') return [];
  const name = objector.kind === 'REAL_NAME' ? objector.name : objector.unit;
  return [
    ...(name.trim() === '' ? [{ code: 'OBJECTOR_NAME_MISSING', field: 'name' }] : []),
    ...(objector.contact.trim() === '' ? [{ code: 'OBJECTOR_CONTACT_MISSING', field: 'contact' }] : []),
    ...(objector.kind === 'UNIT_SEAL' && !objector.sealed ? [{ code: 'OBJECTOR_SEAL_MISSING', field: 'sealed' }] : []),
  ];
}
