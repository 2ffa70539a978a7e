import { useState } from 'react';
import type { Approval, AvailableVerb } from '../api/types.ts';
import { UrgeDialog } from '../reminder/urge-dialog.tsx';
import { useCan } from '../session/session.api.ts';
import { Clause } from '../ui/clause.tsx';
import { useWords } from '../words/define-words.ts';
import { approvalWords } from './approval.words.ts';
import { VerbDialog } from './verb-dialog.tsx';

/** Verbs that name somebody, which asks for the list of one's own people. */
const NAMING = ['transfer', 'consign', 'addSigner', 'copy'];

/** 同意 and 退回 to before are acts of the case, with the fields that the regulation asks for; 催办 is a route of the reminders. */
const offered = ({ verbs, returnTargets }: Approval, { urges, names }: { urges: boolean; names: boolean }): AvailableVerb[] =>
  verbs.filter(({ verb, href }) => {
    if (verb === 'urge') return urges;
    if (NAMING.includes(verb) && !names) return false;
    return verb !== 'agree' && href !== null && (verb !== 'return' || returnTargets.length > 1);
  });

/** What may be done, and what not, each with the reason. */
export function VerbButtons({ approval }: { approval: Approval }) {
  const t = useWords(approvalWords);
  const [open, setOpen] = useState<AvailableVerb | null>(null);
  const can = useCan();
  const verbs = offered(approval, { urges: can('reminder.manage'), names: can('approval.people') });
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
      <UrgeDialog caseId={approval.caseId} line={turnOf(approval)} open={open?.verb === 'urge'} onClose={() => setOpen(null)} />
      {open && open.verb !== 'urge' && <VerbDialog key={open.verb} approval={approval} verb={open} onClose={() => setOpen(null)} />}
    </>
  );
}

/** The one turn that is waited for; null where there are several, or none with a task. */
function turnOf({ nodes, stageLabel }: Approval): { taskId: string; label: string } | null {
  const signers = nodes.flatMap(({ participants }) => participants.flatMap((one) => one.signers));
  const [taskId, ...others] = signers.filter(({ state }) => state === 'ACTING').map((signer) => signer.taskId);
  return taskId == null || others.length > 0 ? null : { taskId, label: stageLabel };
}

const several = (verbs: readonly AvailableVerb[], { verb }: AvailableVerb): boolean =>
  verbs.filter((one) => one.verb === verb && one.allowed).length > 1;

function nameOf({ nodes }: Approval, key: string): string {
  const signer = nodes.flatMap(({ participants }) => participants.flatMap(({ signers }) => signers)).find((one) => one.key === key);
  return signer?.holder ?? signer?.address ?? '';
}
