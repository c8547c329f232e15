/** How a spreadsheet program may have written the letters; names of the WHATWG Encoding Standard. */
export const TABLE_ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh'] as const;
export type TableEncoding = (typeof TABLE_ENCODINGS)[number];
