/**
 * A suite of a few tests that fail in every way; `survival.spec.ts` runs it.
 */
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testMatch: 'failing.probe.ts',
  timeout: 1000,
  workers: 1,
  outputDir: process.env.PROBE_OUTPUT,
  reporter: [['./outcome-reporter.ts']],
});
