import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { request } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { MailPreview, TemplateText } from '../api/types.ts';

/** Long enough for a pause in typing. */
const PAUSE_MS = 400;

/** What the mail would look like, asked for after each pause; the last good one stays beside a fault. */
export function usePreview(path: string, text: TemplateText, enabled: boolean): { mail: MailPreview | undefined; error: ApiError | null } {
  const [settled, settle] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => settle(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const { data, error } = useQuery<MailPreview, ApiError>({
    queryKey: ['template-preview', path, settled],
    queryFn: ({ signal }) => request<MailPreview>('POST', `${path}/preview`, { body: settled, key: crypto.randomUUID(), signal }),
    placeholderData: keepPreviousData,
    retry: false,
    enabled,
  });
  return { mail: data, error };
}
