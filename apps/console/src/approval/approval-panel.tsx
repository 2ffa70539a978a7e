import { Await } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { useApproval } from './approval.api.ts';
import { approvalWords } from './approval.words.ts';
import { Copies } from './copies.tsx';
import { NodeItem } from './node-item.tsx';
import { PaperWords } from './paper-words.tsx';
import { VerbButtons } from './verb-buttons.tsx';

/** Who signed what in which order, who is waited for, and what the person at the screen may do about it. */
export function ApprovalPanel({ approvalId }: { approvalId: string }) {
  const t = useWords(approvalWords);
  const approval = useApproval(approvalId);
  return (
    <section className="card" aria-labelledby="approval">
      <h2 id="approval">{t('title')}</h2>
      <Await query={approval}>
        {(found) => (
          <>
            <ol className="stages" aria-label={t('nodes')}>
              {found.nodes.map((node) => (
                <NodeItem key={`${node.key}-${String(node.round)}`} node={node} />
              ))}
            </ol>
            <Copies approval={found} />
            <VerbButtons approval={found} />
            <PaperWords approval={found} />
          </>
        )}
      </Await>
    </section>
  );
}
