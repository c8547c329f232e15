import fc from 'fast-check';
import { BodyDetails, joinBodies } from './body';

const some = fc.record({
  name: fc.constantFrom('Comune di Lucca', 'Comune Lucca'),
  kind: fc.constantFrom('comune' as const, 'altro' as const),
  municipality: fc.constantFrom(null, 'Lucca'),
  province: fc.constantFrom(null, 'LU'),
  emailDomains: fc.uniqueArray(fc.constantFrom('comune.lucca.it', 'lucca.example', 'polizia.lucca.it')),
  ipaCode: fc.constantFrom(null, 'c_e715', 'c_0001'),
});

describe('one body out of two', () => {
  it('says what the kept one says, fills its gaps, and loses no domain', () => {
    fc.assert(
      fc.property(some, some, (kept, other) => {
        const joined = joinBodies(kept, other);
        expect([joined.name, joined.kind]).toEqual([kept.name, kept.kind]);
        for (const key of ['municipality', 'province', 'ipaCode'] as const)
          expect(joined[key]).toBe(kept[key] ?? other[key]);
        expect(new Set(joined.emailDomains)).toEqual(new Set([...kept.emailDomains, ...other.emailDomains]));
        expect(joined.emailDomains).toHaveLength(new Set(joined.emailDomains).size);
        expect(joinBodies(joined, other)).toEqual(joined);
        expect(BodyDetails.parse(joined)).toEqual(joined);
      }),
    );
  });

  it('province and IPA code are written as registers write them', () => {
    const body = { name: 'Comune', kind: 'comune', municipality: null, emailDomains: [] };
    expect(BodyDetails.parse({ ...body, province: ' lu ', ipaCode: 'C_E715' })).toMatchObject({
      province: 'LU',
      ipaCode: 'c_e715',
    });
    expect(BodyDetails.safeParse({ ...body, province: 'Lucca', ipaCode: null }).success).toBe(false);
    expect(BodyDetails.safeParse({ ...body, province: null, ipaCode: 'c e715' }).success).toBe(false);
  });
});
