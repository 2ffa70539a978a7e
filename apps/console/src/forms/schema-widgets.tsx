import type { RegistryWidgetsType, WidgetProps } from '@rjsf/utils';
import type { FilePurpose } from '../api/types.ts';
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

export const widgets: RegistryWidgetsType<Record<string, unknown>> = { day: Day, scan: Scan };
