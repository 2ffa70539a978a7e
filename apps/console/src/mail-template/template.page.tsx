import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { MailTemplate } from '../api/types.ts';
import { Page } from '../ui/page.tsx';
import { Await } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { TemplateEditor } from './template-editor.tsx';
import { TemplateVersions } from './template-versions.tsx';
import { templateWords } from './template.words.ts';

/** One kind of mail in one language: its text with a live preview, and every version there was. */
export function TemplatePage() {
  const t = useWords(templateWords);
  const { kind = '', locale = '' } = useParams();
  const path = `/mail-templates/${kind}/${locale}`;
  const query = useQuery<MailTemplate, ApiError>({
    queryKey: ['mail-templates', kind, locale],
    queryFn: ({ signal }) => get<MailTemplate>(path, {}, signal),
  });
  return (
    <Await query={query}>
      {(template) => (
        <Page title={`${template.label}（${t(`locale.${template.locale}`)}）`} crumbs={[{ to: '/mail-templates', label: t('title') }]}>
          <TemplateEditor key={template.version} path={path} template={template} />
          <TemplateVersions path={path} template={template} />
        </Page>
      )}
    </Await>
  );
}
