/**
 * Variables of an exported collection that say what its requests may do. Only people set them: an import leaves them out.
 */

/** What each of them means, and what a new collection has. */
export const permissionVariables = [
  {
    name: 'allow_changes',
    value: '',
    meaning: 'yes: requests that change something are sent. Otherwise they are skipped.',
    ofSuite: 'ALTCRAFT_ALLOW',
  },
  {
    name: 'confirm_send',
    value: '',
    meaning: 'The only e-mail address that may get messages. Requests that may send some are skipped without it.',
    ofSuite: 'ALTCRAFT_CONFIRM_SEND',
  },
  {
    name: 'confirm_destructive',
    value: '',
    meaning: 'Id of a database whose data may be deleted. Requests that delete data are skipped without it.',
    ofSuite: 'ALTCRAFT_CONFIRM_DESTRUCTIVE',
  },
  {
    name: 'sandbox',
    value: '',
    meaning: 'Objects of yours that may be changed, as kind:id, separated by commas, as in ALTCRAFT_SANDBOX.',
    ofSuite: 'ALTCRAFT_SANDBOX',
  },
  {
    name: 'remove_created',
    value: 'yes',
    meaning: 'no: what a request made stays. Otherwise it is removed at once.',
    ofSuite: undefined,
  },
] as const;
