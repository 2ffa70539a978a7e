import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const DOMAIN = new URL('..', import.meta.url);
const FOLDERS = ['calendar', 'deadline', 'identity-numbers', 'ranking', 'shared'];
const AMBIENT = /\b(?:Date|Intl|toLocale\w*|localeCompare|process|Temporal|performance)\b/;

function sourcesOf(folder: string): string[] {
  return readdirSync(new URL(`${folder}/`, DOMAIN))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .map((name) => `${folder}/${name}`);
}

function codeOf(source: string): string {
  return readFileSync(new URL(source, DOMAIN), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'|`[^`]*`/g, '');
}

describe('the calendar’s sources', () => {
  it('know no Date, zone or locale of the process, so that its time zone cannot matter', () => {
    const sources = FOLDERS.flatMap(sourcesOf);
    expect(sources.length).toBeGreaterThan(20);
    expect(sources.filter((source) => AMBIENT.test(codeOf(source)))).toEqual([]);
  });
});
