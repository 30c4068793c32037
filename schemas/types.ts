/**
 * Types of requests and of successful replies, made from the contract by `npm run generate`. Do not edit.
 */
/* eslint-disable */
export interface paths {
  '/api/v1.1/profiles/import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['profiles.import'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1.1/profiles/update': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['profiles.update'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1.1/profiles/import_batch': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['profiles.importBatch'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1.1/profiles/update_batch': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['profiles.updateBatch'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1.1/profiles/add_batch/': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['profiles.addBatch'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1.1/profiles/add': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['profiles.add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/integrations/any/profile_import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['profiles.quickImport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1.1/profiles/get/': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['profiles.get'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1.1/profiles/get_all': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['profiles.getAll'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1.0/lists/{list_id}/suspend_all': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['profiles.suspendAll'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1.0/lists/{list_id}/unsuspend_all': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['profiles.unsuspendAll'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1.1/profiles/delete': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['profiles.delete'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1.1/profiles/merge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['profiles.merge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1.1/profiles/message_unsub': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['profiles.messageUnsub'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1.1/profiles/split': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['profiles.split'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1.1/profiles/list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['profiles.list'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1.1/subscriptions/set': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['subscriptions.set'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1.1/subscriptions/list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['subscriptions.list'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1.1/subscriptions/list_all': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['subscriptions.listAll'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1.1/subscriptions/get': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['subscriptions.get'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1.1/subscriptions/delete': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['subscriptions.delete'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1.1/subscriptions/undelete': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['subscriptions.undelete'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1.1/subscriptions/suspend_all': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['subscriptions.suspendAll'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1.1/subscriptions/unsuspend_all': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['subscriptions.unsuspendAll'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1.1/databases/get_counters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['databases.getCounters'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1.1/databases/refresh_counters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['databases.refreshCounters'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1.1/databases/list/': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['databases.list'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1.1/databases/get/': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['databases.get'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1.1/databases/fields_get/': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['databases.fieldsGet'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1.1/databases/wipe': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['databases.wipe'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1.1/resources/get_counters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['resources.getCounters'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1.1/resources/refresh_counters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['resources.refreshCounters'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1.1/resources/list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['resources.list'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1.1/resources/get': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['resources.get'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1.1/resources/fields_get': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['resources.fieldsGet'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1.1/tasks/status': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['tasks.status'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/download/{file}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['tasks.download'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: never;
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  'profiles.import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': (({
          /** @description E-mail to search by. */
          email?: string;
          /** @description Phone to search by; plus sign and digits. */
          phone?: string;
          /** @description Id of an existing profile; it cannot create one. */
          profile_id?: string;
          /** @description Custom profile field to search by, for custom and custom_sub. */
          field_name?: string;
          /** @description Value of that field; several tags stand in one string, "tag-1, tag-2". */
          field_value?: string | number;
          /** @description Limits the search by e-mail or phone to one resource. */
          resource_id?: number;
          /** @description Push provider, for push_sub. */
          provider?: string;
          /** @description Push subscription of the provider, for push_sub. */
          subscription_id?: string;
        } & {
          /**
           * @description How the profile is searched. Modes that end in `_profile` look at the profile only, those that end in `_sub` at its subscriptions only.
           * @enum {string}
           */
          matching?:
            | 'email'
            | 'email_profile'
            | 'email_sub'
            | 'phone'
            | 'phone_sub'
            | 'profile_id'
            | 'push_sub'
            | 'custom'
            | 'custom_sub'
            | 'email_phone'
            | 'email_phone_sub';
        }) &
          Record<string, unknown>) & {
          /** @description Database of the profile. */
          db_id: number;
          data: ({
            email?: string | Record<string, unknown>;
            /** @description Phones, plus sign and digits. */
            phones?: unknown[] | string | Record<string, unknown>;
            _fname?: string | Record<string, unknown>;
            _lname?: string | Record<string, unknown>;
            _bdate?: string | Record<string, unknown>;
            /** @description A number, or male or female. */
            _sex?: number | string | Record<string, unknown>;
            /** @description Global status from 0 to 6; 0 is subscribed. */
            _status?: number | Record<string, unknown>;
            _tz?: string | Record<string, unknown>;
            _country?: string | Record<string, unknown>;
            _region?: string | Record<string, unknown>;
            _city?: string | Record<string, unknown>;
            _postal_code?: string | number | Record<string, unknown>;
            _ip?: string | Record<string, unknown>;
            _browser?: string | Record<string, unknown>;
            _vendor?: string | Record<string, unknown>;
            _regdate?: string | Record<string, unknown>;
            _regip?: string | Record<string, unknown>;
            _regurl?: string | Record<string, unknown>;
            _regcountry?: string | Record<string, unknown>;
            _regcity?: string | Record<string, unknown>;
          } & {
            [key: string]: unknown;
          }) & {
            /** @description One entry a subscription. */
            subscriptions?: (({
              /** @description Address, for email. */
              email?: string;
              /** @description Push provider, for push; Firefox and android-firebase are seen. */
              provider?: string;
              /** @description Subscription at the provider, for push. */
              subscription_id?: string;
              /** @description Number with a plus sign, for sms. */
              phone?: string;
              /** @description Chat `id` for telegram_bot, `phone` for whatsapp, viber and notify. */
              cc_data?: {
                id?: number;
                phone?: string;
              };
            } & {
              /**
               * @description Kind of channel. Tables of single operations leave out notify and viber.
               * @enum {string}
               */
              channel?: 'email' | 'sms' | 'push' | 'notify' | 'viber' | 'whatsapp' | 'telegram_bot';
            }) & {
              resource_id?: number;
              /**
               * @description New status, as a word or its number. To be sent only when it is to change.
               * @enum {string|integer}
               */
              status?:
                | 'subscribed'
                | 'unsubscribed'
                | 'complained'
                | 'hardbounced'
                | 'unconfirmed'
                | 'suspended'
                | 'invalid'
                | 0
                | 1
                | 2
                | 3
                | 4
                | 5
                | 6;
              /** @description 0 is the highest. Overrules the priority that the resource would give. */
              priority?: number;
              /** @description System fields (with a leading underscore) and custom fields of the subscription, by name. */
              custom_fields?: {
                [key: string]: unknown;
              };
              /** @description Categories of the resource. */
              cats?: string[];
            })[];
          };
          /** @description Keeps the call from firing triggers, which may send messages. */
          skip_triggers?: boolean;
          /** @description Leaves out subscriptions that are not valid instead of refusing the call. */
          skip_invalid_subscriptions?: boolean;
          /** @description Fills the location from the IP address in `_regip` or `_ip`. */
          detect_geo?: boolean;
          /** @description Static segments that the profile enters. */
          add_to_segments?: number[];
          /** @description Static segments that the profile leaves. */
          remove_from_segments?: number[];
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /**
             * @description 0 on success.
             * @constant
             */
            error: 0;
            /** @description "Successful operation" on most operations, an empty string on some. */
            error_text: string;
          } & {
            /** @description Profile id, 24 hex digits. */
            profile_id: string;
          };
        };
      };
    };
  };
  'profiles.update': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': (({
          /** @description E-mail to search by. */
          email?: string;
          /** @description Phone to search by; plus sign and digits. */
          phone?: string;
          /** @description Id of an existing profile; it cannot create one. */
          profile_id?: string;
          /** @description Custom profile field to search by, for custom and custom_sub. */
          field_name?: string;
          /** @description Value of that field; several tags stand in one string, "tag-1, tag-2". */
          field_value?: string | number;
          /** @description Limits the search by e-mail or phone to one resource. */
          resource_id?: number;
          /** @description Push provider, for push_sub. */
          provider?: string;
          /** @description Push subscription of the provider, for push_sub. */
          subscription_id?: string;
        } & {
          /**
           * @description How the profile is searched. Modes that end in `_profile` look at the profile only, those that end in `_sub` at its subscriptions only.
           * @enum {string}
           */
          matching?:
            | 'email'
            | 'email_profile'
            | 'email_sub'
            | 'phone'
            | 'phone_sub'
            | 'profile_id'
            | 'push_sub'
            | 'custom'
            | 'custom_sub'
            | 'email_phone'
            | 'email_phone_sub';
        }) &
          Record<string, unknown>) & {
          /** @description Database of the profile. */
          db_id: number;
          data: ({
            email?: string | Record<string, unknown>;
            /** @description Phones, plus sign and digits. */
            phones?: unknown[] | string | Record<string, unknown>;
            _fname?: string | Record<string, unknown>;
            _lname?: string | Record<string, unknown>;
            _bdate?: string | Record<string, unknown>;
            /** @description A number, or male or female. */
            _sex?: number | string | Record<string, unknown>;
            /** @description Global status from 0 to 6; 0 is subscribed. */
            _status?: number | Record<string, unknown>;
            _tz?: string | Record<string, unknown>;
            _country?: string | Record<string, unknown>;
            _region?: string | Record<string, unknown>;
            _city?: string | Record<string, unknown>;
            _postal_code?: string | number | Record<string, unknown>;
            _ip?: string | Record<string, unknown>;
            _browser?: string | Record<string, unknown>;
            _vendor?: string | Record<string, unknown>;
            _regdate?: string | Record<string, unknown>;
            _regip?: string | Record<string, unknown>;
            _regurl?: string | Record<string, unknown>;
            _regcountry?: string | Record<string, unknown>;
            _regcity?: string | Record<string, unknown>;
          } & {
            [key: string]: unknown;
          }) & {
            /** @description One entry a subscription. */
            subscriptions?: (({
              /** @description Address, for email. */
              email?: string;
              /** @description Push provider, for push; Firefox and android-firebase are seen. */
              provider?: string;
              /** @description Subscription at the provider, for push. */
              subscription_id?: string;
              /** @description Number with a plus sign, for sms. */
              phone?: string;
              /** @description Chat `id` for telegram_bot, `phone` for whatsapp, viber and notify. */
              cc_data?: {
                id?: number;
                phone?: string;
              };
            } & {
              /**
               * @description Kind of channel. Tables of single operations leave out notify and viber.
               * @enum {string}
               */
              channel?: 'email' | 'sms' | 'push' | 'notify' | 'viber' | 'whatsapp' | 'telegram_bot';
            }) & {
              resource_id?: number;
              /**
               * @description New status, as a word or its number. To be sent only when it is to change.
               * @enum {string|integer}
               */
              status?:
                | 'subscribed'
                | 'unsubscribed'
                | 'complained'
                | 'hardbounced'
                | 'unconfirmed'
                | 'suspended'
                | 'invalid'
                | 0
                | 1
                | 2
                | 3
                | 4
                | 5
                | 6;
              /** @description 0 is the highest. Overrules the priority that the resource would give. */
              priority?: number;
              /** @description System fields (with a leading underscore) and custom fields of the subscription, by name. */
              custom_fields?: {
                [key: string]: unknown;
              };
              /** @description Categories of the resource. */
              cats?: string[];
            })[];
          };
          /** @description Keeps the call from firing triggers, which may send messages. */
          skip_triggers?: boolean;
          /** @description Leaves out subscriptions that are not valid instead of refusing the call. */
          skip_invalid_subscriptions?: boolean;
          /** @description Fills the location from the IP address in `_regip` or `_ip`. */
          detect_geo?: boolean;
          /** @description Static segments that the profile enters. */
          add_to_segments?: number[];
          /** @description Static segments that the profile leaves. */
          remove_from_segments?: number[];
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /**
             * @description 0 on success.
             * @constant
             */
            error: 0;
            /** @description "Successful operation" on most operations, an empty string on some. */
            error_text: string;
          };
        };
      };
    };
  };
  'profiles.importBatch': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': ({
          /** @description E-mail to search by. */
          email?: string;
          /** @description Phone to search by; plus sign and digits. */
          phone?: string;
          /** @description Id of an existing profile; it cannot create one. */
          profile_id?: string;
          /** @description Custom profile field to search by, for custom and custom_sub. */
          field_name?: string;
          /** @description Value of that field; several tags stand in one string, "tag-1, tag-2". */
          field_value?: string | number;
          /** @description Limits the search by e-mail or phone to one resource. */
          resource_id?: number;
          /** @description Push provider, for push_sub. */
          provider?: string;
          /** @description Push subscription of the provider, for push_sub. */
          subscription_id?: string;
        } & {
          /**
           * @description How the profile is searched. Modes that end in `_profile` look at the profile only, those that end in `_sub` at its subscriptions only.
           * @enum {string}
           */
          matching?:
            | 'email'
            | 'email_profile'
            | 'email_sub'
            | 'phone'
            | 'phone_sub'
            | 'profile_id'
            | 'push_sub'
            | 'custom'
            | 'custom_sub'
            | 'email_phone'
            | 'email_phone_sub';
        }) & {
          /** @description Database of the profiles. */
          db_id: number;
          /** @description One entry a profile, with the values to search by in it. */
          data: (({
            email?: string | Record<string, unknown>;
            /** @description Phones, plus sign and digits. */
            phones?: unknown[] | string | Record<string, unknown>;
            _fname?: string | Record<string, unknown>;
            _lname?: string | Record<string, unknown>;
            _bdate?: string | Record<string, unknown>;
            /** @description A number, or male or female. */
            _sex?: number | string | Record<string, unknown>;
            /** @description Global status from 0 to 6; 0 is subscribed. */
            _status?: number | Record<string, unknown>;
            _tz?: string | Record<string, unknown>;
            _country?: string | Record<string, unknown>;
            _region?: string | Record<string, unknown>;
            _city?: string | Record<string, unknown>;
            _postal_code?: string | number | Record<string, unknown>;
            _ip?: string | Record<string, unknown>;
            _browser?: string | Record<string, unknown>;
            _vendor?: string | Record<string, unknown>;
            _regdate?: string | Record<string, unknown>;
            _regip?: string | Record<string, unknown>;
            _regurl?: string | Record<string, unknown>;
            _regcountry?: string | Record<string, unknown>;
            _regcity?: string | Record<string, unknown>;
          } & {
            [key: string]: unknown;
          }) & {
            /** @description One entry a subscription. */
            subscriptions?: ({
              resource_id?: number;
              /**
               * @description Kind of channel. Tables of single operations leave out notify and viber.
               * @enum {string}
               */
              channel?: 'email' | 'sms' | 'push' | 'notify' | 'viber' | 'whatsapp' | 'telegram_bot';
              email_data?: {
                email?: string;
              };
              /** @description New status, as a word or a number. 0 is applied; -1, or no status, leaves it as it is. */
              status?: string | number;
              /** @description New priority. 0 is applied; -1, or no priority, leaves it as it is. */
              priority?: number;
            } & {
              [key: string]: unknown;
            })[];
          })[];
          /** @description Keeps the call from firing triggers, which may send messages. */
          skip_triggers?: boolean;
          /** @description Leaves out subscriptions that are not valid instead of refusing the call. */
          skip_invalid_subscriptions?: boolean;
          /** @description Fills the location from the IP address in `_regip` or `_ip`. */
          detect_geo?: boolean;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /**
             * @description 0 on success.
             * @constant
             */
            error: 0;
            /** @description "Successful operation" on most operations, an empty string on some. */
            error_text: string;
          };
        };
      };
    };
  };
  'profiles.updateBatch': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': ({
          /** @description E-mail to search by. */
          email?: string;
          /** @description Phone to search by; plus sign and digits. */
          phone?: string;
          /** @description Id of an existing profile; it cannot create one. */
          profile_id?: string;
          /** @description Custom profile field to search by, for custom and custom_sub. */
          field_name?: string;
          /** @description Value of that field; several tags stand in one string, "tag-1, tag-2". */
          field_value?: string | number;
          /** @description Limits the search by e-mail or phone to one resource. */
          resource_id?: number;
          /** @description Push provider, for push_sub. */
          provider?: string;
          /** @description Push subscription of the provider, for push_sub. */
          subscription_id?: string;
        } & {
          /**
           * @description How the profile is searched. Modes that end in `_profile` look at the profile only, those that end in `_sub` at its subscriptions only.
           * @enum {string}
           */
          matching?:
            | 'email'
            | 'email_profile'
            | 'email_sub'
            | 'phone'
            | 'phone_sub'
            | 'profile_id'
            | 'push_sub'
            | 'custom'
            | 'custom_sub'
            | 'email_phone'
            | 'email_phone_sub';
        }) & {
          /** @description Database of the profiles. */
          db_id: number;
          /** @description One entry a profile, with the values to search by in it. */
          data: (({
            email?: string | Record<string, unknown>;
            /** @description Phones, plus sign and digits. */
            phones?: unknown[] | string | Record<string, unknown>;
            _fname?: string | Record<string, unknown>;
            _lname?: string | Record<string, unknown>;
            _bdate?: string | Record<string, unknown>;
            /** @description A number, or male or female. */
            _sex?: number | string | Record<string, unknown>;
            /** @description Global status from 0 to 6; 0 is subscribed. */
            _status?: number | Record<string, unknown>;
            _tz?: string | Record<string, unknown>;
            _country?: string | Record<string, unknown>;
            _region?: string | Record<string, unknown>;
            _city?: string | Record<string, unknown>;
            _postal_code?: string | number | Record<string, unknown>;
            _ip?: string | Record<string, unknown>;
            _browser?: string | Record<string, unknown>;
            _vendor?: string | Record<string, unknown>;
            _regdate?: string | Record<string, unknown>;
            _regip?: string | Record<string, unknown>;
            _regurl?: string | Record<string, unknown>;
            _regcountry?: string | Record<string, unknown>;
            _regcity?: string | Record<string, unknown>;
          } & {
            [key: string]: unknown;
          }) & {
            /** @description One entry a subscription. */
            subscriptions?: ({
              resource_id?: number;
              /**
               * @description Kind of channel. Tables of single operations leave out notify and viber.
               * @enum {string}
               */
              channel?: 'email' | 'sms' | 'push' | 'notify' | 'viber' | 'whatsapp' | 'telegram_bot';
              email_data?: {
                email?: string;
              };
              /** @description New status, as a word or a number. 0 is applied; -1, or no status, leaves it as it is. */
              status?: string | number;
              /** @description New priority. 0 is applied; -1, or no priority, leaves it as it is. */
              priority?: number;
            } & {
              [key: string]: unknown;
            })[];
          })[];
          /** @description Leaves out subscriptions that are not valid instead of refusing the call. */
          skip_invalid_subscriptions?: boolean;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /**
             * @description 0 on success.
             * @constant
             */
            error: 0;
            /** @description "Successful operation" on most operations, an empty string on some. */
            error_text: string;
          };
        };
      };
    };
  };
  'profiles.addBatch': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Database of the profiles. */
          db_id: number;
          /** @description One entry a profile. */
          data: (({
            email?: string | Record<string, unknown>;
            /** @description Phones, plus sign and digits. */
            phones?: unknown[] | string | Record<string, unknown>;
            _fname?: string | Record<string, unknown>;
            _lname?: string | Record<string, unknown>;
            _bdate?: string | Record<string, unknown>;
            /** @description A number, or male or female. */
            _sex?: number | string | Record<string, unknown>;
            /** @description Global status from 0 to 6; 0 is subscribed. */
            _status?: number | Record<string, unknown>;
            _tz?: string | Record<string, unknown>;
            _country?: string | Record<string, unknown>;
            _region?: string | Record<string, unknown>;
            _city?: string | Record<string, unknown>;
            _postal_code?: string | number | Record<string, unknown>;
            _ip?: string | Record<string, unknown>;
            _browser?: string | Record<string, unknown>;
            _vendor?: string | Record<string, unknown>;
            _regdate?: string | Record<string, unknown>;
            _regip?: string | Record<string, unknown>;
            _regurl?: string | Record<string, unknown>;
            _regcountry?: string | Record<string, unknown>;
            _regcity?: string | Record<string, unknown>;
          } & {
            [key: string]: unknown;
          }) & {
            /** @description One entry a subscription. */
            subscriptions?: ({
              resource_id?: number;
              /**
               * @description Kind of channel. Tables of single operations leave out notify and viber.
               * @enum {string}
               */
              channel?: 'email' | 'sms' | 'push' | 'notify' | 'viber' | 'whatsapp' | 'telegram_bot';
              email_data?: {
                email?: string;
              };
              /** @description New status, as a word or a number. 0 is applied; -1, or no status, leaves it as it is. */
              status?: string | number;
              /** @description New priority. 0 is applied; -1, or no priority, leaves it as it is. */
              priority?: number;
            } & {
              [key: string]: unknown;
            })[];
          })[];
          /** @description Keeps the call from firing triggers, which may send messages. */
          skip_triggers?: boolean;
          /** @description Leaves out subscriptions that are not valid instead of refusing the call. */
          skip_invalid_subscriptions?: boolean;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /**
             * @description 0 on success.
             * @constant
             */
            error: 0;
            /** @description "Successful operation" on most operations, an empty string on some. */
            error_text: string;
          } & {
            /** @description One entry a row of the request. */
            result: ({
              /**
               * @description 0 on success.
               * @constant
               */
              error: 0;
              /** @description "Successful operation" on most operations, an empty string on some. */
              error_text: string;
            } & {
              /** @description Profile id, 24 hex digits. */
              profile_id: string;
            })[];
          };
        };
      };
    };
  };
  'profiles.add': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Database of the profile. */
          db_id: number;
          data: ({
            email?: string | Record<string, unknown>;
            /** @description Phones, plus sign and digits. */
            phones?: unknown[] | string | Record<string, unknown>;
            _fname?: string | Record<string, unknown>;
            _lname?: string | Record<string, unknown>;
            _bdate?: string | Record<string, unknown>;
            /** @description A number, or male or female. */
            _sex?: number | string | Record<string, unknown>;
            /** @description Global status from 0 to 6; 0 is subscribed. */
            _status?: number | Record<string, unknown>;
            _tz?: string | Record<string, unknown>;
            _country?: string | Record<string, unknown>;
            _region?: string | Record<string, unknown>;
            _city?: string | Record<string, unknown>;
            _postal_code?: string | number | Record<string, unknown>;
            _ip?: string | Record<string, unknown>;
            _browser?: string | Record<string, unknown>;
            _vendor?: string | Record<string, unknown>;
            _regdate?: string | Record<string, unknown>;
            _regip?: string | Record<string, unknown>;
            _regurl?: string | Record<string, unknown>;
            _regcountry?: string | Record<string, unknown>;
            _regcity?: string | Record<string, unknown>;
          } & {
            [key: string]: unknown;
          }) & {
            /** @description One entry a subscription. */
            subscriptions?: (({
              /** @description Address, for email. */
              email?: string;
              /** @description Push provider, for push; Firefox and android-firebase are seen. */
              provider?: string;
              /** @description Subscription at the provider, for push. */
              subscription_id?: string;
              /** @description Number with a plus sign, for sms. */
              phone?: string;
              /** @description Chat `id` for telegram_bot, `phone` for whatsapp, viber and notify. */
              cc_data?: {
                id?: number;
                phone?: string;
              };
            } & {
              /**
               * @description Kind of channel. Tables of single operations leave out notify and viber.
               * @enum {string}
               */
              channel?: 'email' | 'sms' | 'push' | 'notify' | 'viber' | 'whatsapp' | 'telegram_bot';
            }) & {
              resource_id?: number;
              /**
               * @description New status, as a word or its number. To be sent only when it is to change.
               * @enum {string|integer}
               */
              status?:
                | 'subscribed'
                | 'unsubscribed'
                | 'complained'
                | 'hardbounced'
                | 'unconfirmed'
                | 'suspended'
                | 'invalid'
                | 0
                | 1
                | 2
                | 3
                | 4
                | 5
                | 6;
              /** @description 0 is the highest. Overrules the priority that the resource would give. */
              priority?: number;
              /** @description System fields (with a leading underscore) and custom fields of the subscription, by name. */
              custom_fields?: {
                [key: string]: unknown;
              };
              /** @description Categories of the resource. */
              cats?: string[];
            })[];
          };
          /** @description Keeps the call from firing triggers, which may send messages. */
          skip_triggers?: boolean;
          /** @description Leaves out subscriptions that are not valid instead of refusing the call. */
          skip_invalid_subscriptions?: boolean;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /**
             * @description 0 on success.
             * @constant
             */
            error: 0;
            /** @description "Successful operation" on most operations, an empty string on some. */
            error_text: string;
          } & {
            /** @description Profile id, 24 hex digits. */
            profile_id: string;
          };
        };
      };
    };
  };
  'profiles.quickImport': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          db_id: number;
          /**
           * @default email
           * @enum {string}
           */
          matching?: 'email' | 'email_profile' | 'phone' | 'field_name';
          email?: string;
          phone?: string;
          resource_id?: number;
          _regip?: string;
          _regurl?: string;
          trigger_id?: number;
          workflow_id?: number;
        } & {
          [key: string]: unknown;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': unknown;
        };
      };
    };
  };
  'profiles.get': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': (({
          /** @description E-mail to search by. */
          email?: string;
          /** @description Phone to search by; plus sign and digits. */
          phone?: string;
          /** @description Id of an existing profile; it cannot create one. */
          profile_id?: string;
          /** @description Custom profile field to search by, for custom and custom_sub. */
          field_name?: string;
          /** @description Value of that field; several tags stand in one string, "tag-1, tag-2". */
          field_value?: string | number;
          /** @description Limits the search by e-mail or phone to one resource. */
          resource_id?: number;
          /** @description Push provider, for push_sub. */
          provider?: string;
          /** @description Push subscription of the provider, for push_sub. */
          subscription_id?: string;
        } & {
          /**
           * @description How the profile is searched. Modes that end in `_profile` look at the profile only, those that end in `_sub` at its subscriptions only.
           * @enum {string}
           */
          matching?:
            | 'email'
            | 'email_profile'
            | 'email_sub'
            | 'phone'
            | 'phone_sub'
            | 'profile_id'
            | 'push_sub'
            | 'custom'
            | 'custom_sub'
            | 'email_phone'
            | 'email_phone_sub';
        }) &
          Record<string, unknown>) & {
          /** @description Database of the profile. */
          db_id: number;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /**
             * @description 0 on success.
             * @constant
             */
            error: 0;
            /** @description "Successful operation" on most operations, an empty string on some. */
            error_text: string;
          } & {
            /** @description A profile as the platform returns it. Only fields that hold something appear. */
            data: {
              /** @description Profile id, 24 hex digits. */
              id?: string;
              db_id?: number;
              email?: string;
              phones?: string[];
              _fname?: string;
              _lname?: string;
              _bdate?: string;
              _city?: string;
              _country?: string;
              _lat?: number;
              _lon?: number;
              _ip?: string;
              _browser?: string;
              _is_desktop?: boolean;
              _is_test?: boolean;
              /** @description Global status; 0 is subscribed. */
              _status?: number;
              _regdate?: string;
              _createtime?: string;
              _emaildomain?: string;
              _domaingroup?: string;
              _acid?: string;
              _md5?: string;
              _xxh?: string;
              _xxm?: number;
              _deliv_exist?: boolean;
              _deliv_date?: string;
              _deliv_push_exist?: boolean;
              _deliv_sms_exist?: boolean;
              _deliv_sms_date?: string;
              _click_exist?: boolean;
              _click_push_exist?: boolean;
              _click_sms_exist?: boolean;
              _confirm_exist?: boolean;
              _open_date?: string;
              subscriptions?: ({
                resource_id?: number;
                /** @description Kind of channel; email and push are seen. */
                channel?: string;
                priority?: number;
                /** @description A word; subscribed and unsubscribed are seen. */
                status?: string;
                /** @description Hash of the subscription. */
                hash_id?: string;
                /** @description Whether the subscription is deleted; it stays and can be restored. */
                is_delete?: boolean;
                email_data?: {
                  email?: string;
                  domain?: string;
                  domain_group?: string;
                  md5?: string;
                };
                /** @description Address in sms, viber and whatsapp; its fields are not shown. */
                phone_data?: Record<string, unknown>;
                /** @description Chat `id` for telegram_bot, `phone` for whatsapp, viber and notify. */
                cc_data?: {
                  id?: number;
                  phone?: string;
                };
                /** @description System fields (with a leading underscore) and custom fields of the subscription, by name. */
                custom_fields?: {
                  [key: string]: unknown;
                };
                /** @description Categories of the resource. */
                cats?: string[];
              } & {
                [key: string]: unknown;
              })[];
            } & {
              [key: string]: unknown;
            };
          };
        };
      };
    };
  };
  'profiles.getAll': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * @description What is exported.
           * @enum {string}
           */
          source_type: 'database' | 'segment';
          /** @description Database or segment. */
          source_id: number;
          /**
           * @description Form of the file.
           * @enum {string}
           */
          file_format?: 'csv' | 'json';
          /** @description Only profiles whose fields have these values. */
          custom_request?: Record<string, unknown>;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /**
             * @description 0 on success.
             * @constant
             */
            error: 0;
            /** @description "Successful operation" on most operations, an empty string on some. */
            error_text: string;
          } & {
            data: {
              /** @description Task id; a UUID on some pages, `task_` and a UUID on others. */
              task_id: string;
            };
          };
        };
      };
    };
  };
  'profiles.suspendAll': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          list_id: number;
        } & {
          [key: string]: unknown;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @description Ok is seen. */
            Status: string;
            /** @description Profiles that were suspended. */
            Suspended: number;
          };
        };
      };
    };
  };
  'profiles.unsuspendAll': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          list_id: number;
        } & {
          [key: string]: unknown;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': unknown;
        };
      };
    };
  };
  'profiles.delete': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': ({
          /** @description E-mail to search by. */
          email?: string;
          /** @description Phone to search by; plus sign and digits. */
          phone?: string;
          /** @description Id of an existing profile; it cannot create one. */
          profile_id?: string;
          /** @description Custom profile field to search by, for custom and custom_sub. */
          field_name?: string;
          /** @description Value of that field; several tags stand in one string, "tag-1, tag-2". */
          field_value?: string | number;
          /** @description Limits the search by e-mail or phone to one resource. */
          resource_id?: number;
          /** @description Push provider, for push_sub. */
          provider?: string;
          /** @description Push subscription of the provider, for push_sub. */
          subscription_id?: string;
        } & {
          /**
           * @description How the profile is searched.
           * @enum {string}
           */
          matching?: 'email' | 'phone' | 'profile_id' | 'custom';
        }) & {
          /** @description Database of the profile. */
          db_id: number;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /**
             * @description 0 on success.
             * @constant
             */
            error: 0;
            /** @description "Successful operation" on most operations, an empty string on some. */
            error_text: string;
          } & {
            data: {
              /** @description Profile id, 24 hex digits. */
              profile_id: string;
            };
          };
        };
      };
    };
  };
  'profiles.merge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Database. */
          db_id: number;
          /** @description Profiles to merge. */
          source: ({
            db_id: number;
            email?: string;
          } & {
            [key: string]: unknown;
          })[];
          /** @description A profile and its database, for merging and splitting. Values of other modes than email may stand here too; no page shows one. */
          destination: {
            db_id: number;
            email?: string;
          } & {
            [key: string]: unknown;
          };
          data?: ({
            email?: string | Record<string, unknown>;
            /** @description Phones, plus sign and digits. */
            phones?: unknown[] | string | Record<string, unknown>;
            _fname?: string | Record<string, unknown>;
            _lname?: string | Record<string, unknown>;
            _bdate?: string | Record<string, unknown>;
            /** @description A number, or male or female. */
            _sex?: number | string | Record<string, unknown>;
            /** @description Global status from 0 to 6; 0 is subscribed. */
            _status?: number | Record<string, unknown>;
            _tz?: string | Record<string, unknown>;
            _country?: string | Record<string, unknown>;
            _region?: string | Record<string, unknown>;
            _city?: string | Record<string, unknown>;
            _postal_code?: string | number | Record<string, unknown>;
            _ip?: string | Record<string, unknown>;
            _browser?: string | Record<string, unknown>;
            _vendor?: string | Record<string, unknown>;
            _regdate?: string | Record<string, unknown>;
            _regip?: string | Record<string, unknown>;
            _regurl?: string | Record<string, unknown>;
            _regcountry?: string | Record<string, unknown>;
            _regcity?: string | Record<string, unknown>;
          } & {
            [key: string]: unknown;
          }) & {
            /** @description One entry a subscription. */
            subscriptions?: (({
              /** @description Address, for email. */
              email?: string;
              /** @description Push provider, for push; Firefox and android-firebase are seen. */
              provider?: string;
              /** @description Subscription at the provider, for push. */
              subscription_id?: string;
              /** @description Number with a plus sign, for sms. */
              phone?: string;
              /** @description Chat `id` for telegram_bot, `phone` for whatsapp, viber and notify. */
              cc_data?: {
                id?: number;
                phone?: string;
              };
            } & {
              /**
               * @description Kind of channel. Tables of single operations leave out notify and viber.
               * @enum {string}
               */
              channel?: 'email' | 'sms' | 'push' | 'notify' | 'viber' | 'whatsapp' | 'telegram_bot';
            }) & {
              resource_id?: number;
              /**
               * @description New status, as a word or its number. To be sent only when it is to change.
               * @enum {string|integer}
               */
              status?:
                | 'subscribed'
                | 'unsubscribed'
                | 'complained'
                | 'hardbounced'
                | 'unconfirmed'
                | 'suspended'
                | 'invalid'
                | 0
                | 1
                | 2
                | 3
                | 4
                | 5
                | 6;
              /** @description 0 is the highest. Overrules the priority that the resource would give. */
              priority?: number;
              /** @description System fields (with a leading underscore) and custom fields of the subscription, by name. */
              custom_fields?: {
                [key: string]: unknown;
              };
              /** @description Categories of the resource. */
              cats?: string[];
            })[];
          };
          /**
           * @description How the profile is searched. Modes that end in `_profile` look at the profile only, those that end in `_sub` at its subscriptions only.
           * @enum {string}
           */
          matching?:
            | 'email'
            | 'email_profile'
            | 'email_sub'
            | 'phone'
            | 'phone_sub'
            | 'profile_id'
            | 'push_sub'
            | 'custom'
            | 'custom_sub'
            | 'email_phone'
            | 'email_phone_sub';
          /** @description Custom profile field to search by, for custom and custom_sub. */
          field_name?: string;
          /** @description Value of that field; several tags stand in one string, "tag-1, tag-2". */
          field_value?: string | number;
          /** @description Carries subscriptions over, with categories and fields. */
          subscriptions?: boolean;
          /** @description Carries history and activity flags over. */
          history?: boolean;
          /** @description Keeps the call from firing triggers, which may send messages. */
          skip_triggers?: boolean;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /**
             * @description 0 on success.
             * @constant
             */
            error: 0;
            /** @description "Successful operation" on most operations, an empty string on some. */
            error_text: string;
          };
        };
      };
    };
  };
  'profiles.messageUnsub': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Token of the resource. */
          rtoken: string;
          /** @description Id of the message that was sent. */
          smid: string;
          /** @description Unsubscribes from these categories only. */
          categories?: string[];
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /**
             * @description 0 on success.
             * @constant
             */
            error: 0;
            /** @description "Successful operation" on most operations, an empty string on some. */
            error_text: string;
          } & {
            /** @description Profile id, 24 hex digits. */
            profile_id: string;
          };
        };
      };
    };
  };
  'profiles.split': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description A profile and its database, for merging and splitting. Values of other modes than email may stand here too; no page shows one. */
          source: {
            db_id: number;
            email?: string;
          } & {
            [key: string]: unknown;
          };
          /** @description Profiles that the source is split into. */
          destination: ({
            db_id: number;
            email?: string;
          } & {
            [key: string]: unknown;
          })[];
          data?: ({
            email?: string | Record<string, unknown>;
            /** @description Phones, plus sign and digits. */
            phones?: unknown[] | string | Record<string, unknown>;
            _fname?: string | Record<string, unknown>;
            _lname?: string | Record<string, unknown>;
            _bdate?: string | Record<string, unknown>;
            /** @description A number, or male or female. */
            _sex?: number | string | Record<string, unknown>;
            /** @description Global status from 0 to 6; 0 is subscribed. */
            _status?: number | Record<string, unknown>;
            _tz?: string | Record<string, unknown>;
            _country?: string | Record<string, unknown>;
            _region?: string | Record<string, unknown>;
            _city?: string | Record<string, unknown>;
            _postal_code?: string | number | Record<string, unknown>;
            _ip?: string | Record<string, unknown>;
            _browser?: string | Record<string, unknown>;
            _vendor?: string | Record<string, unknown>;
            _regdate?: string | Record<string, unknown>;
            _regip?: string | Record<string, unknown>;
            _regurl?: string | Record<string, unknown>;
            _regcountry?: string | Record<string, unknown>;
            _regcity?: string | Record<string, unknown>;
          } & {
            [key: string]: unknown;
          }) & {
            /** @description One entry a subscription. */
            subscriptions?: (({
              /** @description Address, for email. */
              email?: string;
              /** @description Push provider, for push; Firefox and android-firebase are seen. */
              provider?: string;
              /** @description Subscription at the provider, for push. */
              subscription_id?: string;
              /** @description Number with a plus sign, for sms. */
              phone?: string;
              /** @description Chat `id` for telegram_bot, `phone` for whatsapp, viber and notify. */
              cc_data?: {
                id?: number;
                phone?: string;
              };
            } & {
              /**
               * @description Kind of channel. Tables of single operations leave out notify and viber.
               * @enum {string}
               */
              channel?: 'email' | 'sms' | 'push' | 'notify' | 'viber' | 'whatsapp' | 'telegram_bot';
            }) & {
              resource_id?: number;
              /**
               * @description New status, as a word or its number. To be sent only when it is to change.
               * @enum {string|integer}
               */
              status?:
                | 'subscribed'
                | 'unsubscribed'
                | 'complained'
                | 'hardbounced'
                | 'unconfirmed'
                | 'suspended'
                | 'invalid'
                | 0
                | 1
                | 2
                | 3
                | 4
                | 5
                | 6;
              /** @description 0 is the highest. Overrules the priority that the resource would give. */
              priority?: number;
              /** @description System fields (with a leading underscore) and custom fields of the subscription, by name. */
              custom_fields?: {
                [key: string]: unknown;
              };
              /** @description Categories of the resource. */
              cats?: string[];
            })[];
          };
          /**
           * @description How the profile is searched. Modes that end in `_profile` look at the profile only, those that end in `_sub` at its subscriptions only.
           * @enum {string}
           */
          matching?:
            | 'email'
            | 'email_profile'
            | 'email_sub'
            | 'phone'
            | 'phone_sub'
            | 'profile_id'
            | 'push_sub'
            | 'custom'
            | 'custom_sub'
            | 'email_phone'
            | 'email_phone_sub';
          /** @description Custom profile field to search by, for custom and custom_sub. */
          field_name?: string;
          /** @description Value of that field; several tags stand in one string, "tag-1, tag-2". */
          field_value?: string | number;
          /** @description Carries subscriptions over, with categories and fields. */
          subscriptions?: boolean;
          /** @description Carries history and activity flags over. */
          history?: boolean;
          /** @description The source leaves its static segments and the destinations enter them. */
          static_segments?: boolean;
          /** @description Which subscriptions are carried over. */
          subscription_filters?: Record<string, unknown>;
          /** @description Keeps the call from firing triggers, which may send messages. */
          skip_triggers?: boolean;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /**
             * @description 0 on success.
             * @constant
             */
            error: 0;
            /** @description "Successful operation" on most operations, an empty string on some. */
            error_text: string;
          };
        };
      };
    };
  };
  'profiles.list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * @description Form of the reply.
           * @enum {string}
           */
          format?: 'json' | 'xml';
          /** @description Database of the profiles. */
          db_id: number;
          /** @description Opaque place of the next page, passed back as it came. */
          from_id?: string;
          /** @description The most entries that one page may hold. */
          limit?: number;
          /** @description Only profiles that match this MongoDB query. */
          query?: Record<string, unknown>;
          /** @description Fields to return. */
          fields?: string[];
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /**
             * @description 0 on success.
             * @constant
             */
            error: 0;
            /** @description "Successful operation" on most operations, an empty string on some. */
            error_text: string;
          } & {
            data: (({
              /** @description Profile id, 24 hex digits. */
              id?: string;
              db_id?: number;
              email?: string;
              phones?: string[];
              _fname?: string;
              _lname?: string;
              _bdate?: string;
              _city?: string;
              _country?: string;
              _lat?: number;
              _lon?: number;
              _ip?: string;
              _browser?: string;
              _is_desktop?: boolean;
              _is_test?: boolean;
              /** @description Global status; 0 is subscribed. */
              _status?: number;
              _regdate?: string;
              _createtime?: string;
              _emaildomain?: string;
              _domaingroup?: string;
              _acid?: string;
              _md5?: string;
              _xxh?: string;
              _xxm?: number;
              _deliv_exist?: boolean;
              _deliv_date?: string;
              _deliv_push_exist?: boolean;
              _deliv_sms_exist?: boolean;
              _deliv_sms_date?: string;
              _click_exist?: boolean;
              _click_push_exist?: boolean;
              _click_sms_exist?: boolean;
              _confirm_exist?: boolean;
              _open_date?: string;
              subscriptions?: ({
                resource_id?: number;
                /** @description Kind of channel; email and push are seen. */
                channel?: string;
                priority?: number;
                /** @description A word; subscribed and unsubscribed are seen. */
                status?: string;
                /** @description Hash of the subscription. */
                hash_id?: string;
                /** @description Whether the subscription is deleted; it stays and can be restored. */
                is_delete?: boolean;
                email_data?: {
                  email?: string;
                  domain?: string;
                  domain_group?: string;
                  md5?: string;
                };
                /** @description Address in sms, viber and whatsapp; its fields are not shown. */
                phone_data?: Record<string, unknown>;
                /** @description Chat `id` for telegram_bot, `phone` for whatsapp, viber and notify. */
                cc_data?: {
                  id?: number;
                  phone?: string;
                };
                /** @description System fields (with a leading underscore) and custom fields of the subscription, by name. */
                custom_fields?: {
                  [key: string]: unknown;
                };
                /** @description Categories of the resource. */
                cats?: string[];
              } & {
                [key: string]: unknown;
              })[];
            } & {
              [key: string]: unknown;
            }) & {
              /** @description Profile id, 24 hex digits. */
              id: string;
              subscriptions?: ({
                push_data?: {
                  subscription_id?: string;
                } & {
                  [key: string]: unknown;
                };
                /** @description When and from where the subscription was made; ip may be absent. */
                reg_info?: {
                  date?: string;
                  ip?: string;
                };
              } & {
                [key: string]: unknown;
              })[];
            })[];
            /** @description Presumably where the next page starts. */
            next_from_id?: unknown;
          };
        };
      };
    };
  };
  'subscriptions.set': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': ({
          /** @description Address, for email. */
          email?: string;
          /** @description Push provider, for push; Firefox and android-firebase are seen. */
          provider?: string;
          /** @description Subscription at the provider, for push. */
          subscription_id?: string;
          /** @description Number with a plus sign, for sms. */
          phone?: string;
          /** @description Chat `id` for telegram_bot, `phone` for whatsapp, viber and notify. */
          cc_data?: {
            id?: number;
            phone?: string;
          };
        } & {
          /**
           * @description Kind of channel. Tables of single operations leave out notify and viber.
           * @enum {string}
           */
          channel?: 'email' | 'sms' | 'push' | 'notify' | 'viber' | 'whatsapp' | 'telegram_bot';
        }) & {
          /**
           * @description Form of the reply.
           * @enum {string}
           */
          format?: 'json' | 'xml';
          /** @description Database of the profile. */
          db_id: number;
          /** @description Profile. */
          profile_id: string;
          /** @description Resource of the subscription. */
          resource_id: number;
          /**
           * @description New status, as a word or its number. To be sent only when it is to change.
           * @enum {string|integer}
           */
          status?:
            | 'subscribed'
            | 'unsubscribed'
            | 'complained'
            | 'hardbounced'
            | 'unconfirmed'
            | 'suspended'
            | 'invalid'
            | 0
            | 1
            | 2
            | 3
            | 4
            | 5
            | 6;
          /** @description 0 is the highest. Overrules the priority that the resource would give. */
          priority?: number;
          /** @description System fields (with a leading underscore) and custom fields of the subscription, by name. */
          custom_fields?: {
            [key: string]: unknown;
          };
          /** @description Categories of the resource. */
          cats?: string[];
          /** @description Moment of registration, RFC 3339 with milliseconds. */
          date?: string;
          /** @description Address that registered. */
          ip?: string;
          /** @description Page of the registration. */
          url?: string;
          /** @description Keeps the call from firing triggers, which may send messages. */
          skip_triggers?: boolean;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /**
             * @description 0 on success.
             * @constant
             */
            error: 0;
            /** @description "Successful operation" on most operations, an empty string on some. */
            error_text: string;
          };
        };
      };
    };
  };
  'subscriptions.list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * @description Form of the reply.
           * @enum {string}
           */
          format?: 'json' | 'xml';
          /** @description Database of the profile. */
          db_id: number;
          /** @description Profile. */
          profile_id: string;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /**
             * @description 0 on success.
             * @constant
             */
            error: 0;
            /** @description "Successful operation" on most operations, an empty string on some. */
            error_text: string;
          } & {
            data: ({
              /** @description Address, for email. */
              email?: string;
              /** @description Push provider, for push; Firefox and android-firebase are seen. */
              provider?: string;
              /** @description Subscription at the provider, for push. */
              subscription_id?: string;
              /** @description Number with a plus sign, for sms. */
              phone?: string;
              /** @description Chat `id` for telegram_bot, `phone` for whatsapp, viber and notify. */
              cc_data?: {
                id?: number;
                phone?: string;
              };
            } & {
              resource_id: number;
              /** @description Kind of channel; email is seen. */
              channel: string;
              /** @description 0 is the highest. */
              priority: number;
              /** @description A word; subscribed and suspended are seen. */
              status: string;
              /** @description System fields (with a leading underscore) and custom fields of the subscription, by name. */
              custom_fields?: {
                [key: string]: unknown;
              };
              /** @description Categories of the resource. */
              cats?: string[];
            })[];
          };
        };
      };
    };
  };
  'subscriptions.listAll': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * @description Form of the reply.
           * @enum {string}
           */
          format?: 'json' | 'xml';
          /** @description Resource of the subscriptions. */
          resource_id: number;
          /** @description Only profiles of this database. */
          db_id?: number;
          /** @description Only subscriptions of this channel. */
          channel?: string;
          /** @description Only subscriptions with this status. */
          status?: string;
          /** @description Opaque place of the next page, passed back as it came. */
          from_id?: string;
          /** @description The most entries that one page may hold. */
          limit?: number;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /**
             * @description 0 on success.
             * @constant
             */
            error: 0;
            /** @description "Successful operation" on most operations, an empty string on some. */
            error_text: string;
          } & {
            data: (({
              /** @description Address, for email. */
              email?: string;
              /** @description Push provider, for push; Firefox and android-firebase are seen. */
              provider?: string;
              /** @description Subscription at the provider, for push. */
              subscription_id?: string;
              /** @description Number with a plus sign, for sms. */
              phone?: string;
              /** @description Chat `id` for telegram_bot, `phone` for whatsapp, viber and notify. */
              cc_data?: {
                id?: number;
                phone?: string;
              };
            } & {
              resource_id: number;
              /** @description Kind of channel; email is seen. */
              channel: string;
              /** @description 0 is the highest. */
              priority: number;
              /** @description A word; subscribed and suspended are seen. */
              status: string;
              /** @description System fields (with a leading underscore) and custom fields of the subscription, by name. */
              custom_fields?: {
                [key: string]: unknown;
              };
              /** @description Categories of the resource. */
              cats?: string[];
            }) & {
              db_id: number;
              /** @description Profile id, 24 hex digits. */
              profile_id: string;
              /** @description Hash of the profile. */
              _xxh: string;
              /** @description Hash of the subscription. */
              hash_id: string;
            })[];
            /** @description Opaque place of the next page, passed back as it came. */
            next_from_id?: string;
            /** @description Number of entries in all pages together. */
            total_count?: number;
          };
        };
      };
    };
  };
  'subscriptions.get': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': ({
          /** @description Address, for email. */
          email?: string;
          /** @description Push provider, for push; Firefox and android-firebase are seen. */
          provider?: string;
          /** @description Subscription at the provider, for push. */
          subscription_id?: string;
          /** @description Number with a plus sign, for sms. */
          phone?: string;
          /** @description Chat `id` for telegram_bot, `phone` for whatsapp, viber and notify. */
          cc_data?: {
            id?: number;
            phone?: string;
          };
        } & {
          /**
           * @description Kind of channel. Tables of single operations leave out notify and viber.
           * @enum {string}
           */
          channel?: 'email' | 'sms' | 'push' | 'notify' | 'viber' | 'whatsapp' | 'telegram_bot';
        }) & {
          /**
           * @description Form of the reply.
           * @enum {string}
           */
          format?: 'json' | 'xml';
          /** @description Database of the profile. */
          db_id: number;
          /** @description Profile. */
          profile_id: string;
          /** @description Resource of the subscription. */
          resource_id: number;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /**
             * @description 0 on success.
             * @constant
             */
            error: 0;
            /** @description "Successful operation" on most operations, an empty string on some. */
            error_text: string;
          };
        };
      };
    };
  };
  'subscriptions.delete': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': ({
          /** @description Address, for email. */
          email?: string;
          /** @description Push provider, for push; Firefox and android-firebase are seen. */
          provider?: string;
          /** @description Subscription at the provider, for push. */
          subscription_id?: string;
          /** @description Number with a plus sign, for sms. */
          phone?: string;
          /** @description Chat `id` for telegram_bot, `phone` for whatsapp, viber and notify. */
          cc_data?: {
            id?: number;
            phone?: string;
          };
        } & {
          /**
           * @description Kind of channel. Tables of single operations leave out notify and viber.
           * @enum {string}
           */
          channel?: 'email' | 'sms' | 'push' | 'notify' | 'viber' | 'whatsapp' | 'telegram_bot';
        }) & {
          /**
           * @description Form of the reply.
           * @enum {string}
           */
          format?: 'json' | 'xml';
          /** @description Database of the profile. */
          db_id: number;
          /** @description Profile. */
          profile_id: string;
          /** @description Resource of the subscription. */
          resource_id: number;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /**
             * @description 0 on success.
             * @constant
             */
            error: 0;
            /** @description "Successful operation" on most operations, an empty string on some. */
            error_text: string;
          };
        };
      };
    };
  };
  'subscriptions.undelete': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': ({
          /** @description Address, for email. */
          email?: string;
          /** @description Push provider, for push; Firefox and android-firebase are seen. */
          provider?: string;
          /** @description Subscription at the provider, for push. */
          subscription_id?: string;
          /** @description Number with a plus sign, for sms. */
          phone?: string;
          /** @description Chat `id` for telegram_bot, `phone` for whatsapp, viber and notify. */
          cc_data?: {
            id?: number;
            phone?: string;
          };
        } & {
          /**
           * @description Kind of channel. Tables of single operations leave out notify and viber.
           * @enum {string}
           */
          channel?: 'email' | 'sms' | 'push' | 'notify' | 'viber' | 'whatsapp' | 'telegram_bot';
        }) & {
          /**
           * @description Form of the reply.
           * @enum {string}
           */
          format?: 'json' | 'xml';
          /** @description Database of the profile. */
          db_id: number;
          /** @description Profile. */
          profile_id: string;
          /** @description Resource of the subscription. */
          resource_id: number;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /**
             * @description 0 on success.
             * @constant
             */
            error: 0;
            /** @description "Successful operation" on most operations, an empty string on some. */
            error_text: string;
          };
        };
      };
    };
  };
  'subscriptions.suspendAll': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * @description Form of the reply.
           * @enum {string}
           */
          format?: 'json' | 'xml';
          /** @description Database whose subscriptions change. */
          db_id: number;
          /** @description Only subscriptions of this channel. */
          channel?: string;
          /** @description Only subscriptions to this resource. */
          resource_id?: number;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /**
             * @description 0 on success.
             * @constant
             */
            error: 0;
            /** @description "Successful operation" on most operations, an empty string on some. */
            error_text: string;
          } & {
            /** @description Subscriptions that were suspended. */
            updated: number;
          };
        };
      };
    };
  };
  'subscriptions.unsuspendAll': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * @description Form of the reply.
           * @enum {string}
           */
          format?: 'json' | 'xml';
          /** @description Database whose subscriptions change. */
          db_id: number;
          /** @description Only subscriptions of this channel. */
          channel?: string;
          /** @description Only subscriptions to this resource. */
          resource_id?: number;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /**
             * @description 0 on success.
             * @constant
             */
            error: 0;
            /** @description "Successful operation" on most operations, an empty string on some. */
            error_text: string;
          } & {
            /** @description Subscriptions that were unsuspended. */
            updated: number;
          };
        };
      };
    };
  };
  'databases.getCounters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Database. */
          id: number;
          /** @description Resource whose subscriptions are counted. */
          resource_id: number;
          /**
           * @description Form of the reply.
           * @enum {string}
           */
          format?: 'json' | 'xml';
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /**
             * @description 0 on success.
             * @constant
             */
            error: 0;
            /** @description "Successful operation" on most operations, an empty string on some. */
            error_text: string;
          } & {
            /** @description One entry a channel of the resource. */
            data: {
              /** @description Channel name; email, sms and push are seen. */
              channel: string;
              status: {
                all?: number;
                subscribed?: number;
                unsubscribed?: number;
                complained?: number;
                hardbounced?: number;
                unconfirmed?: number;
                suspended?: number;
                invalid?: number;
                subscribed_sendable?: number;
                unconfirmed_sendable?: number;
              } & Record<string, unknown>;
            }[];
          };
        };
      };
    };
  };
  'databases.refreshCounters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Database. */
          id: number;
          /** @description Resource whose subscriptions are counted. */
          resource_id: number;
          /**
           * @description Form of the reply.
           * @enum {string}
           */
          format?: 'json' | 'xml';
          /** @description Where the platform sends the result when the task is done. */
          feedback?: {
            /** @description Form of the call; JSON is seen. */
            type?: string;
            /** @description Address that receives the result. */
            url?: string;
          };
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /**
             * @description 0 on success.
             * @constant
             */
            error: 0;
            /** @description "Successful operation" on most operations, an empty string on some. */
            error_text: string;
          } & {
            data: {
              /** @description Task id; a UUID on some pages, `task_` and a UUID on others. */
              task_id: string;
            };
          };
        };
      };
    };
  };
  'databases.list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * @description Form of the reply.
           * @enum {string}
           */
          format?: 'json' | 'xml';
          /** @description First id of the page; the `next_from_id` of the page before. */
          from_id?: number;
          /** @description The most entries that one page may hold. */
          limit?: number;
          /** @description Only databases with these tags. */
          ui_tags?: string[];
          /** @description Only databases of these access groups, by name. */
          groups?: string[];
          /** @description Only databases of these access groups, by id. */
          groups_id?: number[];
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /**
             * @description 0 on success.
             * @constant
             */
            error: 0;
            /** @description "Successful operation" on most operations, an empty string on some. */
            error_text: string;
          } & {
            data: ((
              | {
                  /** @description Access groups, spelled `groups[].id/name`. */
                  groups?: {
                    id: number;
                    name: string;
                  }[];
                }
              | {
                  /** @description Access groups, spelled `Groups[].Id/Name`. */
                  Groups: {
                    Id: number;
                    Name: string;
                  }[];
                }
            ) & {
              id: number;
              name: string;
              /** @description Tags of the database; an empty array when it has none. */
              ui_tags: string[];
            })[];
            /** @description Where the next page starts. What the last page carries is not documented. */
            next_from_id: number;
            /** @description Number of entries in all pages together. */
            total_count: number;
          };
        };
      };
    };
  };
  'databases.get': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Database. */
          id: number;
          /**
           * @description Form of the reply.
           * @enum {string}
           */
          format?: 'json' | 'xml';
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /**
             * @description 0 on success.
             * @constant
             */
            error: 0;
            /** @description "Successful operation" on most operations, an empty string on some. */
            error_text: string;
          } & {
            data: {
              id: number;
              name: string;
              /** @description Linked suppression list. */
              suppress_id: number;
              description: string;
            };
          };
        };
      };
    };
  };
  'databases.fieldsGet': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Database. */
          id: number;
          /**
           * @description Form of the reply.
           * @enum {string}
           */
          format?: 'json' | 'xml';
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /**
             * @description 0 on success.
             * @constant
             */
            error: 0;
            /** @description "Successful operation" on most operations, an empty string on some. */
            error_text: string;
          };
        };
      };
    };
  };
  'databases.wipe': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Database to be emptied. */
          id: number;
          /**
           * @description Form of the reply.
           * @enum {string}
           */
          format?: 'json' | 'xml';
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /**
             * @description 0 on success.
             * @constant
             */
            error: 0;
            /** @description "Successful operation" on most operations, an empty string on some. */
            error_text: string;
          } & {
            data: {
              /** @description Actions of profiles that were wiped. */
              count_action: number;
              /** @description Profiles that were wiped. */
              count_profile: number;
            };
          };
        };
      };
    };
  };
  'resources.getCounters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Resource. */
          id: number;
          /** @description Database. */
          list_id?: number;
          /**
           * @description Form of the reply.
           * @enum {string}
           */
          format?: 'json' | 'xml';
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /**
             * @description 0 on success.
             * @constant
             */
            error: 0;
            /** @description "Successful operation" on most operations, an empty string on some. */
            error_text: string;
          };
        };
      };
    };
  };
  'resources.refreshCounters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Resource. */
          id: number;
          /** @description Database. */
          list_id: number;
          /**
           * @description Form of the reply.
           * @enum {string}
           */
          format?: 'json' | 'xml';
          /** @description Where the platform sends the result when the task is done. */
          feedback?: {
            /** @description Form of the call; JSON is seen. */
            type?: string;
            /** @description Address that receives the result. */
            url?: string;
          };
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /**
             * @description 0 on success.
             * @constant
             */
            error: 0;
            /** @description "Successful operation" on most operations, an empty string on some. */
            error_text: string;
          } & {
            data: {
              /** @description Task id; a UUID on some pages, `task_` and a UUID on others. */
              task_id: string;
            };
          };
        };
      };
    };
  };
  'resources.list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * @description Form of the reply.
           * @enum {string}
           */
          format?: 'json' | 'xml';
          /** @description First id of the page; the `next_from_id` of the page before. */
          from_id?: number;
          /** @description The most entries that one page may hold. */
          limit?: number;
          /** @description Only resources of these access groups, by name. */
          groups?: string[];
          /** @description Only resources of these access groups, by id. */
          groups_id?: number[];
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /**
             * @description 0 on success.
             * @constant
             */
            error: 0;
            /** @description "Successful operation" on most operations, an empty string on some. */
            error_text: string;
          } & {
            data: ((
              | {
                  /** @description Access groups, spelled `groups[].id/name`. */
                  groups?: {
                    id: number;
                    name: string;
                  }[];
                }
              | {
                  /** @description Access groups, spelled `Groups[].Id/Name`. */
                  Groups: {
                    Id: number;
                    Name: string;
                  }[];
                }
            ) & {
              id: number;
              name: string;
            })[];
            /** @description Where the next page starts. What the last page carries is not documented. */
            next_from_id: number;
            /** @description Number of entries in all pages together. */
            total_count: number;
          };
        };
      };
    };
  };
  'resources.get': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Resource. */
          id: number;
          /**
           * @description Form of the reply.
           * @enum {string}
           */
          format?: 'json' | 'xml';
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /**
             * @description 0 on success.
             * @constant
             */
            error: 0;
            /** @description "Successful operation" on most operations, an empty string on some. */
            error_text: string;
          } & {
            data: {
              id: number;
              name: string;
              /** @description Channels that are switched on. */
              channels: string[];
              /** @description Databases that are linked. */
              dbs_ids: number[];
              /** @description Tracking domain without a scheme. */
              trk_domain: string;
              /** @description Address of the resource. */
              url: string;
            };
          };
        };
      };
    };
  };
  'resources.fieldsGet': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Resource. */
          id: number;
          /**
           * @description Channel whose subscription fields are listed.
           * @enum {string}
           */
          channel: 'email' | 'sms' | 'push' | 'telegram_bot' | 'whatsapp';
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /**
             * @description 0 on success.
             * @constant
             */
            error: 0;
            /** @description "Successful operation" on most operations, an empty string on some. */
            error_text: string;
          } & {
            data: {
              /** @description custom and system are seen. */
              category: string;
              /** @description Name for people. */
              title: string;
              /** @description Name in requests; system names start with an underscore. */
              name: string;
              required: boolean;
              /** @description int, unicode, version and bool are seen. */
              type: string;
              /** @description devices, oses, tz and languages are seen. */
              dictionary?: string;
            }[];
          };
        };
      };
    };
  };
  'tasks.status': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Task id; a UUID on some pages, `task_` and a UUID on others. */
          task_id: string;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /**
             * @description 0 on success.
             * @constant
             */
            error: 0;
            /** @description "Successful operation" on most operations, an empty string on some. */
            error_text: string;
          } & {
            data: {
              /** @description State of the task; completed and, on an older page, success are seen. */
              status: string;
              /** @description Percentage; 100 when the task is done. */
              progress: number;
              /** @description What the task brought. Pages show it of finished tasks only. */
              result?: unknown;
            };
          };
        };
      };
    };
  };
  'tasks.download': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          file: string;
        } & {
          [key: string]: unknown;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': unknown;
        };
      };
    };
  };
}
