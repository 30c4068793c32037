import { toTheMinute } from '../../fixtures';

/** A template without its channels, of which a list shows the names and a template alone the messages. */
export function withoutChannels(template: object): object {
  return { ...toTheMinute(template), channels: undefined };
}
