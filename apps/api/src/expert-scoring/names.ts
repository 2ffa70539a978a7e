import { expertsOf } from '@jiangcheng/domain/expert-scoring/round';
import type { ReadScoring } from './read-scoring.ts';

export interface Named {
  id: string;
  name: string;
}

/** An expert as lists show him; `employer` for those who sit. */
export interface NamedExpert extends Named {
  employer: string;
}

/** The names behind the ids of a scoring. */
export interface Names {
  expert(id: string): NamedExpert;
  candidate(id: string): Named;
  account(id: string): string;
}

export async function namesIn({ tx, record }: Pick<ReadScoring, 'tx' | 'record'>): Promise<Names> {
  const { plan, panels, candidates, corrections } = record;
  const seated = panels.flatMap((panel) => expertsOf(panel).map(({ id }) => id));
  const left = panels.flatMap(({ draw }) => draw?.excluded.map(({ expertId }) => expertId) ?? []);
  const experts = new Map((await tx.pool([...seated, ...left, ...(plan === null ? [] : [plan.chairId])])).map((one) => [one.id, one]));
  const accounts: { id: string; name: string }[] = await tx.manager.query(
    'select a.id, p.name from app.account a join app.person p on p.id = a.person_id where a.id = any ($1)',
    [corrections.flatMap(({ by, secondBy }) => [by, secondBy])],
  );
  return {
    expert: (id) => ({ id, name: experts.get(id)?.name ?? '', employer: experts.get(id)?.employer ?? '' }),
    candidate: (id) => ({ id, name: candidates.find((one) => one.id === id)?.name ?? '' }),
    account: (id) => accounts.find((one) => one.id === id)?.name ?? '',
  };
}
