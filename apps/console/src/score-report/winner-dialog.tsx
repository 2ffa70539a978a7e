import { Form, Input } from 'antd';
import type { SaveWinner, ScoreReport, Winner } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { contestKey } from '../contest/contest.api.ts';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { FileField } from '../ui/file-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { HeldFields, heldBody, heldValues, type HeldValues } from './held-fields.tsx';
import { authorizationsUrl } from './print-url.ts';
import { winnerWords } from './winner.words.ts';

interface Values {
  idNumber?: string;
  bankAccount?: string;
  bankName?: string;
  phone?: string;
  idCopyFileId?: string;
  authorization?: { version?: string; signedOn?: string; fileId?: string };
  held?: HeldValues;
}

/** Fields that stay empty keep what is saved; the 授权书 goes as a whole. */
function bodyOf({ authorization, held, ...values }: Values, version: number): SaveWinner {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value));
  const { version: text, signedOn, fileId } = authorization ?? {};
  const stated = heldBody(held);
  return {
    version,
    ...given,
    ...(stated && { held: stated }),
    ...(text && signedOn && fileId && { authorization: { version: text, signedOn, fileId } }),
  };
}

export function WinnerDialog({ report, winner, onClose }: { report: ScoreReport; winner: Winner; onClose: () => void }) {
  const { caseId, winnerRequires } = report;
  const asked = (field: string) => winnerRequires.includes(field);
  const t = useWords(winnerWords);
  const save = useCommand<Winner, SaveWinner>(
    (body) => ({ method: 'PUT', path: `/contests/${caseId}/score-report/winners/${winner.entryKey}`, body }),
    [contestKey(caseId)],
  );
  const initial: Values = {
    bankName: winner.bankName ?? '',
    ...(winner.idCopyFileId && { idCopyFileId: winner.idCopyFileId }),
    held: heldValues(winner),
    authorization: winner.authorization ?? { version: report.authorizationVersion },
  };
  return (
    <FormDialog<Values>
      title={t('editOf', { name: winner.name })}
      open
      onClose={onClose}
      initial={initial}
      onSubmit={async (values) => {
        await save.mutateAsync(bodyOf(values, winner.version));
        toast(t('saved'));
      }}
    >
      <MaskedItem name="idNumber" mask={winner.idNumberMask} max={60} />
      {asked('bankAccount') && (
        <>
          <MaskedItem name="bankAccount" mask={winner.bankAccountMask} max={60} />
          <Form.Item name="bankName" label={t('bankName')}>
            <Input maxLength={80} autoComplete="off" />
          </Form.Item>
        </>
      )}
      <MaskedItem name="phone" mask={winner.phoneMask} max={40} />
      <Form.Item name="idCopyFileId" label={t('idCopy')}>
        <FileField purpose="ID_COPY" caseId={caseId} />
      </Form.Item>
      {asked('held') && <HeldFields />}
      <Form.Item name={['authorization', 'version']} label={t('authorizationVersion')} extra={<TextLink winner={winner} caseId={caseId} />}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name={['authorization', 'signedOn']} label={t('authorizationSignedOn')}>
        <CivilDateField />
      </Form.Item>
      <Form.Item name={['authorization', 'fileId']} label={t('authorizationFile')}>
        <FileField purpose="AUTHORIZATION" caseId={caseId} />
      </Form.Item>
    </FormDialog>
  );
}

function TextLink({ winner, caseId }: { winner: Winner; caseId: string }) {
  const t = useWords(winnerWords);
  return (
    <a href={authorizationsUrl(caseId, winner.entryKey)} target="_blank" rel="noreferrer">
      {t('openAuthorizationOf', { name: winner.name })}
    </a>
  );
}

function MaskedItem({ name, mask, max }: { name: 'idNumber' | 'bankAccount' | 'phone'; mask: string | null; max: number }) {
  const t = useWords(winnerWords);
  return (
    <Form.Item name={name} label={t(name)} extra={mask ? t('keep', { mask }) : undefined}>
      <Input maxLength={max} autoComplete="off" />
    </Form.Item>
  );
}
