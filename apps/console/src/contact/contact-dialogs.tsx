import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { Contact, ContactHolder, NewContact } from '../api/types.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';
import { useNameContact, useRevealContact } from './contact.api.ts';
import { contactWords } from './contact.words.ts';

/** Whom an organization names; address and postcode where the document lists them. */
export function ContactDialog({ campaignId, holder, onClose }: { campaignId: string; holder: ContactHolder; onClose: () => void }) {
  const t = useWords(contactWords);
  const required = useRequired();
  const name = useNameContact(campaignId);
  const { organization, address } = holder;
  const submit = async (values: Omit<NewContact, 'organization'>) => {
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value));
    await name.mutateAsync({ ...values, ...given, organization });
    toast(t('entered'));
  };
  const fields = [
    { key: 'name', max: 50, needed: true },
    { key: 'phone', max: 40, needed: true },
    { key: 'email', max: 200, needed: false },
    { key: 'address', max: 200, needed: address },
    { key: 'postcode', max: 10, needed: address },
  ] as const;
  return (
    <FormDialog<Omit<NewContact, 'organization'>> title={t('enterOf', { organization })} open onClose={onClose} onSubmit={submit}>
      {fields.map(({ key, max, needed }) => (
        <Form.Item key={key} name={key} label={t(key)} rules={needed ? required(t(key)) : []}>
          <Input maxLength={max} />
        </Form.Item>
      ))}
    </FormDialog>
  );
}

/** The number in clear, for a reason that is recorded; it is kept nowhere and goes with the dialog. */
export function NumberDialog({ campaignId, contact, onClose }: { campaignId: string; contact: Contact; onClose: () => void }) {
  const t = useWords(contactWords);
  const c = useWords(common);
  const required = useRequired();
  const [shown, show] = useState<string | null>(null);
  const reveal = useRevealContact(campaignId, contact.id);
  const title = t('revealOf', { name: contact.name });
  if (shown !== null) {
    return (
      <Modal title={title} open onCancel={onClose} onOk={onClose} okText={c('close')} cancelButtonProps={{ hidden: true }} destroyOnHidden>
        <p className="deadline-due">{shown}</p>
      </Modal>
    );
  }
  const submit = async ({ reason }: { reason: string }) => {
    show((await reveal.mutateAsync({ reason })).phone);
    return false;
  };
  return (
    <FormDialog<{ reason: string }> title={title} open onClose={onClose} onSubmit={submit} okText={t('reveal')}>
      <p className="fine">{t('revealHint')}</p>
      <Form.Item name="reason" label={t('reason')} rules={required(t('reason'))}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
