import type { OfficialDocument } from '../api/types.ts';
import { Mark } from '../ui/mark.tsx';
import { useWords } from '../words/define-words.ts';
import { documentWords } from './document.words.ts';

type Step = OfficialDocument['steps'][number];

/** The chain 拟稿 … 分发登记: who took each step and when, which one is next. */
export function DocumentChain({ document }: { document: OfficialDocument }) {
  return (
    <ol className="chain">
      {document.steps.map((step) => (
        <Line key={step.step + (step.issuer ?? '')} step={step} />
      ))}
    </ol>
  );
}

function Line({ step: { label, issuer, taken, open } }: { step: Step }) {
  const t = useWords(documentWords);
  return (
    <li className={taken ? 'past' : open ? 'current' : undefined} aria-current={open ? 'step' : undefined}>
      <strong>{label}</strong>
      <span>{issuer}</span>
      {taken && <span className="fine">{t('takenBy', { name: taken.by, on: taken.on })}</span>}
      {taken?.paper && <Mark tone="info">{t('onPaper')}</Mark>}
      {open && <Mark tone="warn">{t('now')}</Mark>}
    </li>
  );
}
