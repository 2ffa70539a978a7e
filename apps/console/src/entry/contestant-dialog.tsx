import { Form, Input, Radio, Select } from 'antd';
import type { Contestant, SaveContestant, Team, TeamMoved } from '../api/types.ts';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { FileField } from '../ui/file-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';
import { teamPath, useEntryAct } from './entry.api.ts';
import { entryWords } from './entry.words.ts';

interface Values extends Omit<SaveContestant, 'version' | 'declared'> {
  declared?: Record<string, boolean | undefined>;
}

interface Props {
  team: Team;
  contestant: Contestant | null;
  onClose: () => void;
}

/** Numbers that stay empty keep what is saved; a question without an answer is left unanswered. */
function bodyOf({ declared = {}, name, employer, ...values }: Values, version: number): SaveContestant {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value));
  const answered = Object.entries(declared).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
  return { version, name, employer, ...given, declared: Object.fromEntries(answered) };
}

export function ContestantDialog({ team, contestant, onClose }: Props) {
  const t = useWords(entryWords);
  const { caseId, organizationId, version } = team;
  const base = `${teamPath(caseId, organizationId)}/contestants`;
  const save = useEntryAct<TeamMoved, SaveContestant>(caseId, (body) =>
    contestant === null ? { path: base, body } : { method: 'PUT', path: `${base}/${contestant.id}`, body },
  );
  return (
    <FormDialog<Values>
      title={contestant === null ? t('add') : t('editOf', { name: contestant.name })}
      open
      onClose={onClose}
      {...(contestant && { initial: initialOf(contestant) })}
      onSubmit={async (values) => {
        await save.mutateAsync(bodyOf(values, version));
        toast(contestant === null ? t('add') : t('edit'));
      }}
    >
      <PersonFields contestant={contestant} />
      <Declarations team={team} />
      {team.rules.some(({ proof }) => proof) && (
        <Form.Item name="proofFileId" label={t('proof')}>
          <FileField purpose="ENTRY_PROOF" caseId={caseId} />
        </Form.Item>
      )}
    </FormDialog>
  );
}

const initialOf = ({ name, sex, employer, group, declared, proofFileId }: Contestant): Partial<Values> => ({
  name,
  sex,
  employer,
  declared,
  ...(group && { group }),
  ...(proofFileId && { proofFileId }),
});

function PersonFields({ contestant }: { contestant: Contestant | null }) {
  const t = useWords(entryWords);
  const required = useRequired();
  const kept = (mask: string | null | undefined, hint?: string) => (mask ? t('keep', { mask }) : hint);
  return (
    <>
      <Form.Item name="name" label={t('name')} rules={required(t('name'))}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="idNumber" label={t('idNumber')} extra={kept(contestant?.idNumberMask, t('idHint'))}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="sex" label={t('sex')}>
        <Select
          allowClear
          options={[
            { value: 'F', label: t('sex.F') },
            { value: 'M', label: t('sex.M') },
          ]}
        />
      </Form.Item>
      {!contestant?.idNumberMask && (
        <Form.Item name="birthDate" label={t('birthDate')} extra={t('birthHint')}>
          <CivilDateField />
        </Form.Item>
      )}
      <Form.Item name="employer" label={t('employer')} rules={required(t('employer'))}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="phone" label={t('phone')} extra={kept(contestant?.phoneMask)}>
        <Input maxLength={40} inputMode="tel" autoComplete="off" />
      </Form.Item>
    </>
  );
}

/** The regulation's own questions: each is answered by the unit, none by the page. */
function Declarations({ team }: { team: Team }) {
  const t = useWords(entryWords);
  const c = useWords(common);
  const asked = team.rules.filter(({ kind }) => kind === 'DECLARATION' || kind === 'STATUS');
  return (
    <>
      {team.groups.length > 0 && (
        <Form.Item name="group" label={t('group')}>
          <Select options={team.groups.map(({ key, label }) => ({ value: key, label }))} />
        </Form.Item>
      )}
      {asked.map(({ key, label, clause }) => (
        <Form.Item key={key} name={['declared', key]} label={t('declares', { label })} extra={c('clause', { clause })}>
          <Radio.Group
            options={[
              { value: true, label: c('yes') },
              { value: false, label: c('no') },
            ]}
          />
        </Form.Item>
      ))}
    </>
  );
}
