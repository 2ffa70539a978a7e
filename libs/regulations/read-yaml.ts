import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseDocument } from 'yaml';
import { RegulationDataError } from './data-error.ts';

/** YAML 1.2 as plain JSON. A key given twice, an anchor without its place, a syntax error: YAML_BROKEN with line and column. */
export function readYaml(path: string): unknown {
  const document = parseDocument(readFileSync(path, 'utf8'), { strict: true, uniqueKeys: true, version: '1.2' });
  const complaints = [...document.errors, ...document.warnings];
  if (complaints.length > 0) {
    throw new RegulationDataError(
      complaints.map(({ message }) => ({ file: basename(path), path: '', code: 'YAML_BROKEN', reason: message.split('\n')[0] ?? message })),
    );
  }
  // No file refers to another part of itself: an alias would be a way to write one value in two places.
  return document.toJS({ maxAliasCount: 0 }) as unknown;
}
