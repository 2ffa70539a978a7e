import { Form, Input, Radio, Select } from 'antd';
import type { Candidate, ReviewCandidate } from '../api/types.ts';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { EitherWayDialog } from '../paper-decision/either-way-dialog.tsx';
import { placeOf, rowOf } from './candidate-paper.ts';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { candidatePath, useUnitAct } from './recommendation.api.ts';
import { recommendationWords } from './recommendation.words.ts';

type Result = ReviewCandidate['items'][number]['result'];
interface Values extends Pick<ReviewCandidate, 'verdict' | 'reason' | 'failed' | 'dueOn'> {
  results: Record<string, Result>;
}
const results = ['IN_ORDER', 'LACKING', 'FAILS'] as const;
const verdicts = ['PASS', 'RETURN', 'REJECT'] as const;

/** 形式审查 item by item; what comes of it a person decides. */
export function ReviewDialog({ roundId, candidate, onClose }: { roundId: string; candidate: Candidate; onClose: () => void }) {
  const t = useWords(recommendationWords);
  const required = useRequired();
  const review = useUnitAct<ReviewCandidate>(roundId, (body) => ({
    path: `${candidatePath(roundId, candidate.organizationId, candidate.id)}/review`,
    body,
  }));
  return (
    <EitherWayDialog<Values>
      title={t('review')}
      onClose={onClose}
      width={760}
      paper={{
        act: 'candidate.review',
        place: placeOf(candidate),
        input: (values) => ({ ...rowOf(candidate), ...bodyOf(values, candidate) }),
      }}
      onSubmit={async (values) => {
        await review.mutateAsync(bodyOf(values, candidate));
        toast(t('reviewed'));
      }}
    >
      {candidate.reviewItems.map(({ key, label, clause }) => (
        <Form.Item key={key} name={['results', key]} label={`${label}（${clause}）`} rules={required(t('result'))}>
          <Radio.Group options={results.map((value) => ({ value, label: t(`result.${value}`) }))} />
        </Form.Item>
      ))}
      <Form.Item name="verdict" label={t('decision')} rules={required(t('decision'))}>
        <Radio.Group options={verdicts.map((value) => ({ value, label: t(`verdict.${value}`) }))} />
      </Form.Item>
      <Consequence candidate={candidate} />
    </EitherWayDialog>
  );
}

/** A return has a day, a rejection an item; both their reason. */
function Consequence({ candidate }: { candidate: Candidate }) {
  const t = useWords(recommendationWords);
  const required = useRequired();
  const verdict = Form.useWatch<Values['verdict'] | undefined>('verdict');
  if (verdict === undefined || verdict === 'PASS') return null;
  return (
    <>
      {verdict === 'RETURN' ? (
        <Form.Item name="dueOn" label={t('dueDay')} rules={required(t('dueDay'))}>
          <CivilDateField />
        </Form.Item>
      ) : (
        <Form.Item name="failed" label={t('failed')} rules={required(t('failed'))}>
          <Select options={candidate.reviewItems.map(({ key, label }) => ({ value: key, label }))} />
        </Form.Item>
      )}
      <Form.Item name="reason" label={t('reason')} rules={required(t('reason'))}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
    </>
  );
}

const bodyOf = ({ results: of, ...decided }: Values, { version, reviewItems }: Candidate): ReviewCandidate => ({
  ...{ version, verdict: decided.verdict },
  items: reviewItems.map(({ key }) => ({ key, result: of[key] ?? 'LACKING' })),
  ...(decided.reason && { reason: decided.reason }),
  ...(decided.failed && { failed: decided.failed }),
  ...(decided.dueOn && { dueOn: decided.dueOn }),
});
