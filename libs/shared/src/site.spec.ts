import fc from 'fast-check';
import { contactLines, footLines, NO_SITE, type SiteFacts } from './site';

const full: SiteFacts = {
  ...NO_SITE,
  name: 'Scuola',
  address: 'Via 1',
  email: 'a@scuola.it',
  pec: 'b@pec.it',
  phone: '+39 050 88/31',
  euEmblem: true,
  partners: ['Ministero'],
};

describe('how a body is named and reached', () => {
  it('says all that is filled in, always in one order', () => {
    expect(contactLines(full)).toEqual([
      { label: 'Email', value: 'a@scuola.it', href: 'mailto:a@scuola.it' },
      { label: 'PEC', value: 'b@pec.it', href: 'mailto:b@pec.it' },
      { label: 'Telefono', value: '+39 050 88/31', href: 'tel:+390508831' },
    ]);
    expect(footLines(full)).toEqual([
      'Scuola, Via 1',
      'Email: a@scuola.it · PEC: b@pec.it · Telefono: +39 050 88/31',
      'Cofinanziato dall’Unione europea · Ministero',
    ]);
  });

  it('gaps leave no empty line and no word without a value', () => {
    const gaps = fc.subarray(Object.keys(full) as (keyof SiteFacts)[]);
    fc.assert(
      fc.property(gaps, (kept) => {
        const facts = { ...NO_SITE, ...Object.fromEntries(kept.map((key) => [key, full[key]])) };
        const lines = footLines(facts);
        expect(lines.join('\n')).not.toMatch(/null|undefined|^[,·]|[,·]\s*$|: *·/m);
        expect(lines.every((line) => line.trim() !== '')).toBe(true);
        expect(contactLines(facts)).toHaveLength(
          kept.filter((key) => ['email', 'pec', 'phone'].includes(key)).length,
        );
      }),
    );
  });
});
