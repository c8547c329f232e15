import type { SiteLogo } from '@lumit/shared';
import fc from 'fast-check';
import { settingsOf } from './organisation-settings';
import { logoIdsOf, settleLogos } from './settle-logos';

const ids = ['a', 'b', 'c'];
const known = new Map<string, SiteLogo>(ids.map((id, n) => [id, { id, width: 100 + n, height: 50 }]));
const logo = fc.record({ id: fc.constantFrom(...ids), width: fc.nat(), height: fc.nat() });
const names = fc.constantFrom('Ministero', 'Comune', 'Scuola');
const chosen = fc.record({
  partners: fc.uniqueArray(names, { maxLength: 3 }),
  logo: fc.option(logo),
  logos: fc.array(fc.tuple(logo, names), { maxLength: 6 }),
});

describe('logos of the settings', () => {
  it('stand once for each partner that has one, in the partners’ order and in the size of the picture', () => {
    fc.assert(
      fc.property(chosen, ({ partners, logo: own, logos }) => {
        const settings = settingsOf('Ente', {
          partners,
          logo: own,
          logos: logos.map(([one, of]) => ({ ...one, of })),
        });
        const settled = settleLogos(settings, known);
        const withOne = partners.filter((name) => logos.some(([, of]) => of === name));
        expect(settled?.logos.map(({ of }) => of)).toEqual(withOne);
        for (const { id, width, height } of [
          ...(settled?.logos ?? []),
          ...(settled?.logo ? [settled.logo] : []),
        ])
          expect({ id, width, height }).toEqual(known.get(id));
        expect(settled?.partners).toEqual(partners);
        expect(settled && settleLogos(settled, known)).toEqual(settled);
      }),
    );
  });

  it('are refused whole where one is not the organisation’s', () => {
    const stranger = { id: 'x', width: 1, height: 1 };
    expect(settleLogos(settingsOf('Ente', { logo: stranger }), known)).toBeNull();
    const settings = settingsOf('Ente', { partners: ['Comune'], logos: [{ ...stranger, of: 'Scuola' }] });
    expect(settleLogos(settings, known)).toBeNull();
    expect(logoIdsOf(settings)).toEqual(['x']);
  });
});
