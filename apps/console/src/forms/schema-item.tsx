import { useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import { lazy, Suspense } from 'react';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import { Await, Loading } from '../ui/state.tsx';
import { useCodeWords, useWords } from '../words/define-words.ts';
import { checkSchema, type Fault, type Schema } from './check-schema.ts';
import { formWords } from './forms.words.ts';
import { isEmptySchema, opened, withTitles } from './prepare-schema.ts';
import type { FormContext } from './schema-widgets.tsx';

const SchemaInput = lazy(async () => ({ default: (await import('./schema-input.tsx')).SchemaInput }));

export const useSchema = (href: string) =>
  useQuery<Schema, ApiError>({
    queryKey: ['schema', href],
    queryFn: ({ signal }) => readSchema(href, signal),
    staleTime: 300_000,
  });

/** A form that offers what there is to choose from: read anew each time it is opened. */
export const useFreshSchema = (href: string) =>
  useQuery<Schema, ApiError>({ queryKey: ['fresh-schema', href], queryFn: ({ signal }) => readSchema(href, signal), gcTime: 0 });

const readSchema = async (href: string, signal: AbortSignal): Promise<Schema> => opened(await get<Schema>(href, {}, signal));

/** The form item `input` of a dialog, drawn from the act's schema. */
export function SchemaItem({ href, context }: { href: string; context: FormContext }) {
  const query = useSchema(href);
  return <Await query={query}>{(schema) => <SchemaFields schema={schema} context={context} />}</Await>;
}

/** The same where the schema is at hand; what was entered is checked by it when the dialog is sent. */
export function SchemaFields({ schema, context }: { schema: Schema; context: FormContext }) {
  const explain = useExplain();
  if (isEmptySchema(schema)) return null;
  return (
    <Form.Item
      name="input"
      validateTrigger="onSubmit"
      rules={[{ validator: (_rule, value) => settle(explain(schema, checkSchema(schema, value ?? {}))) }]}
    >
      <Field schema={schema} context={context} />
    </Form.Item>
  );
}

/** The chunk with the form library is fetched when the first such form opens. */
function Field(props: {
  schema: Schema;
  context: FormContext;
  value?: Record<string, unknown>;
  onChange?: (value: Record<string, unknown>) => void;
}) {
  return (
    <Suspense fallback={<Loading />}>
      <SchemaInput {...props} />
    </Suspense>
  );
}

const settle = (message: string): Promise<void> => (message === '' ? Promise.resolve() : Promise.reject(new Error(message)));

function useExplain(): (schema: Schema, faults: readonly Fault[]) => string {
  const t = useWords(formWords);
  const field = useCodeWords(formWords, 'field.');
  return (schema, faults) => {
    const titled = withTitles(schema, { field, value: String });
    return faults
      .map(({ path, wrong, limit }) => `${titled.properties?.[path[0] ?? '']?.title ?? ''}：${t(`wrong.${wrong}`, { limit: limit ?? 0 })}`)
      .join('；');
  };
}
