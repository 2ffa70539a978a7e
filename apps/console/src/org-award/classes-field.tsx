import { useWords } from '../words/define-words.ts';
import { answerOf, type Answer, type FormRow } from './answer.ts';
import { CountInput, PointsInput } from './number-inputs.tsx';
import { orgAwardWords } from './org-award.words.ts';

interface Props {
  row: FormRow;
  answer: Answer | undefined;
  onChange: (answer: Answer) => void;
}

/** Training classes one by one, and what is given at discretion for those below scale (003/附4 E1). */
export function ClassesField({ row, answer, onChange }: Props) {
  const t = useWords(orgAwardWords);
  const { classes = [], discretionary } = answerOf(answer, 'CLASSES') ?? {};
  const keep = (changed: typeof classes, points = discretionary) =>
    onChange({ kind: 'CLASSES', classes: changed, ...(points === undefined ? {} : { discretionary: points }) });
  const edit = (index: number, part: Partial<(typeof classes)[number]>) =>
    keep(classes.map((one, place) => (place === index ? { ...one, ...part } : one)));
  return (
    <div className="answers">
      {classes.map(({ people, days }, index) => (
        <div key={index} className="row">
          <CountInput label={t('people')} value={people} onChange={(count) => edit(index, { people: count })} />
          <CountInput label={t('days')} value={days} onChange={(count) => edit(index, { days: count })} />
          <button type="button" className="btn-link" onClick={() => keep(classes.filter((_, place) => place !== index))}>
            {t('remove')}
          </button>
        </div>
      ))}
      <button type="button" className="btn btn-small" onClick={() => keep([...classes, { people: 50, days: 3 }])}>
        {t('addClass')}
      </button>
      {classes.length > 0 && (
        <label className="answer">
          <PointsInput
            label={`${row.code} ${t('discretionary')}`}
            max={row.max}
            value={discretionary}
            onChange={(points) => onChange({ kind: 'CLASSES', classes, ...(points === undefined ? {} : { discretionary: points }) })}
          />{' '}
          {t('discretionary')}
        </label>
      )}
    </div>
  );
}
