import type { RegistryWidgetsType, WidgetProps } from '@rjsf/utils';
import type { FilePurpose } from '../api/types.ts';
import { TakeOver } from '../draft/take-over.tsx';
import { OrganizationSelect } from '../organization/organization-select.tsx';
import { OrganizationsSelect } from '../organization/organizations-select.tsx';
import { PersonSelect } from '../person/person-select.tsx';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { FileField } from '../ui/file-field.tsx';
import { InstantField } from '../ui/instant-field.tsx';
import { LinesField } from '../ui/lines-field.tsx';

export interface FormContext {
  caseId: string;
  purpose: FilePurpose;
}

type Props = WidgetProps<Record<string, unknown>>;

function Day({ id, value, onChange, disabled }: Props) {
  return <CivilDateField id={id} value={value as string | null} onChange={onChange} disabled={disabled ?? false} />;
}

function Moment({ id, value, onChange }: Props) {
  return <InstantField id={id} value={value as string | undefined} onChange={onChange} />;
}

function OnePerson({ id, value, onChange }: Props) {
  return <PersonSelect id={id} value={value as string | null} known={null} onChange={(one) => onChange(one ?? undefined)} />;
}

function Scan({ id, value, onChange, registry }: Props) {
  const { caseId, purpose } = registry.formContext as FormContext;
  return <FileField id={id} purpose={purpose} caseId={caseId} value={value as string | undefined} onChange={onChange} />;
}

function Lines({ id, value, onChange, disabled }: Props) {
  return <LinesField id={id} value={value as string[] | undefined} onChange={onChange} disabled={disabled ?? false} />;
}

function Taking({ label, value, onChange }: Props) {
  return (
    <TakeOver takesOver={value === true} onTakeOver={() => onChange(true)}>
      {label}
    </TakeOver>
  );
}

function Organizations({ id, value, onChange }: Props) {
  return <OrganizationsSelect id={id} value={value as string[] | undefined} onChange={onChange} />;
}

function OneOrganization({ id, value, onChange }: Props) {
  return <OrganizationSelect id={id} value={value as string} onChange={(one) => onChange(one)} />;
}

export const widgets: RegistryWidgetsType<Record<string, unknown>> = {
  day: Day,
  instant: Moment,
  person: OnePerson,
  scan: Scan,
  lines: Lines,
  takeOver: Taking,
  organizations: Organizations,
  organization: OneOrganization,
};
