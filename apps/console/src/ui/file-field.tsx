import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { upload } from '../api/upload.ts';
import type { FilePurpose } from '../api/types.ts';
import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';
import { ProblemView } from './problem-view.tsx';

interface Props {
  id?: string;
  purpose: FilePurpose;
  caseId?: string;
  /** Of a file that comes before any case. */
  campaignId?: string;
  value?: string | undefined;
  onChange?: (fileId: string | undefined) => void;
  accept?: string;
  'aria-label'?: string;
}

const SCANS = 'application/pdf,image/jpeg,image/png';

/** Uploads a scan at once and holds its id; what was chosen stays named beside the button. */
export function FileField({ id, purpose, caseId, campaignId = '', value, onChange, accept = SCANS, ...rest }: Props) {
  const t = useWords(common);
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const store = useMutation({
    mutationFn: (file: File) => upload(file, purpose, caseId === undefined ? { campaignId } : { caseId }),
    onMutate: (file) => setName(file.name),
    onSuccess: (file) => onChange?.(file.id),
    onError: () => onChange?.(undefined),
  });
  return (
    <div className="file-field">
      <input
        ref={input}
        id={id}
        type="file"
        className="unseen"
        accept={accept}
        aria-label={rest['aria-label']}
        disabled={store.isPending}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) store.mutate(file);
        }}
      />
      {/* The browser's own button speaks the browser's language; this one stands for it, for the eye alone. */}
      <button
        type="button"
        className="btn"
        tabIndex={-1}
        aria-hidden="true"
        disabled={store.isPending}
        onClick={() => input.current?.click()}
      >
        {t('chooseFile')}
      </button>{' '}
      <span aria-live="polite" className="fine">
        {store.isPending ? t('uploading', { name }) : value ? (name ? t('uploaded', { name }) : t('uploadedFile')) : ''}
      </span>
      <ProblemView error={store.error} />
    </div>
  );
}
