import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

export type SourceFile = { path: string; text: string; lines: number };

/** Folders that hold what was installed, built, generated or written while running. */
const NOT_OURS = /^(node_modules|dist|var|coverage|\.git|\.planted-.*)$/;
const GENERATED =
  /^(apps\/console\/src\/api\/client\/|test\/architecture\/schema\/|test\/replay\/histories\/|package-lock\.json$|.*go\.sum$)/;
const SOURCE = /\.(ts|tsx|mjs)$/;
const TEST = /(^(test|bench)\/|\.spec\.tsx?$)/;
const TEXT = /\.(ts|tsx|mjs|js|json|md|yml|yaml|sh|sql|xml|html|css|txt|Dockerfile)$|(^|\/)(Dockerfile|\.[a-z]+ignore|run)$/;

/** Every file of the repository that a person wrote, as paths from the root with `/`, in order. */
export function ownFiles(folder = ''): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true }).filter((entry) => !NOT_OURS.test(entry.name));
  const paths = entries.flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? ownFiles(path) : entry.isFile() ? [path] : [];
  });
  return paths.filter((path) => !GENERATED.test(path)).sort();
}

export const sourceFiles = (): SourceFile[] => read(ownFiles().filter((path) => SOURCE.test(path)));
export const productFiles = (): SourceFile[] => sourceFiles().filter(({ path }) => !TEST.test(path));
export const specFiles = (): SourceFile[] => sourceFiles().filter(({ path }) => /\.spec\.tsx?$/.test(path));
export const textFiles = (): SourceFile[] => read(ownFiles().filter((path) => TEXT.test(path)));

function read(paths: readonly string[]): SourceFile[] {
  return paths.map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return { path, text, lines: text.trimEnd().split('\n').length };
  });
}
