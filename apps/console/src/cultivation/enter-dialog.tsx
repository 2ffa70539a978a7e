import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import type { EnterCultivation } from '../api/cultivation-types.ts';
import type { Selection } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { OrganizationSelect } from '../organization/organization-select.tsx';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { FileField } from '../ui/file-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { STALE } from './cultivation.api.ts';
import { cultivationWords } from './cultivation.words.ts';

type Field = 'name' | 'birthDate' | 'employer' | 'post' | 'unitId' | 'announcedOn' | 'announcedBy' | 'fileId' | 'reason';

/** 补录: somebody who was announced beside the system, with the true date, the scan and the reason. */
export function EnterDialog({ round, onClose }: { round: Pick<Selection, 'id' | 'caseId'>; onClose: () => void }) {
  const t = useWords(cultivationWords);
  const required = useRequired();
  const enter = useCommand<unknown, EnterCultivation>((body) => ({ path: `/selections/${round.id}/cultivations`, body }), STALE);
  const fields: readonly [Field, label: string, control: ReactNode][] = [
    ['name', t('name'), <Input key="name" maxLength={50} />],
    ['birthDate', t('birthDate'), <CivilDateField key="birthDate" />],
    ['employer', t('employer'), <Input key="employer" maxLength={100} />],
    ['post', t('post'), <Input key="post" maxLength={60} />],
    ['unitId', t('unit'), <OrganizationSelect key="unitId" />],
    ['announcedOn', t('announcedOn'), <CivilDateField key="announcedOn" />],
    ['announcedBy', t('announcedBy'), <Input key="announcedBy" maxLength={60} />],
    ['fileId', t('file'), <FileField key="fileId" purpose="CULTIVATION_PAPER" caseId={round.caseId} />],
    ['reason', t('reason'), <Input.TextArea key="reason" maxLength={500} />],
  ];
  return (
    <FormDialog<EnterCultivation>
      title={t('enter')}
      open
      onClose={onClose}
      onSubmit={async ({ idNumber, ...input }) => {
        await enter.mutateAsync({ ...input, ...(idNumber ? { idNumber } : {}) });
        toast(t('entered'));
      }}
    >
      {fields.map(([name, label, control]) => (
        <Form.Item key={name} name={name} label={label} rules={required(label)}>
          {control}
        </Form.Item>
      ))}
      <Form.Item name="idNumber" label={t('idNumber')}>
        <Input maxLength={18} autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}
