/**
 * Categories of the Allure report: the verdicts of this suite.
 */

const skipped = ['skipped' as const];

/** Told apart by the first words of a failure or of the reason of a skip. */
export const categories = [
  {
    name: 'Contract broken',
    messageRegex: '.*does not (match its contract|refuse as it must).*',
    matchedStatuses: ['failed' as const],
  },
  { name: 'No reply from the platform', messageRegex: '.*got no reply from.*' },
  { name: 'Harness error', messageRegex: '.*(HarnessError|The set-up failed).*' },
  { name: 'Not configured', messageRegex: '.*not configured:.*', matchedStatuses: skipped },
  { name: 'Not allowed', messageRegex: '.*not allowed:.*', matchedStatuses: skipped },
  { name: 'Unsupported here', messageRegex: '.*unsupported here:.*', matchedStatuses: skipped },
  { name: 'Unconfirmed', messageRegex: '.*unconfirmed:.*', matchedStatuses: skipped },
];
