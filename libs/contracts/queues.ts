/** Task queues: `cases` carries workflows and their local activities, `effects` what is slow or foreign (design.md §7). */
export const taskQueues = { cases: 'cases', effects: 'effects' } as const;
