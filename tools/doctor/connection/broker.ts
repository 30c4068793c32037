/**
 * The RabbitMQ broker of ALTCRAFT_AMQP_URL: whether it lets the suite in, and has the queues of the platform.
 */
import { createBroker } from '../../../src/http/amqp-client.ts';
import { ok, problem, type Check } from '../check.ts';

export const broker: Check = {
  name: 'broker',
  async run({ config }) {
    const { imports, results, requests, answers } = config.amqp.queues;
    const queues = [...new Set([imports, results, requests, answers])];
    const connection = createBroker(config);
    try {
      await connection.look(queues);
      return ok(`it has the queues ${queues.join(', ')}`);
    } catch (error) {
      const { code, message } = error as { code?: string | number; message: string };
      return problem(
        `${code === undefined ? '' : `${code}: `}${message.split('\n')[0] ?? ''}`,
        'Operations that travel as messages are not verified; all others are.',
        'Check ALTCRAFT_AMQP_URL (user, password, virtual host) and the ALTCRAFT_AMQP_…_QUEUE variables, or empty ALTCRAFT_AMQP_URL.',
      );
    } finally {
      await connection.close();
    }
  },
};
