import { betterSample, type DeviceTime, type ServerNow, serverNowAt, type ServerSample } from '@lumit/shared';

/** What the server's replies said of its clock: the one time that counts, for every page of this tab. */
let sample: ServerSample | undefined;
const listeners = new Set<() => void>();

export const deviceTime = (): DeviceTime => ({ steady: performance.now(), wall: Date.now() });

/** A reply told the server's time (ISO 8601); `asked` was read before the request. What is no time is not believed. */
export function hearServerTime(text: string | null | undefined, asked: DeviceTime): void {
  const serverNow = Date.parse(text ?? '');
  if (Number.isNaN(serverNow)) return;
  const heard = { serverNow, asked, received: deviceTime() };
  sample = sample ? betterSample(sample, heard) : heard;
  listeners.forEach((listener) => listener());
}

/** Where the server's clock stands now; undefined before its first reply. */
export const serverNow = (): ServerNow | undefined => sample && serverNowAt(sample, deviceTime());

/** Calls back on every reply that told the time. Returns the way to stop listening. */
export function onServerTime(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
