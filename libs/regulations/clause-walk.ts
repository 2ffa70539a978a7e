/** A scalar of a pack with the clause it rests on: that of the nearest object around it that names one. */
export type Leaf = { path: readonly string[]; value: string | number | boolean | null; clause: string | null };

/** Every scalar but the clauses themselves, in the order of the data. A clause at the root of a file counts for nothing. */
export function leavesOf(content: unknown): Leaf[] {
  return [...walk(content, [], null)];
}

function* walk(node: unknown, path: readonly string[], clause: string | null): Generator<Leaf> {
  if (Array.isArray(node)) {
    for (const [index, member] of node.entries()) yield* walk(member, [...path, String(index)], clause);
  } else if (typeof node === 'object' && node !== null) {
    const own = path.length > 0 && 'clause' in node && typeof node.clause === 'string' ? node.clause : clause;
    for (const [key, member] of Object.entries(node)) if (key !== 'clause') yield* walk(member, [...path, key], own);
  } else {
    yield { path, value: node as Leaf['value'], clause };
  }
}
