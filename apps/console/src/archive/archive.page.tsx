import { useState } from 'react';
import { useParams } from 'react-router';
import { apiPath } from '../api/client.ts';
import type { Archive } from '../api/types.ts';
import { Page } from '../ui/page.tsx';
import { Await } from '../ui/state.tsx';
import { localTime } from '../ui/format.ts';
import { useWords } from '../words/define-words.ts';
import { ArchiveDialog } from './archive-dialogs.tsx';
import { ArchiveList } from './archive-list.tsx';
import { DeletedFiles } from './deleted-files.tsx';
import { useArchive } from './archive.api.ts';
import { archiveWords } from './archive.words.ts';

/** 关闭与归档 of a case. */
export function ArchivePage() {
  const { id = '' } = useParams();
  const query = useArchive(id);
  return <Await query={query}>{(file) => <ArchiveView file={file} />}</Await>;
}

function ArchiveView({ file }: { file: Archive }) {
  const t = useWords(archiveWords);
  const { caseId, href, number, title } = file;
  return (
    <Page title={t('title', { title })} crumbs={[{ to: href, label: `${number} ${title}` }]} actions={<Ways file={file} />}>
      <Standing file={file} />
      <section aria-labelledby="file-list">
        <h2 id="file-list">{t('list')}</h2>
        <ArchiveList key={caseId} file={file} />
      </section>
      {file.deletedFiles.length > 0 && <DeletedFiles files={file.deletedFiles} />}
    </Page>
  );
}

function Ways({ file }: { file: Archive }) {
  const t = useWords(archiveWords);
  const [asking, setAsking] = useState(false);
  return (
    <>
      {file.may.download && (
        <a className="btn" href={apiPath(`/cases/${file.caseId}/archive/zip`)}>
          {t('download')}
        </a>
      )}
      {file.may.archive && (
        <button type="button" className="btn btn-primary" onClick={() => setAsking(true)}>
          {t('archive')}
        </button>
      )}
      {asking && <ArchiveDialog caseId={file.caseId} onClose={() => setAsking(false)} />}
    </>
  );
}

/** Why the case can or cannot be archived now. */
function Standing({ file: { archived, open, items } }: { file: Archive }) {
  const t = useWords(archiveWords);
  const missing = items.filter(({ state }) => state === 'MISSING').length;
  if (archived)
    return <p className="notice">{t('archivedBy', { name: archived.by, at: localTime(archived.at), decision: archived.decision })}</p>;
  if (open) return <p className="notice">{t('open')}</p>;
  return missing === 0 ? null : <p className="notice">{t('missing', { n: missing })}</p>;
}
