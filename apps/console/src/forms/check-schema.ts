import type { Wrong } from './forms.words.ts';

/** The part of JSON Schema 2020-12 that the API's forms use. */
export interface Schema {
  title?: string;
  description?: string;
  type?: string | readonly string[];
  const?: unknown;
  default?: unknown;
  enum?: readonly unknown[];
  oneOf?: readonly Schema[];
  anyOf?: readonly Schema[];
  allOf?: readonly Schema[];
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  uniqueItems?: boolean;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  pattern?: string;
  format?: string;
  $ref?: string;
  $defs?: Readonly<Record<string, Schema>>;
}
export interface Fault {
  path: readonly string[];
  wrong: Wrong;
  limit?: number;
}
type Check = (schema: Schema, value: unknown, at: readonly string[], root: Schema) => Fault[];

/**
 * Checks a value by interpreting the schema. A validator that compiles schemas to code cannot run here: the page's content policy
 * forbids making code from text. The server checks again in every case.
 */
export const checkSchema = (schema: Schema, value: unknown, root: Schema = schema): Fault[] => check(schema, value, [], root);

const check: Check = (given, value, at, root) => {
  const schema = resolve(given, root);
  if (schema.type !== undefined && ![schema.type].flat().some((type) => isOfType(type, value))) return [{ path: at, wrong: 'type' }];
  return [choices, texts, numbers, lists, objects, combinations].flatMap((rule) => rule(schema, value, at, root));
};

function resolve(schema: Schema, root: Schema): Schema {
  const name = schema.$ref?.replace(/^#\/\$defs\//, '');
  return name === undefined ? schema : (root.$defs?.[name] ?? {});
}

function isOfType(type: string, value: unknown): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}

const choices: Check = (schema, value, path) => {
  const same = (other: unknown) => JSON.stringify(other) === JSON.stringify(value);
  const missed = (schema.enum && !schema.enum.some(same)) || ('const' in schema && !same(schema.const));
  return missed ? [{ path, wrong: 'choice' }] : [];
};

const FORMATS: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  uuid: /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
};

const texts: Check = (schema, value, path) => {
  if (typeof value !== 'string') return [];
  const length = [...value].length;
  const faults: Fault[] = [];
  if (length < (schema.minLength ?? 0)) faults.push({ path, wrong: 'short', limit: schema.minLength ?? 0 });
  if (length > (schema.maxLength ?? Infinity)) faults.push({ path, wrong: 'long', limit: schema.maxLength ?? 0 });
  const form = FORMATS[schema.format ?? ''];
  if ((form && !form.test(value)) || (schema.pattern && !new RegExp(schema.pattern, 'u').test(value))) faults.push({ path, wrong: 'form' });
  return faults;
};

const numbers: Check = (schema, value, path) => {
  if (typeof value !== 'number') return [];
  const least = schema.minimum ?? schema.exclusiveMinimum;
  const most = schema.maximum ?? schema.exclusiveMaximum;
  const small = value < (schema.minimum ?? -Infinity) || value <= (schema.exclusiveMinimum ?? -Infinity);
  const big = value > (schema.maximum ?? Infinity) || value >= (schema.exclusiveMaximum ?? Infinity);
  return [
    ...(small ? [{ path, wrong: 'small', limit: least ?? 0 } as const] : []),
    ...(big ? [{ path, wrong: 'big', limit: most ?? 0 } as const] : []),
  ];
};

const lists: Check = (schema, value, path, root) => {
  if (!Array.isArray(value)) return [];
  const faults: Fault[] = [];
  if (value.length < (schema.minItems ?? 0)) faults.push({ path, wrong: 'small', limit: schema.minItems ?? 0 });
  if (value.length > (schema.maxItems ?? Infinity)) faults.push({ path, wrong: 'big', limit: schema.maxItems ?? 0 });
  const { items } = schema;
  return items ? [...faults, ...value.flatMap((item, index) => check(items, item, [...path, String(index)], root))] : faults;
};

const objects: Check = (schema, value, path, root) => {
  if (!isOfType('object', value)) return [];
  const record = value as Record<string, unknown>;
  const given = Object.keys(record).filter((name) => record[name] !== undefined);
  const missing = (schema.required ?? [])
    .filter((name) => !given.includes(name))
    .map((name) => ({ path: [...path, name], wrong: 'required' }) as const);
  const known = schema.properties ?? {};
  const extra = schema.additionalProperties === false ? given.filter((name) => !Object.hasOwn(known, name)) : [];
  const inner = given.flatMap((name) => (known[name] ? check(known[name], record[name], [...path, name], root) : []));
  return [...missing, ...extra.map((name) => ({ path: [...path, name], wrong: 'extra' }) as const), ...inner];
};

const combinations: Check = (schema, value, path, root) => {
  const all = (schema.allOf ?? []).flatMap((part) => check(part, value, path, root));
  const options = schema.anyOf ?? schema.oneOf;
  const fits = !options || options.some((option) => check(option, value, path, root).length === 0);
  return fits ? all : [...all, { path, wrong: 'choice' }];
};
