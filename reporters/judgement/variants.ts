/**
 * Which form an installation uses where the documentation leaves a choice.
 */
import type { CallRecord } from '../../src/observations/call-log.ts';

/** One form alone by its name; several with the operations that use them. */
function formsText(forms: Map<string, Set<string>>): string {
  const names = [...forms.keys()].sort();
  if (names.length === 1) return names[0] ?? '';
  return names.map((name) => `${name} (${[...(forms.get(name) ?? [])].sort().join(', ')})`).join(', ');
}

/** What an installation uses: the form of refusals and the documented variants. */
export function variantsOf(calls: readonly CallRecord[]): Record<string, string> {
  const met = new Map<string, Map<string, Set<string>>>();
  const add = (subject: string, name: string, operation: string) => {
    const forms = met.get(subject) ?? new Map<string, Set<string>>();
    met.set(subject, forms.set(name, (forms.get(name) ?? new Set()).add(operation)));
  };
  for (const { operation, refusal, variants, inRussian } of calls) {
    if (refusal) add('refusals', refusal === 'http' ? 'HTTP status and envelope' : 'envelope with HTTP 200', operation);
    for (const [subject, name] of Object.entries(variants ?? {})) add(subject, name, operation);
    if (inRussian) add('error texts', 'in Russian', operation);
  }
  return Object.fromEntries([...met].map(([subject, forms]) => [subject, formsText(forms)]));
}
