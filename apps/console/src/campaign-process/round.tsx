import { apiPath } from '../api/client.ts';
import type { CampaignProcess } from '../api/types.ts';
import { DocumentCard } from '../document/document-card.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { localTime } from '../ui/format.ts';
import { Mark } from '../ui/mark.tsx';
import { useWords } from '../words/define-words.ts';
import { processWords } from './process.words.ts';

type RoundView = CampaignProcess['rounds'][number];

/** One round of the circulation: its circular, who has countersigned, which contests are in it and which wait. */
export function Round({
  round: { round, contests, sentBack, leftOut, countersignings, circular },
  campaignId,
}: {
  round: RoundView;
  campaignId: string;
}) {
  const t = useWords(processWords);
  const papers = `/campaigns/${campaignId}/process/rounds/${String(round)}`;
  return (
    <>
      {circular && (
        <DocumentCard
          document={circular.document}
          path={`${papers}/circular`}
          title={`${circular.document.label} · ${t('roundNo', { n: round })}`}
        >
          {circular.outdated && <p className="notice">{t('outdated')}</p>}
        </DocumentCard>
      )}
      <section className="card" aria-label={t('roundNo', { n: round })}>
        <h2>
          {t('countersigning')} · {t('roundNo', { n: round })}
        </h2>
        {sentBack && (
          <p className="notice">
            {t('sentBack', { contest: sentBack.contest, reason: sentBack.reason, n: sentBack.correctionDays, at: localTime(sentBack.at) })}
          </p>
        )}
        <ul className="actions">
          {countersignings.map((countersigning) => (
            <Countersigning key={countersigning.organizationId} countersigning={countersigning} />
          ))}
        </ul>
        <a className="btn" href={apiPath(`${papers}/countersigning`)} target="_blank" rel="noreferrer">
          {t('printSheet')}
        </a>
        <details open={!circular}>
          <summary>{t('results', { n: contests.length })}</summary>
          <ul>
            {contests.map(({ caseId, number, title, sha256, winners }) => (
              <li key={caseId}>
                {title} <span className="fine">{number}</span> <code className="fine">{sha256.slice(0, 12)}</code>
                {winners && <Winners contest={title} winners={winners} />}
              </li>
            ))}
          </ul>
        </details>
        {leftOut.length > 0 && (
          <>
            <h3>{t('leftOut')}</h3>
            <ul>
              {leftOut.map(({ title, reason }) => (
                <li key={title}>{t('becauseOf', { title, reason })}</li>
              ))}
            </ul>
          </>
        )}
      </section>
    </>
  );
}

type WinnerView = NonNullable<RoundView['contests'][number]['winners']>[number];

/** 获奖人员名单 of one contest, as the bodies sign it. */
function Winners({ contest, winners }: { contest: string; winners: readonly WinnerView[] }) {
  const t = useWords(processWords);
  const columns: Column<WinnerView>[] = [
    { key: 'rank', title: t('winnerRank'), number: true, render: ({ rank }) => rank },
    { key: 'name', title: t('winnerName'), render: ({ name }) => name },
    { key: 'unit', title: t('winnerUnit'), render: ({ unit }) => unit },
    ...(winners.some(({ prize }) => prize !== null)
      ? [{ key: 'prize', title: t('winnerPrize'), number: true, render: ({ prize }: WinnerView) => prize }]
      : []),
  ];
  return (
    <DataTable
      label={t('winnersOf', { contest })}
      rows={winners}
      columns={columns}
      rowKey={({ rank, name, unit }) => `${String(rank)} ${name} ${unit}`}
    />
  );
}

function Countersigning({ countersigning: { name, word } }: { countersigning: RoundView['countersignings'][number] }) {
  const t = useWords(processWords);
  return (
    <li>
      <div className="row">
        <strong>{name}</strong>
        {word === null ? (
          <Mark tone="warn">{t('notSigned')}</Mark>
        ) : (
          <>
            <Mark tone={word.paper ? 'info' : 'ok'}>{word.paper ? t('onPaper') : t('onScreen')}</Mark>
            <span className="fine">{t('signed', { name: word.by, at: localTime(word.at) })}</span>
          </>
        )}
      </div>
      {word?.opinion && <div className="fine">{t('opinion', { text: word.opinion })}</div>}
    </li>
  );
}
