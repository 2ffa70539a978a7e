import { useId, type InputHTMLAttributes } from 'react';

interface Props extends InputHTMLAttributes<HTMLInputElement> {
  label: string;
  hint?: string;
}

/** Label and input of the pages before sign-in, which do without the component library to be there fast. */
export function PlainField({ label, hint, ...input }: Props) {
  const id = useId();
  return (
    <div className="plain-field">
      <label htmlFor={id}>{label}</label>
      <input id={id} className="input" aria-describedby={hint ? `${id}-hint` : undefined} {...input} />
      {hint && (
        <p id={`${id}-hint`} className="fine">
          {hint}
        </p>
      )}
    </div>
  );
}
