import type { Call } from '../core/call.ts';
import { searchOf } from '../profiles/matching.ts';
import { writeProfile } from '../profiles/profile-write.ts';

/** The import by message; https://guides.altcraft.com/en/developer-guide/profiles/2195492 */
export const profilesRabbitmq = {
  rabbitmqImport(call: Call) {
    const { parameters } = call;
    const search = searchOf(parameters);
    const { id } = writeProfile(call, {
      databaseId: parameters.integer('db_id'),
      data: parameters.object('data'),
      search,
      mayCreate: !parameters.flag('update_only'),
      skipInvalidSubscriptions: false,
    });
    return { error_text: '', matching_field: search.mode, profile_id: id };
  },
};
