import fc from 'fast-check';
import { betterSample, type DeviceTime, serverNowAt, type ServerSample, timeLeft } from './server-clock';

const SERVER_START = Date.parse('2026-11-24T10:00:00.000Z');

/** What may happen to a device, each for some milliseconds of true time. */
type Event =
  | { readonly kind: 'awake' | 'asleep'; readonly ms: number }
  /** Somebody or something sets the wall clock, by so much. */
  | { readonly kind: 'set'; readonly ms: number }
  /** It asks the server: so long until the server reads its clock, so long until the answer is here. */
  | { readonly kind: 'ask'; readonly there: number; readonly back: number };

const duration = fc.integer({ min: 0, max: 30 * 60_000 });
const trip = fc.integer({ min: 0, max: 20_000 });
const awake = fc.record({ kind: fc.constant('awake' as const), ms: duration });
const asleep = fc.record({ kind: fc.constant('asleep' as const), ms: duration });
const setAnyhow = fc.record({
  kind: fc.constant('set' as const),
  ms: fc.integer({ min: -90_000_000, max: 90_000_000 }),
});
const setForward = fc.record({ kind: fc.constant('set' as const), ms: fc.nat(90_000_000) });
const ask = fc.record({ kind: fc.constant('ask' as const), there: trip, back: trip });

/** A device with its true time beside what its clocks show. */
class Device {
  private elapsed = 0;
  private steady = 5_000;
  private wall = SERVER_START + 123_456;
  sample: ServerSample;

  constructor() {
    this.sample = this.ask(10, 10);
  }

  get trueServerNow(): number {
    return SERVER_START + this.elapsed;
  }

  get time(): DeviceTime {
    return { steady: this.steady, wall: this.wall };
  }

  happen(event: Event): void {
    if (event.kind === 'awake') this.pass(event.ms);
    if (event.kind === 'asleep') this.pass(event.ms, 0);
    if (event.kind === 'set') this.wall += event.ms;
    if (event.kind === 'ask') this.sample = betterSample(this.sample, this.ask(event.there, event.back));
  }

  private ask(there: number, back: number): ServerSample {
    const asked = this.time;
    this.pass(there);
    const serverNow = this.trueServerNow;
    this.pass(back);
    return { serverNow, asked, received: this.time };
  }

  private pass(ms: number, steady = ms): void {
    this.elapsed += ms;
    this.wall += ms;
    this.steady += steady;
  }
}

/** At each step of a story: what the rule says beside the truth. */
function along(story: readonly Event[], check: (device: Device, granted: number, left: number) => void) {
  const device = new Device();
  const deadline = SERVER_START + 60 * 60_000;
  for (const event of story) {
    device.happen(event);
    const { seconds } = timeLeft(deadline, serverNowAt(device.sample, device.time));
    check(device, Math.max(0, deadline - device.trueServerNow), seconds * 1_000);
  }
}

describe('A11 the time left by the server’s clock', () => {
  it('is never more than the server grants on a device that sleeps and whose clock jumps ahead', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(awake, asleep, setForward, ask), { maxLength: 40 }), (story) =>
        along(story, (_device, granted, left) => expect(left).toBeLessThanOrEqual(granted)),
      ),
    );
  });

  it('is never more than the server grants on a device whose clock is set at will, as long as it is awake', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(awake, setAnyhow, ask), { maxLength: 40 }), (story) =>
        along(story, (_device, granted, left) => expect(left).toBeLessThanOrEqual(granted)),
      ),
    );
  });

  it('takes no more away than the narrowest answer was under way, and a second, when nothing odd happens', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(awake, ask), { maxLength: 40 }), (story) =>
        along(story, (_device, granted, left) => {
          if (granted > 0) expect(left).toBeGreaterThan(granted - 20 - 1_000);
        }),
      ),
    );
  });

  it('is over only when it is over, whatever happens to the device', () => {
    const deadline = SERVER_START + 60 * 60_000;
    fc.assert(
      fc.property(fc.array(fc.oneof(awake, asleep, setAnyhow, ask), { maxLength: 40 }), (story) => {
        along(story, (device) => {
          const now = serverNowAt(device.sample, device.time);
          if (timeLeft(deadline, now).isOver) expect(device.trueServerNow).toBeGreaterThanOrEqual(deadline);
        });
      }),
    );
  });

  it('asks the server after sleep or a set clock, and at zero when it is not certain', () => {
    fc.assert(
      fc.property(fc.oneof(asleep, setAnyhow), (odd) => {
        const device = new Device();
        device.happen(odd);
        const { isDoubtful } = serverNowAt(device.sample, device.time);
        expect(isDoubtful).toBe(Math.abs(odd.ms) > 1_000);
      }),
    );
  });

  it('goes by the new answer after a sleep, however slow it was', () => {
    const device = new Device();
    device.happen({ kind: 'asleep', ms: 55_000 });
    device.happen({ kind: 'ask', there: 0, back: 9_000 });
    const { earliest, latest } = serverNowAt(device.sample, device.time);
    expect([earliest, latest]).toEqual([device.trueServerNow - 9_000, device.trueServerNow]);
  });
});

describe('named cases', () => {
  const at = (steady: number, wall: number): DeviceTime => ({ steady, wall });
  const sample: ServerSample = { serverNow: 1_000_000, asked: at(0, 0), received: at(200, 200) };
  it.each<[string, DeviceTime, number, boolean, boolean]>([
    ['a minute later', at(60_200, 60_200), 539, false, false],
    ['after a sleep that only the wall clock saw', at(200, 60_200), 539, false, true],
    ['the wall clock set an hour ahead', at(60_200, 3_660_200), 0, false, true],
    ['the wall clock set an hour back', at(60_200, -3_539_800), 539, false, true],
    ['within the last answer’s way', at(600_100, 600_100), 0, false, true],
    ['past the end for certain', at(600_200, 600_200), 0, true, false],
  ])('%s', (_name, now, seconds, isOver, mustAsk) => {
    expect(timeLeft(1_600_000, serverNowAt(sample, now))).toEqual({ seconds, isOver, mustAsk });
  });
});
