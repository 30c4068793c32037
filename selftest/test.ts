/**
 * The test of the self-tests: the runner's own without the fixtures of a browser, of which Playwright sets up more than thirty
 * for each test.
 */
import { mergeTests } from '@playwright/test';

export { expect } from '@playwright/test';

export const test = mergeTests();
