import type { Awards } from '../api/types.ts';

/** Whether the person may do it now. */
export const mayAct = ({ actions }: Awards, act: string): boolean => actions.some((action) => action.act === act && action.allowed);
