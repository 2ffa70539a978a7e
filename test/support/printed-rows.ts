/** The cells of each row of a printed page's tables, as a reader sees them. */
export const printedRows = (html: string): string[][] =>
  [...html.matchAll(/<tr>((?:<t[dh]>[^<]*<\/t[dh]>)+)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[dh]>([^<]*)<\/t[dh]>/g)].map(([, cell = '']) => cell),
  );
