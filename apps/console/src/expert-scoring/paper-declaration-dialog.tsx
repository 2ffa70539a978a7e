import { Form, Select } from 'antd';
import type { InterestDeclaration, Scoring } from '../api/types.ts';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { RelationFields, relationsOf, type Related } from './relation-fields.tsx';
import { scoringPath, useScoringAct } from './scoring.api.ts';
import { scoringWords } from './scoring.words.ts';

interface Values {
  expertId: string;
  signedOn: string;
  related: Related;
}

/** The office enters what an expert without an account has declared and signed on paper: before it no sheet of his is entered. */
export function PaperDeclarationDialog({ scoring, onClose }: { scoring: Scoring; onClose: () => void }) {
  const t = useWords(scoringWords);
  const required = useRequired();
  const declare = useScoringAct<unknown, InterestDeclaration>(scoring.caseId, (body) => ({
    path: `${scoringPath(scoring.caseId)}/declaration`,
    body,
  }));
  return (
    <FormDialog<Values>
      title={t('declarePaper')}
      open
      onClose={onClose}
      initial={{ related: new Map() }}
      onSubmit={async ({ expertId, signedOn, related }) => {
        await declare.mutateAsync({ expertId, signedOn, relations: relationsOf(related) });
        toast(t('saved'));
      }}
    >
      <p>{t('declarePaperHint')}</p>
      <Form.Item name="expertId" label={t('expert')} rules={required(t('expert'))}>
        <Select
          options={seatsOf(scoring).map(({ id, name, declared }) => ({ value: id, label: `${name}（${t(declared ? 'yes' : 'no')}）` }))}
        />
      </Form.Item>
      <Form.Item name="signedOn" label={t('signedOn')} rules={required(t('signedOn'))}>
        <CivilDateField />
      </Form.Item>
      <Form.Item name="related" label={t('related')}>
        <RelationFields candidates={scoring.candidates} />
      </Form.Item>
    </FormDialog>
  );
}

/** Who still marks; those whose declaration is missing first. */
function seatsOf({ panels }: Scoring) {
  const seats = panels.flatMap(({ members, reserves }) => [...members, ...reserves]).filter(({ sealed }) => !sealed);
  return [...seats.filter(({ declared }) => !declared), ...seats.filter(({ declared }) => declared)];
}
