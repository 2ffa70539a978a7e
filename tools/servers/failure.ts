/** Something a person can put right: one sentence in Chinese and the same in English. Anything else that is thrown is a fault of the program. */
export class Failure extends Error {
  constructor(
    readonly chinese: string,
    readonly english: string,
  ) {
    super(`${chinese} · ${english}`);
    this.name = 'Failure';
  }
}

/** The last line that says something, for a sentence that quotes a program. */
export function lastLine(output: string): string {
  return output.trim().split('\n').at(-1)?.trim().slice(0, 300) ?? '';
}
