import { fileUrl } from './file-view.tsx';

/** A stored file in a tab of its own; `label` says what it is. */
export function FileLink({ fileId, label }: { fileId: string; label: string }) {
  return (
    <a href={fileUrl(fileId)} target="_blank" rel="noreferrer">
      {label}
    </a>
  );
}
