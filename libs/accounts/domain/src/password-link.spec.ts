import fc from 'fast-check';
import { PASSWORD_LINK_SECONDS, passwordLinkState } from './password-link';

const instant = fc.integer({ min: 0, max: 10_000 });
const links = fc.record({
  expiresAt: instant,
  usedAt: fc.option(instant),
  voidedAt: fc.option(instant),
  isActive: fc.boolean(),
});

describe('a link for a password', () => {
  it('works exactly once, in its time, for who may sign in, and as long as no newer one exists', () => {
    fc.assert(
      fc.property(links, instant, (link, now) => {
        const isValid =
          link.usedAt === null && link.voidedAt === null && link.isActive && now < link.expiresAt;
        expect(passwordLinkState(link, now) === 'valid').toBe(isValid);
      }),
    );
  });

  it('never comes to work again: not by waiting, not by being used, not by a newer one', () => {
    fc.assert(
      fc.property(links, instant, instant, (link, now, later) => {
        if (passwordLinkState(link, now) === 'valid') return;
        const changed = [link, { ...link, usedAt: now }, { ...link, voidedAt: now }];
        for (const one of changed) expect(passwordLinkState(one, Math.max(now, later))).not.toBe('valid');
      }),
    );
  });

  it('of a suspended person looks like one that was overtaken (P-36)', () => {
    fc.assert(
      fc.property(links, instant, (link, now) => {
        const overtaken = passwordLinkState({ ...link, isActive: true, voidedAt: link.voidedAt ?? 1 }, now);
        expect(passwordLinkState({ ...link, isActive: false }, now)).toBe(overtaken);
      }),
    );
  });

  it('P-37: that was asked for lasts half an hour; one for a first password longer', () => {
    expect(PASSWORD_LINK_SECONDS.reset).toBeLessThanOrEqual(30 * 60);
    expect(PASSWORD_LINK_SECONDS.first).toBeGreaterThan(PASSWORD_LINK_SECONDS.reset);
    const link = { expiresAt: 1_800_000, usedAt: null, voidedAt: null, isActive: true };
    expect(passwordLinkState(link, 1_799_999)).toBe('valid');
    expect(passwordLinkState(link, 1_800_000)).toBe('expired');
    expect(passwordLinkState(undefined, 0)).toBe('unknown');
  });
});
