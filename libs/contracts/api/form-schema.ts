import { z } from 'zod';
import { fieldTitles } from './field-titles.ts';

/** What a form offers for a field, and where it begins; by the field's name, within a list or another field `list.name`. */
export interface FormFill {
  locale: 'zh-CN' | 'en';
  /** Codes or ids with their words, in order. */
  choices?: Readonly<Record<string, readonly FormChoice[]>>;
  defaults?: Readonly<Record<string, unknown>>;
  /** Titles in the place of the usual ones. */
  titles?: Readonly<Record<string, string>>;
}
export interface FormChoice {
  const: string | number;
  title: string;
}

interface Node {
  $ref?: string;
  $defs?: Record<string, Node>;
  properties?: Record<string, Node>;
  items?: Node;
  uniqueItems?: boolean;
  title?: string;
  enum?: unknown;
  oneOf?: readonly FormChoice[];
  default?: unknown;
}

/** The page says which round and seat it shows, and brings attachments by a field of its own; nobody types them, nor says that he takes over what nobody holds. */
const UNTYPED = ['round', 'signer', 'attachments', 'takeOver'];

/** JSON Schema (2020-12) of an act's form, with titles and what the case fills in. The server's zod decides in every case. */
export function formSchema(input: z.ZodType, { locale, choices = {}, defaults = {}, titles = {} }: FormFill): object {
  const schema = rootOf(z.toJSONSchema(input, { io: 'input', target: 'draft-2020-12' }) as Node);
  for (const name of UNTYPED) if (!(name in titles)) delete schema.properties?.[name];
  label(schema, locale === 'en' ? 1 : 0);
  offerWithin(schema, choices);
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    if (name in defaults) field.default = defaults[name];
    if (titles[name] !== undefined) field.title = titles[name];
  }
  return schema;
}

function offerWithin({ properties = {} }: Node, choices: NonNullable<FormFill['choices']>, within = ''): void {
  for (const [name, field] of Object.entries(properties)) {
    const offered = choices[`${within}${name}`];
    if (offered !== undefined) offer(field, offered);
    else offerWithin(field.items ?? field, choices, `${within}${name}.`);
  }
}

/** A schema with an id comes as a reference to its definition: the form wants the definition itself. */
function rootOf(schema: Node): Node {
  const name = schema.$ref?.split('/').at(-1);
  return (name === undefined ? undefined : schema.$defs?.[name]) ?? schema;
}

/** Of a list each choice is taken once, in the order in which it was chosen. */
function offer(field: Node, choices: readonly FormChoice[]): void {
  if (field.items !== undefined) field.uniqueItems = true;
  const chosen = field.items ?? field;
  delete chosen.enum;
  chosen.oneOf = choices;
}

function label(node: Node, language: 0 | 1, within = ''): void {
  for (const [key, child] of Object.entries(node.properties ?? {})) {
    const titles = child.properties === undefined ? titlesOf(child, key, within) : fieldTitles[`${key}{}`];
    if (titles !== undefined) child.title = titles[language];
    label(child, language, key);
  }
  if (node.items !== undefined) label(node.items, language);
}

const titlesOf = ({ items }: Node, key: string, within: string) =>
  fieldTitles[`${within}.${key}`] ?? (items === undefined ? undefined : fieldTitles[`${key}[]`]) ?? fieldTitles[key];
