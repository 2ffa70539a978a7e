import { useState } from 'react';
import { useParams } from 'react-router';
import type { ScoringDesk } from '../api/types.ts';
import { Facts } from '../ui/facts.tsx';
import { localTime } from '../ui/format.ts';
import { Page } from '../ui/page.tsx';
import { Await } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { CandidateSheet } from './candidate-sheet.tsx';
import { DeclarationForm } from './declaration-form.tsx';
import { SaveStateLine } from './save-state.tsx';
import { scoringPath, useDesk } from './scoring.api.ts';
import { scoringWords } from './scoring.words.ts';
import { SealButton } from './seal-button.tsx';
import { useAutosave } from './use-autosave.ts';

/** An expert's desk: declaration, candidates with their evidence, his sheet. */
export function DeskPage() {
  const { id = '' } = useParams();
  const query = useDesk(id);
  return <Await query={query}>{(desk) => <Desk desk={desk} />}</Await>;
}

function Desk({ desk }: { desk: ScoringDesk }) {
  const t = useWords(scoringWords);
  return (
    <Page title={desk.title} crumbs={[{ to: '/scorings', label: t('scorings') }]}>
      <Facts
        items={[
          [t('dueAt'), desk.dueAt ? localTime(desk.dueAt) : t('notYet')],
          [t('candidates'), desk.candidates.filter(({ mine }) => mine).length],
          [t('openedAt'), desk.openedAt ? localTime(desk.openedAt) : t('notYet')],
        ]}
      />
      <Stage desk={desk} />
    </Page>
  );
}

/** What is the expert's to do now. */
function Stage({ desk }: { desk: ScoringDesk }) {
  const t = useWords(scoringWords);
  if (desk.onPaper) return <p className="notice">{t('paperDesk')}</p>;
  if (!desk.started) return <p className="notice">{t('waiting')}</p>;
  if (!desk.declared) return <DeclarationForm desk={desk} />;
  return <Sheet desk={desk} />;
}

function Sheet({ desk }: { desk: ScoringDesk }) {
  const t = useWords(scoringWords);
  const [points, setPoints] = useState(() => new Map(desk.candidates.map((one) => [one.id, one.points])));
  const autosave = useAutosave(`${scoringPath(desk.caseId)}/desk/sheet`, desk.version);
  const closed = desk.sealed !== null || desk.openedAt !== null || !desk.open;
  return (
    <>
      {desk.sealed && <p className="notice">{t('isSealed', { at: localTime(desk.sealed.at), hash: desk.sealed.hash.slice(0, 16) })}</p>}
      {!closed && (
        <div className="sheet-bar">
          <SaveStateLine state={autosave.state} onRetry={() => void autosave.flush()} />
          <SealButton desk={desk} points={points} autosave={autosave} />
        </div>
      )}
      <CandidateSheet
        desk={desk}
        points={points}
        closed={closed}
        onChange={(candidateId, row) => {
          setPoints(new Map(points).set(candidateId, row));
          autosave.change(candidateId, row);
        }}
      />
    </>
  );
}
