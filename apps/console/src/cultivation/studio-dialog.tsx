import { Form, Input } from 'antd';
import { useState } from 'react';
import type { NewStudio } from '../api/cultivation-types.ts';
import { useCommand } from '../api/use-command.ts';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { cultivationPath, STALE } from './cultivation.api.ts';
import { cultivationWords } from './cultivation.words.ts';

/** 认定 of a studio that the person leads; its one-off grant is then a use of support (第十五条). */
export function StudioButton({ caseId }: { caseId: string }) {
  const t = useWords(cultivationWords);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="btn" onClick={() => setOpen(true)}>
        {t('recogniseStudio')}
      </button>
      {open && <StudioDialog caseId={caseId} onClose={() => setOpen(false)} />}
    </>
  );
}

function StudioDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const t = useWords(cultivationWords);
  const required = useRequired();
  const recognise = useCommand<unknown, NewStudio>((body) => ({ path: `${cultivationPath(caseId)}/studios`, body }), STALE);
  return (
    <FormDialog<NewStudio>
      title={t('recogniseStudio')}
      open
      onClose={onClose}
      onSubmit={async (body) => {
        await recognise.mutateAsync(body);
        toast(t('recorded'));
      }}
    >
      <Form.Item name="name" label={t('studioName')} rules={required(t('studioName'))}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="appliedOn" label={t('appliedOn')}>
        <CivilDateField />
      </Form.Item>
      <Form.Item name="recognisedOn" label={t('recognisedOn')} rules={required(t('recognisedOn'))}>
        <CivilDateField />
      </Form.Item>
      <Form.Item name="reference" label={t('studioReference')} rules={required(t('studioReference'))}>
        <Input maxLength={120} />
      </Form.Item>
    </FormDialog>
  );
}
