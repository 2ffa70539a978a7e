import { defineSignal } from '@temporalio/workflow';

/** "Something about your case may have changed: look." Carries nothing, so duplicates are harmless (design.md §3.3). */
export const pokeSignal = defineSignal('poke');
