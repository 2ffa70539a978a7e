import { Form, Input, Select } from 'antd';
import type { Approval, AvailableVerb } from '../api/types.ts';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { Await } from '../ui/state.tsx';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { useApprovalPeople, useVerb } from './approval.api.ts';
import { AttachmentsItem } from './attachments-field.tsx';
import { approvalWords } from './approval.words.ts';

interface Values {
  to?: string;
  dueOn?: string;
  people?: string[];
  position?: string;
  text?: string;
  attachments?: string[];
}

const WITH_TEXT = ['disagree', 'return', 'transfer', 'consign', 'addSigner', 'removeSigner', 'withdraw', 'copy'];
/** Words of a signer, with which papers may go. */
const WITH_PAPERS = ['agree', 'disagree', 'return'];
const ON_SIGNER = ['removeSigner', 'withdraw'];

/** Body of a verb as its route takes it: what was filled in, and the seat where the route does not know it. */
function bodyOf({ verb, signer }: AvailableVerb, { text, ...values }: Values): object {
  const written = text?.trim() ? { text } : {};
  return { verb, ...values, ...(WITH_TEXT.includes(verb) ? written : {}), ...(ON_SIGNER.includes(verb) ? { signer } : {}) };
}

export function VerbDialog({ approval, verb, onClose }: { approval: Approval; verb: AvailableVerb; onClose: () => void }) {
  const t = useWords(approvalWords);
  const act = useVerb(approval, verb.href ?? '');
  return (
    <FormDialog<Values>
      title={verb.label}
      open
      onClose={onClose}
      okText={verb.label}
      onSubmit={async (values) => {
        await act.mutateAsync(bodyOf(verb, values));
        toast(t('done', { label: verb.label }));
      }}
    >
      <VerbFields approval={approval} verb={verb} />
    </FormDialog>
  );
}

function VerbFields({ approval, verb }: { approval: Approval; verb: AvailableVerb }) {
  const t = useWords(approvalWords);
  const required = useRequired();
  const label = t(verb.needsReason ? 'reason' : 'text');
  return (
    <>
      {(verb.verb === 'transfer' || verb.verb === 'consign') && (
        <>
          <PeopleField approval={approval} verb={verb} name="to" />
          <Form.Item name="dueOn" label={t('dueOn')} extra={t('dueHint')}>
            <CivilDateField />
          </Form.Item>
        </>
      )}
      {verb.verb === 'addSigner' && <PositionField />}
      {(verb.verb === 'addSigner' || verb.verb === 'copy') && <PeopleField approval={approval} verb={verb} name="people" />}
      {verb.verb === 'return' && <TargetField approval={approval} />}
      {WITH_TEXT.includes(verb.verb) ? (
        <Form.Item name="text" label={label} rules={verb.needsReason ? required(label) : []}>
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
      ) : (
        <p>{t('confirm', { label: verb.label })}</p>
      )}
      {WITH_PAPERS.includes(verb.verb) && <AttachmentsItem caseId={approval.caseId} />}
    </>
  );
}

/** One person of the office, or several; a copy goes to auditors too. */
function PeopleField({ approval, verb, name }: { approval: Approval; verb: AvailableVerb; name: 'to' | 'people' }) {
  const t = useWords(approvalWords);
  const required = useRequired();
  const people = useApprovalPeople(approval.id);
  const label = t(name === 'to' ? 'person' : 'people');
  return (
    <Await query={people}>
      {(found) => (
        <Form.Item name={name} label={label} rules={required(label)} extra={verb.verb === 'consign' ? t('consignHint') : undefined}>
          <Select
            {...(name === 'people' ? { mode: 'multiple' as const } : {})}
            showSearch={{ optionFilterProp: 'label' }}
            options={found.people
              .filter(({ maySign }) => maySign || verb.verb === 'copy')
              .map(({ personId, name: person }) => ({ value: personId, label: person }))}
          />
        </Form.Item>
      )}
    </Await>
  );
}

function PositionField() {
  const t = useWords(approvalWords);
  const positions = (['BEFORE', 'AFTER', 'BESIDE'] as const).map((value) => ({ value, label: t(`position.${value}`) }));
  return (
    <Form.Item name="position" label={t('position')} initialValue="BEFORE">
      <Select options={positions} />
    </Form.Item>
  );
}

/** Nodes before this one; to before the approval goes the review's own button, which asks for the coded reason. */
function TargetField({ approval }: { approval: Approval }) {
  const t = useWords(approvalWords);
  const required = useRequired();
  const targets = approval.returnTargets.flatMap(({ to, label }) => (to === null ? [] : [{ value: to, label }]));
  return (
    <Form.Item name="to" label={t('returnTo')} rules={required(t('returnTo'))} initialValue={targets[0]?.value}>
      <Select options={targets} />
    </Form.Item>
  );
}
