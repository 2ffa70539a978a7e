import { useState } from 'react';
import { utf8Text } from '../api/upload.ts';
import { useWords } from '../words/define-words.ts';
import { changeWords } from './change.words.ts';

interface Props {
  id?: string;
  value?: string;
  onChange?: (text: string | undefined) => void;
}

/** Reads a year's file and holds its text; it is sent with the preview and checked by the server alone. */
export function YearFileField({ id, value, onChange }: Props) {
  const t = useWords(changeWords);
  const [said, say] = useState('');
  const take = async (file: File) => {
    const text = await utf8Text(file);
    say(text === null ? t('fileNotText') : t('fileTaken', { name: file.name }));
    onChange?.(text ?? undefined);
  };
  return (
    <div className="file-field">
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void take(file);
        }}
      />{' '}
      <span aria-live="polite" className="fine">
        {value || said === t('fileNotText') ? said : ''}
      </span>
    </div>
  );
}
