import { Await } from '../ui/state.tsx';
import { Certificates } from './certificates.tsx';
import { Honours } from './honours.tsx';
import { useAwards } from './award.api.ts';

/** Certificates by level and lists for honours that follow from the campaign's circulars. */
export function AwardsTab({ campaignId }: { campaignId: string }) {
  const query = useAwards(campaignId);
  return (
    <Await query={query}>
      {(awards) => (
        <>
          <Certificates campaignId={campaignId} awards={awards} />
          <Honours campaignId={campaignId} awards={awards} />
        </>
      )}
    </Await>
  );
}
