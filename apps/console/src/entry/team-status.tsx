import type { Team } from '../api/types.ts';
import { Mark, type Tone } from '../ui/mark.tsx';
import { useWords } from '../words/define-words.ts';
import { entryWords } from './entry.words.ts';

const tones = { DRAFT: 'plain', FILED: 'ok', RETURNED: 'warn', WITHDRAWN: 'plain' } as const satisfies Record<Team['status'], Tone>;

export function TeamStatus({ status }: { status: Team['status'] | null }) {
  const t = useWords(entryWords);
  return status === null ? <Mark>{t('status.none')}</Mark> : <Mark tone={tones[status]}>{t(`status.${status}`)}</Mark>;
}
