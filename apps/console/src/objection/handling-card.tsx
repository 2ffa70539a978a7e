import { Link } from 'react-router';
import type { Objection } from '../api/types.ts';
import { Clause } from '../ui/clause.tsx';
import { Facts } from '../ui/facts.tsx';
import { Mark, type Tone } from '../ui/mark.tsx';
import { useCodeWords, useWords } from '../words/define-words.ts';
import { objectionWords } from './objection.words.ts';

const tones = { OPEN: 'warn', NOT_UPHELD: 'ok', UPHELD: 'danger' } as const satisfies Record<string, Tone>;

/** What becomes of it: whether it can be admitted, who verifies, what was found and decided, and until when it is answered. */
export function HandlingCard({ objection }: { objection: Objection }) {
  const t = useWords(objectionWords);
  const body = useCodeWords(objectionWords, 'body.');
  const { hold, verifiers, finding, decision, reply, refused, ledTo } = objection;
  return (
    <section className="card" aria-labelledby="handling">
      <h2 id="handling">{t('standing')}</h2>
      {objection.admissibility && <Admissible admissibility={objection.admissibility} />}
      <Facts
        items={[
          [t('standing'), objection.standingLabel],
          [
            t('hold'),
            hold === null ? (
              t('noHold')
            ) : (
              <Mark key="hold" tone={tones[hold]}>
                {t(`hold.${hold}`)}
              </Mark>
            ),
          ],
          ...(refused === null ? [] : [[t('refused'), refused] as const]),
          [t('verifiers'), verifiers.map(({ name }) => name).join('、') || t('noVerifiers')],
          [t('finding'), finding && t(`finding.${finding}`)],
          [t('decision'), decision && t('decided', { ...decision, effect: t(`effect.${decision.effect}`), body: body(decision.body) })],
          [t('replyDue'), <ReplyDue key="due" due={objection.replyDue} />],
          [t('reply'), reply && t('replied', reply)],
          ...(ledTo === null ? [] : [[t('ledTo'), <LedTo key="ledTo" ledTo={ledTo} />] as const]),
          [t('clause'), objection.clause],
        ]}
      />
    </section>
  );
}

function Admissible({ admissibility: { verdict, refusals } }: { admissibility: NonNullable<Objection['admissibility']> }) {
  const t = useWords(objectionWords);
  return (
    <>
      <p>
        {t('admissibility')}：<Mark tone={verdict === 'ADMIT' ? 'ok' : 'warn'}>{t(`verdict.${verdict}`)}</Mark>
      </p>
      <ul className="why">
        {refusals.map(({ code, message, clause }) => (
          <li key={code}>
            {message} <Clause clause={clause} />
          </li>
        ))}
      </ul>
    </>
  );
}

function LedTo({ ledTo: { caseId, on, reference } }: { ledTo: NonNullable<Objection['ledTo']> }) {
  const t = useWords(objectionWords);
  return <Link to={`/cultivations/${caseId}`}>{t('ended', { on, reference })}</Link>;
}

function ReplyDue({ due }: { due: Objection['replyDue'] }) {
  const t = useWords(objectionWords);
  if (due === null) return t('noReplyDue');
  return (
    <>
      {due.text} {due.overdue && <Mark tone="danger">{t('overdue')}</Mark>}
    </>
  );
}
