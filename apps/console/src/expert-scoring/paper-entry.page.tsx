import { useState } from 'react';
import { useParams } from 'react-router';
import type { PaperEntry, PaperEntryFinished, SheetSaved } from '../api/types.ts';
import { Page } from '../ui/page.tsx';
import { ProblemView } from '../ui/problem-view.tsx';
import { Await } from '../ui/state.tsx';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { ScoreFields } from './score-fields.tsx';
import { scoringPath, usePaperEntry, useScoringAct } from './scoring.api.ts';
import { scoringWords } from './scoring.words.ts';

/** A clerk's own reading of a paper sheet. */
export function PaperEntryPage() {
  const { id = '', expertId = '' } = useParams();
  const query = usePaperEntry(id, expertId);
  return <Await query={query}>{(entry) => <Entry key={entry.version} caseId={id} entry={entry} />}</Await>;
}

function Entry({ caseId, entry }: { caseId: string; entry: PaperEntry }) {
  const t = useWords(scoringWords);
  const [points, setPoints] = useState(() => new Map(entry.candidates.map((one) => [one.id, one.points])));
  return (
    <Page title={t('paperTitle', { name: entry.expert.name })} crumbs={[{ to: scoringPath(caseId), label: t('panelPage') }]}>
      <p className="notice">{entry.finished ? t('finishWaiting') : t('paperHint')}</p>
      {entry.candidates.map(({ id, name, employer }) => (
        <section key={id} aria-label={name}>
          <h2>{name}</h2>
          <p className="fine">{employer}</p>
          <ScoreFields
            items={entry.items}
            points={points.get(id) ?? {}}
            disabled={entry.finished}
            onChange={(row) => setPoints(new Map(points).set(id, row))}
          />
        </section>
      ))}
      {!entry.finished && <EntryActions caseId={caseId} entry={entry} points={points} />}
    </Page>
  );
}

interface ActionsProps {
  caseId: string;
  entry: PaperEntry;
  points: ReadonlyMap<string, Record<string, string>>;
}

function EntryActions({ caseId, entry, points }: ActionsProps) {
  const t = useWords(scoringWords);
  const path = `${scoringPath(caseId)}/paper-entries/${entry.expert.id}`;
  const rows = [...points].map(([candidateId, row]) => ({ candidateId, points: row }));
  const [outcome, setOutcome] = useState<PaperEntryFinished | null>(null);
  const save = useScoringAct<SheetSaved>(caseId, () => ({ method: 'PUT', path, body: { version: entry.version, rows } }));
  const finish = useScoringAct<PaperEntryFinished>(caseId, () => ({ path: `${path}/finish`, body: { version: entry.version } }));
  const keep = async () => {
    await save.mutateAsync();
    toast(t('saved'));
  };
  const end = async () => setOutcome(await finish.mutateAsync());
  return (
    <div className="filters">
      <button type="button" className="btn" disabled={save.isPending} onClick={() => void keep().catch(() => undefined)}>
        {t('save')}
      </button>
      <button type="button" className="btn btn-primary" disabled={finish.isPending} onClick={() => void end().catch(() => undefined)}>
        {t('finish')}
      </button>
      <ProblemView error={save.error ?? finish.error} />
      {outcome && <Outcome entry={entry} outcome={outcome} />}
    </div>
  );
}

function Outcome({ entry, outcome }: { entry: PaperEntry; outcome: PaperEntryFinished }) {
  const t = useWords(scoringWords);
  const places = outcome.differences.map(({ candidateId, item }) => {
    const who = entry.candidates.find(({ id }) => id === candidateId)?.name ?? '';
    return `${who} ${entry.items.find(({ code }) => code === item)?.name ?? item}`;
  });
  if (outcome.state === 'DIFFERENT')
    return <p className="notice">{t('finishDifferent', { count: places.length, places: places.join('、') })}</p>;
  return <p className="notice">{t(outcome.state === 'SEALED' ? 'finishSealed' : 'finishWaiting')}</p>;
}
