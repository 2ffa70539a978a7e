import { checkWeights } from '@jiangcheng/domain/ranking/check-input';
import { Form, Input } from 'antd';
import type { ContestFront } from '../api/types.ts';
import { Mark } from '../ui/mark.tsx';
import { useWords } from '../words/define-words.ts';
import { planWords } from './sub-plan.words.ts';

/** The two weights with their sum checked as they are typed; others than the usual ones name what they rest on (000-26). */
export function WeightFields({ usual }: { usual: ContestFront['asks']['weights'] }) {
  const t = useWords(planWords);
  const { theory = '', practice = '' } = Form.useWatch<{ theory?: string; practice?: string } | undefined>('weights') ?? {};
  const right = checkWeights({ theory, practice }).ok;
  const unusual = right && Number(theory) !== Number(usual.theory);
  return (
    <>
      <div className="halves">
        <Form.Item name={['weights', 'theory']} label={t('theory')} extra={t('weightHint')}>
          <Input maxLength={8} inputMode="decimal" />
        </Form.Item>
        <Form.Item name={['weights', 'practice']} label={t('practice')}>
          <Input maxLength={8} inputMode="decimal" />
        </Form.Item>
      </div>
      <p aria-live="polite">
        <Mark tone={right ? 'ok' : 'danger'}>{right ? t('sumRight') : t('sumWrong')}</Mark> {unusual && t('unusual', usual)}
      </p>
      {unusual && (
        <Form.Item name="weightsBasis" label={t('weightsBasis')}>
          <Input maxLength={200} />
        </Form.Item>
      )}
    </>
  );
}
