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
  return <Await query={query}>{(entry) => <Entry key={entry.expert.id} caseId={id} entry={entry} />}</Await>;
}

function Entry({ caseId, entry }: { caseId: string; entry: PaperEntry }) {
  const t = useWords(scoringWords);
  const [points, setPoints] = useState(() => new Map(entry.candidates.map((one) => [one.id, one.points])));
  const [outcome, setOutcome] = useState<PaperEntryFinished | null>(null);
  const over = entry.finished || outcome?.state === 'SEALED';
  return (
    <Page title={t('paperTitle', { name: entry.expert.name })} crumbs={[{ to: scoringPath(caseId), label: t('panelPage') }]}>
      {!outcome && <p className="notice">{t(over ? 'finishWaiting' : 'paperHint')}</p>}
      {entry.candidates.map(({ id, name, employer }) => (
        <section key={id} aria-label={name}>
          <h2>{name}</h2>
          <p className="fine">{employer}</p>
          <ScoreFields
            items={entry.items}
            points={points.get(id) ?? {}}
            disabled={over}
            onChange={(row) => setPoints(new Map(points).set(id, row))}
          />
        </section>
      ))}
      {/* What finishing came to stands beside its button: the sheet is long. */}
      <section>
        {outcome && (
          <div className="filters">
            <Outcome entry={entry} outcome={outcome} />
          </div>
        )}
        {!over && <EntryActions caseId={caseId} entry={entry} points={points} onOutcome={setOutcome} />}
      </section>
    </Page>
  );
}

interface ActionsProps {
  caseId: string;
  entry: PaperEntry;
  points: ReadonlyMap<string, Record<string, string>>;
  onOutcome: (outcome: PaperEntryFinished) => void;
}

function EntryActions({ caseId, entry, points, onOutcome }: ActionsProps) {
  const t = useWords(scoringWords);
  const path = `${scoringPath(caseId)}/paper-entries/${entry.expert.id}`;
  const [checkCode, setCheckCode] = useState('');
  const rows = [...points].map(([candidateId, row]) => ({ candidateId, points: row }));
  const save = useScoringAct<SheetSaved>(caseId, () => ({ method: 'PUT', path, body: { version: entry.version, rows } }));
  const finish = useScoringAct<PaperEntryFinished, number>(caseId, (version) => ({
    path: `${path}/finish`,
    body: { version, ...(checkCode.trim() && { checkCode: checkCode.trim() }) },
  }));
  const keep = async () => {
    await save.mutateAsync();
    toast(t('saved'));
  };
  // What stands in the fields is what is compared, saved before or not.
  const end = async () => onOutcome(await finish.mutateAsync((await save.mutateAsync()).version));
  return (
    <div className="filters">
      <input
        className="input"
        aria-label={t('sheetCode')}
        placeholder={t('sheetCode')}
        maxLength={20}
        value={checkCode}
        onChange={(event) => setCheckCode(event.target.value)}
      />
      <button type="button" className="btn" disabled={save.isPending} onClick={() => void keep().catch(() => undefined)}>
        {t('save')}
      </button>
      <button
        type="button"
        className="btn btn-primary"
        disabled={save.isPending || finish.isPending}
        onClick={() => void end().catch(() => undefined)}
      >
        {t('finish')}
      </button>
      <ProblemView error={save.error ?? finish.error} />
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
