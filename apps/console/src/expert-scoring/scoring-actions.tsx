import { useState } from 'react';
import type { Scoring } from '../api/types.ts';
import { ReasonDialog } from '../entry/reason-dialog.tsx';
import { ProblemView } from '../ui/problem-view.tsx';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { EnvelopeDialog, PlanDialog } from './plan-dialogs.tsx';
import { DrawDialog, InviteDialog } from './panel-dialogs.tsx';
import { PaperDeclarationDialog } from './paper-declaration-dialog.tsx';
import { scoringPath, useScoringAct } from './scoring.api.ts';
import { scoringWords } from './scoring.words.ts';

type Dialog = 'plan' | 'invite' | 'draw' | 'declarePaper' | 'envelope' | 'open' | null;

/** What office and chair may do now. */
export function ScoringActions({ scoring }: { scoring: Scoring }) {
  const t = useWords(scoringWords);
  const [dialog, setDialog] = useState<Dialog>(null);
  const { may } = scoring;
  const button = (opens: Exclude<Dialog, null>) => (
    <button type="button" className={opens === 'open' ? 'btn btn-danger' : 'btn'} onClick={() => setDialog(opens)}>
      {t(opens)}
    </button>
  );
  return (
    <>
      {may.plan && button('plan')}
      {may.seat && button('invite')}
      {may.seat && button('draw')}
      {may.declareFor && button('declarePaper')}
      {may.receive && button('envelope')}
      {may.open && scoring.missing.length > 0 && button('open')}
      {may.start && <StartButton scoring={scoring} />}
      <Dialogs scoring={scoring} dialog={dialog} onClose={() => setDialog(null)} />
    </>
  );
}

function Dialogs({ scoring, dialog, onClose }: { scoring: Scoring; dialog: Dialog; onClose: () => void }) {
  switch (dialog) {
    case null:
      return null;
    case 'plan':
      return <PlanDialog scoring={scoring} onClose={onClose} />;
    case 'invite':
      return <InviteDialog scoring={scoring} onClose={onClose} />;
    case 'draw':
      return <DrawDialog scoring={scoring} onClose={onClose} />;
    case 'declarePaper':
      return <PaperDeclarationDialog scoring={scoring} onClose={onClose} />;
    case 'envelope':
      return <EnvelopeDialog scoring={scoring} onClose={onClose} />;
    case 'open':
      return <OpenDialog scoring={scoring} onClose={onClose} />;
  }
}

function StartButton({ scoring }: { scoring: Scoring }) {
  const t = useWords(scoringWords);
  const start = useScoringAct<Scoring>(scoring.caseId, () => ({ path: `${scoringPath(scoring.caseId)}/start` }));
  const send = async () => {
    await start.mutateAsync();
    toast(t('start'));
  };
  return (
    <>
      <button
        type="button"
        className="btn btn-primary"
        title={t('startHint')}
        disabled={start.isPending}
        onClick={() => void send().catch(() => undefined)} // shown beside it by the command's own error
      >
        {t('start')}
      </button>
      <ProblemView error={start.error} />
    </>
  );
}

/** The chair names everybody who is missing and says why it goes on. */
function OpenDialog({ scoring, onClose }: { scoring: Scoring; onClose: () => void }) {
  const t = useWords(scoringWords);
  const { missing } = scoring;
  const open = useScoringAct<Scoring, string>(scoring.caseId, (reason) => ({
    path: `${scoringPath(scoring.caseId)}/opening`,
    body: { missing: missing.map(({ id }) => id), reason },
  }));
  return (
    <ReasonDialog
      title={t('open')}
      hint={t('openHint', { names: missing.map(({ name }) => name).join('、') })}
      danger
      onClose={onClose}
      onSubmit={async ({ reason }) => {
        await open.mutateAsync(reason);
        toast(t('stateOpened'));
      }}
    />
  );
}
