import type { Calendar } from '@jiangcheng/domain/calendar/calendar';
import type { SelectionView } from '@jiangcheng/contracts/api/selection';
import type { AvailableAction } from '@jiangcheng/domain/selection/available-actions';
import type { SelectionFacts } from '@jiangcheng/domain/selection/facts';
import type { Surroundings } from '../casework/case-progress.view.ts';
import type { Locale } from '../platform/messages/locale.ts';
import type { CandidateName } from './candidate-names.ts';
import type { LockedSelection } from './selection-cases.ts';

/** Everything that the page of a year's selection is made of. */
export interface SelectionPage {
  found: LockedSelection;
  facts: SelectionFacts;
  actions: readonly AvailableAction[];
  round: { year: number; reasons: Record<string, string> };
  names: ReadonlyMap<string, CandidateName>;
  /** Names of the panel's experts by id. */
  experts: ReadonlyMap<string, string>;
  openOpinions: SelectionView['openOpinions'];
  calendar: Calendar;
  surroundings: Surroundings;
  /** Who reads; minutes, and what other bodies were asked, are for office and auditor. */
  personId: string;
  readsMinutes: boolean;
  locale: Locale;
}
