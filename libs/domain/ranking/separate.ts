/** Higher is better by each criterion; null where there is no value. */
export type Contender<C extends string, V> = { readonly values: Readonly<Record<C, V | null>> };
export type Place<T, C extends string> = { members: T[]; decidedBy: C | 'JOINT' };
/** Below 0 where a is less than b, 0 where they are equal. */
export type Compare<V> = (a: V, b: V) => number;

/**
 * Splits a field into places, best first, by one criterion after the other. A criterion applies to tied contenders only if each of
 * them has a value; otherwise it is passed over for them. So the order of the input can never matter.
 */
export function separate<C extends string, V, T extends Contender<C, V>>(
  field: readonly T[],
  criteria: readonly C[],
  compare: Compare<V>,
): Place<T, C>[] {
  const [criterion, ...rest] = criteria;
  if (criterion === undefined) return [{ members: [...field], decidedBy: 'JOINT' }];
  return splitBy(field, criterion, compare).flatMap((members): Place<T, C>[] =>
    members.length === 1 ? [{ members, decidedBy: criterion }] : separate(members, rest, compare),
  );
}

/** Runs of equal values, the highest first; all of them together where one has no value. */
function splitBy<C extends string, V, T extends Contender<C, V>>(field: readonly T[], criterion: C, compare: Compare<V>): T[][] {
  const valued = field.flatMap((contender) => {
    const value = contender.values[criterion];
    return value === null ? [] : [{ contender, value }];
  });
  if (valued.length < field.length) return [[...field]];
  const runs: { value: V; members: T[] }[] = [];
  for (const { contender, value } of valued.sort((a, b) => compare(b.value, a.value))) {
    const run = runs.at(-1);
    if (run !== undefined && compare(run.value, value) === 0) run.members.push(contender);
    else runs.push({ value, members: [contender] });
  }
  return runs.map(({ members }) => members);
}
