import type { Schema } from './check-schema.ts';

/** Text that may be longer than this gets several lines. */
const ONE_LINE_MAX = 400;

/** The field by which a save takes a draft from who has it in hand: its title says who that is. */
const TAKE_OVER = 'takeOver';
/** Of what the form begins with, which it sends along. */
const VERSION = 'version';

export interface Names {
  field: (name: string) => string;
  value: (code: string) => string;
}

/** Gives fields and choices the names people know, where the schema of the API brings none. */
export function withTitles(schema: Schema, names: Names): Schema {
  const properties = Object.entries(schema.properties ?? {}).map(
    ([name, property]) => [name, { title: names.field(name), ...withChoices(property, names) }] as const,
  );
  return { ...schema, properties: Object.fromEntries(properties) };
}

function withChoices({ enum: codes, ...rest }: Schema, names: Names): Schema {
  if (rest.properties) return withTitles(rest, names);
  return codes ? { ...rest, oneOf: codes.map((code) => ({ const: code, title: names.value(String(code)) })) } : rest;
}

export interface Ui {
  [field: string]: Ui | string | { 'ui:widget': string } | { label: false };
}
type FieldUi = readonly [name: string, ui: Ui[string]];

/** Which field is a day, a scan, a long text, a list of lines: by its format, its name and its length; fields within a field alike. */
export function uiOf(schema: Schema): Ui {
  return Object.fromEntries(
    Object.entries(schema.properties ?? {}).flatMap(([name, property]): FieldUi[] => {
      if (name === TAKE_OVER) return [[name, { 'ui:widget': TAKE_OVER, 'ui:options': { label: false } }]];
      if (name === VERSION) return [[name, { 'ui:widget': 'hidden' }]];
      const widget = widgetOf(name, property);
      if (widget) return [[name, { 'ui:widget': widget }]];
      // Fields within a field say what they are themselves.
      return property.properties ? [[name, { ...uiOf(property), 'ui:options': { label: false } }]] : [];
    }),
  );
}

function widgetOf(name: string, property: Schema): string | null {
  if (/fileId$/i.test(name)) return 'scan';
  if (name === 'organizationIds') return 'organizations';
  // Without choices any organization may be named.
  if (name === 'organizationId' && !property.oneOf) return 'organization';
  // A person may be anybody of the house, unless the case says who.
  if (name === 'personId' && !property.oneOf) return 'person';
  if (property.format === 'date') return 'day';
  if (property.format === 'date-time' && !property.oneOf) return 'instant';
  if (property.type === 'array' && property.items?.type === 'string' && !property.items.oneOf) return 'lines';
  return property.type === 'string' && !property.enum && (property.maxLength ?? 0) > ONE_LINE_MAX ? 'textarea' : null;
}

/** A schema that only points to one of its definitions, laid open. */
export function opened(schema: Schema): Schema {
  const name = schema.$ref?.replace(/^#\/\$defs\//, '');
  const target = name === undefined ? undefined : schema.$defs?.[name];
  return target ? { ...target, $defs: schema.$defs ?? {} } : schema;
}

/** Where a form begins: what the case's schema says of its fields. */
export const defaultsOf = (schema: Schema): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(schema.properties ?? {}).flatMap(([name, property]) => ('default' in property ? [[name, property.default]] : [])),
  );

/** The same from paper: what was decided there waits for nobody who is writing, and began with no page. */
export function ofPaper(schema: Schema): Schema {
  const { [TAKE_OVER]: _, [VERSION]: __, ...properties } = schema.properties ?? {};
  return { ...schema, properties };
}

export const isEmptySchema = (schema: Schema): boolean => Object.keys(schema.properties ?? {}).length === 0;

/** The choices of a property, with their names, however the schema writes them. */
export function choicesOf(property: Schema | undefined): { value: string; label: string }[] {
  const codes: Schema[] = (property?.enum ?? []).map((code) => ({ const: code }));
  const options = property?.oneOf ?? property?.anyOf ?? codes;
  return options.map((option) => ({ value: String(option.const), label: option.title ?? String(option.const) }));
}
