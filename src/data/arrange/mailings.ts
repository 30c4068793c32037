/**
 * Set-up around mailings: those that the installation has, to read them, and those of the run that send to one recipient.
 */
import { operationOf } from '../../../schemas/index.ts';
import type { Arrange, ArrangedProfile } from './profiles.ts';
import { skip } from '../../outcome/annotations.ts';
import type { Installation } from '../installation.ts';
import { makeObject, sampleRequest, type SampleParts } from '../sample-request.ts';

type Adding = 'mailings.broadcastsAdd' | 'mailings.regularsAdd';
type Listing = 'mailings.broadcastsList' | 'mailings.regularsList' | 'triggerMailings.list';

/** Set-up with mailings. */
export interface ArrangeMailings {
  /** The first mailing that a list shows, to be read only; skips the test when there is none. */
  existingMailing(list: Listing): Promise<number>;
  /** The id of a mailing that the test made, by its name: no page tells where the reply to its creation has it. */
  mailingNamed(name: string): Promise<number>;
  /** An inactive mailing to one recipient, with a schedule that is due in two years; skips the test when nothing may be sent. */
  addressedMailing(madeBy: Adding): Promise<number>;
  /** The same, and active. */
  activeMailing(madeBy: Adding): Promise<number>;
  /** A recipient whom trigger mailings of the run can find; skips the test when nothing may be sent. */
  triggerRecipient(trigger_id: number): Promise<ArrangedProfile>;
  /** A trigger mailing that only a call starts, and active; skips the test when nothing may be sent. */
  activeTrigger(): Promise<number>;
}

/** So far away that the schedule of no test mailing comes due. */
function dueInTwoYears() {
  const start_years = [new Date().getUTCFullYear() + 2];
  return { start_mins: [0], start_hours: [0], start_mdays: [1], start_wdays: [], start_months: [1], start_years };
}

/**
 * @param arrange makes the calls whose replies count
 * @param installation knows the ids
 * @param parts makes objects by the examples of the contract
 */
export function createArrangeMailings(
  arrange: Arrange,
  installation: Installation,
  parts: SampleParts,
): ArrangeMailings {
  const mailingNamed = async (name: string) => Number(await parts.locate('mailing', name));

  async function addressedMailing(madeBy: Adding): Promise<number> {
    const { db_id, profile_id } = await arrange.recipient(installation.db_id, installation.resource_id);
    const request = await sampleRequest(operationOf(madeBy), parts);
    const segment_id = Number(request.data_id);
    await arrange.done('segments.segstaticAdd', { segment_id, db_id, profile_id, skip_triggers: true });
    await parts.done(operationOf(madeBy), { ...request, start_schedule: dueInTwoYears() });
    return mailingNamed(String(request.name));
  }

  return {
    mailingNamed,
    addressedMailing,
    async existingMailing(list) {
      const { body } = await arrange.done(list, { limit: 1 });
      const [mailing] = body.data ?? [];
      return mailing ? Number(mailing.id) : skip({ cause: 'object missing', lack: { kind: 'no mailing', list } });
    },
    async activeMailing(madeBy) {
      const id = await addressedMailing(madeBy);
      await arrange.done('mailings.activate', { id });
      return id;
    },
    // No parameter names the database that a trigger searches in, and what it comes from is not documented.
    async triggerRecipient(trigger_id) {
      const { body } = await arrange.done('triggerMailings.get', { id: trigger_id });
      const { list_id } = body.data;
      if (list_id !== installation.db_id) {
        skip({ cause: 'object missing', lack: { kind: 'trigger mailings of another database', database: list_id } });
      }
      return arrange.recipient(installation.db_id, installation.resource_id);
    },
    async activeTrigger() {
      const id = Number(await makeObject('mailing', parts, 'triggerMailings.add'));
      await arrange.done('mailings.activate', { id });
      return id;
    },
  };
}
