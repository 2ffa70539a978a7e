import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { ScoreReport } from '../api/types.ts';
import { localTime } from '../ui/format.ts';
import { Await } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { reportKey } from './score-report.api.ts';
import { reportWords } from './score-report.words.ts';
import type { Draft } from './use-draft.ts';

/** Two people wrote at once: who and when, and the choice between the two versions. */
export function ConflictDialog({ caseId, draft }: { caseId: string; draft: Draft }) {
  const t = useWords(reportWords);
  const client = useQueryClient();
  const query = useQuery<ScoreReport, ApiError>({
    queryKey: ['conflict', caseId],
    queryFn: ({ signal }) => get<ScoreReport>(`/contests/${caseId}/score-report`, {}, signal),
    gcTime: 0,
    staleTime: 0,
  });
  const take = (report: ScoreReport) => {
    client.setQueryData(reportKey(caseId), report);
    draft.load(report);
  };
  return (
    <Modal title={t('conflict')} open closable={false} footer={null}>
      <Await query={query}>
        {(report) => (
          <>
            <p>
              {t('conflictBy', {
                name: report.updatedBy ?? '—',
                at: report.updatedAt ? localTime(report.updatedAt) : '—',
                n: report.version,
              })}
            </p>
            <div className="row">
              <button type="button" className="btn btn-primary" onClick={() => take(report)}>
                {t('takeTheirs')}
              </button>
              <button type="button" className="btn btn-danger" onClick={() => draft.overwrite(report.version)}>
                {t('keepMine')}
              </button>
            </div>
          </>
        )}
      </Await>
    </Modal>
  );
}
