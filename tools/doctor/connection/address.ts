/**
 * Where the configuration comes from, and what its address was understood as.
 */
import { environmentName, placeVariables } from '../../../src/config/variables/variables.ts';
import { ok, warning, type Check } from '../check.ts';
import { reachOf, serverOf } from './network.ts';

/** Which files were read, how much is set, and whether the shell says something else. */
export const configuration: Check = {
  name: 'configuration',
  run({ config, files }) {
    const set = placeVariables.filter(({ name }) => config.variables[name] !== undefined).length;
    const source = files.length > 0 ? files.join(' and ') : 'the shell';
    const saw = `${set} of ${placeVariables.length} variables set in ${source}; a run may ${[...config.allow].join(', ')}`;
    const names = config.overridden.map(({ name }) => name);
    const empty = config.overridden.filter(({ isEmpty }) => isEmpty).map(({ name }) => name);
    const overridden = [...new Set(config.overridden.map(({ file }) => file))].join(' and ');
    const means = [
      ...(names.length > 0 ? [`The shell overrides ${names.join(', ')} of ${overridden}.`] : []),
      ...(empty.length > 0
        ? [`${empty.join(', ')} of the shell ${empty.length > 1 ? 'are' : 'is'} empty, which counts as not set.`]
        : []),
      ...(config.commonSecrets ?? []),
    ];
    if (means.length === 0) return ok(saw);
    const remedy =
      names.length > 0 ? `If that is not meant, end it for this terminal: unset ${names.join(' ')}` : undefined;
    return warning(saw, means.join(' '), remedy);
  },
};

/** The parts of the address, as every call uses them. */
export const address: Check = {
  name: 'address',
  run({ config, written }) {
    const { url } = config.target;
    const { protocol, port, pathname } = new URL(url);
    const { host, port: usual } = serverOf(url);
    const assumed = /^[a-z]+:\/\//i.test(written) ? '' : ', as none is written';
    const path = pathname === '/' ? 'no base path' : `base path ${pathname}`;
    const saw = `${url} (scheme ${protocol.slice(0, -1)}${assumed}; host ${host}; port ${port || `${usual}, the usual one`}; ${path})`;
    if (protocol === 'https:' || reachOf(host) === 'this machine' || host === 'localhost') return ok(saw);
    return warning(
      saw,
      'Calls are not encrypted: whoever sits on the way can read the token.',
      `If the platform offers https, write it into ${environmentName('url')}.`,
    );
  },
};
