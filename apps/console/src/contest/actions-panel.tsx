import { ActList, stageIsOpen } from '../act/act-list.tsx';
import type { Action, Contest } from '../api/types.ts';
import { PaperDialog } from '../paper-decision/paper-dialog.tsx';
import { useWords } from '../words/define-words.ts';
import { ActDialog } from './act-dialog.tsx';
import { contestWords } from './contest.words.ts';

/** Acts with a page of their own. */
const pages: Readonly<Record<string, string>> = { handIn: 'score-report?tab=hand-in', confirm: 'review', return: 'review' };

/** Where an act is prepared that cannot be carried out yet, once its stage is open. */
const preparedAt: Readonly<Record<string, string>> = { handIn: 'score-report' };

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
      actions={contest.actions}
      pageOf={pageOf}
      dialog={(way, action, close) => {
        const Dialog = way === 'ACT' ? ActDialog : PaperDialog;
        return <Dialog key={action.act} contest={contest} action={action} onClose={close} />;
      }}
    />
  );
}
