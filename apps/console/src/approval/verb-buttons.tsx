import { useState } from 'react';
import type { Approval, AvailableVerb } from '../api/types.ts';
import { Clause } from '../ui/clause.tsx';
import { useWords } from '../words/define-words.ts';
import { approvalWords } from './approval.words.ts';
import { VerbDialog } from './verb-dialog.tsx';

/** On the page of the review these two stand at its head, with the fields that the regulation asks for. */
const ELSEWHERE = ['agree', 'urge'];

const offered = ({ verbs, returnTargets }: Approval): AvailableVerb[] =>
  verbs.filter(({ verb, href }) => !ELSEWHERE.includes(verb) && href !== null && (verb !== 'return' || returnTargets.length > 1));

/** What may be done, and what not, each with the reason. */
export function VerbButtons({ approval }: { approval: Approval }) {
  const t = useWords(approvalWords);
  const [open, setOpen] = useState<AvailableVerb | null>(null);
  const verbs = offered(approval);
  const refused = verbs.filter(({ allowed }) => !allowed);
  return (
    <>
      <div className="row" role="group" aria-label={t('verbs')}>
        {verbs
          .filter(({ allowed }) => allowed)
          .map((verb) => (
            <button key={verb.verb + (verb.signer ?? '')} type="button" className="btn" onClick={() => setOpen(verb)}>
              {verb.label}
              {verb.signer !== null && several(verbs, verb) && ` ${nameOf(approval, verb.signer)}`}
            </button>
          ))}
      </div>
      {refused.length > 0 && (
        <details className="why-not">
          <summary>
            {t('whyNot')}（{refused.length}）
          </summary>
          <ul className="actions">
            {refused.map(({ verb, label, refusals }) => (
              <li key={verb} className="refused">
                <strong>{label}</strong>{' '}
                {refusals.map(({ code, message, clause }) => (
                  <span key={code}>
                    {message} <Clause clause={clause} />
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </details>
      )}
      {open && <VerbDialog key={open.verb} approval={approval} verb={open} onClose={() => setOpen(null)} />}
    </>
  );
}

const several = (verbs: readonly AvailableVerb[], { verb }: AvailableVerb): boolean =>
  verbs.filter((one) => one.verb === verb && one.allowed).length > 1;

function nameOf({ nodes }: Approval, key: string): string {
  const signer = nodes.flatMap(({ participants }) => participants.flatMap(({ signers }) => signers)).find((one) => one.key === key);
  return signer?.holder ?? signer?.address ?? '';
}
