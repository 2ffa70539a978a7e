import type { Exact } from '../shared/decimal.ts';
import type { DecidedBy, TieBreak } from './types.ts';

/** Higher is better in each value; null where there is none. */
export type Contender = { id: string; values: Record<'TOTAL' | TieBreak, Exact | null> };
export type Place = { members: Contender[]; decidedBy: DecidedBy };

/**
 * Splits a field into places, best first, by one criterion after the other. A criterion applies to tied contenders only if each of
 * them has a value; otherwise it is passed over for them. So the order of the input can never matter.
 */
export function separate(field: readonly Contender[], criteria: readonly ('TOTAL' | TieBreak)[]): Place[] {
  const [criterion, ...rest] = criteria;
  if (criterion === undefined) return [{ members: [...field], decidedBy: 'JOINT' }];
  return splitBy(field, criterion).flatMap((members): Place[] =>
    members.length === 1 ? [{ members, decidedBy: criterion }] : separate(members, rest),
  );
}

function splitBy(field: readonly Contender[], criterion: 'TOTAL' | TieBreak): Contender[][] {
  if (field.some((contender) => contender.values[criterion] === null)) return [[...field]];
  const groups = new Map<string, Contender[]>();
  for (const contender of field) {
    const key = valueOf(contender, criterion).toFixed();
    const group = groups.get(key);
    if (group) group.push(contender);
    else groups.set(key, [contender]);
  }
  return [...groups.values()].sort(([a], [b]) => valueOf(b, criterion).comparedTo(valueOf(a, criterion)));
}

function valueOf(contender: Contender | undefined, criterion: 'TOTAL' | TieBreak): Exact {
  const value = contender?.values[criterion];
  if (!value) throw new Error(`no value for ${criterion}`);
  return value;
}
