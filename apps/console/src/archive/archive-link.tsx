import { Link } from 'react-router';
import { useWords } from '../words/define-words.ts';
import { archiveWords } from './archive.words.ts';

/** The way from a case to its file. */
export function ArchiveLink({ caseId }: { caseId: string }) {
  const t = useWords(archiveWords);
  return (
    <Link className="btn" to={`/cases/${caseId}/archive`}>
      {t('way')}
    </Link>
  );
}
