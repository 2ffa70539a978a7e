import { Link } from 'react-router';
import { apiPath } from '../api/client.ts';
import type { Contest, ContestFront } from '../api/types.ts';
import { StageApproval } from '../approval/stage-approval.tsx';
import { DocumentCard } from '../document/document-card.tsx';
import { FileLink } from '../ui/file-link.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Facts } from '../ui/facts.tsx';
import { localTime } from '../ui/format.ts';
import { Mark } from '../ui/mark.tsx';
import { useWords } from '../words/define-words.ts';
import { NoticeCorrections } from './notice-corrections.tsx';
import { planWords } from './sub-plan.words.ts';

/** What comes before a contest is held: the notice on its way and what has corrected it, the 会签 of each round, the plan. */
export function FrontCards({ contest }: { contest: Contest }) {
  const { caseId, front, actions } = contest;
  if (!front) return null;
  const writable = actions.some(({ act, allowed }) => act === 'writePlan' && allowed);
  return (
    <>
      <NoticeCorrections corrections={front.corrections} caseId={caseId} />
      {front.notice && <DocumentCard document={front.notice} path={`/contests/${caseId}/notice`} />}
      <StageApproval of={contest} stage="COUNTERSIGNING" />
      {front.rounds.toReversed().map((round) => (
        <Round key={round.round} round={round} />
      ))}
      <PlanCard caseId={caseId} front={front} writable={writable} />
    </>
  );
}

function PlanCard({
  caseId,
  front: { authority, bodies, plan, rounds },
  writable,
}: {
  caseId: string;
  front: ContestFront;
  writable: boolean;
}) {
  const t = useWords(planWords);
  return (
    <section className="card" aria-labelledby="sub-plan">
      <h2 id="sub-plan">
        {t('title')} {plan && <Mark>{t('version', { n: plan.version })}</Mark>}
      </h2>
      <Facts
        items={[
          [t('authority'), authority?.name],
          [t('bodies'), bodies.map(({ name }) => name).join('、') || null],
        ]}
      />
      {plan ? <PlanFacts plan={plan} /> : <p>{t('none')}</p>}
      {plan && rounds.length > 0 && (
        <a className="btn" href={apiPath(`/contests/${caseId}/plan/countersigning`)} target="_blank" rel="noreferrer">
          {t('printSheet')}
        </a>
      )}
      {(plan || writable) && (
        <Link className="btn" to={`/contests/${caseId}/plan`}>
          {writable ? t('write') : t('read')}
        </Link>
      )}
    </section>
  );
}

function PlanFacts({ plan: { text, files } }: { plan: NonNullable<ContestFront['plan']> }) {
  const t = useWords(planWords);
  const { firstDay, lastDay, place, weights } = text;
  return (
    <Facts
      items={[
        [t('firstDay'), firstDay],
        [t('lastDay'), lastDay],
        [t('place'), place || null],
        [t('theory'), weights.theory],
        [t('practice'), weights.practice],
        [t('documents'), files.map((file) => <PlanFile key={file.fileId} file={file} />)],
      ]}
    />
  );
}

const PlanFile = ({ file: { fileId, name } }: { file: { fileId: string; name: string } }) => (
  <div>
    <FileLink fileId={fileId} label={name} />
  </div>
);

type RoundView = ContestFront['rounds'][number];

/** One round of the 会签 as a table: who has signed, when, and how. */
function Round({ round: { round, by, at, countersignings, returned } }: { round: RoundView }) {
  const t = useWords(planWords);
  const organization = countersignings.find(({ organizationId }) => organizationId === returned?.organizationId)?.name ?? '';
  return (
    <section className="card" aria-label={t('countersigning', { n: round })}>
      <h2>{t('countersigning', { n: round })}</h2>
      <p className="fine">{t('handedIn', { name: by, at: localTime(at) })}</p>
      {returned && (
        <p className="notice">{t('returned', { organization, name: returned.by, at: localTime(returned.at), text: returned.text })}</p>
      )}
      <DataTable
        label={t('countersigning', { n: round })}
        rows={countersignings}
        rowKey={({ organizationId }) => organizationId}
        columns={[
          { key: 'organization', title: t('organization'), render: ({ name }) => name },
          { key: 'signature', title: t('signature'), render: (one) => <Signature of={one} returned={returned} /> },
          { key: 'opinion', title: t('opinion'), render: ({ word }) => word?.opinion },
        ]}
      />
    </section>
  );
}

interface Seat {
  of: RoundView['countersignings'][number];
  returned: RoundView['returned'];
}

function Signature({ of: { organizationId, word }, returned }: Seat) {
  const t = useWords(planWords);
  if (organizationId === returned?.organizationId) return <Mark tone="danger">{t('hasReturned')}</Mark>;
  if (word === null) return <Mark tone={returned ? 'plain' : 'warn'}>{returned ? t('notNeeded') : t('notSigned')}</Mark>;
  return (
    <>
      <Mark tone={word.paper ? 'info' : 'ok'}>{word.paper ? t('onPaper') : t('onScreen')}</Mark>{' '}
      <span className="fine">{t('signedBy', { name: word.by, at: localTime(word.at) })}</span>
    </>
  );
}
