// The table, in both languages: what was measured, against what, and whether the aim of the issue was met.

export interface Row {
  readonly what: string;
  readonly value: string;
  readonly compared: string;
  readonly aim: string;
  readonly met: boolean | null;
}

export const row = (what: string, value: string, compared = '', aim = '', met: boolean | null = null): Row => ({
  what,
  value,
  compared,
  aim,
  met,
});

const VERDICT = { true: '达到 · met', false: '未达 · missed', null: '' } as const;

export function tableOf(rows: readonly Row[]): string {
  const head = ['测量 · measured', '值 · value', '相比 · compared', '目标 · aim', ''];
  const lines = rows.map(({ what, value, compared, aim, met }) => [what, value, compared, aim, VERDICT[`${met}`]]);
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
