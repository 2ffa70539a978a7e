import { Select } from 'antd';
import { useWords } from '../words/define-words.ts';
import { answerOf, firstAnswer, type Answer, type FormRow } from './answer.ts';
import { ClassesField } from './classes-field.tsx';
import { CountInput, PointsInput } from './number-inputs.tsx';
import { orgAwardWords } from './org-award.words.ts';

interface Props {
  row: FormRow;
  answer: Answer | undefined;
  onChange: (answer: Answer) => void;
}

/** The input of one row, by how its points come about. */
export function AnswerField(props: Props) {
  switch (props.row.kind) {
    case 'JUDGED':
      return (
        <PointsInput label={props.row.code} max={props.row.max} value={answerOf(props.answer, 'JUDGED')?.points} onChange={judged(props)} />
      );
    case 'OPTION':
      return <OptionField {...props} />;
    case 'YES':
    case 'VETO':
      return <YesField {...props} />;
    case 'COUNT':
      return <CountsField {...props} />;
    case 'GROWTH':
      return <GrowthField {...props} />;
    case 'CLASSES':
      return <ClassesField {...props} />;
    case 'THRESHOLD':
      return <ThresholdField {...props} />;
  }
}

const judged =
  ({ onChange }: Props) =>
  (points: string | undefined) =>
    onChange({ kind: 'JUDGED', points: points ?? '0' });

function OptionField({ row, answer, onChange }: Props) {
  return (
    <Select
      aria-label={row.code}
      className="wide"
      value={answerOf(answer, 'OPTION')?.option ?? null}
      options={row.choices.map(({ key, label }) => ({ value: key, label }))}
      onChange={(option: string | null) => option !== null && onChange({ kind: 'OPTION', option })}
    />
  );
}

function YesField({ row, answer, onChange }: Props) {
  const t = useWords(orgAwardWords);
  const kind = row.kind === 'VETO' ? 'VETO' : 'YES';
  const value = answerOf(answer, kind)?.holds;
  return (
    <Select
      aria-label={row.code}
      className="wide"
      value={value ?? null}
      options={[true, false].map((holds) => ({ value: holds, label: holds ? t('yes') : t('no') }))}
      onChange={(holds: boolean | null) => holds !== null && onChange({ kind, holds })}
    />
  );
}

function CountsField({ row, answer, onChange }: Props) {
  const counts = answerOf(answer, 'COUNT')?.counts;
  const first = answerOf(firstAnswer(row), 'COUNT')?.counts ?? {};
  return (
    <div className="answers">
      {row.choices.map(({ key, label }) => (
        <CountInput
          key={key}
          label={label}
          value={counts?.[key]}
          onChange={(count) => onChange({ kind: 'COUNT', counts: { ...first, ...counts, [key]: count } })}
        />
      ))}
    </div>
  );
}

function GrowthField({ row, answer, onChange }: Props) {
  const t = useWords(orgAwardWords);
  const found = answerOf(answer, 'GROWTH');
  const { lastYear = 0, thisYear = 0 } = found ?? {};
  const change = (part: { lastYear?: number; thisYear?: number }) => onChange({ kind: 'GROWTH', lastYear, thisYear, ...part });
  return (
    <div className="answers">
      <CountInput label={t('lastYear')} value={found?.lastYear} onChange={(count) => change({ lastYear: count })} />
      <CountInput label={t('thisYear')} value={found?.thisYear} onChange={(count) => change({ thisYear: count })} />
      {found?.lastYear === 0 && (
        <label className="answer">
          <PointsInput
            label={`${row.code} ${t('ownPoints')}`}
            max={row.max}
            value={found.points}
            onChange={(points) => onChange({ kind: 'GROWTH', lastYear, thisYear, ...(points === undefined ? {} : { points }) })}
          />{' '}
          {t('ownPoints')}
        </label>
      )}
    </div>
  );
}

function ThresholdField({ row, answer, onChange }: Props) {
  const t = useWords(orgAwardWords);
  const people = answerOf(answer, 'THRESHOLD')?.people;
  return (
    <CountInput key={row.code} label={t('people')} value={people} onChange={(count) => onChange({ kind: 'THRESHOLD', people: count })} />
  );
}
