import { Form, Input } from 'antd';
import type { AttachSigned, Contest, Print } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { contestKey } from '../contest/contest.api.ts';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { FileField } from '../ui/file-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { printWords } from './print.words.ts';

interface Values {
  checkCode: string;
  fileId: string;
  chiefJudgeSignedOn?: string;
  seals?: Record<string, string | undefined>;
}

const bodyOf = ({ seals, checkCode, chiefJudgeSignedOn, fileId }: Values): AttachSigned => ({
  checkCode: checkCode.trim(),
  fileId,
  ...(chiefJudgeSignedOn && { chiefJudgeSignedOn }),
  seals: Object.entries(seals ?? {}).flatMap(([organizationId, sealedOn]) => (sealedOn ? [{ organizationId, sealedOn }] : [])),
});

/** The scan with the code that stands on it, the day of the signature, and of each seal. */
export function AttachDialog({ contest, print, onClose }: { contest: Contest; print: Print; onClose: () => void }) {
  const t = useWords(printWords);
  const required = useRequired();
  const attach = useCommand<Print, AttachSigned>(
    (body) => ({ path: `/contests/${contest.caseId}/prints/${print.id}/signed`, body }),
    [contestKey(contest.caseId)],
  );
  return (
    <FormDialog<Values>
      title={t('attachOf', { kind: t(`kind.${print.kind}`), n: print.version })}
      open
      onClose={onClose}
      onSubmit={async (values) => {
        await attach.mutateAsync(bodyOf(values));
        toast(t('attached'));
      }}
    >
      <Form.Item name="checkCode" label={t('checkCode')} rules={required(t('checkCode'))}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="fileId" label={t('scan')} rules={required(t('scan'))}>
        <FileField purpose="SIGNED_PRINT" caseId={contest.caseId} />
      </Form.Item>
      <Form.Item name="chiefJudgeSignedOn" label={t('judgeDate')}>
        <CivilDateField />
      </Form.Item>
      {contest.organizerList
        .filter(({ seals }) => seals)
        .map(({ organizationId, name }) => (
          <Form.Item key={organizationId} name={['seals', organizationId]} label={t('sealDate', { name })}>
            <CivilDateField />
          </Form.Item>
        ))}
    </FormDialog>
  );
}
