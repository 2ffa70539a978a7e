import type { Assessment } from '../api/types.ts';

export type Answers = Assessment['answers'];
export type Answer = Answers[string];
export type FormRow = Assessment['form']['rows'][number];
type Of<K extends Answer['kind']> = Extract<Answer, { kind: K }>;

/** The answer to a row, where there is one of its kind. */
export const answerOf = <K extends Answer['kind']>(answer: Answer | undefined, kind: K): Of<K> | undefined =>
  answer?.kind === kind ? (answer as Of<K>) : undefined;

/** What a row begins with: nothing counted, nobody there. */
export function firstAnswer({ kind, choices }: FormRow): Answer | undefined {
  switch (kind) {
    case 'COUNT':
      return { kind, counts: Object.fromEntries(choices.map(({ key }) => [key, 0])) };
    case 'GROWTH':
      return { kind, lastYear: 0, thisYear: 0 };
    case 'CLASSES':
      return { kind, classes: [] };
    case 'THRESHOLD':
      return { kind, people: 0 };
    default:
      return undefined;
  }
}

/** An answer in words, for a column that is only looked at. */
export function answerText(answer: Answer | undefined, { choices }: FormRow, words: { yes: string; no: string; open: string }): string {
  if (answer === undefined) return words.open;
  const labelOf = (key: string): string => choices.find((one) => one.key === key)?.label ?? key;
  switch (answer.kind) {
    case 'JUDGED':
      return answer.points;
    case 'OPTION':
      return labelOf(answer.option);
    case 'YES':
    case 'VETO':
      return answer.holds ? words.yes : words.no;
    case 'COUNT':
      return Object.entries(answer.counts)
        .map(([key, count]) => `${String(count)} ${labelOf(key)}`)
        .join('，');
    case 'GROWTH':
      return `${String(answer.lastYear)} → ${String(answer.thisYear)}`;
    case 'CLASSES':
      return answer.classes.map(({ people, days }) => `${String(people)}×${String(days)}`).join('，') || '0';
    case 'THRESHOLD':
      return String(answer.people);
  }
}
