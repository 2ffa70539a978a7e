import type { ReactNode } from 'react';
import type { Contestant, Team, TeamMoved } from '../api/types.ts';
import type { Command } from '../api/use-command.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { useWords } from '../words/define-words.ts';
import { teamPath, useEntryAct } from './entry.api.ts';
import { entryWords } from './entry.words.ts';

/** A decision about one contestant that asks for its reason. */
export interface Decision {
  act: 'rejection' | 'exception';
  contestant: Contestant;
}

interface Props {
  team: Team;
  contestant: Contestant;
  onEdit: (contestant: Contestant) => void;
  onDecide: (decision: Decision) => void;
}

/** What may be done about one contestant now, each button named after him for those who hear the page. */
export function ContestantActions({ team, contestant, onEdit, onDecide }: Props) {
  const t = useWords(entryWords);
  const { caseId, organizationId, version, may } = team;
  const { id, name, review, checkedInAt, results } = contestant;
  const base = teamPath(caseId, organizationId);
  const act = useEntryAct<TeamMoved, Command>(caseId, (command) => command);
  const button = (label: string, of: string, onClick: () => void): ReactNode => (
    <button type="button" className="btn btn-small" aria-label={of} disabled={act.isPending} onClick={onClick}>
      {label}
    </button>
  );
  const accepted = review?.verdict === 'ACCEPTED';
  const present = checkedInAt !== null;
  const barred = results.some(({ outcome, override }) => outcome === 'SOFT_BLOCK' && override === null);
  const accept = () => act.mutate({ path: `${base}/acceptance`, body: { version, contestantIds: [id] } });
  const checkIn = () => act.mutate({ path: `${base}/check-in`, body: { contestantIds: [id], present: !present } });
  const remove = () => act.mutate({ path: `${base}/contestants/${id}/removal`, body: { version } });
  return (
    <div className="row">
      {may.edit && button(t('edit'), t('editOf', { name }), () => onEdit(contestant))}
      {may.edit && button(t('remove'), t('removeOf', { name }), remove)}
      {may.lift && barred && button(t('lift'), t('liftOf', { name }), () => onDecide({ act: 'exception', contestant }))}
      {may.review && !accepted && !barred && button(t('accept'), t('acceptOf', { name }), accept)}
      {may.review && review === null && button(t('reject'), t('rejectOf', { name }), () => onDecide({ act: 'rejection', contestant }))}
      {may.review && accepted && button(present ? t('checkOut') : t('checkIn'), t(present ? 'checkOutOf' : 'checkInOf', { name }), checkIn)}
      <ProblemView error={act.error} />
    </div>
  );
}
