import '@testing-library/jest-dom/jest-globals';
import { jest } from '@jest/globals';
import { configure } from '@testing-library/react';

// A page's code is fetched and compiled when it is first shown: on a busy machine that takes longer than the default second.
configure({ asyncUtilTimeout: 8_000 });
jest.setTimeout(20_000);
