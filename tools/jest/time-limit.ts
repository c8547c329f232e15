import { jest } from '@jest/globals';
import { HANG_MS } from './patience.ts';

jest.setTimeout(HANG_MS);
