import type { EventWords } from './word-types.ts';

/** Who took which task in hand, and how work went from one person to another (office.md §4). */
export const taskWords = {
  TASK_CLAIMED: { label: ['认领', 'Claimed'], says: ['认领“{task|task}”', 'claimed "{task|task}"'] },
  TASK_RELEASED: { label: ['放回', 'Put back'], says: ['放回“{task|task}”', 'put "{task|task}" back'] },
  TASK_TAKEN_OVER: {
    label: ['接手', 'Taken over'],
    says: ['接手“{task|task}”（原由 {-claimedBy} 办理）', 'took "{task|task}" over from {-claimedBy}'],
  },
} as const satisfies Record<string, EventWords>;
