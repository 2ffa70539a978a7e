import type { AnnouncedResult, NewResultCorrection } from '../api/types.ts';

type Entry = AnnouncedResult['entries'][number];
/** What stands in the form, by the key of the contestant; an empty cell is no mark. */
export type TypedEntries = Readonly<Record<string, { theory?: string; practice?: string; status?: Entry['status'] }>>;

/** The contestants whose marks or status were changed, as the correction names them. */
export const changedEntries = (entries: readonly Entry[], typed: TypedEntries): NewResultCorrection['entries'] =>
  entries.flatMap((entry) => {
    const { theory, practice, status = entry.status } = typed[entry.key] ?? {};
    const corrected = { key: entry.key, theory: markOf(theory, entry.theory), practice: markOf(practice, entry.practice), status };
    const same = corrected.theory === entry.theory && corrected.practice === entry.practice && status === entry.status;
    return same ? [] : [corrected];
  });

const markOf = (typed: string | undefined, announced: string | null): string | null =>
  typed === undefined ? announced : typed.trim() === '' ? null : typed.trim();
