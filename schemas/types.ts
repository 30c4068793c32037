/**
 * Types of requests and of successful replies, made from the contract by `npm run generate`. Do not edit.
 */
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
  schemas: {
    RequestMatchingAny: components['schemas']['RequestMatchingFields'] & Record<string, unknown>;
    RequestMatchingFields: components['schemas']['RequestMatchingValues'] & {
      matching?: components['schemas']['RequestMatchingMode'];
    };
    RequestMatchingValues: {
      /** @description E-mail to search by. */
      email?: string;
      /** @description Phone to search by; plus sign and digits. */
      phone?: string;
      /** @description Id of an existing profile; it cannot create one. */
      profile_id?: string;
      field_name?: components['schemas']['RequestMatchingFieldName'];
      field_value?: components['schemas']['RequestMatchingFieldValue'];
      /** @description Limits the search by e-mail or phone to one resource. */
      resource_id?: number;
      /** @description Push provider, for push_sub. */
      provider?: string;
      /** @description Push subscription of the provider, for push_sub. */
      subscription_id?: string;
    };
    /** @description Custom profile field to search by, for custom and custom_sub. */
    RequestMatchingFieldName: string;
    /** @description Value of that field; several tags stand in one string, "tag-1, tag-2". */
    RequestMatchingFieldValue: string | number;
    /**
     * @description How the profile is searched. Modes that end in `_profile` look at the profile only, those that end in `_sub` at its subscriptions only.
     * @enum {string}
     */
    RequestMatchingMode:
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
    RequestProfileData: components['schemas']['RequestProfileFields'] & {
      /** @description One entry a subscription. */
      subscriptions?: components['schemas']['RequestSubscriptionFlat'][];
    };
    RequestProfileFields: {
      email?: components['schemas']['RequestProfileText'];
      /** @description Phones, plus sign and digits. */
      phones?: unknown[] | string | Record<string, unknown>;
      _fname?: components['schemas']['RequestProfileText'];
      _lname?: components['schemas']['RequestProfileText'];
      _bdate?: components['schemas']['RequestProfileText'];
      /** @description A number, or male or female. */
      _sex?: number | string | Record<string, unknown>;
      /** @description Global status from 0 to 6; 0 is subscribed. */
      _status?: number | Record<string, unknown>;
      _tz?: components['schemas']['RequestProfileText'];
      _country?: components['schemas']['RequestProfileText'];
      _region?: components['schemas']['RequestProfileText'];
      _city?: components['schemas']['RequestProfileText'];
      _postal_code?: string | number | Record<string, unknown>;
      _ip?: components['schemas']['RequestProfileText'];
      _browser?: components['schemas']['RequestProfileText'];
      _vendor?: components['schemas']['RequestProfileText'];
      _regdate?: components['schemas']['RequestProfileText'];
      _regip?: components['schemas']['RequestProfileText'];
      _regurl?: components['schemas']['RequestProfileText'];
      _regcountry?: components['schemas']['RequestProfileText'];
      _regcity?: components['schemas']['RequestProfileText'];
    } & {
      [key: string]: unknown;
    };
    RequestProfileText: string | Record<string, unknown>;
    /** @description A plain value is set as it is; an object is a function that changes the stored value. */
    RequestProfileFunction: {
      /**
       * @description `incr` fits numbers, `add` and `delete` tags and lists of objects, `upsert` objects, `unset` all fields but the e-mail.
       * @enum {string}
       */
      action: 'set' | 'unset' | 'incr' | 'add' | 'delete' | 'upsert';
      /** @description Operand; `unset` has none. */
      value?: unknown;
      /** @description Property of an object that the function works on. */
      submatch?: string;
    };
    RequestSubscriptionFlat: components['schemas']['RequestSubscriptionAddress'] & {
      resource_id?: number;
      status?: components['schemas']['RequestSubscriptionStatus'];
      priority?: components['schemas']['RequestSubscriptionPriority'];
      custom_fields?: components['schemas']['RequestSubscriptionCustomFields'];
      cats?: components['schemas']['RequestSubscriptionCategories'];
    };
    RequestSubscriptionAddress: components['schemas']['RequestSubscriptionContacts'] & {
      channel?: components['schemas']['RequestSubscriptionChannel'];
    };
    RequestSubscriptionContacts: {
      /** @description Address, for email. */
      email?: string;
      /** @description Push provider, for push; Firefox and android-firebase are seen. */
      provider?: string;
      /** @description Subscription at the provider, for push. */
      subscription_id?: string;
      /** @description Number with a plus sign, for sms. */
      phone?: string;
      cc_data?: components['schemas']['RequestSubscriptionChatData'];
    };
    /** @description Chat `id` for telegram_bot, `phone` for whatsapp, viber and notify. */
    RequestSubscriptionChatData: {
      id?: number;
      phone?: string;
    };
    /**
     * @description Kind of channel. Tables of single operations leave out notify and viber.
     * @enum {string}
     */
    RequestSubscriptionChannel: 'email' | 'sms' | 'push' | 'notify' | 'viber' | 'whatsapp' | 'telegram_bot';
    /**
     * @description New status, as a word or its number. To be sent only when it is to change.
     * @enum {string|integer}
     */
    RequestSubscriptionStatus:
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
    RequestSubscriptionPriority: number;
    /** @description System fields (with a leading underscore) and custom fields of the subscription, by name. */
    RequestSubscriptionCustomFields: {
      [key: string]: unknown;
    };
    /** @description Categories of the resource. */
    RequestSubscriptionCategories: string[];
    /** @description Keeps the call from firing triggers, which may send messages. */
    RequestProfileSkipTriggers: boolean;
    /** @description Leaves out subscriptions that are not valid instead of refusing the call. */
    RequestProfileSkipInvalidSubscriptions: boolean;
    /** @description Fills the location from the IP address in `_regip` or `_ip`. */
    RequestProfileDetectGeo: boolean;
    /** @description Static segments that the profile enters. */
    RequestProfileAddToSegments: number[];
    /** @description Static segments that the profile leaves. */
    RequestProfileRemoveFromSegments: number[];
    RequestMatchingAnyOrProfileId: components['schemas']['RequestMatchingFields'] & Record<string, unknown>;
    RequestProfileRow: components['schemas']['RequestProfileFields'] & {
      /** @description One entry a subscription. */
      subscriptions?: components['schemas']['RequestSubscriptionNested'][];
    };
    /** @description A subscription inside a row of a batch. Only the e-mail channel is shown there. */
    RequestSubscriptionNested: {
      resource_id?: number;
      channel?: components['schemas']['RequestSubscriptionChannel'];
      email_data?: {
        email?: string;
      };
      /** @description New status, as a word or a number. 0 is applied; -1, or no status, leaves it as it is. */
      status?: string | number;
      /** @description New priority. 0 is applied; -1, or no priority, leaves it as it is. */
      priority?: number;
    } & {
      [key: string]: unknown;
    };
    RequestMatchingFour: components['schemas']['RequestMatchingValues'] & {
      /**
       * @description How the profile is searched.
       * @enum {string}
       */
      matching?: 'email' | 'phone' | 'profile_id' | 'custom';
    };
    /** @description A profile and its database, for merging and splitting. Values of other modes than email may stand here too; no page shows one. */
    RequestProfilePlace: {
      db_id: number;
      email?: string;
    } & {
      [key: string]: unknown;
    };
    /**
     * @description Form of the reply.
     * @enum {string}
     */
    RequestFormat: 'json' | 'xml';
    /** @description Opaque place of the next page, passed back as it came. */
    RequestPagingCursor: string;
    /** @description The most entries that one page may hold. */
    RequestPagingLimit: number;
    /** @description Where the platform sends the result when the task is done. */
    RequestTaskFeedback: {
      /** @description Form of the call; JSON is seen. */
      type?: string;
      /** @description Address that receives the result. */
      url?: string;
    };
    /** @description First id of the page; the `next_from_id` of the page before. */
    RequestPagingFromId: number;
    /** @description Task id; a UUID on some pages, `task_` and a UUID on others. */
    RequestTaskId: string;
    ReplyEnvelopeSuccess: {
      /**
       * @description 0 on success.
       * @constant
       */
      error: 0;
      /** @description "Successful operation" on most operations, an empty string on some. */
      error_text: string;
    };
    /** @description Profile id, 24 hex digits. */
    ReplyProfileId: string;
    /** @description A profile as the platform returns it. Only fields that hold something appear. */
    ReplyProfileStored: {
      id?: components['schemas']['ReplyProfileId'];
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
      subscriptions?: components['schemas']['ReplySubscriptionStored'][];
    } & {
      [key: string]: unknown;
    };
    /** @description A subscription inside a profile that is returned; no field of it is known to be always there. */
    ReplySubscriptionStored: {
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
      cc_data?: components['schemas']['ReplySubscriptionChatData'];
      custom_fields?: components['schemas']['ReplySubscriptionCustomFields'];
      cats?: components['schemas']['ReplySubscriptionCategories'];
    } & {
      [key: string]: unknown;
    };
    /** @description Chat `id` for telegram_bot, `phone` for whatsapp, viber and notify. */
    ReplySubscriptionChatData: {
      id?: number;
      phone?: string;
    };
    /** @description System fields (with a leading underscore) and custom fields of the subscription, by name. */
    ReplySubscriptionCustomFields: {
      [key: string]: unknown;
    };
    /** @description Categories of the resource. */
    ReplySubscriptionCategories: string[];
    ReplyTaskStarted: components['schemas']['ReplyEnvelopeSuccess'] & {
      data: {
        task_id: components['schemas']['ReplyTaskId'];
      };
    };
    /** @description Task id; a UUID on some pages, `task_` and a UUID on others. */
    ReplyTaskId: string;
    ReplySubscriptionItem: components['schemas']['ReplySubscriptionContacts'] & {
      resource_id: number;
      /** @description Kind of channel; email is seen. */
      channel: string;
      /** @description 0 is the highest. */
      priority: number;
      /** @description A word; subscribed and suspended are seen. */
      status: string;
      custom_fields?: components['schemas']['ReplySubscriptionCustomFields'];
      cats?: components['schemas']['ReplySubscriptionCategories'];
    };
    ReplySubscriptionContacts: {
      /** @description Address, for email. */
      email?: string;
      /** @description Push provider, for push; Firefox and android-firebase are seen. */
      provider?: string;
      /** @description Subscription at the provider, for push. */
      subscription_id?: string;
      /** @description Number with a plus sign, for sms. */
      phone?: string;
      cc_data?: components['schemas']['ReplySubscriptionChatData'];
    };
    /** @description Opaque place of the next page, passed back as it came. */
    ReplyPagingCursor: string;
    /** @description Number of entries in all pages together. */
    ReplyPagingTotalCount: number;
    /** @description One entry a channel of the resource. */
    ReplyCountersChannels: components['schemas']['ReplyCountersChannel'][];
    ReplyCountersChannel: {
      /** @description Channel name; email, sms and push are seen. */
      channel: string;
      status: components['schemas']['ReplyCountersByStatus'];
    };
    ReplyCountersByStatus: components['schemas']['ReplyCountersNumbers'] & Record<string, unknown>;
    ReplyCountersNumbers: {
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
    };
    ReplyAccessGroupsAny:
      components['schemas']['ReplyAccessGroupsLowerCase'] | components['schemas']['ReplyAccessGroupsCapitalised'];
    ReplyAccessGroupsLowerCase: {
      /** @description Access groups, spelled `groups[].id/name`. */
      groups?: {
        id: number;
        name: string;
      }[];
    };
    ReplyAccessGroupsCapitalised: {
      /** @description Access groups, spelled `Groups[].Id/Name`. */
      Groups: {
        Id: number;
        Name: string;
      }[];
    };
    /** @description Where the next page starts. What the last page carries is not documented. */
    ReplyPagingNextFromId: number;
    ReplyTaskProgress: {
      /** @description State of the task; completed and, on an older page, success are seen. */
      status: string;
      /** @description Percentage; 100 when the task is done. */
      progress: number;
      /** @description What the task brought. Pages show it of finished tasks only. */
      result?: unknown;
    };
  };
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
        'application/json': components['schemas']['RequestMatchingAny'] & {
          /** @description Database of the profile. */
          db_id: number;
          data: components['schemas']['RequestProfileData'];
          skip_triggers?: components['schemas']['RequestProfileSkipTriggers'];
          skip_invalid_subscriptions?: components['schemas']['RequestProfileSkipInvalidSubscriptions'];
          detect_geo?: components['schemas']['RequestProfileDetectGeo'];
          add_to_segments?: components['schemas']['RequestProfileAddToSegments'];
          remove_from_segments?: components['schemas']['RequestProfileRemoveFromSegments'];
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplyEnvelopeSuccess'] & {
            profile_id: components['schemas']['ReplyProfileId'];
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
        'application/json': components['schemas']['RequestMatchingAnyOrProfileId'] & {
          /** @description Database of the profile. */
          db_id: number;
          data: components['schemas']['RequestProfileData'];
          skip_triggers?: components['schemas']['RequestProfileSkipTriggers'];
          skip_invalid_subscriptions?: components['schemas']['RequestProfileSkipInvalidSubscriptions'];
          detect_geo?: components['schemas']['RequestProfileDetectGeo'];
          add_to_segments?: components['schemas']['RequestProfileAddToSegments'];
          remove_from_segments?: components['schemas']['RequestProfileRemoveFromSegments'];
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplyEnvelopeSuccess'];
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
        'application/json': components['schemas']['RequestMatchingFields'] & {
          /** @description Database of the profiles. */
          db_id: number;
          /** @description One entry a profile, with the values to search by in it. */
          data: components['schemas']['RequestProfileRow'][];
          skip_triggers?: components['schemas']['RequestProfileSkipTriggers'];
          skip_invalid_subscriptions?: components['schemas']['RequestProfileSkipInvalidSubscriptions'];
          detect_geo?: components['schemas']['RequestProfileDetectGeo'];
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplyEnvelopeSuccess'];
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
        'application/json': components['schemas']['RequestMatchingFields'] & {
          /** @description Database of the profiles. */
          db_id: number;
          /** @description One entry a profile, with the values to search by in it. */
          data: components['schemas']['RequestProfileRow'][];
          skip_invalid_subscriptions?: components['schemas']['RequestProfileSkipInvalidSubscriptions'];
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplyEnvelopeSuccess'];
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
          data: components['schemas']['RequestProfileRow'][];
          skip_triggers?: components['schemas']['RequestProfileSkipTriggers'];
          skip_invalid_subscriptions?: components['schemas']['RequestProfileSkipInvalidSubscriptions'];
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplyEnvelopeSuccess'] & {
            /** @description One entry a row of the request. */
            result: (components['schemas']['ReplyEnvelopeSuccess'] & {
              profile_id: components['schemas']['ReplyProfileId'];
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
          data: components['schemas']['RequestProfileData'];
          skip_triggers?: components['schemas']['RequestProfileSkipTriggers'];
          skip_invalid_subscriptions?: components['schemas']['RequestProfileSkipInvalidSubscriptions'];
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplyEnvelopeSuccess'] & {
            profile_id: components['schemas']['ReplyProfileId'];
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
        'application/json': components['schemas']['RequestMatchingAny'] & {
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
          'application/json': components['schemas']['ReplyEnvelopeSuccess'] & {
            data: components['schemas']['ReplyProfileStored'];
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
          'application/json': components['schemas']['ReplyTaskStarted'];
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
        'application/json': components['schemas']['RequestMatchingFour'] & {
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
          'application/json': components['schemas']['ReplyEnvelopeSuccess'] & {
            data: {
              profile_id: components['schemas']['ReplyProfileId'];
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
          source: components['schemas']['RequestProfilePlace'][];
          destination: components['schemas']['RequestProfilePlace'];
          data?: components['schemas']['RequestProfileData'];
          matching?: components['schemas']['RequestMatchingMode'];
          field_name?: components['schemas']['RequestMatchingFieldName'];
          field_value?: components['schemas']['RequestMatchingFieldValue'];
          /** @description Carries subscriptions over, with categories and fields. */
          subscriptions?: boolean;
          /** @description Carries history and activity flags over. */
          history?: boolean;
          skip_triggers?: components['schemas']['RequestProfileSkipTriggers'];
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplyEnvelopeSuccess'];
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
          'application/json': components['schemas']['ReplyEnvelopeSuccess'] & {
            profile_id: components['schemas']['ReplyProfileId'];
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
          source: components['schemas']['RequestProfilePlace'];
          /** @description Profiles that the source is split into. */
          destination: components['schemas']['RequestProfilePlace'][];
          data?: components['schemas']['RequestProfileData'];
          matching?: components['schemas']['RequestMatchingMode'];
          field_name?: components['schemas']['RequestMatchingFieldName'];
          field_value?: components['schemas']['RequestMatchingFieldValue'];
          /** @description Carries subscriptions over, with categories and fields. */
          subscriptions?: boolean;
          /** @description Carries history and activity flags over. */
          history?: boolean;
          /** @description The source leaves its static segments and the destinations enter them. */
          static_segments?: boolean;
          /** @description Which subscriptions are carried over. */
          subscription_filters?: Record<string, unknown>;
          skip_triggers?: components['schemas']['RequestProfileSkipTriggers'];
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplyEnvelopeSuccess'];
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
          format?: components['schemas']['RequestFormat'];
          /** @description Database of the profiles. */
          db_id: number;
          from_id?: components['schemas']['RequestPagingCursor'];
          limit?: components['schemas']['RequestPagingLimit'];
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
          'application/json': components['schemas']['ReplyEnvelopeSuccess'] & {
            data: (components['schemas']['ReplyProfileStored'] & {
              id: components['schemas']['ReplyProfileId'];
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
        'application/json': components['schemas']['RequestSubscriptionAddress'] & {
          format?: components['schemas']['RequestFormat'];
          /** @description Database of the profile. */
          db_id: number;
          /** @description Profile. */
          profile_id: string;
          /** @description Resource of the subscription. */
          resource_id: number;
          status?: components['schemas']['RequestSubscriptionStatus'];
          priority?: components['schemas']['RequestSubscriptionPriority'];
          custom_fields?: components['schemas']['RequestSubscriptionCustomFields'];
          cats?: components['schemas']['RequestSubscriptionCategories'];
          /** @description Moment of registration, RFC 3339 with milliseconds. */
          date?: string;
          /** @description Address that registered. */
          ip?: string;
          /** @description Page of the registration. */
          url?: string;
          skip_triggers?: components['schemas']['RequestProfileSkipTriggers'];
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplyEnvelopeSuccess'];
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
          format?: components['schemas']['RequestFormat'];
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
          'application/json': components['schemas']['ReplyEnvelopeSuccess'] & {
            data: components['schemas']['ReplySubscriptionItem'][];
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
          format?: components['schemas']['RequestFormat'];
          /** @description Resource of the subscriptions. */
          resource_id: number;
          /** @description Only profiles of this database. */
          db_id?: number;
          /** @description Only subscriptions of this channel. */
          channel?: string;
          /** @description Only subscriptions with this status. */
          status?: string;
          from_id?: components['schemas']['RequestPagingCursor'];
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
          'application/json': components['schemas']['ReplyEnvelopeSuccess'] & {
            data: (components['schemas']['ReplySubscriptionItem'] & {
              db_id: number;
              profile_id: components['schemas']['ReplyProfileId'];
              /** @description Hash of the profile. */
              _xxh: string;
              /** @description Hash of the subscription. */
              hash_id: string;
            })[];
            next_from_id?: components['schemas']['ReplyPagingCursor'];
            total_count?: components['schemas']['ReplyPagingTotalCount'];
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
        'application/json': components['schemas']['RequestSubscriptionAddress'] & {
          format?: components['schemas']['RequestFormat'];
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
          'application/json': components['schemas']['ReplyEnvelopeSuccess'];
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
        'application/json': components['schemas']['RequestSubscriptionAddress'] & {
          format?: components['schemas']['RequestFormat'];
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
          'application/json': components['schemas']['ReplyEnvelopeSuccess'];
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
        'application/json': components['schemas']['RequestSubscriptionAddress'] & {
          format?: components['schemas']['RequestFormat'];
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
          'application/json': components['schemas']['ReplyEnvelopeSuccess'];
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
          format?: components['schemas']['RequestFormat'];
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
          'application/json': components['schemas']['ReplyEnvelopeSuccess'] & {
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
          format?: components['schemas']['RequestFormat'];
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
          'application/json': components['schemas']['ReplyEnvelopeSuccess'] & {
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
          format?: components['schemas']['RequestFormat'];
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplyEnvelopeSuccess'] & {
            data: components['schemas']['ReplyCountersChannels'];
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
          format?: components['schemas']['RequestFormat'];
          feedback?: components['schemas']['RequestTaskFeedback'];
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplyTaskStarted'];
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
          format?: components['schemas']['RequestFormat'];
          from_id?: components['schemas']['RequestPagingFromId'];
          limit?: components['schemas']['RequestPagingLimit'];
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
          'application/json': components['schemas']['ReplyEnvelopeSuccess'] & {
            data: (components['schemas']['ReplyAccessGroupsAny'] & {
              id: number;
              name: string;
              /** @description Tags of the database; an empty array when it has none. */
              ui_tags: string[];
            })[];
            next_from_id: components['schemas']['ReplyPagingNextFromId'];
            total_count: components['schemas']['ReplyPagingTotalCount'];
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
          format?: components['schemas']['RequestFormat'];
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplyEnvelopeSuccess'] & {
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
          format?: components['schemas']['RequestFormat'];
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplyEnvelopeSuccess'];
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
          format?: components['schemas']['RequestFormat'];
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplyEnvelopeSuccess'] & {
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
          format?: components['schemas']['RequestFormat'];
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplyEnvelopeSuccess'];
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
          format?: components['schemas']['RequestFormat'];
          feedback?: components['schemas']['RequestTaskFeedback'];
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplyTaskStarted'];
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
          format?: components['schemas']['RequestFormat'];
          from_id?: components['schemas']['RequestPagingFromId'];
          limit?: components['schemas']['RequestPagingLimit'];
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
          'application/json': components['schemas']['ReplyEnvelopeSuccess'] & {
            data: (components['schemas']['ReplyAccessGroupsAny'] & {
              id: number;
              name: string;
            })[];
            next_from_id: components['schemas']['ReplyPagingNextFromId'];
            total_count: components['schemas']['ReplyPagingTotalCount'];
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
          format?: components['schemas']['RequestFormat'];
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplyEnvelopeSuccess'] & {
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
          'application/json': components['schemas']['ReplyEnvelopeSuccess'] & {
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
          task_id: components['schemas']['RequestTaskId'];
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplyEnvelopeSuccess'] & {
            data: components['schemas']['ReplyTaskProgress'];
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
