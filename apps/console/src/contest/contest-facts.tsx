import type { Contest } from '../api/types.ts';
import { Facts } from '../ui/facts.tsx';
import { FileLink } from '../ui/file-link.tsx';
import { Mark } from '../ui/mark.tsx';
import { common } from '../words/common.words.ts';
import { useCodeWords, useWords } from '../words/define-words.ts';
import { formWords } from '../forms/forms.words.ts';
import { contestWords } from './contest.words.ts';

export function ContestFacts({ contest }: { contest: Contest }) {
  const t = useWords(contestWords);
  const incident = useCodeWords(contestWords, 'incident.');
  const { firstDay, lastDay, place, chiefJudge } = contest;
  return (
    <section className="card" aria-labelledby="facts">
      <h2 id="facts">{t('facts')}</h2>
      <Facts
        items={[
          [
            t('number'),
            <span key="number">
              {contest.number} {contest.backfilled && <Mark tone="info">{t('backfilled')}</Mark>}
            </span>,
          ],
          [t('trade'), `#${String(contest.tradeNo)}`],
          [t('regulation'), contest.regulation],
          [t('organizers'), <Organizers key="organizers" contest={contest} />],
          [
            t('chiefJudge'),
            chiefJudge ? [chiefJudge.name, chiefJudge.organization, chiefJudge.post].filter(Boolean).join(' · ') : t('notYet'),
          ],
          ...(contest.upper ? [[t('upper'), <Upper key="upper" upper={contest.upper} />] as const] : []),
          [t('dates'), firstDay && lastDay ? t('datesFromTo', { from: firstDay, to: lastDay }) : t('notYet')],
          ...(place === null ? [] : [[t('place'), place] as const]),
          [t('ended'), <Ended key="ended" contest={contest} />],
          [t('receipt'), <Receipt key="receipt" contest={contest} />],
          [t('originals'), contest.originalsReceivedOn],
        ]}
      />
      {contest.cancelledFor !== null && <p className="notice">{t('cancelledFor', { reason: contest.cancelledFor })}</p>}
      {contest.incidents.length > 0 && (
        <p className="notice">{t('incidents', { kinds: [...new Set(contest.incidents.map(({ kind }) => incident(kind)))].join('、') })}</p>
      )}
    </section>
  );
}

/** What an upper contest's document says of this one. */
function Upper({ upper: { coHosted, weights, basis, fileId } }: { upper: NonNullable<Contest['upper']> }) {
  const t = useWords(contestWords);
  return (
    <>
      {coHosted && <Mark tone="info">{t('coHosted')}</Mark>} {weights && t('weightsOf', weights)} <FileLink fileId={fileId} label={basis} />
    </>
  );
}

function Organizers({ contest }: { contest: Contest }) {
  const t = useWords(contestWords);
  if (contest.organizerList.length === 0) return t('notYet');
  return contest.organizerList.map((organizer) => (
    <div key={organizer.organizationId}>
      {organizer.name} {organizer.lead && <Mark tone="info">{t('lead')}</Mark>} {organizer.seals && <Mark>{t('seals')}</Mark>}
    </div>
  ));
}

function Ended({ contest: { ended } }: { contest: Contest }) {
  const t = useWords(contestWords);
  if (!ended) return t('notYet');
  return (
    <>
      {ended.on} <Mark tone={ended.confirmed ? 'ok' : 'warn'}>{ended.confirmed ? t('endedConfirmed') : t('endedDeclared')}</Mark>
    </>
  );
}

function Receipt({ contest: { receipt } }: { contest: Contest }) {
  const t = useWords(contestWords);
  const c = useWords(common);
  const channel = useCodeWords(formWords, 'value.');
  if (!receipt) return c('none');
  return (
    <>
      {receipt.receivedOn}（{channel(receipt.channel)}）
      <Mark tone={receipt.confirmed ? 'ok' : 'warn'}>{receipt.confirmed ? t('receiptConfirmed') : t('receiptPending')}</Mark>{' '}
      <FileLink fileId={receipt.fileId} label={c('openFile')} />
    </>
  );
}
