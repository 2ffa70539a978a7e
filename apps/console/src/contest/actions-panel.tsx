import { isDayAct } from '@jiangcheng/domain/contest/acts';
import { ActList, stageIsOpen } from '../act/act-list.tsx';
import { SchemaActDialog, SchemaPaperDialog } from '../act/schema-dialogs.tsx';
import type { Action, Contest } from '../api/types.ts';
import { PaperDialog } from '../paper-decision/paper-dialog.tsx';
import { useWords } from '../words/define-words.ts';
import { ActDialog } from './act-dialog.tsx';
import { staleAfterAct } from './contest.api.ts';
import { contestWords } from './contest.words.ts';

/** Acts with a page of their own. */
const pages: Readonly<Record<string, string>> = {
  handIn: 'score-report?tab=hand-in',
  confirm: 'review',
  return: 'review',
  writePlan: 'plan',
  submitPlan: 'plan',
};

/** Where an act is prepared that cannot be carried out yet, once its stage is open. */
const preparedAt: Readonly<Record<string, string>> = { handIn: 'score-report', submitPlan: 'plan' };

/** Acts whose form begins with what the case's schema says. */
const bySchema = (act: string): boolean => /Notice(Correction)?$|^(countersign|return)Plan$|^nameAuthority$/.test(act);

/** What happens at the contest has a page of its own. */
const isHere = ({ act }: Action): boolean => !isDayAct(act);

/** What the person may do about a contest now; and what not, each with the reason and its clause. */
export function ActionsPanel({ contest }: { contest: Contest }) {
  const t = useWords(contestWords);
  const pageOf = (action: Action) => {
    const page = action.allowed ? pages[action.act] : stageIsOpen(action) ? preparedAt[action.act] : undefined;
    const label = action.allowed ? action.label : t('prepare', { label: action.label });
    return page === undefined ? null : { to: `/contests/${contest.caseId}/${page}`, label };
  };
  return (
    <ActList
      actions={contest.actions.filter(isHere)}
      pageOf={pageOf}
      dialog={(way, action, close) => {
        if (bySchema(action.act))
          return way === 'ACT' ? (
            <SchemaActDialog caseId={contest.caseId} action={action} stale={staleAfterAct(contest.caseId)} onClose={close} />
          ) : (
            <SchemaPaperDialog caseId={contest.caseId} action={action} onClose={close} />
          );
        const Dialog = way === 'ACT' ? ActDialog : PaperDialog;
        return <Dialog key={action.act} contest={contest} action={action} onClose={close} />;
      }}
    />
  );
}
