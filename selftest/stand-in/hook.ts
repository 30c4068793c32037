/**
 * Gives the specs the stand-in for the runner.
 */
import { register } from 'node:module';

/** From here on, whatever is imported gets the stand-in in place of `@playwright/test`. */
export function useStandIn(): void {
  const runner = new URL('./runner.ts', import.meta.url).href;
  const hook = `export function resolve(specifier, context, next) {
    return next(specifier === '@playwright/test' ? ${JSON.stringify(runner)} : specifier, context);
  }`;
  register(`data:text/javascript,${encodeURIComponent(hook)}`);
}
