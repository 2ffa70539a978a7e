import { Modal } from 'antd';
import { useState } from 'react';
import type { ScoringDesk } from '../api/types.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { toast } from '../ui/toast.tsx';
import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';
import { scoredOf } from './score-fields.tsx';
import { scoringPath, useScoringAct } from './scoring.api.ts';
import { scoringWords } from './scoring.words.ts';
import type { useAutosave } from './use-autosave.ts';

interface Props {
  desk: ScoringDesk;
  points: ReadonlyMap<string, Readonly<Record<string, string>>>;
  autosave: ReturnType<typeof useAutosave>;
}

/** Seals the sheet as it is saved, once nothing is missing; asks first, since it is for good. */
export function SealButton({ desk, points, autosave }: Props) {
  const t = useWords(scoringWords);
  const c = useWords(common);
  const [asking, setAsking] = useState(false);
  const seal = useScoringAct<unknown, number>(desk.caseId, (version) => ({
    path: `${scoringPath(desk.caseId)}/desk/sheet/seal`,
    body: { version },
  }));
  const own = desk.candidates.filter(({ mine }) => mine);
  const missing = own.reduce((all, { id }) => all + desk.items.length - scoredOf(desk.items, points.get(id) ?? {}), 0);
  const send = async () => {
    await autosave.flush();
    if (!autosave.isSaved()) return setAsking(false);
    await seal.mutateAsync(autosave.version());
    setAsking(false);
    toast(t('sealedToast'));
  };
  return (
    <div>
      <button type="button" className="btn btn-primary" disabled={missing > 0} onClick={() => setAsking(true)}>
        {t('seal')}
      </button>
      {missing > 0 && <div className="fine">{t('sealIncomplete', { missing })}</div>}
      <Modal
        title={t('seal')}
        open={asking}
        onCancel={() => setAsking(false)}
        onOk={() => void send().catch(() => undefined)} // shown above by the command's own error
        okText={t('seal')}
        cancelText={c('cancel')}
        confirmLoading={seal.isPending}
        destroyOnHidden
      >
        <ProblemView error={seal.error} />
        <p>{t('sealAsk')}</p>
      </Modal>
    </div>
  );
}
