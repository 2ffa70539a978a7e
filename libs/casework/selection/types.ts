import type { FixedDateRule } from '@jiangcheng/domain/deadline/rule';
import type { SelectionCommand } from '@jiangcheng/domain/selection/commands';
import type { SelectionEvent } from '@jiangcheng/domain/selection/events';
import type { SelectionFacts, SelectionRules } from '@jiangcheng/domain/selection/facts';
import type { SelectionState } from '@jiangcheng/domain/selection/state';

/** The values of a rule pack, under a round's settings, that a selection's case needs. */
export interface SelectionPack {
  rules: SelectionRules;
  /** Minutes without a save after which a draft is in nobody's hand (DRAFT_HOLD_MINUTES). */
  holdMinutes: number;
  window: Omit<FixedDateRule, 'on'>;
  scoringDue: Omit<FixedDateRule, 'on' | 'cutoff'>;
  /** The regulation as mails name it, such as 通工办发〔2026〕11号. */
  docNo: string;
}

/** What is a selection's own among the kinds of case. */
export interface SelectionTypes {
  state: SelectionState;
  command: SelectionCommand;
  event: SelectionEvent;
  facts: SelectionFacts;
  pack: SelectionPack;
}
