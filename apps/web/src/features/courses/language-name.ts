const names = new Intl.DisplayNames(['it'], { type: 'language' });

/** The Italian name of a language code: en → inglese. */
export const languageName = (code: string): string => names.of(code) ?? code;
