import { Input } from 'antd';
import { useState } from 'react';
import type { MailTemplate, TemplateTest, TemplateText } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { useCan } from '../session/session.api.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { templateWords } from './template.words.ts';
import { usePreview } from './use-preview.ts';

/** The text beside what its reader will see; what is wrong with it is said while it is written. */
export function TemplateEditor({ path, template }: { path: string; template: MailTemplate }) {
  const t = useWords(templateWords);
  const can = useCan()('reminder.manage');
  const [text, write] = useState<TemplateText>({ subject: template.subject, body: template.body });
  const preview = usePreview(path, text, can);
  return (
    <div className="halves">
      <section aria-label={t('body')}>
        <label htmlFor="template-subject">{t('subject')}</label>
        <Input
          id="template-subject"
          value={text.subject}
          maxLength={200}
          readOnly={!can}
          onChange={({ target }) => write({ ...text, subject: target.value })}
        />
        <label htmlFor="template-body">{t('body')}</label>
        <Input.TextArea
          id="template-body"
          value={text.body}
          rows={14}
          maxLength={6000}
          readOnly={!can}
          onChange={({ target }) => write({ ...text, body: target.value })}
        />
        <p className="fine">
          {t('bodyHint')} <span className="code">{template.variables.map((name) => `{{${name}}}`).join(' ')}</span>
        </p>
        {can && <Buttons path={path} template={template} text={text} sound={preview.error === null} />}
      </section>
      <section aria-labelledby="template-preview">
        <h2 id="template-preview">{t('preview')}</h2>
        {preview.error && (
          <>
            <strong>{t('faults')}</strong>
            <ProblemView error={preview.error} />
          </>
        )}
        {preview.mail && (
          <div className="card">
            <strong>{preview.mail.subject}</strong>
            <pre className="mail-text">{preview.mail.text}</pre>
          </div>
        )}
      </section>
    </div>
  );
}

function Buttons({ path, template, text, sound }: { path: string; template: MailTemplate; text: TemplateText; sound: boolean }) {
  const t = useWords(templateWords);
  const unchanged = text.subject === template.subject && text.body === template.body;
  const save = useCommand<MailTemplate>(
    () => ({ path: `${path}/versions`, body: { ...text, version: template.version } }),
    [['mail-templates']],
  );
  const test = useCommand<TemplateTest>(() => ({ path: `${path}/test`, body: text }));
  return (
    <>
      <p className="row">
        <button
          type="button"
          className="btn btn-primary"
          disabled={unchanged || !sound || save.isPending}
          onClick={() => save.mutate(undefined, { onSuccess: ({ version }) => toast(t('saveDone', { n: version })) })}
        >
          {t('save')}
        </button>
        <button
          type="button"
          className="btn"
          disabled={!sound || test.isPending}
          onClick={() => test.mutate(undefined, { onSuccess: ({ toAddress }) => toast(t('testDone', { to: toAddress })) })}
        >
          {t('test')}
        </button>
      </p>
      <ProblemView error={save.error ?? test.error} />
    </>
  );
}
