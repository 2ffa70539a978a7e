import {
  toErrorList,
  toErrorSchema,
  type RJSFSchema,
  type RJSFValidationError,
  type ValidationData,
  type ValidatorType,
} from '@rjsf/utils';
import { checkSchema, type Fault, type Schema } from './check-schema.ts';
import { formWords } from './forms.words.ts';

type Data = Record<string, unknown>;

const errorOf = ({ path, wrong, limit }: Fault): RJSFValidationError => {
  const message = formWords.say(`wrong.${wrong}`, { limit: limit ?? 0 });
  return { name: wrong, message, stack: message, property: path.map((part) => `.${part}`).join('') };
};

/** Checks for the form library without compiling schemas to code (see check-schema). */
export const validator: ValidatorType<Data> = {
  validateFormData(data, schema): ValidationData<Data> {
    const errorSchema = toErrorSchema<Data>(checkSchema(schema as Schema, data ?? {}).map(errorOf));
    return { errors: toErrorList<Data>(errorSchema), errorSchema };
  },
  isValid: (schema, data, root) => checkSchema(schema as Schema, data, root as Schema).length === 0,
  rawValidation: <Result>(schema: RJSFSchema, data?: Data) => ({
    errors: checkSchema(schema as Schema, data ?? {}).map(errorOf) as Result[],
  }),
};
