import type { Exact } from '../shared/decimal.ts';

/** Higher is better by each criterion; null where there is no value. */
export type Contender<C extends string> = { id: string; values: Readonly<Record<C, Exact | null>> };
export type Place<C extends string> = { members: Contender<C>[]; decidedBy: C | 'JOINT' };

/**
 * Splits a field into places, best first, by one criterion after the other. A criterion applies to tied contenders only if each of
 * them has a value; otherwise it is passed over for them. So the order of the input can never matter.
 */
export function separate<C extends string>(field: readonly Contender<C>[], criteria: readonly C[]): Place<C>[] {
  const [criterion, ...rest] = criteria;
  if (criterion === undefined) return [{ members: [...field], decidedBy: 'JOINT' }];
  return splitBy(field, criterion).flatMap((members): Place<C>[] =>
    members.length === 1 ? [{ members, decidedBy: criterion }] : separate(members, rest),
  );
}

function splitBy<C extends string>(field: readonly Contender<C>[], criterion: C): Contender<C>[][] {
  if (field.some((contender) => contender.values[criterion] === null)) return [[...field]];
  const groups = new Map<string, Contender<C>[]>();
  for (const contender of field) {
    const key = valueOf(contender, criterion).toFixed();
    const group = groups.get(key);
    if (group) group.push(contender);
    else groups.set(key, [contender]);
  }
  return [...groups.values()].sort(([a], [b]) => valueOf(b, criterion).comparedTo(valueOf(a, criterion)));
}

function valueOf<C extends string>(contender: Contender<C> | undefined, criterion: C): Exact {
  const value = contender?.values[criterion];
  if (!value) throw new Error(`no value for ${criterion}`);
  return value;
}
