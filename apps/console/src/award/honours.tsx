import { useState } from 'react';
import type { Awards, Honour } from '../api/types.ts';
import { Clause } from '../ui/clause.tsx';
import { Facts } from '../ui/facts.tsx';
import { FileLink } from '../ui/file-link.tsx';
import { useWords } from '../words/define-words.ts';
import { awardWords } from './award.words.ts';
import { AnswerDialog, LetterDialog } from './letter-dialogs.tsx';
import { mayAct } from './may-act.ts';

type Letter = Honour['letters'][number];
type Nature = Honour['nature'];

const NATURES: readonly Nature[] = ['TITLE', 'PRIORITY', 'DELEGATION'];

/** The list of each honour with the rule that made it, its letters and their answers, under the words of what it is. */
export function Honours({ campaignId, awards }: { campaignId: string; awards: Awards }) {
  return NATURES.map((nature) => {
    const honours = awards.honours.filter((honour) => honour.nature === nature);
    return honours.length === 0 ? null : <Lists key={nature} campaignId={campaignId} awards={awards} nature={nature} honours={honours} />;
  });
}

function Lists({
  campaignId,
  awards,
  nature,
  honours,
}: {
  campaignId: string;
  awards: Awards;
  nature: Nature;
  honours: readonly Honour[];
}) {
  const t = useWords(awardWords);
  return (
    <section aria-labelledby={`honours-${nature}`}>
      <h2 id={`honours-${nature}`}>{t(`honours.${nature}`)}</h2>
      <p className="fine">{t(`honourHint.${nature}`)}</p>
      {honours.map((honour) => (
        <Card key={honour.key} campaignId={campaignId} honour={honour} awards={awards} />
      ))}
    </section>
  );
}

function Card({ campaignId, honour, awards }: { campaignId: string; honour: Honour; awards: Awards }) {
  const t = useWords(awardWords);
  const [sending, send] = useState(false);
  const [letter, choose] = useState<Letter | null>(null);
  const { label, nature, approver, candidates, missed, letters, unsent } = honour;
  return (
    <article className="card" aria-label={label}>
      <h3>{label}</h3>
      <Facts
        items={[
          [t(`approver.${nature}`), approver],
          [t('rule'), <Rule key="rule" honour={honour} />],
        ]}
      />
      {candidates.length === 0 ? <p className="fine">{t('nobody')}</p> : <Names names={candidates} />}
      {missed.length > 0 && <Missed missed={missed} />}
      {letters.length > 0 && <Letters nature={nature} letters={letters} onAnswer={mayAct(awards, 'recordAnswer') ? choose : null} />}
      {unsent > 0 && mayAct(awards, 'sendLetter') && (
        <p>
          {t('unsent', { n: unsent })}{' '}
          <button type="button" className="btn btn-primary" aria-label={t('sendOf', { name: label })} onClick={() => send(true)}>
            {t('send')}
          </button>
        </p>
      )}
      {sending && <LetterDialog campaignId={campaignId} caseId={awards.caseId ?? ''} honour={honour} onClose={() => send(false)} />}
      {letter && (
        <AnswerDialog campaignId={campaignId} caseId={awards.caseId ?? ''} letter={letter} nature={nature} onClose={() => choose(null)} />
      )}
    </article>
  );
}

function Rule({ honour: { rule, clause } }: { honour: Honour }) {
  const t = useWords(awardWords);
  const parts = [
    t('toRank', { rank: rule.toRank }),
    t(`field.${rule.field}`),
    ...(rule.bornOnOrAfter === null ? [] : [t('bornOnOrAfter', { date: rule.bornOnOrAfter })]),
    ...(rule.needsNationalStandard ? [t('standard')] : []),
  ];
  return (
    <>
      {parts.join(' · ')} <Clause clause={clause} />
    </>
  );
}

function Names({ names }: { names: Honour['candidates'] }) {
  const t = useWords(awardWords);
  return (
    <ul>
      {names.map(({ key, name, title, rankInField }) => (
        <li key={key}>
          <strong>{name}</strong> {title} {t('rank')} {rankInField}
        </li>
      ))}
    </ul>
  );
}

function Missed({ missed }: { missed: Honour['missed'] }) {
  const t = useWords(awardWords);
  return (
    <details>
      <summary>
        {t('missed')}（{missed.length}）
      </summary>
      <ul>
        {missed.map(({ key, name, title, refusal }) => (
          <li key={key}>
            {name} {title}：{refusal.message}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Letters({
  nature,
  letters,
  onAnswer,
}: {
  nature: Nature;
  letters: readonly Letter[];
  onAnswer: ((letter: Letter) => void) | null;
}) {
  const t = useWords(awardWords);
  return (
    <>
      <h4>{t('letters')}</h4>
      <ul>
        {letters.map((letter) => (
          <li key={letter.id}>
            {t('letterOf', { number: letter.number, sentOn: letter.sentOn, n: letter.candidates.length })}：
            {letter.answer === null
              ? t('noAnswer')
              : t(`chosenOf.${nature}`, { on: letter.answer.on, n: letter.answer.chosen.length, text: letter.answer.text })}{' '}
            <Scans letter={letter} />
            {letter.answer === null && onAnswer && (
              <button
                type="button"
                className="btn btn-small"
                aria-label={t('answerOf', { number: letter.number })}
                onClick={() => onAnswer(letter)}
              >
                {t('answer')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Scans({ letter: { fileId, answer } }: { letter: Letter }) {
  const t = useWords(awardWords);
  return (
    <>
      {fileId && <FileLink fileId={fileId} label={t('letterScan')} />}{' '}
      {answer?.fileId && <FileLink fileId={answer.fileId} label={t('answerScan')} />}
    </>
  );
}
