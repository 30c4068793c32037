/**
 * A profile with its subscription, in whole: what is written, and what a read has to show of it.
 */
import { expect, type Arrange, type TestData } from '../../fixtures';
import { categoriesOf } from '../subscriptions/categories.ts';

interface Place {
  db_id: number;
  resource_id: number;
  profile_id: string;
  db_custom_field: string;
}

/** Makes the profile; `shown` is for toMatchObject. */
export async function writtenProfile({ arrange, data, place }: { arrange: Arrange; data: TestData; place: Place }) {
  const given = {
    _lname: data.name(),
    _city: 'Riga',
    _bdate: '1990-07-06T12:00:00Z',
    [place.db_custom_field]: data.number(),
  };
  const profile = await arrange.profile(place.db_id, given);
  const { db_id, email, phone, profile_id: id, first_name } = profile;
  const choice = { status: 'suspended', priority: 7 };
  const cats = await categoriesOf(arrange, place);
  const { resource_id, channel } = await arrange.subscription(profile, place.resource_id, { ...choice, cats });
  const email_data = { email, domain: 'example.com' };
  const shown = {
    ...given,
    // The platform may tell the day by its own clock, east or west of here.
    _bdate: expect.stringMatching(/^1990-07-0[5-7]T/) as unknown,
    id,
    email,
    phones: [phone],
    _fname: first_name,
    subscriptions: [{ resource_id, channel, ...choice, is_delete: false, email_data }],
  };
  return { db_id, email, last_name: given._lname, shown };
}
