import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';
import { Facts } from './facts.tsx';

interface Props {
  title: string;
  items: Parameters<typeof Facts>[0]['items'];
  onClose: () => void;
  /** Stands above the facts. */
  hint?: string;
  children?: ReactNode;
}

/** Shows what is told once, or on request; there is nothing to do but to close it. */
export function FactsDialog({ title, items, onClose, hint, children }: Props) {
  const c = useWords(common);
  return (
    <Modal title={title} open onCancel={onClose} onOk={onClose} okText={c('close')} cancelButtonProps={{ hidden: true }} destroyOnHidden>
      {hint !== undefined && <p>{hint}</p>}
      <Facts items={items} />
      {children}
    </Modal>
  );
}
