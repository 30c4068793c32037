/**
 * What is in the way of calls, and what helps, in words: the first contact, the doctor and a run say the same.
 */

/** What something means, and what helps. */
export interface Advised {
  means: string;
  remedy: string;
}

/** What was seen, what it means, and what helps. */
export interface Diagnosis extends Advised {
  saw: string;
}

/** A server in front of the platform refuses a call itself. */
export const refusesCalls: Advised = {
  means: 'The call does not reach the platform, so this says nothing about the token.',
  remedy:
    'Have whoever runs that server let this machine through to /api/: by its address, or without the login of the server.',
};

/** A server in front does not reach the platform. */
export const missesPlatform: Advised = {
  means: 'The server in front is up, and the platform behind it does not answer it.',
  remedy: "See whether the platform's services run, and its log at this time.",
};

/** A server in front takes the header out that has the token. */
export const losesHeader: Advised = {
  means:
    'A server in front seems to take out the header Authorization, or to answer in the place of the platform. Downloads need that header.',
  remedy: 'Have whoever runs that server pass the header Authorization on below /api/ as it came.',
};

/** The platform refuses the token. */
export const tokenRemedy =
  'Copy it anew from the panel of this installation (Settings, Tokens) into ALTCRAFT_TOKEN: is it complete, active, and may its role read databases?';

/** The platform fails on whatever it is asked. */
export const failsAlways: Advised = {
  means: 'It is the API that answers, but it works for nobody.',
  remedy: "See the platform's log at this time.",
};

/** The platform has nothing of its API below the address. */
export const pathRemedy = 'Set ALTCRAFT_URL to the address of the control panel without anything of a page behind it.';
