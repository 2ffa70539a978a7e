import { Form, Select } from 'antd';
import type { SaveWinner, Winner } from '../api/types.ts';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { useCodeWords, useWords } from '../words/define-words.ts';
import { winnerWords } from './winner.words.ts';

export interface HeldValues {
  level?: number | undefined;
  issuedOn?: string | undefined;
}
const NONE = 0;

/** As the form begins: nothing where nobody has said yet. */
export const heldValues = ({ held }: Winner): HeldValues =>
  held === null ? {} : { level: held.level ?? NONE, issuedOn: held.issuedOn ?? undefined };

/** What is saved; left out where nothing was chosen. */
export function heldBody({ level, issuedOn }: HeldValues = {}): SaveWinner['held'] {
  if (level === undefined) return undefined;
  return level === NONE
    ? { level: null, issuedOn: null }
    : { level: level as NonNullable<Winner['held']>['level'], issuedOn: issuedOn ?? null };
}

/** The certificate that a winner held before, on which a step up depends (003/附2/三.3). */
export function HeldFields() {
  const t = useWords(winnerWords);
  const word = useCodeWords(winnerWords, 'level.');
  const level: unknown = Form.useWatch(['held', 'level']);
  const levels = [1, 2, 3, 4, 5].map((value) => ({ value, label: word(String(value)) }));
  return (
    <>
      <Form.Item name={['held', 'level']} label={t('held')}>
        <Select options={[{ value: NONE, label: t('heldNone') }, ...levels]} />
      </Form.Item>
      {typeof level === 'number' && level !== NONE && (
        <Form.Item name={['held', 'issuedOn']} label={t('heldOn')}>
          <CivilDateField />
        </Form.Item>
      )}
    </>
  );
}

/** What a list shows of it. */
export function HeldCell({ held }: Pick<Winner, 'held'>) {
  const t = useWords(winnerWords);
  const word = useCodeWords(winnerWords, 'level.');
  if (held === null) return '—';
  return held.level === null ? t('heldNone') : t('heldSaid', { level: word(String(held.level)), date: held.issuedOn ?? '' });
}
