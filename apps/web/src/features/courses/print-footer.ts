import { useEffect } from 'react';

/** Puts a line and the page number at the foot of each printed page, where the browser can (Chromium); without inline styles, as the CSP asks. */
export function usePrintFooter(line: string): void {
  useEffect(() => {
    if (!('adoptedStyleSheets' in document) || typeof CSSStyleSheet.prototype.replaceSync !== 'function')
      return;
    const sheet = new CSSStyleSheet();
    const text = line.replaceAll(/["\\\n]/g, ' ');
    sheet.replaceSync(
      `@page { margin: 16mm 14mm 18mm; @bottom-center { content: "${text}, pagina " counter(page); font-size: 9pt; } }`,
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [line]);
}
