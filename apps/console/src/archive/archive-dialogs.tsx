import { Form, Input } from 'antd';
import type { Archive, Archiving } from '../api/types.ts';
import { FileField } from '../ui/file-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { useWords } from '../words/define-words.ts';
import { useArchiving, useSettling } from './archive.api.ts';
import { archiveWords } from './archive.words.ts';

export type Item = Archive['items'][number];

interface Props {
  caseId: string;
  item: Item;
  how: 'SUPPLY' | 'WAIVE';
  onClose: () => void;
}

/** An item of the file: its paper, or why the file goes without it. */
export function SettleDialog({ caseId, item, how, onClose }: Props) {
  const t = useWords(archiveWords);
  const required = useRequired();
  const settle = useSettling(caseId);
  const { label } = item;
  return (
    <FormDialog<{ fileId?: string; reason?: string }>
      title={how === 'SUPPLY' ? t('supplyOf', { label }) : t('waiveOf', { label })}
      open
      onClose={onClose}
      onSubmit={(values) => settle.mutateAsync({ item: item.item, ...values })}
    >
      {how === 'SUPPLY' ? (
        <Form.Item name="fileId" label={t('file')} rules={required(t('file'))}>
          <FileField purpose="ARCHIVE_PAPER" caseId={caseId} />
        </Form.Item>
      ) : (
        <Form.Item name="reason" label={t('reason')} rules={required(t('reason'))}>
          <Input.TextArea maxLength={500} rows={3} />
        </Form.Item>
      )}
    </FormDialog>
  );
}

export function ArchiveDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const t = useWords(archiveWords);
  const required = useRequired();
  const archive = useArchiving(caseId);
  return (
    <FormDialog<Archiving>
      title={t('archive')}
      open
      onClose={onClose}
      okText={t('archive')}
      onSubmit={(values) => archive.mutateAsync(values)}
    >
      <p className="fine">{t('archiveHint')}</p>
      <Form.Item name="decision" label={t('decision')} rules={required(t('decision'))}>
        <Input.TextArea maxLength={500} rows={3} />
      </Form.Item>
    </FormDialog>
  );
}
