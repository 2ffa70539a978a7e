import type { Role } from '../access/actor.ts';

/** A task that is open as long as the state says so. `deadline` names the deadline it is under, by its key and round. */
export interface PlannedTask<K extends string = string, N extends string = string> {
  kind: K;
  stage: N;
  round: number;
  /** PERSON where it is one person's own, whatever roles he has. */
  role: Role | 'PERSON';
  organizationId: string | null;
  personId?: string;
  deadline: { key: string; round: number } | null;
}
