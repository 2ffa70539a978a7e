import { useQueryClient } from '@tanstack/react-query';
import type { ScoreReport } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { reportKey } from './score-report.api.ts';
import { reportWords } from './score-report.words.ts';
import type { Draft } from './use-draft.ts';

/** Takes those who checked in over to the sheet, with name, unit and team; what is there stays. */
export function TakeOver({ report, draft }: { report: ScoreReport; draft: Draft }) {
  const t = useWords(reportWords);
  const client = useQueryClient();
  const send = useCommand<ScoreReport>(() => ({
    path: `/contests/${report.caseId}/score-report/checked-in`,
    body: { version: report.version },
  }));
  const take = async () => {
    const answer = await send.mutateAsync();
    client.setQueryData(reportKey(report.caseId), answer);
    draft.load(answer);
    toast(t('takenOver', { n: answer.entries.length }));
  };
  return (
    <>
      <button
        type="button"
        className="btn"
        disabled={send.isPending || draft.state !== 'saved'}
        onClick={() => void take().catch(() => undefined)} // shown below by the command's own error
      >
        {t('takeOver')}
      </button>
      {send.error && (
        <div style={{ flexBasis: '100%' }}>
          <ProblemView error={send.error} />
        </div>
      )}
    </>
  );
}
