/**
 * Set-up around the history of actions: one that the installation has, to read it, and one that a message of the run leaves.
 */
import type { Arrange, ArrangedProfile } from './profiles.ts';
import type { ArrangeMailings } from './mailings.ts';
import type { Config } from '../../config/config.ts';
import { skip } from '../../outcome/annotations.ts';
import type { Installation } from '../installation.ts';

/** What tells an action from others. */
export interface ArrangedAction {
  profile_id: string;
  /** Hash of the profile. */
  xxh: string;
  action: string;
  datetime: string;
}

/** Set-up with the history of actions. */
export interface ArrangeHistory {
  /** The action of somebody in the database of ALTCRAFT_DB_ID that tells most, to be read only; skips the test when there is none. */
  existingAction(): Promise<ArrangedAction>;
  /** Whether a message goes to a profile of the test: waits for it, but for no longer than for a background task. */
  messageTo(profile: ArrangedProfile): Promise<boolean>;
  /** A profile to which a message of the run went; skips the test when nothing may be sent. */
  writtenTo(): Promise<ArrangedProfile>;
}

/** The day of a moment, in UTC. */
function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

const oneDay = 86_400_000;
/** The day that a sample of the documentation begins at. */
const firstDay = '2001-01-01';
/** What the names of every run begin with. */
const anyMark = 'contract-';
const firstPauseMs = 50;
const longestPauseMs = 2000;

/** What the set-up is made with. */
export interface HistoryParts {
  arrange: Arrange & ArrangeMailings;
  config: Config;
  installation: Installation;
}

/** Makes the set-up of one test. */
export function createArrangeHistory({ arrange, config, installation }: HistoryParts): ArrangeHistory {
  async function actionIn(date_from: string, date_to: string): Promise<ArrangedAction | undefined> {
    const { db_id: list_id } = installation;
    const { body } = await arrange.done('actionHistory.getAll', {
      list_id,
      date_from,
      date_to,
      from_id: '',
      limit: 50,
    });
    // Profiles of a run are gone as soon as their test is.
    const actions = (body.data ?? []).filter(({ email }) => !email.startsWith(anyMark));
    return actions.toSorted((one, other) => Object.keys(one).length - Object.keys(other).length).at(-1);
  }

  /** A platform may write its history after a while; nothing more is waited for than the first message. */
  async function messageTo({ db_id: list_id, profile_id }: ArrangedProfile): Promise<boolean> {
    const end = Date.now() + config.taskTimeoutMs;
    for (let pause = firstPauseMs; Date.now() < end; pause = Math.min(pause * 2, longestPauseMs)) {
      const { body } = await arrange.done('actionHistory.get', { list_id, matching: 'profile_id', profile_id });
      if ((body.data ?? []).some(({ action }) => action === 'send')) return true;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    return false;
  }

  return {
    messageTo,
    async existingAction() {
      const [lately, today] = [dayOf(Date.now() - 30 * oneDay), dayOf(Date.now() + oneDay)];
      const found = (await actionIn(lately, today)) ?? (await actionIn(firstDay, lately));
      if (!found) return skip({ cause: 'object missing', lack: { kind: 'no action', database: installation.db_id } });
      const { profile_id, xxh, action, datetime } = found;
      return { profile_id, xxh, action, datetime };
    },
    async writtenTo() {
      const id = await arrange.activeTrigger();
      const profile = await arrange.triggerRecipient(id);
      const { profile_id } = profile;
      await arrange.done('triggerMailings.start', { id, matching: 'profile_id', profile_id });
      await messageTo(profile);
      return profile;
    },
  };
}
