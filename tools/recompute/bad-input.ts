import type { Refusal } from '@jiangcheng/domain/shared/result';

/** What is wrong with the input, in one sentence that a person can act on. */
export class BadInput extends Error {
  constructor(zh: string, en: string) {
    super(`${zh} · ${en}`);
    this.name = 'BadInput';
  }
}

/** Of the first thing that is wrong: where, and the code of what. */
export function refusedAt(item: string, [first]: readonly Refusal[]): BadInput {
  const where = [item, first?.field].filter((part) => part !== undefined).join(' ');
  const params = Object.entries(first?.params ?? {}).map(([key, value]) => `${key} ${value}`);
  const what = [first?.code ?? 'UNKNOWN', ...(params.length > 0 ? [`(${params.join(', ')})`] : [])].join(' ');
  return new BadInput(`输入有误，${where}：${what}`, `the input is wrong at ${where}: ${what}.`);
}
