import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link, useParams } from 'react-router';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { ObjectionReceipt, PublicNotice, WebObjection } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { Front } from '../session/front.tsx';
import { PlainField } from '../session/plain-field.tsx';
import { textOf } from '../session/text-of.ts';
import { dueText } from '../ui/format.ts';
import { usePageTitle } from '../ui/page-title.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { Await } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { canBeSent, sentFiles } from './files.ts';
import { publicNoticeWords } from './public-notice.words.ts';

const KINDS = ['REAL_NAME', 'UNIT_SEAL', 'ANONYMOUS'] as const;

/** Anybody's objection to a person of a notice; nobody is signed in. */
export function ObjectPage() {
  const t = useWords(publicNoticeWords);
  const { id = '' } = useParams();
  const notice = useQuery<PublicNotice, ApiError>({ queryKey: ['public-notice', id], queryFn: () => get(`/public-notices/${id}`) });
  usePageTitle(t('object'));
  return (
    <Front title={t('object')}>
      <Await query={notice}>{(shown) => <ObjectForm notice={shown} />}</Await>
    </Front>
  );
}

function ObjectForm({ notice }: { notice: PublicNotice }) {
  const t = useWords(publicNoticeWords);
  const [kind, setKind] = useState<(typeof KINDS)[number]>('REAL_NAME');
  const { object, tooLarge, send } = useObjection(notice.id, kind);
  if (object.data) return <Receipt receipt={object.data} />;
  return (
    <form onSubmit={send}>
      <p>{notice.title}</p>
      <p className="fine">{notice.status === 'OPEN' ? t('until', { end: dueText(notice.closesAt) }) : t('over')}</p>
      <label className="plain-field">
        {t('person')}
        <select name="personId" className="input" required>
          {notice.list.map(({ personId, name, unit }) => (
            <option key={personId} value={personId}>
              {`${name}（${unit}）`}
            </option>
          ))}
        </select>
      </label>
      <label className="plain-field">
        {t('kind')}
        <select className="input" value={kind} onChange={({ target }) => setKind(KINDS.find((one) => one === target.value) ?? 'REAL_NAME')}>
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`kind.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {kind !== 'ANONYMOUS' && <PlainField name="name" label={t('name')} autoComplete="name" required maxLength={80} />}
      {kind !== 'ANONYMOUS' && <PlainField name="contact" label={t('contact')} autoComplete="tel" required maxLength={300} />}
      <label className="plain-field">
        {t('facts')}
        <textarea name="facts" className="input" required maxLength={5000} rows={8} aria-describedby="facts-hint" />
      </label>
      <p id="facts-hint" className="fine">
        {t('factsHint')}
      </p>
      <label className="plain-field">
        {t('files')}
        <input type="file" name="files" multiple accept="application/pdf,image/png,image/jpeg" />
      </label>
      <p className="fine">{t('secrecy')}</p>
      {tooLarge && (
        <p role="alert" className="problem">
          {t('tooLarge')}
        </p>
      )}
      {object.error && <ProblemView error={object.error} />}
      <button type="submit" className="btn btn-primary wide" disabled={object.isPending}>
        {t('send')}
      </button>
    </form>
  );
}

function useObjection(noticeId: string, objectorKind: (typeof KINDS)[number]) {
  const [tooLarge, setTooLarge] = useState(false);
  const object = useCommand<ObjectionReceipt, WebObjection>((body) => ({ path: `/public-notices/${noticeId}/objections`, body }));
  const submit = async (form: FormData): Promise<void> => {
    const chosen = form.getAll('files').filter((file): file is File => file instanceof File && file.size > 0);
    setTooLarge(!canBeSent(chosen));
    if (!canBeSent(chosen)) return;
    const files = await sentFiles(chosen);
    const identity = objectorKind === 'ANONYMOUS' ? {} : { identity: { name: textOf(form, 'name'), contact: textOf(form, 'contact') } };
    object.mutate({ personId: textOf(form, 'personId'), objectorKind, facts: textOf(form, 'facts'), files, ...identity });
  };
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void submit(new FormData(event.currentTarget));
  };
  return { object, tooLarge, send };
}

function Receipt({ receipt: { receiptNo, code } }: { receipt: ObjectionReceipt }) {
  const t = useWords(publicNoticeWords);
  return (
    <div role="status">
      <p>{t('sent')}</p>
      <PlainField label={t('receiptNo')} value={receiptNo} readOnly />
      <PlainField label={t('code')} value={code} readOnly />
      <p>{t('keep')}</p>
      <Link to="/public/receipts">{t('receipts')}</Link>
    </div>
  );
}
