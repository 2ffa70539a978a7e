import { Form } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../api/client.ts';
import { newKey } from '../api/idempotency.ts';
import type { EarlierWinnersImported } from '../api/types.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { LocalFile } from '../ui/local-file.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { winnerWords } from './earlier-winner.words.ts';

const send = (file: File, dryRun: boolean): Promise<EarlierWinnersImported> =>
  request('POST', '/earlier-winners/import', { query: { dryRun: String(dryRun) }, bytes: file, key: newKey() });

/** Looked at first, which changes nothing, and taken then. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(winnerWords);
  const required = useRequired();
  const client = useQueryClient();
  const [seen, setSeen] = useState<EarlierWinnersImported | null>(null);
  async function submit({ file }: { file: File }): Promise<boolean> {
    const answer = await send(file, seen === null);
    if (seen === null) {
      setSeen(answer);
      return false;
    }
    await client.invalidateQueries({ queryKey: ['earlier-winners'] });
    toast(t('done', { added: answer.added }));
    return true;
  }
  return (
    <FormDialog<{ file: File }> title={t('import')} open onClose={onClose} onSubmit={submit} okText={seen ? t('now') : t('check')}>
      <p className="fine">{t('importHint')}</p>
      <Form.Item name="file" label={t('file')} rules={required(t('file'))}>
        <LocalFile accept=".xlsx,.csv" onNew={() => setSeen(null)} />
      </Form.Item>
      {seen && (
        <p role="status" className="notice">
          {t('would', { added: seen.added, known: seen.known })}
        </p>
      )}
    </FormDialog>
  );
}
