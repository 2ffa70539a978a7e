import { ok, refuse, type Result } from '@jiangcheng/domain/shared/result';
import { checkName } from '@jiangcheng/domain/shared/text';
import { industryNamed } from '@jiangcheng/regulations/facts/regulation';
import type { ContestPack } from '@jiangcheng/regulations/load-pack';
import type { TradeField } from '@jiangcheng/domain/campaign/trade-field';

type Given = string | number | boolean | readonly string[];
type Form = (given: Given, pack: ContestPack) => Given | null;

const name: Form = (given) => {
  const checked = checkName(given);
  return checked.ok ? checked.value : null;
};

const names = (given: Given): readonly string[] | null => {
  if (!Array.isArray(given)) return null;
  const checked = given.flatMap((each: unknown) => {
    const one = checkName(each);
    return one.ok ? [one.value] : [];
  });
  return checked.length === given.length && new Set(checked).size === checked.length ? checked : null;
};

const truth: Form = (given) => (typeof given === 'boolean' ? given : null);

/** What each field of a trade may be; the form of the pack's own readings (regulations/schema/trades). Null refuses. */
const forms = {
  name,
  industry: (given, pack) => (typeof given === 'string' ? industryNamed(pack, given) : null),
  tier: name,
  category: name,
  group: (given) => (given === 'WORKER' || given === 'STUDENT' ? given : null),
  extraHosts: names,
  organizers: (given) => (names(given)?.length ? names(given) : null),
  month: (given) => (typeof given === 'string' && /^20\d\d-(?:0[1-9]|1[0-2])$/.test(given) ? given : null),
  type: (given) => (given === 'SKILL' || given === 'NON_SKILL' ? given : null),
  nationalStandard: truth,
  catalogued: truth,
  specialAbility: truth,
} as const satisfies Record<TradeField, Form>;

/** The value as it is kept; refuses with VALUE_FORM. */
export function checkTradeValue(pack: ContestPack, field: string, given: Given, clause: string): Result<Given> {
  const form: Form | undefined = Object.hasOwn(forms, field) ? forms[field as TradeField] : undefined;
  const value = form?.(given, pack) ?? null;
  return value === null ? refuse('VALUE_FORM', { field: 'value', clause }) : ok(value);
}
