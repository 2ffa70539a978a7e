import type { Selection } from '../api/types.ts';
import { DocumentCard } from '../document/document-card.tsx';
import { Mark } from '../ui/mark.tsx';
import { Empty } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { selectionWords } from './selection.words.ts';

/** The call and the announcements on their way through the document chain. */
export function DocumentsTab({ round }: { round: Selection }) {
  const t = useWords(selectionWords);
  if (round.documents.length === 0) return <Empty title={t('noDocuments')} />;
  return (
    <>
      {round.documents.toReversed().map(({ issued, round: no, outdated, persons, document }) => (
        <DocumentCard key={`${issued}-${no}`} document={document} path={`/selections/${round.id}/documents/${issued}/${String(no)}`}>
          {outdated && <Mark tone="warn">{t('outdated')}</Mark>}
          {persons.length > 0 && <p>{persons.map(({ name, unit }) => `${name}（${unit}）`).join('、')}</p>}
        </DocumentCard>
      ))}
    </>
  );
}
