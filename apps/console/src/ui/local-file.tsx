interface Props {
  id?: string;
  accept: string;
  onChange?: (file: File | undefined) => void;
  onNew?: () => void;
}

/** A file that is sent with its form and not stored before. */
export function LocalFile({ id, accept, onChange, onNew }: Props) {
  return (
    <input
      id={id}
      type="file"
      accept={accept}
      onChange={(event) => {
        onNew?.();
        onChange?.(event.target.files?.[0]);
      }}
    />
  );
}

interface SeveralProps {
  id?: string;
  accept: string;
  onChange?: (files: File[]) => void;
}

/** Several of them. */
export function LocalFiles({ id, accept, onChange }: SeveralProps) {
  return <input id={id} type="file" multiple accept={accept} onChange={(event) => onChange?.([...(event.target.files ?? [])])} />;
}
