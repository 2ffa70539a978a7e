import { Form } from 'antd';
import { ApiError } from '../api/problem.ts';
import type { NewPrint, Print } from '../api/types.ts';
import { utf8Text } from '../api/upload.ts';
import { useCommand } from '../api/use-command.ts';
import { contestKey } from '../contest/contest.api.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { LocalFile } from '../ui/local-file.tsx';
import { useRequired } from '../ui/rules.ts';
import { useWords } from '../words/define-words.ts';
import { printWords } from './print.words.ts';

interface Values {
  file: File;
}

/** An organizer's own sheet stands for the print where every row agrees with the entries. */
export function OwnSheetDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const t = useWords(printWords);
  const required = useRequired();
  const create = useCommand<Print, NewPrint>((body) => ({ path: `/contests/${caseId}/score-report/prints`, body }), [contestKey(caseId)]);
  const submit = async ({ file }: Values) => {
    const csv = await utf8Text(file);
    if (csv === null) throw new ApiError({ status: 422, code: 'NOT_UTF8', title: t('notUtf8') });
    await create.mutateAsync({ kind: 'SCORE_SUMMARY', ownSheet: { csv } });
  };
  return (
    <FormDialog<Values> title={t('own')} open onClose={onClose} onSubmit={submit}>
      <p className="fine">{t('ownHint')}</p>
      <Form.Item name="file" label={t('ownFile')} rules={required(t('ownFile'))}>
        <LocalFile accept=".csv,text/csv" />
      </Form.Item>
    </FormDialog>
  );
}
