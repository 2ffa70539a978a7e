import type { RegistryWidgetsType, WidgetProps } from '@rjsf/utils';
import { Input } from 'antd';
import type { FilePurpose } from '../api/types.ts';
import { OrganizationsSelect } from '../organization/organizations-select.tsx';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { FileField } from '../ui/file-field.tsx';

export interface FormContext {
  caseId: string;
  purpose: FilePurpose;
}

type Props = WidgetProps<Record<string, unknown>>;

function Day({ id, value, onChange, disabled }: Props) {
  return <CivilDateField id={id} value={value as string | null} onChange={onChange} disabled={disabled ?? false} />;
}

function Scan({ id, value, onChange, registry }: Props) {
  const { caseId, purpose } = registry.formContext as FormContext;
  return <FileField id={id} purpose={purpose} caseId={caseId} value={value as string | undefined} onChange={onChange} />;
}

/** A list of short texts, one a line: an empty line is none. */
function Lines({ id, value, onChange, disabled }: Props) {
  const lines = (value as string[] | undefined) ?? [];
  return (
    <Input.TextArea
      id={id}
      autoSize={{ minRows: 2, maxRows: 16 }}
      disabled={disabled ?? false}
      defaultValue={lines.join('\n')}
      onChange={(event) => onChange(event.target.value.split('\n').filter((one) => one.trim() !== ''))}
    />
  );
}

function Organizations({ id, value, onChange }: Props) {
  return <OrganizationsSelect id={id} value={value as string[] | undefined} onChange={onChange} />;
}

export const widgets: RegistryWidgetsType<Record<string, unknown>> = { day: Day, scan: Scan, lines: Lines, organizations: Organizations };
