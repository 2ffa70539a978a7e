import { useState, type ReactNode } from 'react';
import type { CalendarChange, CalendarPreview } from '../api/types.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { useChangeCalendar, usePreviewCalendar } from './calendar.api.ts';
import { changeWords } from './change.words.ts';
import { PreviewView } from './preview-view.tsx';

interface Props<Values extends object> {
  year: number;
  title: string;
  initial: Partial<Values>;
  toChange: (values: Values) => CalendarChange;
  onClose: () => void;
  children: ReactNode;
}

/** A change in two steps: what it would do, then the same done. Whoever alters the form after the preview sees a new one first. */
export function ChangeDialog<Values extends object>({ year, title, initial, toChange, onClose, children }: Props<Values>) {
  const t = useWords(changeWords);
  const look = usePreviewCalendar(year);
  const apply = useChangeCalendar(year);
  const [seen, see] = useState<{ change: CalendarChange; preview: CalendarPreview } | null>(null);
  const submit = async (values: Values) => {
    const change = toChange(values);
    if (seen === null || JSON.stringify(seen.change) !== JSON.stringify(change)) {
      see(null);
      see({ change, preview: await look.mutateAsync(change) });
      return false;
    }
    await apply.mutateAsync({ change, expectedVersion: seen.preview.version });
    toast(t('changed'));
    return true;
  };
  return (
    <FormDialog<Values>
      title={title}
      open
      onClose={onClose}
      onSubmit={submit}
      initial={initial}
      width={820}
      okText={seen ? t('confirm') : t('preview')}
    >
      {children}
      {seen && <PreviewView preview={seen.preview} />}
    </FormDialog>
  );
}
