import { useQuery } from '@tanstack/react-query';
import { apiPath } from '../api/client.ts';
import { networkProblem, problemOf, type ApiError } from '../api/problem.ts';
import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';
import { Await } from './state.tsx';

export const fileUrl = (fileId: string): string => apiPath(`/files/${fileId}`);

/** Asks for the head only, so that an image and a PDF each get the element that shows them, and a refusal is read as a sentence. */
async function contentTypeOf(url: string): Promise<string> {
  const response = await fetch(url, { method: 'HEAD', credentials: 'same-origin' }).catch(() => {
    throw networkProblem();
  });
  if (!response.ok) throw await problemOf(response);
  return response.headers.get('content-type') ?? '';
}

/** A stored file within the page. */
export function FileView({ fileId, label }: { fileId: string; label?: string }) {
  const t = useWords(common);
  const url = fileUrl(fileId);
  const name = label ?? t('fileFrame');
  const query = useQuery<string, ApiError>({ queryKey: ['file-type', fileId], queryFn: () => contentTypeOf(url), staleTime: Infinity });
  return (
    <div className="file-view">
      <Await query={query}>
        {(type) => (type.startsWith('image/') ? <img src={url} alt={name} /> : <iframe src={url} title={name} />)}
      </Await>
      <a href={url} target="_blank" rel="noreferrer">
        {t('openInNewTab')}
      </a>
    </div>
  );
}
