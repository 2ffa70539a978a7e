import { useId } from 'react';
import type { ScoringItem } from '../api/types.ts';
import { useWords } from '../words/define-words.ts';
import { scoringWords } from './scoring.words.ts';

interface Props {
  items: readonly ScoringItem[];
  points: Readonly<Record<string, string>>;
  disabled: boolean;
  onChange: (points: Record<string, string>) => void;
}

/** The points of one candidate, under their conditions; large enough for a thumb, with the digits' keyboard on a phone. */
export function ScoreFields({ items, points, disabled, onChange }: Props) {
  const headings = [...new Set(items.map(({ heading }) => heading))];
  return (
    <div className="score-fields">
      {headings.map((heading) => (
        <fieldset key={heading} disabled={disabled}>
          <legend>{heading}</legend>
          {items
            .filter((item) => item.heading === heading)
            .map((item) => (
              <Field
                key={item.code}
                item={item}
                value={points[item.code] ?? ''}
                onChange={(value) => onChange({ ...points, [item.code]: value })}
              />
            ))}
        </fieldset>
      ))}
    </div>
  );
}

function Field({ item, value, onChange }: { item: ScoringItem; value: string; onChange: (value: string) => void }) {
  const t = useWords(scoringWords);
  const id = useId();
  return (
    <div className="score-field">
      <label htmlFor={id}>
        {item.name} <span className="fine">{t('pointOf', { max: item.max })}</span>
      </label>
      <input
        id={id}
        className="input"
        inputMode="decimal"
        autoComplete="off"
        maxLength={6}
        value={value}
        onChange={(event) => onChange(asciiDigits(event.target.value))}
      />
    </div>
  );
}

/** What an input method writes in full width is meant as plain digits and a point. */
const asciiDigits = (text: string): string => text.normalize('NFKC').replace('。', '.').trim();

/** How many of the items have a point. */
export const scoredOf = (items: readonly ScoringItem[], points: Readonly<Record<string, string>>): number =>
  items.filter(({ code }) => (points[code] ?? '') !== '').length;
