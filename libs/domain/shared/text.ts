import { ok, refuse, type Result } from './result.ts';

const MAX_CODE_POINTS = 100;
/** Longer input is refused before it costs a normalisation. */
const MAX_RAW_LENGTH = 1000;

/** In this order: the first that matches names the refusal. The text is tried as it came, before NFC. */
const FORBIDDEN: readonly (readonly [code: string, pattern: RegExp])[] = [
  ['NAME_HAS_LONE_SURROGATE', /\p{Surrogate}/u],
  ['NAME_HAS_CONTROL_CHARACTER', /[\p{Control}\p{Line_Separator}\p{Paragraph_Separator}\p{Noncharacter_Code_Point}]/u],
  ['NAME_HAS_BIDI_CONTROL', /\p{Bidi_Control}/u],
  ['NAME_HAS_INVISIBLE_CHARACTER', /[\p{Default_Ignorable_Code_Point}\p{Format}]/u],
  ['NAME_HAS_SYMBOL', /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]/u],
];

/**
 * The name of a person or organization, trimmed and in NFC; 1 to 100 code points. Rare characters beyond the BMP, '·' and
 * inner spaces are part of names. Refuses with NAME_MISSING, NAME_NOT_TEXT, NAME_TOO_LONG or a code of the table above.
 */
export function checkName(input: unknown): Result<string> {
  if (input === null || input === undefined) return refuse('NAME_MISSING');
  if (typeof input !== 'string') return refuse('NAME_NOT_TEXT');
  if (input.length > MAX_RAW_LENGTH) return tooLong();
  const forbidden = FORBIDDEN.find(([, pattern]) => pattern.test(input));
  if (forbidden) return refuse(forbidden[0]);
  const name = input.normalize('NFC').trim();
  if (name === '') return refuse('NAME_MISSING');
  return name.length > MAX_CODE_POINTS && [...name].length > MAX_CODE_POINTS ? tooLong() : ok(name);
}

/**
 * The distinct one- and two-character pieces of a text, for a text[] with a GIN index: a text contains a query only if its
 * pieces contain the query's pieces. Pieces do not reach across spaces, so that several words may be asked for at once.
 */
export function searchPieces(text: string): string[] {
  return [...new Set(wordsOf(text).flatMap(piecesOfWord))];
}

/** The words of a query that its pieces cannot stand for: of three characters and more, folded as pieces are. */
export const wholeWords = (text: string): string[] => wordsOf(text).flatMap((word) => (word.length < 3 ? [] : [word.join('')]));

const wordsOf = (text: string): string[][] => {
  const folded = text.normalize('NFC').toLowerCase().normalize('NFC');
  return folded.split(/\s+/u).map((word) => [...word]);
};

/** The pieces that a search asks for: a pair implies its characters, so of a longer word the pairs are enough. */
export function queryPieces(text: string): string[] {
  const pieces = searchPieces(text);
  const paired = new Set(pieces.filter((piece) => [...piece].length === 2).flatMap((piece) => [...piece]));
  return pieces.filter((piece) => !paired.has(piece));
}

function piecesOfWord(characters: string[]): string[] {
  return characters.flatMap((character, index) => {
    const next = characters[index + 1];
    return next === undefined ? [character] : [character, character + next];
  });
}

function tooLong(): Result<never> {
  return refuse('NAME_TOO_LONG', { params: { max: MAX_CODE_POINTS } });
}
