/** What may be uploaded at all; `FILE_KINDS` can only leave some out. */
export const FILE_KINDS = {
  pdf: { extensions: ['pdf'], mediaType: 'application/pdf' },
  docx: {
    extensions: ['docx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  xlsx: {
    extensions: ['xlsx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  pptx: {
    extensions: ['pptx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  },
  odt: { extensions: ['odt'], mediaType: 'application/vnd.oasis.opendocument.text' },
  ods: { extensions: ['ods'], mediaType: 'application/vnd.oasis.opendocument.spreadsheet' },
  odp: { extensions: ['odp'], mediaType: 'application/vnd.oasis.opendocument.presentation' },
  jpg: { extensions: ['jpg', 'jpeg'], mediaType: 'image/jpeg' },
  png: { extensions: ['png'], mediaType: 'image/png' },
  webp: { extensions: ['webp'], mediaType: 'image/webp' },
} as const satisfies Readonly<Record<string, { extensions: readonly string[]; mediaType: string }>>;

export type FileKind = keyof typeof FILE_KINDS;
export const ALL_FILE_KINDS = Object.keys(FILE_KINDS) as FileKind[];

/** The kind that a name claims by its last extension, in any case; `tesi.pdf.exe` claims none (B-501). */
export function claimedKind(name: string): FileKind | undefined {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  return ALL_FILE_KINDS.find((kind) =>
    (FILE_KINDS[kind].extensions as readonly string[]).includes(extension ?? ''),
  );
}

/** `PDF, DOCX, ODT`: as people know them. */
export const spellKinds = (kinds: readonly FileKind[]): string =>
  kinds.map((kind) => kind.toUpperCase()).join(', ');
