import { defineConfig } from '@playwright/test';

/** Tests of the suite and of the emulator themselves; nothing here calls an installation. */
export default defineConfig({
  testDir: '.',
  fullyParallel: true,
  workers: 2,
  timeout: 900_000, // some tests run the whole suite; none waits for time to pass
  reporter: 'list',
  forbidOnly: Boolean(process.env.CI),
});
