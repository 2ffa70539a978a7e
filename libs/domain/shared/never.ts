/** Makes a missing case of a union a compile error; reached at run time only by data from outside the types. */
export function assertNever(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`);
}
