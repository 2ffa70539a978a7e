import { Form, Modal, type FormInstance } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { isApiError } from '../api/problem.ts';
import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';
import { ProblemView } from './problem-view.tsx';

interface Props<Values extends object> {
  title: string;
  open: boolean;
  onClose: () => void;
  /** Sends the values; a rejection keeps the dialog open and is shown in it. `false` keeps it open too: something else takes its place. */
  onSubmit: (values: Values) => Promise<unknown>;
  initial?: Partial<Values>;
  okText?: string;
  danger?: boolean;
  width?: number;
  children: ReactNode | ((form: FormInstance<Values>) => ReactNode);
}

/** A form in a dialog. Errors of the server stand beside their field and, all of them, above the form. */
export function FormDialog<Values extends object>({
  title,
  open,
  onClose,
  onSubmit,
  initial,
  okText,
  danger,
  width = 560,
  children,
}: Props<Values>) {
  const t = useWords(common);
  const [form] = Form.useForm<Values>();
  const [state, setState] = useState<{ busy: boolean; error: unknown }>({ busy: false, error: null });
  useEffect(() => {
    if (open) setState({ busy: false, error: null });
  }, [open]);

  async function finish(values: Values): Promise<void> {
    setState({ busy: true, error: null });
    try {
      const stays = (await onSubmit(values)) === false;
      setState({ busy: false, error: null });
      if (!stays) onClose();
    } catch (error) {
      setState({ busy: false, error });
      showAtFields(form, error);
    }
  }

  return (
    <Modal
      title={title}
      open={open}
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={okText ?? t('submit')}
      cancelText={t('cancel')}
      okButtonProps={{ danger: danger ?? false }}
      confirmLoading={state.busy}
      width={width}
      mask={{ closable: false }}
      destroyOnHidden
    >
      <ProblemView error={state.error} />
      <Form<Values>
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={initial}
        onFinish={(values) => void finish(values)}
        requiredMark
      >
        {typeof children === 'function' ? children(form) : children}
      </Form>
    </Modal>
  );
}

/** The fields of an act stand below `input` in a dialog; the server names them without it. */
function showAtFields<Values extends object>(form: FormInstance<Values>, error: unknown): void {
  if (!isApiError(error)) return;
  const names = form.getFieldsError().map(({ name }) => name);
  const fields = error.errors.flatMap(({ field, message }) => {
    const name = names.find((path) => [field, `input.${field ?? ''}`].includes(path.join('.')));
    return name ? [{ name: name as never, errors: [message] }] : [];
  });
  form.setFields(fields);
}
