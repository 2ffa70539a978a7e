import { Form, Input } from 'antd';
import type { NewPerson, Person, PersonChange } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { OrganizationSelect } from '../organization/organization-select.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { PersonSelect } from './person-select.tsx';
import { personWords } from './person.words.ts';

type Values = Partial<NewPerson> & { superiorId?: string | null };

/** Somebody new, or how a known person is reached. */
export function PersonDialog({ person, open, onClose }: { person: Person | null; open: boolean; onClose: () => void }) {
  const t = useWords(personWords);
  const required = useRequired();
  const save = useCommand<Person, Values>(
    (values) =>
      person
        ? { method: 'PATCH', path: `/people/${person.id}`, body: changeOf(values) }
        : { path: '/people', body: Object.fromEntries(Object.entries(values).filter(([, value]) => value)) },
    [['people'], ['tasks']],
  );
  return (
    <FormDialog<Values>
      title={person ? t('editTitle', { name: person.name }) : t('add')}
      open={open}
      onClose={onClose}
      initial={person ? { post: person.post ?? '', email: person.email ?? '', superiorId: person.superior?.personId ?? null } : {}}
      onSubmit={async (values) => {
        await save.mutateAsync(values);
        toast(person ? t('saved') : t('added'));
      }}
    >
      {!person && (
        <>
          <Form.Item name="name" label={t('name')} rules={required(t('name'))}>
            <Input maxLength={50} autoComplete="off" />
          </Form.Item>
          <Form.Item name="organizationId" label={t('organization')}>
            <OrganizationSelect allowClear />
          </Form.Item>
        </>
      )}
      <ContactFields person={person} />
    </FormDialog>
  );
}

function ContactFields({ person }: { person: Person | null }) {
  const t = useWords(personWords);
  return (
    <>
      <Form.Item name="post" label={t('post')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="email" label={t('email')} extra={person?.emailFault && t('emailHint')}>
        <Input type="email" maxLength={254} autoComplete="off" />
      </Form.Item>
      <Form.Item name="phone" label={t('phone')} extra={person?.phoneMask && t('phoneKept', { mask: person.phoneMask })}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      {person && (
        <Form.Item name="superiorId" label={t('superior')} extra={t('superiorHint')}>
          <PersonSelect known={person.superior} />
        </Form.Item>
      )}
    </>
  );
}

/** An emptied post or address is taken away; an empty phone stays as it is on record, for its number is not shown. */
const changeOf = ({ post, email, phone, superiorId }: Values): PersonChange => ({
  post: post || null,
  email: email || null,
  superiorId: superiorId ?? null,
  ...(phone && { phone }),
});
