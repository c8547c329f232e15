/**
 * pdfkit 0.20.2 writes the facts raw into the XMP packet, where an `&` or a `<` of a course title makes it no XML. They
 * are escaped for the packet alone: the document's own dictionary, which viewers show, wants them as they are.
 */
export function writeSafeMetadata(doc: PDFKit.PDFDocument): void {
  const sheet = doc as unknown as { info: Record<string, unknown>; endMetadata(): void };
  const plain = sheet.endMetadata.bind(sheet);
  sheet.endMetadata = () => {
    const { info } = sheet;
    sheet.info = Object.fromEntries(
      Object.entries(info).map(([key, value]) => [key, typeof value === 'string' ? escapeXml(value) : value]),
    );
    plain();
    sheet.info = info;
  };
}

/** Text as an XML 1.0 document takes it: what has no place there at all becomes U+FFFD. */
const escapeXml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
