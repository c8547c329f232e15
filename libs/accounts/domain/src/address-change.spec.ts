import fc from 'fast-check';
import {
  ADDRESS_ENDS,
  type AddressChangeFacts,
  addressLinkState,
  completesAddressChange,
} from './address-change';

const instant = fc.nat(100);
const maybe = fc.option(instant, { nil: null });
const facts: fc.Arbitrary<AddressChangeFacts> = fc.record({
  expiresAt: instant,
  confirmedAt: fc.record({ current: maybe, new: maybe }),
  doneAt: maybe,
  voidedAt: maybe,
  isActive: fc.boolean(),
});
const end = fc.constantFrom(...ADDRESS_ENDS);

it('once a link may not confirm, it never may again', () => {
  fc.assert(
    fc.property(facts, end, instant, instant, (change, which, now, later) => {
      if (addressLinkState(change, which, now) !== 'valid')
        expect(addressLinkState(change, which, now + later)).not.toBe('valid');
    }),
  );
});

it('an account takes the new address with both mailboxes, whichever comes first, and with one never', () => {
  fc.assert(
    fc.property(facts, end, (change, which) => {
      const other = which === 'new' ? 'current' : 'new';
      expect(completesAddressChange(change, which)).toBe(change.confirmedAt[other] !== null);
    }),
  );
});

it('a mailbox confirms within the time, of who may sign in, until the change is called off', () => {
  const change: AddressChangeFacts = {
    expiresAt: 50,
    confirmedAt: { current: null, new: 10 },
    doneAt: null,
    voidedAt: null,
    isActive: true,
  };
  const of = (more: Partial<AddressChangeFacts>, now = 20) =>
    ADDRESS_ENDS.map((which) => addressLinkState({ ...change, ...more }, which, now));
  expect(of({})).toEqual(['valid', 'confirmed']);
  expect(of({}, 50)).toEqual(['expired', 'expired']);
  expect(of({ isActive: false })).toEqual(['void', 'void']);
  expect(of({ voidedAt: 15 })).toEqual(['void', 'void']);
  expect(of({ doneAt: 15, voidedAt: 16 }, 60)).toEqual(['done', 'done']);
  expect(addressLinkState(undefined, 'new', 1)).toBe('unknown');
});
