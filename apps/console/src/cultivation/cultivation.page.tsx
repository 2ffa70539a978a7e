import { Link, useParams } from 'react-router';
import { ActList } from '../act/act-list.tsx';
import { SchemaActDialog, SchemaPaperDialog } from '../act/schema-dialogs.tsx';
import type { Cultivation } from '../api/cultivation-types.ts';
import { ContestStages } from '../contest/contest-stages.tsx';
import { CaseDeadlines } from '../deadline/case-deadlines.tsx';
import { PendingPaper } from '../paper-decision/pending-paper.tsx';
import { CaseContacts } from '../reminder/case-contacts.tsx';
import { useCan } from '../session/session.api.ts';
import { CaseTasksCard } from '../task/case-tasks.tsx';
import { Facts } from '../ui/facts.tsx';
import { Page } from '../ui/page.tsx';
import { Await } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { STALE, useCultivation } from './cultivation.api.ts';
import { cultivationWords } from './cultivation.words.ts';
import { EvaluationsCard } from './evaluations-card.tsx';
import { FilingsCard } from './filings-card.tsx';
import { RecordsCard } from './records-card.tsx';

/** A person's cultivation: where it stands, what may be done, what was filed and decided. */
export function CultivationPage() {
  const { id = '' } = useParams();
  const query = useCultivation(id);
  return <Await query={query}>{(cultivation) => <View cultivation={cultivation} />}</Await>;
}

function View({ cultivation }: { cultivation: Cultivation }) {
  const t = useWords(cultivationWords);
  const can = useCan();
  return (
    <Page title={cultivation.name} crumbs={[{ to: '/cultivations', label: t('title') }]}>
      {cultivation.catchingUp && (
        <p className="notice" role="status">
          {t('catchingUp')}
        </p>
      )}
      <ContestStages contest={cultivation} />
      <div className="columns">
        <div className="aside">
          <Acts cultivation={cultivation} />
          <CaseDeadlines caseId={cultivation.id} />
          {can('cultivation.manage') && <CaseTasksCard caseId={cultivation.id} />}
          {can('case.read') && (
            <Link className="btn" to={`/cases/${cultivation.id}/history`}>
              {t('history')}
            </Link>
          )}
        </div>
        <div>
          <Overview cultivation={cultivation} />
          <Ending cultivation={cultivation} />
          <FilingsCard cultivation={cultivation} />
          <EvaluationsCard cultivation={cultivation} />
          <RecordsCard cultivation={cultivation} />
          <PendingPaper contest={cultivation} />
        </div>
      </div>
      <CaseContacts caseId={cultivation.id} />
    </Page>
  );
}

const Acts = ({ cultivation: { id, actions } }: { cultivation: Cultivation }) => (
  <ActList
    actions={actions}
    dialog={(way, action, onClose) =>
      way === 'PAPER' ? (
        <SchemaPaperDialog caseId={id} action={action} onClose={onClose} />
      ) : (
        <SchemaActDialog caseId={id} action={action} stale={STALE} purpose="CULTIVATION_PAPER" onClose={onClose} />
      )
    }
  />
);

function Overview({ cultivation }: { cultivation: Cultivation }) {
  const t = useWords(cultivationWords);
  const { employer, post, unit, announcedBy, announcedOn, endsOn, entry, certificate } = cultivation;
  return (
    <section className="card">
      <Facts
        items={[
          [t('employer'), employer],
          [t('post'), post],
          [t('unit'), unit],
          [t('announcedBy'), announcedBy],
          [t('period'), t('periodOf', { from: announcedOn, to: endsOn })],
        ]}
      />
      {entry && (
        <p className="notice">
          {t('laterEntry', { reason: entry.reason })} {!entry.confirmed && t('unconfirmed')}
        </p>
      )}
      {certificate && (
        <>
          <h2>{t('certificate')}</h2>
          <Facts
            items={[
              [t('number'), certificate.number],
              [t('code'), certificate.code],
              [t('issuedOn'), certificate.issuedOn],
              [t('revokedOn'), certificate.revokedOn],
            ]}
          />
        </>
      )}
    </section>
  );
}

function Ending({ cultivation: { end } }: { cultivation: Cultivation }) {
  const t = useWords(cultivationWords);
  if (end === null) return null;
  return (
    <section className="card" aria-label={t('end')}>
      <h2>{t('end')}</h2>
      <Facts
        items={[
          [t('end'), `${end.reasonLabel}：${end.note}`],
          [t('approval'), `${end.body}　${end.reference}　${end.on}`],
          ...(end.objection === null ? [] : [[t('ledBy'), end.objection] as const]),
        ]}
      />
    </section>
  );
}
