/**
 * The report: a tree by group and operation, failures by the verdicts of this suite.
 */
const skipped = { matchedStatuses: ['skipped'] };

const broken =
  'match its contract|refuse as it must|answer cleanly|accept the token|say the same|answer in|recognise|run a';

// Told apart by the first words of a failure, or of the reason of a skip.
const categories = [
  { name: 'Contract broken', messageRegex: `.*(does not (${broken})|finds what must not be there)[\\s\\S]*` },
  { name: 'No reply from the platform', messageRegex: '[\\s\\S]*got no reply from[\\s\\S]*' },
  { name: 'Configuration wrong', messageRegex: '[\\s\\S]*The configuration names what[\\s\\S]*' },
  { name: 'Set-up failed', messageRegex: '[\\s\\S]*The set-up failed[\\s\\S]*' },
  { name: 'Not configured', messageRegex: '[\\s\\S]*not configured:[\\s\\S]*', ...skipped },
  { name: 'Not allowed', messageRegex: '[\\s\\S]*not allowed:[\\s\\S]*', ...skipped },
  { name: 'Unsupported here', messageRegex: '[\\s\\S]*unsupported here:[\\s\\S]*', ...skipped },
  { name: 'Unconfirmed', messageRegex: '[\\s\\S]*unconfirmed:[\\s\\S]*', ...skipped },
];

const title = 'Altcraft Platform HTTP API';

export default {
  name: title,
  output: './allure-report',
  hideLabels: ['language', 'framework', 'package', 'titlePath', 'host', 'thread', 'parentSuite', 'subSuite'],
  categories,
  plugins: {
    awesome: { options: { reportName: title, groupBy: ['feature', 'story'], reportLanguage: 'en' } },
  },
};
