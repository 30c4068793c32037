import { existing, IncorrectField } from '../core/errors.ts';
import type { OperationFunctions } from '../store/call.ts';

const dataUri = /^data:([\w.+-]+\/[\w.+-]+);base64,([A-Za-z0-9+/]*={0,2})$/;

/** Files, web versions, dictionaries; https://guides.altcraft.com/en/v72/developer-guide/miscellaneous/2195777 */
export const miscellaneous = {
  'miscellaneous.fileUpload'({ state, parameters, ids }) {
    const name = parameters.text('header');
    if (name === '') throw new IncorrectField('header', 'is required');
    const [, type = '', content = ''] = dataUri.exec(parameters.text('data')) ?? [];
    if (type === '') throw new IncorrectField('data', 'must be a data URI in base64');
    const file = ids.uuid();
    state.uploads.set(file, { file, name, type, size: Buffer.from(content, 'base64').length });
    return { data: { file } };
  },

  // https://guides.altcraft.com/en/v72/developer-guide/miscellaneous/2196089
  'miscellaneous.webverGet'({ state, parameters }) {
    const version = existing(state.webVersions.get(parameters.text('send_message_id')), 'web version');
    return { data: { createtime: version.createdAt, email: structuredClone(version.email) } };
  },

  // No page shows its path, its parameters or its reply.
  'miscellaneous.validValues'() {
    return {};
  },
} satisfies OperationFunctions;
