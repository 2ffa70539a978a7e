import type { Refusal } from './result.ts';

interface Sealer {
  organizationId: string;
  name: string;
}

/** SEAL_MISSING for each organization whose seal is asked for and not there (params organization, organizationId). */
export const missingSeals = (seals: readonly { organizationId: string }[], asked: readonly Sealer[], clause: string): Refusal[] =>
  asked
    .filter(({ organizationId }) => !seals.some((seal) => seal.organizationId === organizationId))
    .map(({ organizationId, name }) => ({
      code: 'SEAL_MISSING',
      field: 'seals',
      clause,
      params: { organizationId, organization: name },
    }));
