import { formatLocal, type EpochMs } from '../shared/instant.ts';
import { ok, refuse, type Result } from '../shared/result.ts';

/** Who saved a draft last, or took it over since, and when. */
export interface LastSave<Who> {
  by: Who;
  at: EpochMs;
}

/** Who has a draft in hand, and until when without another save. */
export interface Hold<Who> {
  by: Who;
  until: EpochMs;
}

/**
 * Who saved a draft last keeps others from it, until so many minutes go by without another save (office.md §4). Null while nobody does: of what
 * nobody has saved, and of what was handed in since; `handedInAt` is null for what never was.
 */
export function holdOf<Who>(
  saved: LastSave<Who> | null | undefined,
  handedInAt: EpochMs | null,
  minutes: number,
  now: EpochMs,
): Hold<Who> | null {
  if (!saved || (handedInAt !== null && handedInAt >= saved.at)) return null;
  const until = saved.at + minutes * 60_000;
  return now < until ? { by: saved.by, until } : null;
}

interface Holder {
  personId: string;
  name: string;
}

/**
 * From whom a save takes the draft; null where nobody else has it in hand. Whoever does not say that he takes it over is refused with the
 * draft's own code (by, until).
 */
export function takenFrom<Who extends Holder>(
  hold: Hold<Who> | null,
  { personId }: Pick<Holder, 'personId'>,
  takeOver: true | undefined,
  code: string,
): Result<Who | null> {
  if (hold === null || hold.by.personId === personId) return ok(null);
  const params = { by: hold.by.name, until: formatLocal(hold.until) };
  return takeOver === true ? ok(hold.by) : refuse(code, { field: 'takeOver', clause: 'office §4', params });
}
