import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useId, useState } from 'react';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { PaperDecision, SettlePaperDecision } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { formWords } from '../forms/forms.words.ts';
import { Facts } from '../ui/facts.tsx';
import { FileView } from '../ui/file-view.tsx';
import { localTime, plain } from '../ui/format.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { Await } from '../ui/state.tsx';
import { toast } from '../ui/toast.tsx';
import { useCodeWords, useWords } from '../words/define-words.ts';
import { paperWords } from './paper.words.ts';
import { staleAfterPaper } from './stale.ts';

/** The second clerk compares the entry with the scan; confirmed, it takes effect as the signer's decision. */
export function SettleDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useWords(paperWords);
  const query = useQuery<PaperDecision, ApiError>({
    queryKey: ['paper-decisions', id],
    queryFn: ({ signal }) => get<PaperDecision>(`/paper-decisions/${id}`, {}, signal),
  });
  return (
    <Modal title={t('settle')} open onCancel={onClose} footer={null} width={1000} destroyOnHidden>
      <Await query={query}>{(paper) => <Settle paper={paper} onClose={onClose} />}</Await>
    </Modal>
  );
}

function Settle({ paper, onClose }: { paper: PaperDecision; onClose: () => void }) {
  const t = useWords(paperWords);
  const reasonId = useId();
  const [reason, setReason] = useState('');
  const settle = useCommand<PaperDecision, SettlePaperDecision>(
    (body) => ({ path: `/paper-decisions/${paper.id}/settlement`, body }),
    staleAfterPaper(paper.caseId),
  );
  const send = (verdict: SettlePaperDecision['verdict']) =>
    settle.mutate({ verdict, ...(reason.trim() && { reason: reason.trim() }) }, { onSuccess: () => (toast(t('settled')), onClose()) });
  return (
    <div className="halves">
      <div>
        <PaperFacts paper={paper} />
        <ProblemView error={settle.error} />
        <label htmlFor={reasonId}>{t('rejectReason')}</label>
        <textarea
          id={reasonId}
          className="input"
          rows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <div className="row" style={{ marginTop: 10 }}>
          <button type="button" className="btn btn-primary" disabled={settle.isPending} onClick={() => send('CONFIRM')}>
            {t('confirm')}
          </button>
          <button
            type="button"
            className="btn btn-danger"
            disabled={settle.isPending || reason.trim() === ''}
            onClick={() => send('REJECT')}
          >
            {t('reject')}
          </button>
        </div>
      </div>
      <FileView fileId={paper.fileId} label={t('scan')} />
    </div>
  );
}

function PaperFacts({ paper }: { paper: PaperDecision }) {
  const t = useWords(paperWords);
  const field = useCodeWords(formWords, 'field.');
  const coded = useCodeWords(formWords, 'value.');
  const { decider, word } = paper;
  // The version is what the first clerk saw; a later one is refused.
  const hidden = word === null ? ['version'] : ['signer', 'to'];
  return (
    <Facts
      items={[
        [t('what'), `${paper.label} · ${paper.number} ${paper.title}`],
        [t('kind'), t(`kind.${paper.kind}`)],
        [t('decider'), [decider.name, decider.post, decider.body].join(' · ')],
        [t('decidedOn'), paper.decidedOn],
        [t('opinion'), paper.opinion],
        [t('reason'), paper.reason],
        [t('checkCode'), paper.checkCode],
        [t('registeredBy'), t('by', { name: paper.registeredBy, at: localTime(paper.registeredAt) })],
        ...(word === null ? [] : [[t('node'), word.node] as const]),
        ...(word?.returnTo == null ? [] : [[t('returnTo'), word.returnTo] as const]),
        ...Object.entries(paper.input)
          .filter(([name]) => !hidden.includes(name))
          .map(([name, value]) => [`${t('entries')}：${field(name)}`, coded(plain(named(value, paper.names)))] as const),
      ]}
    />
  );
}

/** Names in the place of the ids that were entered; of an entry with fields its values, one after another. */
function named(value: unknown, names: Readonly<Record<string, string>>): unknown {
  if (Array.isArray(value)) return value.map((one) => named(one, names));
  if (typeof value === 'object' && value !== null)
    return Object.values(value)
      .map((one) => plain(named(one, names)))
      .join('，');
  return typeof value === 'string' ? (names[value] ?? value) : value;
}
