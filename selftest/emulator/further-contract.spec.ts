import { test, expect } from '@playwright/test';
import { seededSmid } from '../../emulator/seed/seed.ts';
import { seededPushUid } from '../../emulator/seed/seed-messages.ts';
import { judgeReply, operationOf } from '../../schemas/index.ts';
import { install } from './installation.ts';

const senders = [{ sender_id: 1, percent: 100, from_email: '', replyto_email: '', from_name: '' }];
const rules = { email_rules: [{ type: 'default', value: '', senders }], sms_rules: [] };
const query = { name: 'New', shortname: 'new', connector_id: 2, column: 'id' };
const days = { date_from: '2025-12-20', date_to: '2025-12-31' };

/** A successful call of every v1.1 operation of these groups. */
const successes: Record<string, Record<string, unknown>> = {
  'senders.list': {},
  'senders.virtualList': {},
  'senders.virtualGet': { id: 1 },
  'senders.virtualClone': { id: 1, name: 'New' },
  'senders.virtualAdd': { name: 'New', ...rules },
  'senders.virtualUpdate': { id: 1, name: 'New', ...rules },
  'senders.virtualDelete': { id: 1 },
  'externalDatatables.querySegmentsAdd': query,
  'externalDatatables.querySegmentsUpdate': { id: 1, name: 'New' },
  'externalDatatables.querySegmentsGet': { id: 1 },
  'externalDatatables.querySegmentsList': {},
  'externalDatatables.querySegmentsDelete': { id: 1 },
  'externalDatatables.queryTemplatesAdd': query,
  'externalDatatables.queryTemplatesUpdate': { id: 1, name: 'New' },
  'externalDatatables.queryTemplatesGet': { id: 1 },
  'externalDatatables.queryTemplatesList': {},
  'externalDatatables.queryTemplatesDelete': { id: 1 },
  'analyticReports.summary': days,
  'analyticReports.bounces': days,
  'analyticReports.undeliveries': days,
  'miscellaneous.fileUpload': { header: 'US.csv', data: 'data:text/csv;base64,SEVMTE8K' },
  'miscellaneous.webverGet': { send_message_id: seededSmid },
  'miscellaneous.validValues': {},
  'applicationPush.postEvents': {
    events: 1,
    uid: seededPushUid,
    launch_id: 1,
    provider: 'android-firebase',
    subscription_id: 'emulated-push-token-0001',
  },
};

test.describe('operations against the contract', () => {
  for (const [id, body] of Object.entries(successes)) {
    test(`${id} succeeds in the shape of the contract`, async () => {
      const { call } = install();

      const reply = await call(id, body);

      const { errors, undeclared } = judgeReply(operationOf(id), reply.body);
      expect(reply.body).toMatchObject({ error: 0 });
      expect(errors).toEqual([]);
      // What no page shows as a whole says nothing about further fields.
      expect(operationOf(id).facts.evidence.reply === 'documented' ? undeclared : []).toEqual([]);
    });
  }
});
