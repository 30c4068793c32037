import { defineConfig } from '@playwright/test';

const runs = /selftest[\\/](run[\\/].*|new-operation)\.spec\.ts$/;

/** Tests of the suite and of the emulator themselves; nothing here calls an installation. */
export default defineConfig({
  testDir: '.',
  fullyParallel: true,
  workers: 2,
  timeout: 900_000, // some tests run the whole suite; none waits for time to pass
  reporter: 'list',
  // What runs the suite takes longest, so it begins: at the end a worker has little left to do alone.
  projects: [
    { name: 'runs', testMatch: runs },
    { name: 'parts', testIgnore: runs },
  ],
  forbidOnly: Boolean(process.env.CI),
});
