import type { HostingApplication } from '../api/types.ts';
import { FileLink } from '../ui/file-link.tsx';
import { Mark, type Tone } from '../ui/mark.tsx';
import { useWords } from '../words/define-words.ts';
import { hostingWords } from './hosting.words.ts';

/** Parts of a row that the office's list and the applicant's have in common. */
export function Applicant({ row }: { row: HostingApplication }) {
  const t = useWords(hostingWords);
  return (
    <>
      {row.applicant}
      <div className="fine">{t(`type.${row.applicantType}`)}</div>
      {row.fileId && <FileLink fileId={row.fileId} label={t('openPaper')} />}
    </>
  );
}

export function Received({ row }: { row: HostingApplication }) {
  const t = useWords(hostingWords);
  return (
    <>
      {row.receivedOn} {row.outsideWindow && <Mark tone="warn">{t('outsideWindow')}</Mark>}
    </>
  );
}

const tones: Readonly<Record<HostingApplication['status'], Tone>> = { FILED: 'info', RETURNED: 'warn', ACCEPTED: 'ok', REJECTED: 'plain' };

export function Status({ row }: { row: HostingApplication }) {
  const t = useWords(hostingWords);
  return (
    <>
      <Mark tone={tones[row.status]}>{t(`status.${row.status}`)}</Mark> {row.round > 1 && t('round', { n: row.round })}
      {row.reason && <div className="fine">{row.reason}</div>}
    </>
  );
}
