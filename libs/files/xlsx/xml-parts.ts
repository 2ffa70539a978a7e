import { SaxesParser } from 'saxes';
import { damagedWhenThrown } from './workbook-parts.ts';
import { WorkbookRefusal } from './workbook-refusal.ts';

export interface XmlHandlers {
  opened(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  closed?(name: string): void;
}

/** No cell holds more than 32,767 characters, no tag a tenth of that: so much without an event is no sheet. */
const MAX_SILENCE = 1_000_000;

/**
 * Feeds a part to its handlers, and yields after each piece of it. A document type is refused, so that no entity of the file's own is ever
 * expanded or fetched. Throws WorkbookRefusal: SHEET_DAMAGED, and whatever the handlers throw.
 */
export async function* xmlPieces(source: AsyncIterable<Uint8Array>, handlers: XmlHandlers): AsyncGenerator<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const heard = { since: 0 };
  const parser = parserFor(handlers, heard);
  const feed = (text: string): void => {
    parser.write(text);
    heard.since += text.length;
    if (heard.since > MAX_SILENCE) throw new WorkbookRefusal('SHEET_DAMAGED');
  };
  const pieces = source[Symbol.asyncIterator]();
  for (let next = await nextOf(pieces); !next.done; next = await nextOf(pieces)) {
    feed(await damagedWhenThrown(async () => decoder.decode(next.value, { stream: true })));
    yield;
  }
  feed(await damagedWhenThrown(async () => decoder.decode()));
  parser.close();
  yield;
}

/** A part that is read to its end at once. */
export async function readXml(source: AsyncIterable<Uint8Array>, handlers: XmlHandlers): Promise<void> {
  for await (const _piece of xmlPieces(source, handlers));
}

const nextOf = (pieces: AsyncIterator<Uint8Array>): Promise<IteratorResult<Uint8Array>> => damagedWhenThrown(() => pieces.next());

function parserFor(handlers: XmlHandlers, heard: { since: number }): SaxesParser {
  const parser = new SaxesParser({ position: false });
  parser.on('error', (error) => {
    throw new WorkbookRefusal('SHEET_DAMAGED', {}, { cause: error });
  });
  parser.on('doctype', () => {
    throw new WorkbookRefusal('SHEET_DAMAGED');
  });
  parser.on('opentag', ({ name, attributes }) => {
    heard.since = 0;
    handlers.opened(local(name), attributes as Record<string, string>);
  });
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('closetag', ({ name }) => handlers.closed?.(local(name)));
  return parser;
}

/** Some writers put a prefix before every name. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1);
