import { searchOf } from '../../profiles/search.ts';
import { writeProfile } from '../../profiles/write.ts';
import type { OperationFunctions } from '../../store/call.ts';

/** The import by message; https://guides.altcraft.com/en/developer-guide/profiles/2195492 */
export const profilesRabbitmq = {
  'profiles.rabbitmqImport'(call) {
    const { parameters } = call;
    const search = searchOf(parameters);
    const { id } = writeProfile(call, {
      databaseId: parameters.integer('db_id'),
      data: parameters.object('data'),
      search,
      mayCreate: !parameters.flag('update_only'),
    });
    return { error_text: '', matching_field: search.mode, profile_id: id };
  },
} satisfies OperationFunctions;
