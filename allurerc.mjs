/**
 * The report: a tree by group and operation, failures by the verdicts of this suite.
 */

/** Every check that did not pass has a label with its verdict and cause, as `harnessError: no reply`. */
const labelled = (pattern) => ({ labels: { outcome: pattern } });

// The first one that fits counts.
const categories = [
  { name: 'Contract broken', matchers: labelled(/^failed: /) },
  { name: 'No reply from the platform', matchers: labelled(/^harnessError: no reply$/) },
  { name: 'Configuration wrong', matchers: labelled(/^harnessError: configuration wrong$/) },
  {
    name: 'First contact failed',
    matchers: labelled(/^harnessError: (?:token refused|platform failed|not the API|path wrong)$/),
  },
  { name: 'Set-up failed', matchers: labelled(/^harnessError: set-up /) },
  { name: 'The check itself failed', matchers: labelled(/^harnessError: /) },
  { name: 'Not configured', matchers: labelled(/^notConfigured: /) },
  { name: 'Not allowed', matchers: labelled(/^notAllowed: /) },
  { name: 'Unsupported here', matchers: labelled(/^unsupported: /) },
  { name: 'Unconfirmed', matchers: labelled(/^unconfirmed: /) },
  { name: 'Not run, because the platform was lost', matchers: labelled(/^notRun: /) },
];

const title = 'Altcraft Platform HTTP API';

const options = { reportName: title, groupBy: ['feature', 'story'], reportLanguage: 'en' };

export default {
  name: title,
  output: './allure-report',
  // The memory of earlier runs: CI keeps it as a cache, as results/history.jsonl.
  historyPath: './results/allure-history.jsonl',
  historyLimit: 7,
  hideLabels: ['language', 'framework', 'package', 'titlePath', 'host', 'thread', 'parentSuite', 'subSuite'],
  categories,
  plugins: {
    awesome: { options },
    // The same in one file; tools/run/report.ts puts both in their places.
    single: { import: '@allurereport/plugin-awesome', options: { ...options, singleFile: true } },
  },
};
