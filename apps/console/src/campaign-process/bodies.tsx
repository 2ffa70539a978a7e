import type { CampaignProcess } from '../api/types.ts';
import { Mark } from '../ui/mark.tsx';
import { useWords } from '../words/define-words.ts';
import { processWords } from './process.words.ts';

/** The bodies of the committee, the leading one first. */
export function Bodies({ process: { bodies } }: { process: CampaignProcess }) {
  const t = useWords(processWords);
  return (
    <section className="card" aria-labelledby="bodies">
      <h2 id="bodies">{t('bodies')}</h2>
      {bodies.length === 0 && <p>{t('bodiesMissing')}</p>}
      <ol>
        {bodies.map(({ organizationId, name }, index) => (
          <li key={organizationId}>
            {name} {index === 0 && <Mark>{t('leading')}</Mark>}
          </li>
        ))}
      </ol>
    </section>
  );
}
