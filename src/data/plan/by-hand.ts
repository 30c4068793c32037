/**
 * Plans of the few operations about which the facts of the contract do not say enough.
 */
import type { Operation, OperationId } from '../../../schemas/index.ts';
import { withValuesAt } from '../../contract/json-path.ts';
import type { Recorder, Told } from './recorder.ts';

type Fields = Record<string, unknown>;

/** An account of points that the plan opens for a profile of its own, with a transaction in it. */
async function accrued({ parts, placeholders, call, takeBack }: Recorder, isTemporary: boolean): Promise<Fields> {
  const { profile_id } = await parts.profile(placeholders.number('db_id'));
  const program = placeholders.number('loyalty_id');
  const member = { loyalty_program_id: program, matching: 'profile_id', profile_id };
  const transaction_eid = parts.data.name();
  const points_currency_eid = placeholders.text('points_currency_eid');
  call('loyalty.registerMember', member);
  takeBack('loyalty.deleteMember', member);
  const amounts = { amount: '5', points_currency_eid, transaction_eid };
  call('loyalty.accruePoints', { ...member, ...amounts, ...(isTemporary ? { is_temp: true } : {}) });
  return { transaction_eid };
}

/** A finished export, and the stand-ins that its task tells. */
function exported({ call, placeholders }: Recorder, id: OperationId, parameters: Fields, tells: Record<string, Told>) {
  const task_id = placeholders.text('own_task');
  call(id, parameters, { tells: { own_task: { path: 'data.task_id' } } });
  if (Object.keys(tells).length > 0) {
    call('tasks.status', { task_id }, { tells, until: { path: 'data.progress', value: 100 } });
  }
  return task_id;
}

const wholeDatabase = ({ placeholders }: Recorder) => ({
  source_type: 'database',
  source_id: placeholders.number('db_id'),
  custom_request: { email: 'nobody@example.com' }, // the file is to be small
});

type Making = (recorder: Recorder, request: Fields) => Fields | Promise<Fields>;

const table: Partial<Record<OperationId, Making>> = {
  'loyalty.commitTransaction': (recorder) => accrued(recorder, true),
  'loyalty.rollbackTransaction': (recorder) => accrued(recorder, true),
  'loyalty.cancelTransaction': (recorder) => accrued(recorder, false),
  'tasks.status': (recorder) => ({ task_id: exported(recorder, 'profiles.getAll', wholeDatabase(recorder), {}) }),
  'tasks.download': (recorder) => {
    const own_file = { path: 'data.result.urls[]', part: '/api/download/(.+)$' };
    exported(recorder, 'profiles.getAll', wholeDatabase(recorder), { own_file });
    return { file: recorder.placeholders.text('own_file') };
  },
  'suppressionLists.download': (recorder) => {
    const path = 'data.result.hashed_file';
    exported(
      recorder,
      'suppressionLists.export',
      { id: recorder.placeholders.number('suplist_id'), type: 'emails' },
      {
        own_folder: { path, part: '^suppress/([^/]+)/' },
        own_file: { path, part: '/([^/]+)$' },
      },
    );
    return { dir: recorder.placeholders.text('own_folder'), file: recorder.placeholders.text('own_file') };
  },
  'promoCodes.get': ({ call, placeholders }, { loyalty_id }) => {
    call('promoCodes.exportAll', { loyalty_id }, { tells: { first_promo_code: { path: 'data[].code' } } });
    return { loyalty_id, code: placeholders.text('first_promo_code') };
  },
  'subscriptions.get': ({ call, placeholders }, { db_id, profile_id }) => {
    const told = ['resource_id', 'channel', 'email'].map((name) => [`first_${name}`, { path: `data[].${name}` }]);
    call('subscriptions.list', { db_id, profile_id }, { tells: Object.fromEntries(told) as Record<string, Told> });
    const { number, text } = placeholders;
    return { resource_id: number('first_resource_id'), channel: text('first_channel'), email: text('first_email') };
  },
  'loyalty.preorder': ({ placeholders }, request) =>
    withValuesAt(request, 'data.lines[].product', () => placeholders.text('product_id')) as Fields,
  'campaigns.getStatus': ({ call, placeholders }) => {
    call('campaigns.list', { limit: 1 }, { tells: { first_campaign: { path: 'data[].id' } } });
    return { id: placeholders.number('first_campaign') };
  },
};

/** The request of an operation, with what its entry in the table puts into it. */
export async function byHand(recorder: Recorder, { id }: Operation, request: Fields): Promise<Fields> {
  return { ...request, ...(await table[id as OperationId]?.(recorder, request)) };
}
