import { FILE_KINDS, type FileKind } from './file-kinds.ts';

const MAX_CODE_POINTS = 120;
/** Of a longer name only the end is looked at: the cleaning below need not be fast for a megabyte. */
const MAX_RAW_LENGTH = 4096;
const FALLBACK = '未命名';

/** Percent-escapes of path and control characters, also escaped again (`%252e`): they would come alive in whoever decodes once more. */
const HIDDEN = /%(?:25)*(2e|2f|5c|0[0-9a-f]|1[0-9a-f]|7f)/gi;
/** Control, format (zero width, bidi override), surrogate halves, line and paragraph separators. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const FORBIDDEN = /[<>:"|?*]/g;
/** Windows opens a device for these names, whatever the extension. */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])\s*(\.|$)/i;

/**
 * The name a file is shown and downloaded under: at most 120 code points, NFC, no path, nothing invisible.
 * It is a label only: stored files are named by their hash, and no path is ever made of it.
 */
export function cleanFileName(raw: string): string {
  const base = unhide(raw.slice(-MAX_RAW_LENGTH)).split(/[\\/]/).at(-1) ?? '';
  const visible = base.replace(FORBIDDEN, '_').replace(/\s+/g, ' ');
  const named = shorten(trimEdges(visible)) || FALLBACK;
  return DEVICE.test(named) ? shorten(`_${named}`) : named;
}

/** Taking one thing away may join the halves of another (`%<zero width>2e`), so it goes on until nothing is left to take. */
function unhide(name: string): string {
  const next = name
    .replace(HIDDEN, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(INVISIBLE, '')
    .normalize('NFC');
  return next === name ? name : unhide(next);
}

/** The same name, ending as its contents demand: a PDF that came as `表.exe` is shown as `表.exe.pdf`. Still at most 120 code points. */
export function fileNameFor(kind: FileKind, cleaned: string): string {
  const extensions: readonly string[] = FILE_KINDS[kind].extensions;
  const ending = /\.([^.]+)$/.exec(cleaned)?.[1]?.toLowerCase() ?? '';
  return extensions.includes(ending) ? cleaned : shorten(`${cleaned}.${FILE_KINDS[kind].extensions[0]}`);
}

/** Leading dots hide a file, trailing dots and spaces vanish on Windows. */
function trimEdges(name: string): string {
  return name.replace(/^[\s.]+|[\s.]+$/g, '');
}

/** Shortens the stem and keeps the extension, counted in code points so that no character is cut in half. */
function shorten(name: string): string {
  const points = [...name];
  if (points.length <= MAX_CODE_POINTS) return name;
  const extension = [...(/\.[^.\s]{1,10}$/.exec(name)?.[0] ?? '')];
  const stem = points.slice(0, points.length - extension.length).slice(0, MAX_CODE_POINTS - extension.length);
  return trimEdges(stem.join('')) + extension.join('');
}
