import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const MINUTE = 60;
const PER_ADDRESS = 30;
const MISSES_OF_ALL = 300;

/**
 * Bounds how fast codes can be tried: 30 a minute from one address, 300 misses a minute in all (P-26). Counted in the memory
 * of each process, so that verifying writes nothing and goes on while the disk is full; 130 random bits are the real wall.
 */
@Injectable()
export class VerificationLimiter {
  private readonly addresses = new RateLimiterMemory({ points: PER_ADDRESS, duration: MINUTE });
  private readonly misses = new RateLimiterMemory({ points: MISSES_OF_ALL, duration: MINUTE });

  /** Seconds to wait, or 0 when this address may ask. */
  takeAddress(address: string): Promise<number> {
    return secondsToWait(this.addresses.consume(networkOf(address)));
  }

  /** Seconds to wait, or 0. Only misses are counted: whoever holds a real code is answered all the same. */
  takeMiss(): Promise<number> {
    return secondsToWait(this.misses.consume('all'));
  }
}

async function secondsToWait(consumed: Promise<RateLimiterRes>): Promise<number> {
  try {
    await consumed;
    return 0;
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    throw error;
  }
}

/** One household has one IPv4 address or one IPv6 network of 64 bits. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = '', tail = ''] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const zeros = address.includes('::') ? 8 - groups.length - tail.split(':').filter(Boolean).length : 0;
  return [...groups, ...Array.from({ length: zeros }, () => '0')].slice(0, 4).join(':');
}
