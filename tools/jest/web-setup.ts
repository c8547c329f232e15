import '@testing-library/jest-dom/jest-globals';
import { configure } from '@testing-library/react';

// A page's code is fetched and compiled when it is first shown. This is what a wrong page costs, not a right one.
configure({ asyncUtilTimeout: 60_000 });

// Each test is a tab of its own: what one was writing is not taken up by the next.
afterEach(() => sessionStorage.clear());
