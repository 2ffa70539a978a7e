import type { NoticeSummary } from '../api/types.ts';
import { Mark, type Tone } from '../ui/mark.tsx';

const tones = { POSTING: 'warn', RUNNING: 'info', CLOSED: 'ok', WITHDRAWN: 'danger' } as const satisfies Record<
  NoticeSummary['standing'],
  Tone
>;

/** Where a notice stands. */
export const NoticeMark = ({ notice: { standing, standingLabel } }: { notice: Pick<NoticeSummary, 'standing' | 'standingLabel'> }) => (
  <Mark tone={tones[standing]}>{standingLabel}</Mark>
);
