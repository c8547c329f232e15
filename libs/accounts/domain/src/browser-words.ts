/** In this order: most browsers also name those they come from. */
const BROWSERS: ReadonlyArray<readonly [RegExp, string]> = [
  [/\bEdgA?\/|\bEdgiOS\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const SYSTEMS: ReadonlyArray<readonly [RegExp, string]> = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMacintosh\b/, 'Mac'],
  [/\bCrOS\b/, 'Chromebook'],
  [/\bLinux\b/, 'Linux'],
];

/**
 * "Firefox su Windows": what a person recognises of a device in a list, and no more than that of what the browser says of itself.
 * Where it says nothing that is known here, "Browser sconosciuto".
 */
export function browserInWords(userAgent: string | undefined): string {
  const named = (list: typeof BROWSERS) =>
    list.find(([sign]) => sign.test((userAgent ?? '').slice(0, 500)))?.[1];
  const system = named(SYSTEMS);
  return `${named(BROWSERS) ?? 'Browser sconosciuto'}${system ? ` su ${system}` : ''}`;
}
