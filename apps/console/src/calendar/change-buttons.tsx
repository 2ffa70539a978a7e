import { useState } from 'react';
import { Link } from 'react-router';
import type { CalendarYear } from '../api/types.ts';
import { useCan } from '../session/session.api.ts';
import { useWords } from '../words/define-words.ts';
import { changeWords } from './change.words.ts';
import { LocalDialog } from './local-dialog.tsx';
import { NoticeDialog } from './notice-dialog.tsx';

/** What may be done about a year: enter its notice, add local days, read who changed it. */
export function ChangeButtons({ calendar: { year, historyId } }: { calendar: CalendarYear }) {
  const t = useWords(changeWords);
  const can = useCan();
  const [open, setOpen] = useState<'NOTICE' | 'LOCAL' | null>(null);
  const close = () => setOpen(null);
  return (
    <p className="row">
      {can('calendar.manage') && (
        <>
          <button type="button" className="btn btn-primary" onClick={() => setOpen('NOTICE')}>
            {t('enterNotice')}
          </button>
          <button type="button" className="btn" onClick={() => setOpen('LOCAL')}>
            {t('addLocal')}
          </button>
        </>
      )}
      {historyId !== null && can('audit.read') && <Link to={`/calendar/${historyId}/history`}>{t('history')}</Link>}
      {open === 'NOTICE' && <NoticeDialog year={year} onClose={close} />}
      {open === 'LOCAL' && <LocalDialog year={year} onClose={close} />}
    </p>
  );
}
