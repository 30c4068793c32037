import { dayMs } from '../core/clock.ts';
import { IncorrectField } from '../core/errors.ts';
import type { Bounce } from '../model/messages.ts';
import type { OperationFunctions } from '../store/call.ts';

/** Reports; https://guides.altcraft.com/en/developer-guide/analytic-reports/2195748 */
export const analyticReports = {
  // No page of it could be read.
  'analyticReports.summary'() {
    return {};
  },

  'analyticReports.bounces'({ state, parameters, now }) {
    const period = { from: parameters.text('date_from'), to: parameters.text('date_to') };
    if (period.from > period.to) throw new IncorrectField('date_to', 'is before date_from');
    const mailing = parameters.optionalInteger('campaign_id');
    const keyOf = groupKey(parameters.optionalText('group_by'));
    const entries = new Map<string, { bounce_text: string; count: number; data_id: string; to_domain: string }>();
    for (const bounce of state.bounces) {
      const day = new Date(now - bounce.daysAgo * dayMs).toISOString().slice(0, 10);
      if (day < period.from || day > period.to || (mailing !== undefined && mailing !== bounce.mailingId)) continue;
      const entry = { bounce_text: bounce.text, count: 0, data_id: keyOf(bounce), to_domain: bounce.toDomain };
      const key = [entry.bounce_text, entry.data_id, entry.to_domain].join('\0');
      const known = entries.get(key) ?? entry;
      entries.set(key, { ...known, count: known.count + bounce.count });
    }
    const top = parameters.optionalInteger('top');
    if (top !== undefined && top < 0) throw new IncorrectField('top', 'must be >= 0');
    return { data: [...entries.values()].sort((one, other) => other.count - one.count).slice(0, top) };
  },

  // No page of it could be read.
  'analyticReports.undeliveries'() {
    return {};
  },
} satisfies OperationFunctions;

// No sample groups by anything; that data_id is the key then is a presumption.
function groupKey(word: string | undefined): (bounce: Bounce) => string {
  if (word === 'ip') return ({ ip }) => ip;
  return word === 'from_domain' ? ({ fromDomain }) => fromDomain : () => '';
}
