import { useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import type { ImportCsv, ScoreReport } from '../api/types.ts';
import { upload, utf8Text } from '../api/upload.ts';
import { useCommand } from '../api/use-command.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { reportKey } from './score-report.api.ts';
import { reportWords } from './score-report.words.ts';
import type { Draft } from './use-draft.ts';

/** A sheet in UTF-8 goes as text; a workbook, or another encoding, is stored first and the server reads its bytes. All lines or none. */
async function bodyOf(file: File, report: ScoreReport): Promise<ImportCsv> {
  const csv = file.name.toLowerCase().endsWith('.xlsx') ? null : await utf8Text(file);
  if (csv !== null) return { version: report.version, csv };
  const stored = await upload(file, 'SCORE_CSV', { caseId: report.caseId });
  return { version: report.version, fileId: stored.id };
}

export function CsvImport({ report, draft }: { report: ScoreReport; draft: Draft }) {
  const t = useWords(reportWords);
  const id = useId();
  const client = useQueryClient();
  const send = useCommand<ScoreReport, ImportCsv>((body) => ({ path: `/contests/${report.caseId}/score-report/import`, body }));
  const take = async (file: File) => {
    const answer = await send.mutateAsync(await bodyOf(file, report));
    client.setQueryData(reportKey(report.caseId), answer);
    draft.load(answer);
    toast(t('uploaded', { n: answer.entries.length }));
  };
  return (
    <>
      <label htmlFor={id} className="btn">
        {t('upload')}
      </label>
      <input
        id={id}
        type="file"
        className="unseen"
        accept=".csv,.xlsx,text/csv"
        disabled={send.isPending || draft.state === 'saving'}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) void take(file).catch(() => undefined); // shown below by the command's own error
        }}
      />
      {send.error && (
        <div style={{ flexBasis: '100%' }}>
          <ProblemView error={send.error} />
        </div>
      )}
    </>
  );
}
