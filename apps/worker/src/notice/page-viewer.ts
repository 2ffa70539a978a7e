import type { PageViewer } from '@jiangcheng/casework/notice/look-at-page';

const TIMEOUT_MS = 10_000;
/** A notice of sixteen thousand names stays below this; what is longer is not our page. */
const MAX_BYTES = 16 * 1024 * 1024;

/** Fetches the page from the address that citizens use, so that what stands before the service is seen as well. It follows nobody elsewhere. */
export const pageViewer = (publicUrl: string): PageViewer => ({
  view: async (noticeId) => {
    try {
      const response = await fetch(`${publicUrl}/public/notices/${encodeURIComponent(noticeId)}`, {
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
        headers: { accept: 'text/html' },
      });
      const body = await bodyOf(response);
      return body === null ? null : { status: response.status, body };
    } catch {
      // Away, too slow or elsewhere: that it was not seen is what the record notes.
      return null;
    }
  },
});

async function bodyOf(response: Response): Promise<string | null> {
  if (Number(response.headers.get('content-length') ?? 0) > MAX_BYTES) return null;
  const body = await response.text();
  return body.length > MAX_BYTES ? null : body;
}
