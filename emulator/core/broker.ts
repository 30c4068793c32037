/**
 * The RabbitMQ broker that an emulator may share with others, and its queues there.
 */

/** Names of the queues, each with the prefix of the emulator. */
export interface Queues {
  import: string;
  imported: string;
  request: string;
  answer: string;
}

/** A broker and the emulator's queues on it. */
export interface Broker {
  url: string;
  queues: Queues;
}

/** The platform's own names, so that several emulators can share a broker. */
export function queuesWith(prefix: string): Queues {
  return {
    import: `${prefix}database_import`,
    imported: `${prefix}database_import_result`,
    request: `${prefix}api_req`,
    answer: `${prefix}api_resp`,
  };
}
