import { useState } from 'react';
import { useParams } from 'react-router';
import { apiPath } from '../api/client.ts';
import type { Candidate, Recommendation } from '../api/types.ts';
import { HeldDraft } from '../draft/take-over.tsx';
import { Facts } from '../ui/facts.tsx';
import { FileLink } from '../ui/file-link.tsx';
import { Page } from '../ui/page.tsx';
import { Await } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { CandidateDialog } from './candidate-dialog.tsx';
import { CandidateStatus } from './candidate-status.tsx';
import { Conditions } from './conditions.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { FilingDialog, WithdrawDialog } from './filing-dialogs.tsx';
import { candidatePath, unitPath, useCandidate, useRecommendation } from './recommendation.api.ts';
import { Opinions } from './opinions.tsx';
import { recommendationWords } from './recommendation.words.ts';
import { ReviewDialog } from './review-dialog.tsx';

/** One candidate: his form with its evidence, how he stands to each condition, what he held before, and what may be done. */
export function CandidatePage() {
  const { id = '', organizationId = '', candidateId = '' } = useParams();
  const query = useCandidate(id, organizationId, candidateId);
  const unit = useRecommendation(id, organizationId);
  return (
    <Await query={unit}>
      {(recommendation) => <Await query={query}>{(candidate) => <View recommendation={recommendation} candidate={candidate} />}</Await>}
    </Await>
  );
}

type Dialog = 'EDIT' | 'TAKE_OVER' | 'FILE' | 'WITHDRAW' | 'REVIEW';
interface Props {
  recommendation: Recommendation;
  candidate: Candidate;
}

function View({ recommendation, candidate }: Props) {
  const t = useWords(recommendationWords);
  const [open, setOpen] = useState<Dialog | null>(null);
  const { roundId, organizationId, unit } = recommendation;
  return (
    <Page
      title={candidate.name}
      crumbs={[{ to: unitPath(roundId, organizationId), label: unit }]}
      actions={<Actions recommendation={recommendation} candidate={candidate} onOpen={setOpen} />}
    >
      {candidate.may.edit && <HeldDraft hold={candidate.hold} takesOver={open === 'TAKE_OVER'} onTakeOver={() => setOpen('TAKE_OVER')} />}
      <Person candidate={candidate} />
      <Conditions roundId={roundId} candidate={candidate} />
      {candidate.opinions && <Opinions roundId={roundId} candidate={candidate} opinions={candidate.opinions} />}
      <EvidenceList candidate={candidate} questions={recommendation.questions} />
      {candidate.earlier.length > 0 && (
        <section className="card" aria-label={t('earlier')}>
          <h2>{t('earlier')}</h2>
          <ul>
            {candidate.earlier.map(({ year, what, certain }) => (
              <li key={`${year} ${what}`}>
                {year} {what} {!certain && <span className="fine">{t('namesake')}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {(open === 'EDIT' || open === 'TAKE_OVER') && (
        <CandidateDialog
          recommendation={recommendation}
          candidate={candidate}
          takesOver={open === 'TAKE_OVER'}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'FILE' && <FilingDialog roundId={roundId} candidate={candidate} onClose={() => setOpen(null)} />}
      {open === 'WITHDRAW' && <WithdrawDialog roundId={roundId} candidate={candidate} onClose={() => setOpen(null)} />}
      {open === 'REVIEW' && <ReviewDialog roundId={roundId} candidate={candidate} onClose={() => setOpen(null)} />}
    </Page>
  );
}

function Actions({ recommendation, candidate, onOpen }: Props & { onOpen: (dialog: Dialog) => void }) {
  const t = useWords(recommendationWords);
  const { edit, file, withdraw, review } = candidate.may;
  const form = `${candidatePath(recommendation.roundId, candidate.organizationId, candidate.id)}/form`;
  const button = (label: string, dialog: Dialog, primary: boolean) => (
    <button type="button" className={`btn ${primary ? 'btn-primary' : ''}`} onClick={() => onOpen(dialog)}>
      {label}
    </button>
  );
  return (
    <>
      {(file || review) && (
        <a className="btn" href={apiPath(form)} target="_blank" rel="noreferrer">
          {t('printForm')}
        </a>
      )}
      {edit && button(t('edit'), 'EDIT', false)}
      {file && button(t('filing'), 'FILE', true)}
      {withdraw && button(t('withdraw'), 'WITHDRAW', false)}
      {review && button(t('review'), 'REVIEW', true)}
    </>
  );
}

function Person({ candidate }: { candidate: Candidate }) {
  const t = useWords(recommendationWords);
  const { employer, post, industry, region, idNumberMask, phoneMask, frontLine, formFileId, elsewhere, reviewReason, reviewClause } =
    candidate;
  return (
    <section className="card">
      <p>
        <CandidateStatus candidate={candidate} /> {reviewReason !== null && t('because', { reason: reviewReason })}{' '}
        {reviewClause !== null && <span className="fine">{reviewClause}</span>}
      </p>
      {elsewhere.length > 0 && <p className="notice">{t('elsewhere', { units: elsewhere.join('、') })}</p>}
      <Facts
        items={[
          [t('employer'), employer],
          [t('post'), post],
          [t('industry'), industry],
          [t('region'), region],
          [t('idNumber'), idNumberMask],
          [t('phone'), phoneMask],
          [t('frontLine'), frontLine.map(({ from, until }) => t('fromTo', { from, to: until ?? t('now') })).join('；')],
          [t('signedForm'), formFileId && <FileLink key="form" fileId={formFileId} label={t('signedForm')} />],
        ]}
      />
    </section>
  );
}
