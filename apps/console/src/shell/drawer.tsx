import { useEffect, useRef, type ReactNode } from 'react';
import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';

/** The phone's menu: the browser's own dialog brings focus, Escape and the backdrop. */
export function Drawer({ label, open, onClose, children }: { label: string; open: boolean; onClose: () => void; children: ReactNode }) {
  const c = useWords(common);
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) ref.current?.showModal();
    else ref.current?.close();
  }, [open]);
  return (
    <dialog
      ref={ref}
      className="drawer"
      aria-label={label}
      onClose={onClose}
      onClick={(event) => event.target === ref.current && onClose()}
    >
      <button type="button" className="btn" onClick={onClose}>
        {c('close')}
      </button>
      {open && children}
    </dialog>
  );
}
