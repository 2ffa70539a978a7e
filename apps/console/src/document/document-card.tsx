import type { ReactNode } from 'react';
import { apiPath } from '../api/client.ts';
import type { OfficialDocument } from '../api/types.ts';
import { localTime } from '../ui/format.ts';
import { Facts } from '../ui/facts.tsx';
import { Mark } from '../ui/mark.tsx';
import { useWords } from '../words/define-words.ts';
import { DocumentChain } from './document-chain.tsx';
import { documentWords } from './document.words.ts';

interface Card {
  document: OfficialDocument;
  /** Of its page to print. */
  path: string;
  title?: string;
  children?: ReactNode;
}

/** An official document on its way, whatever kind of case issues it: number, chain of steps, text, printed versions. */
export function DocumentCard({ document, path, title, children }: Card) {
  const t = useWords(documentWords);
  const { number, issuers, issuedOn, corrects, distributed, written, hold } = document;
  return (
    <section className="card" aria-label={title ?? document.label}>
      <h2>
        {title ?? document.label} {number === null && <Mark>{t('notNumbered')}</Mark>}
      </h2>
      {children}
      <Facts
        items={[
          [t('number'), number],
          [t('issuers'), issuers.map(({ name }) => name).join('、')],
          [t('issuedOn'), issuedOn],
          ...(corrects === null ? [] : [[t('corrects'), corrects] as const]),
          ...(distributed === null ? [] : [[t('distributed'), distributed.recipients.join('、')] as const]),
        ]}
      />
      <h3>{t('chain')}</h3>
      <DocumentChain document={document} />
      {hold && !hold.mine && (
        <p className="notice" role="status">
          {t('heldBy', { name: hold.by, until: localTime(hold.until) })}
        </p>
      )}
      <DocumentText document={document} />
      {document.text && (
        <PageLink path={path} className="btn">
          {t('print', { label: document.label })}
        </PageLink>
      )}
      {document.annexes.map((title, index) => (
        <PageLink key={title} path={`${path}/annexes/${String(index + 1)}`} className="btn">
          {t('print', { label: title })}
        </PageLink>
      ))}
      {document.text && document.issuers.length > 1 && (
        <PageLink path={`${path}/countersigning`} className="btn">
          {t('printSheet')}
        </PageLink>
      )}
      {written.length > 1 && <p className="fine">{t('changed', { n: written.length - 1 })}</p>}
      <Printings document={document} path={path} />
    </section>
  );
}

function DocumentText({ document: { text } }: { document: OfficialDocument }) {
  const t = useWords(documentWords);
  if (text === null) return <p className="fine">{t('notDrafted')}</p>;
  return (
    <details>
      <summary>
        {t('text')}：{text.title}
      </summary>
      <p>{text.recipients.join('，')}：</p>
      {text.body.map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
      {text.attachments.length > 0 && (
        <p>
          {t('attachments')}：{text.attachments.join('、')}
        </p>
      )}
      {text.note !== null && (
        <p>
          {t('note')}：{text.note}
        </p>
      )}
    </details>
  );
}

/** A page of the office's paper in a tab of its own. */
const PageLink = ({ path, className, children }: { path: string; className?: string; children: ReactNode }) => (
  <a href={apiPath(path)} className={className} target="_blank" rel="noreferrer">
    {children}
  </a>
);

function Printings({ document: { printings }, path }: Card) {
  const t = useWords(documentWords);
  if (printings.length === 0) return null;
  return (
    <>
      <h3>{t('printings')}</h3>
      <ul className="actions">
        {printings.map((printing) => (
          <li key={printing.version} className="row">
            <PageLink path={`${path}?version=${String(printing.version)}`}>{t('version', { n: printing.version })}</PageLink>
            <span className="fine">{t('takenBy', { name: printing.by, on: printing.on })}</span>
            <code>{t('checkCode', { code: printing.checkCode })}</code>
            {printing.void && <Mark tone="danger">{t('void')}</Mark>}
          </li>
        ))}
      </ul>
    </>
  );
}
