import { useState } from 'react';
import type { Notice } from '../api/types.ts';
import { ObjectionRows } from '../objection/objection-rows.tsx';
import { objectionWords } from '../objection/objection.words.ts';
import { RegisterDialog } from '../objection/register-dialog.tsx';
import { useCan } from '../session/session.api.ts';
import { useWords } from '../words/define-words.ts';

/** The objections to this notice, and the receipt of one that came by letter, call or visit. */
export function ObjectionsTab({ notice }: { notice: Notice }) {
  const t = useWords(objectionWords);
  const can = useCan();
  const [registering, register] = useState(false);
  return (
    <section className="card" aria-labelledby="objections">
      <div className="page-head">
        <h2 id="objections">{t('title')}</h2>
        {can('campaign.manage') && notice.postings.length > 0 && (
          <button type="button" className="btn btn-primary" onClick={() => register(true)}>
            {t('register')}
          </button>
        )}
      </div>
      <ObjectionRows noticeId={notice.caseId} standing="" named />
      {registering && <RegisterDialog notice={notice} onClose={() => register(false)} />}
    </section>
  );
}
