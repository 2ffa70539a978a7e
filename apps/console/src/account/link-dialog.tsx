import { Modal } from 'antd';
import type { OneTimeLink } from '../api/types.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { localTime } from '../ui/format.ts';
import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';
import { accountWords } from './account.words.ts';

/** The link is shown this once; closing the dialog forgets it. */
export function LinkDialog({ link, onClose }: { link: OneTimeLink | null; onClose: () => void }) {
  const t = useWords(accountWords);
  const c = useWords(common);
  return (
    <Modal
      title={t('linkTitle')}
      open={link !== null}
      onCancel={onClose}
      footer={
        <button type="button" className="btn btn-primary" onClick={onClose}>
          {c('close')}
        </button>
      }
      mask={{ closable: false }}
      destroyOnHidden
    >
      {link && (
        <>
          <p>{t('linkHint', { at: localTime(link.expiresAt) })}</p>
          <p className="one-time-link code" data-testid="one-time-link">
            {link.link}
          </p>
          <CopyButton text={link.link} />
        </>
      )}
    </Modal>
  );
}
