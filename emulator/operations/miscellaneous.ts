import type { Call } from '../core/call.ts';
import { IncorrectField, NotFound } from '../core/errors.ts';

const dataUri = /^data:([\w.+-]+\/[\w.+-]+);base64,([A-Za-z0-9+/]*={0,2})$/;

/** Files, web versions, dictionaries; https://guides.altcraft.com/en/v72/developer-guide/miscellaneous/2195777 */
export const miscellaneous = {
  fileUpload({ state, parameters, ids }: Call) {
    const name = parameters.text('header');
    if (name === '') throw new IncorrectField('header', 'is required');
    const [, type = '', content = ''] = dataUri.exec(parameters.text('data')) ?? [];
    if (type === '') throw new IncorrectField('data', 'must be a data URI in base64');
    const file = ids.uuid();
    state.uploads.set(file, { file, name, type, size: Buffer.from(content, 'base64').length });
    return { data: { file } };
  },

  // https://guides.altcraft.com/en/v72/developer-guide/miscellaneous/2196089
  webverGet({ state, parameters }: Call) {
    const version = state.webVersions.get(parameters.text('send_message_id'));
    if (!version) throw new NotFound('web version not found');
    return { data: { createtime: version.createdAt, email: structuredClone(version.email) } };
  },

  // Nobody knows its path, its parameters or its reply.
  validValues() {
    return {};
  },
};
