import { generateForm } from '@rjsf/antd';
import type { RJSFSchema, UiSchema } from '@rjsf/utils';
import { useMemo } from 'react';
import { useCodeWords } from '../words/define-words.ts';
import type { Schema } from './check-schema.ts';
import { formWords } from './forms.words.ts';
import { uiOf, withTitles } from './prepare-schema.ts';
import { validator } from './rjsf-validator.ts';
import { widgets, type FormContext } from './schema-widgets.tsx';

type Data = Record<string, unknown>;
const Form = generateForm<Data>();

interface Props {
  schema: Schema;
  context: FormContext;
  value?: Data;
  onChange?: (value: Data) => void;
}

/** The fields of any act, from the JSON Schema that the server sends with it: a new act needs no new code here. */
export function SchemaInput({ schema, context, value, onChange }: Props) {
  const field = useCodeWords(formWords, 'field.');
  const choice = useCodeWords(formWords, 'value.');
  const titled = useMemo(() => withTitles(schema, { field, value: choice }), [schema, field, choice]);
  const ui = useMemo<UiSchema<Data>>(() => ({ ...uiOf(schema), 'ui:submitButtonOptions': { norender: true } }), [schema]);
  return (
    <Form
      tagName="div"
      idPrefix="act"
      schema={withoutDialect(titled)}
      uiSchema={ui}
      validator={validator}
      widgets={widgets}
      formContext={context}
      formData={value ?? {}}
      onChange={({ formData }) => onChange?.(formData ?? {})}
      // A choice that nobody made is no choice: the first option is not taken by itself.
      experimental_defaultFormStateBehavior={{ constAsDefaults: 'never' }}
      showErrorList={false}
      liveValidate={false}
    />
  );
}

/** The library's own types and drafts end at 7; what the forms use is the same in 2020-12. */
const withoutDialect = (schema: Schema): RJSFSchema => {
  const { $schema: _dialect, ...rest } = schema as Schema & { $schema?: string };
  return rest as RJSFSchema;
};
