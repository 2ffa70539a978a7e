import type { EventWords } from './word-types.ts';

/** Who took which task in hand, and how work went from one person to another (office.md §4). */
export const taskWords = {
  TASK_CLAIMED: { label: ['认领', 'Claimed'], says: ['认领“{task|task}”', 'claimed "{task|task}"'] },
  TASK_RELEASED: { label: ['放回', 'Put back'], says: ['放回“{task|task}”', 'put "{task|task}" back'] },
  TASK_TAKEN_OVER: {
    label: ['接手', 'Taken over'],
    says: ['接手“{task|task}”（原由 {-claimedBy} 办理）', 'took "{task|task}" over from {-claimedBy}'],
  },
  WORK_HANDED_OVER: {
    label: ['工作交接', 'Handed over'],
    says: ['办理工作交接：经办人由{from|people}改为{to|people}', 'handed the case over from {from|people} to {to|people}'],
    instead: [
      {
        when: 'left',
        says: [
          '办理工作交接：{from|people}的{tasks|tasks}移交{to|people}，{left|tasks}留下',
          'handed {tasks|tasks} over from {from|people} to {to|people}; left behind: {left|tasks}',
        ],
      },
      {
        when: 'tasks',
        says: ['办理工作交接：{from|people}的{tasks|tasks}移交{to|people}', 'handed {tasks|tasks} over from {from|people} to {to|people}'],
      },
      {
        when: 'draft',
        says: ['办理工作交接：{from|people}填写的成绩草稿移交{to|people}', 'handed the draft over from {from|people} to {to|people}'],
      },
    ],
  },
} as const satisfies Record<string, EventWords>;
