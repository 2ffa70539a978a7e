import { Checkbox, Form, Input } from 'antd';
import type { Candidate, Recommendation, SaveCandidate } from '../api/types.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { EvidenceFields, FrontLineFields } from './candidate-lists.tsx';
import { unitPath, useUnitAct } from './recommendation.api.ts';
import { recommendationWords } from './recommendation.words.ts';

type Values = Omit<SaveCandidate, 'version'>;
interface Props {
  recommendation: Recommendation;
  candidate: Candidate | null;
  /** Whether it is taken from who has it in hand. */
  takesOver?: boolean;
  onClose: () => void;
}

/** The candidate's form: who he is, what he declares, his time on the front line and his evidence. */
export function CandidateDialog({ recommendation, candidate, takesOver = false, onClose }: Props) {
  const t = useWords(recommendationWords);
  const { roundId, organizationId, caseId, questions } = recommendation;
  const base = `${unitPath(roundId, organizationId)}/candidates`;
  const save = useUnitAct<SaveCandidate>(roundId, (body) =>
    candidate === null ? { path: base, body } : { method: 'PUT', path: `${base}/${candidate.id}`, body },
  );
  return (
    <FormDialog<Values>
      title={candidate === null ? t('add') : t('editOf', { name: candidate.name })}
      open
      onClose={onClose}
      width={820}
      initial={candidate === null ? { keyIndustry: false } : initialOf(candidate)}
      onSubmit={async (values) => {
        await save.mutateAsync({ ...bodyOf(values, candidate?.version ?? 0), ...(takesOver && { takeOver: true }) });
        toast(t('saved'));
      }}
    >
      <PersonFields candidate={candidate} />
      <Form.Item name="declared" label={t('declared')}>
        <Checkbox.Group options={questions.declarations.map(({ key, label }) => ({ value: key, label }))} />
      </Form.Item>
      <Form.Item name="attested" label={t('attested')}>
        <Checkbox.Group options={questions.attested.map(({ key, label }) => ({ value: key, label }))} />
      </Form.Item>
      <FrontLineFields />
      <EvidenceFields questions={questions} caseId={caseId} />
    </FormDialog>
  );
}

function PersonFields({ candidate }: { candidate: Candidate | null }) {
  const t = useWords(recommendationWords);
  const required = useRequired();
  const keeps = (mask: string | null | undefined) => (mask ? { extra: t('keeps', { mask }) } : {});
  return (
    <>
      <Form.Item name="name" label={t('name')} rules={required(t('name'))}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="idNumber"
        label={t('idNumber')}
        {...keeps(candidate?.idNumberMask)}
        rules={candidate === null ? required(t('idNumber')) : []}
      >
        <Input maxLength={30} autoComplete="off" />
      </Form.Item>
      <Form.Item name="phone" label={t('phone')} {...keeps(candidate?.phoneMask)}>
        <Input maxLength={30} autoComplete="off" />
      </Form.Item>
      {(['employer', 'post', 'industry', 'region'] as const).map((field) => (
        <Form.Item key={field} name={field} label={t(field)} rules={required(t(field))}>
          <Input maxLength={100} />
        </Form.Item>
      ))}
      <Form.Item name="keyIndustry" valuePropName="checked">
        <Checkbox>{t('keyIndustry')}</Checkbox>
      </Form.Item>
    </>
  );
}

/** Numbers that stay empty keep what is saved. */
function bodyOf({ idNumber, phone, frontLine = [], evidence = [], ...values }: Values, version: number): SaveCandidate {
  return {
    ...values,
    version,
    ...(idNumber && { idNumber }),
    ...(phone && { phone }),
    frontLine: frontLine.map(({ from, until }) => ({ from, ...(until && { until }) })),
    evidence: evidence.map(({ id, force, point, title, text, fileId }) => ({
      ...{ force, title, text: text ?? '' },
      ...(id && { id }),
      ...(point && { point }),
      ...(fileId && { fileId }),
    })),
  };
}

const initialOf = ({
  name,
  employer,
  post,
  industry,
  region,
  keyIndustry,
  declared,
  attested,
  frontLine,
  evidence,
}: Candidate): Partial<Values> => ({
  ...{ name, employer, post, industry, region, keyIndustry, declared, attested },
  frontLine: frontLine.map(({ from, until }) => ({ from, ...(until && { until }) })),
  evidence: evidence.map(({ id, force, point, title, text, fileId }) => ({
    ...{ id, force, title, text },
    ...(point && { point }),
    ...(fileId && { fileId }),
  })),
});
