import type { Schema } from './check-schema.ts';

/** Text that may be longer than this gets several lines. */
const ONE_LINE_MAX = 400;

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
  return codes ? { ...rest, oneOf: codes.map((code) => ({ const: code, title: names.value(String(code)) })) } : rest;
}

export type Ui = Readonly<Record<string, { 'ui:widget': string }>>;

/** Which field is a day, a scan, a long text: by its format, its name and its length. */
export function uiOf(schema: Schema): Ui {
  const widgets = Object.entries(schema.properties ?? {}).map(([name, property]) => [name, widgetOf(name, property)] as const);
  return Object.fromEntries(widgets.flatMap(([name, widget]) => (widget ? [[name, { 'ui:widget': widget }]] : [])));
}

function widgetOf(name: string, property: Schema): string | null {
  if (/fileId$/i.test(name)) return 'scan';
  if (property.format === 'date') return 'day';
  return property.type === 'string' && !property.enum && (property.maxLength ?? 0) > ONE_LINE_MAX ? 'textarea' : null;
}

/** A schema that only points to one of its definitions, laid open. */
export function opened(schema: Schema): Schema {
  const name = schema.$ref?.replace(/^#\/\$defs\//, '');
  const target = name === undefined ? undefined : schema.$defs?.[name];
  return target ? { ...target, $defs: schema.$defs ?? {} } : schema;
}

export const isEmptySchema = (schema: Schema): boolean => Object.keys(schema.properties ?? {}).length === 0;

/** The choices of a property, with their names, however the schema writes them. */
export function choicesOf(property: Schema | undefined): { value: string; label: string }[] {
  const codes: Schema[] = (property?.enum ?? []).map((code) => ({ const: code }));
  const options = property?.oneOf ?? property?.anyOf ?? codes;
  return options.map((option) => ({ value: String(option.const), label: option.title ?? String(option.const) }));
}
