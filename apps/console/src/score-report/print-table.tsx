import type { Contest, Print } from '../api/types.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { FileLink } from '../ui/file-link.tsx';
import { localTime } from '../ui/format.ts';
import { Mark } from '../ui/mark.tsx';
import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';
import { printWords } from './print.words.ts';
import { printUrl } from './print-url.ts';

interface Props {
  caseId: string;
  contest: Contest;
  prints: readonly Print[];
  onAttach?: (print: Print) => void;
}

/** Void versions stay in the list: what was once signed remains readable. */
export function PrintTable({ caseId, contest, prints, onAttach }: Props) {
  const t = useWords(printWords);
  const columns: Column<Print>[] = [
    { key: 'kind', title: t('kind'), render: (row) => <Kind caseId={caseId} print={row} /> },
    { key: 'code', title: t('code'), render: (row) => <code className="check-code">{row.checkCode}</code> },
    { key: 'status', title: t('status'), render: (row) => <Status print={row} /> },
    { key: 'printed', title: t('printedAt'), tight: true, render: (row) => localTime(row.printedAt) },
    { key: 'signed', title: t('signed'), render: (row) => <Signed contest={contest} print={row} {...(onAttach && { onAttach })} /> },
  ];
  return <DataTable label={t('title')} rows={prints} columns={columns} rowKey={(row) => row.id} />;
}

function Kind({ caseId, print }: { caseId: string; print: Print }) {
  const t = useWords(printWords);
  const kind = t(`kind.${print.kind}`);
  return (
    <div>
      <strong>{kind}</strong> {t('version', { n: print.version })}{' '}
      {print.origin === 'OWN_SHEET' && <Mark tone="info">{t('ownSheet')}</Mark>}
      {print.origin === 'SYSTEM' && (
        <div>
          <a href={printUrl(caseId, print)} target="_blank" rel="noreferrer" aria-label={t('openPrintOf', { kind, n: print.version })}>
            {t('openPrint')}
          </a>
        </div>
      )}
    </div>
  );
}

function Status({ print }: { print: Print }) {
  const t = useWords(printWords);
  return (
    <>
      <Mark tone={print.status === 'VALID' ? 'ok' : 'danger'}>{t(`status.${print.status}`)}</Mark>
      {print.voidReason && <div className="fine">{print.voidReason}</div>}
    </>
  );
}

function Signed({ contest, print, onAttach }: { contest: Contest; print: Print; onAttach?: (print: Print) => void }) {
  const t = useWords(printWords);
  const c = useWords(common);
  const name = (id: string) => contest.organizerList.find(({ organizationId }) => organizationId === id)?.name ?? '';
  return (
    <div>
      {!print.signed && <span>{t('notSigned')}</span>}
      {print.signed?.chiefJudgeSignedOn && <div>{t('judgeSigned', { date: print.signed.chiefJudgeSignedOn })}</div>}
      {print.signed?.seals.map((seal) => (
        <div key={seal.organizationId}>{t('sealed', { name: name(seal.organizationId), date: seal.sealedOn })}</div>
      ))}
      {print.signedFileId && <FileLink fileId={print.signedFileId} label={c('openFile')} />}{' '}
      {onAttach && print.status === 'VALID' && (
        <button
          type="button"
          className="btn btn-small"
          aria-label={t('attachOf', { kind: t(`kind.${print.kind}`), n: print.version })}
          onClick={() => onAttach(print)}
        >
          {t('attach')}
        </button>
      )}
    </div>
  );
}
