import type { Setting } from '../api/types.ts';
import { plain } from '../ui/format.ts';

/** A setting's value in the words of its regulation, where the value is a code. */
export const settingText = ({ words }: Pick<Setting, 'words'>, value: unknown): string => words[String(value)] ?? plain(value);
