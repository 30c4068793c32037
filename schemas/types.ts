/**
 * Types of requests and of successful replies, made from the contract by `npm run generate`. Do not edit.
 */
export interface components {
  schemas: {
    Requests: {
      'profiles.import': components['schemas']['RequestMatchingAny'] & {
        /** @description Database of the profile. */
        db_id: number;
        data: components['schemas']['RequestProfileData'];
        skip_triggers?: components['schemas']['RequestProfileSkipTriggers'];
        skip_invalid_subscriptions?: components['schemas']['RequestProfileSkipInvalidSubscriptions'];
        detect_geo?: components['schemas']['RequestProfileDetectGeo'];
        add_to_segments?: components['schemas']['RequestProfileAddToSegments'];
        remove_from_segments?: components['schemas']['RequestProfileRemoveFromSegments'];
      };
      'profiles.update': components['schemas']['RequestMatchingAnyOrProfileId'] & {
        /** @description Database of the profile. */
        db_id: number;
        data: components['schemas']['RequestProfileData'];
        skip_triggers?: components['schemas']['RequestProfileSkipTriggers'];
        skip_invalid_subscriptions?: components['schemas']['RequestProfileSkipInvalidSubscriptions'];
        detect_geo?: components['schemas']['RequestProfileDetectGeo'];
        add_to_segments?: components['schemas']['RequestProfileAddToSegments'];
        remove_from_segments?: components['schemas']['RequestProfileRemoveFromSegments'];
      };
      'profiles.importBatch': components['schemas']['RequestMatchingFields'] & {
        /** @description Database of the profiles. */
        db_id: number;
        /** @description One entry a profile, with the values to search by in it. */
        data: components['schemas']['RequestProfileRow'][];
        skip_triggers?: components['schemas']['RequestProfileSkipTriggers'];
        skip_invalid_subscriptions?: components['schemas']['RequestProfileSkipInvalidSubscriptions'];
        detect_geo?: components['schemas']['RequestProfileDetectGeo'];
      };
      'profiles.updateBatch': components['schemas']['RequestMatchingFields'] & {
        /** @description Database of the profiles. */
        db_id: number;
        /** @description One entry a profile, with the values to search by in it. */
        data: components['schemas']['RequestProfileRow'][];
        skip_invalid_subscriptions?: components['schemas']['RequestProfileSkipInvalidSubscriptions'];
      };
      'profiles.addBatch': {
        /** @description Database of the profiles. */
        db_id: number;
        /** @description One entry a profile. */
        data: components['schemas']['RequestProfileRow'][];
        skip_triggers?: components['schemas']['RequestProfileSkipTriggers'];
        skip_invalid_subscriptions?: components['schemas']['RequestProfileSkipInvalidSubscriptions'];
      };
      'profiles.add': {
        /** @description Database of the profile. */
        db_id: number;
        data: components['schemas']['RequestProfileData'];
        skip_triggers?: components['schemas']['RequestProfileSkipTriggers'];
        skip_invalid_subscriptions?: components['schemas']['RequestProfileSkipInvalidSubscriptions'];
      };
      'profiles.quickImport': {
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
      'profiles.rabbitmqImport': components['schemas']['RequestMatchingFour'] & {
        /** @description Account that the database belongs to. */
        account_id: number;
        /** @description Database of the profile. */
        db_id: number;
        data: components['schemas']['RequestProfileData'];
        /** @description Id of the message, repeated in the result; without it no result can be told from another. */
        feedback_id?: string;
        /** @description Whether to leave it at that when no profile is found. */
        update_only?: boolean;
        skip_triggers?: components['schemas']['RequestProfileSkipTriggers'];
      };
      'profiles.get': components['schemas']['RequestMatchingAny'] & {
        /** @description Database of the profile. */
        db_id: number;
      };
      'profiles.getAll': {
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
      'profiles.suspendAll': {
        list_id: number;
      } & {
        [key: string]: unknown;
      };
      'profiles.unsuspendAll': {
        list_id: number;
      } & {
        [key: string]: unknown;
      };
      'profiles.delete': components['schemas']['RequestMatchingFour'] & {
        /** @description Database of the profile. */
        db_id: number;
      };
      'profiles.merge': {
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
      'profiles.messageUnsub': {
        /** @description Token of the resource. */
        rtoken: string;
        /** @description Id of the message that was sent. */
        smid: string;
        /** @description Unsubscribes from these categories only. */
        categories?: string[];
      };
      'profiles.split': {
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
      'profiles.list': {
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
      'subscriptions.set': components['schemas']['RequestSubscriptionAddress'] & {
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
      'subscriptions.list': {
        format?: components['schemas']['RequestFormat'];
        /** @description Database of the profile. */
        db_id: number;
        /** @description Profile. */
        profile_id: string;
      };
      'subscriptions.listAll': {
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
      'subscriptions.get': components['schemas']['RequestSubscriptionAddress'] & {
        format?: components['schemas']['RequestFormat'];
        /** @description Database of the profile. */
        db_id: number;
        /** @description Profile. */
        profile_id: string;
        /** @description Resource of the subscription. */
        resource_id: number;
      };
      'subscriptions.delete': components['schemas']['RequestSubscriptionAddress'] & {
        format?: components['schemas']['RequestFormat'];
        /** @description Database of the profile. */
        db_id: number;
        /** @description Profile. */
        profile_id: string;
        /** @description Resource of the subscription. */
        resource_id: number;
      };
      'subscriptions.undelete': components['schemas']['RequestSubscriptionAddress'] & {
        format?: components['schemas']['RequestFormat'];
        /** @description Database of the profile. */
        db_id: number;
        /** @description Profile. */
        profile_id: string;
        /** @description Resource of the subscription. */
        resource_id: number;
      };
      'subscriptions.suspendAll': {
        format?: components['schemas']['RequestFormat'];
        /** @description Database whose subscriptions change. */
        db_id: number;
        /** @description Only subscriptions of this channel. */
        channel?: string;
        /** @description Only subscriptions to this resource. */
        resource_id?: number;
      };
      'subscriptions.unsuspendAll': {
        format?: components['schemas']['RequestFormat'];
        /** @description Database whose subscriptions change. */
        db_id: number;
        /** @description Only subscriptions of this channel. */
        channel?: string;
        /** @description Only subscriptions to this resource. */
        resource_id?: number;
      };
      'actionHistory.get': components['schemas']['RequestMatchingAnyOrHash'] & {
        format?: components['schemas']['RequestFormat'];
        /** @description Database of the profile. */
        list_id: number;
        /** @description Hash of the profile; in the place of matching. */
        xxh?: string;
        date_from?: components['schemas']['RequestHistoryFrom'];
        date_to?: components['schemas']['RequestHistoryTo'];
      };
      'actionHistory.getAll': {
        format?: components['schemas']['RequestFormat'];
        /** @description Database of the profiles. */
        list_id: number;
        from_id?: components['schemas']['RequestPagingCursor'];
        limit?: components['schemas']['RequestPagingLimit'];
        date_from: components['schemas']['RequestHistoryFrom'];
        date_to: components['schemas']['RequestHistoryTo'];
        /** @description Profile fields to add to each entry. */
        fields?: string[];
      };
      'profileRelations.attach': components['schemas']['RequestRelationPair'] & Record<string, unknown>;
      'profileRelations.detach': components['schemas']['RequestRelationPair'] & Record<string, unknown>;
      'profileRelations.strengthen': components['schemas']['RequestRelationPair'] & {
        weights: components['schemas']['RequestRelationWeights'];
      };
      'profileRelations.edit': components['schemas']['RequestRelationPair'] & {
        weights: components['schemas']['RequestRelationWeights'];
      };
      'profileRelations.getCounter': components['schemas']['RequestMatchingFiveOrProfileId'] & {
        format?: components['schemas']['RequestFormat'];
        rel_id: components['schemas']['RequestRelationRelId'];
      };
      'profileRelations.get': components['schemas']['RequestMatchingFiveOrProfileId'] & {
        format?: components['schemas']['RequestFormat'];
        rel_id: components['schemas']['RequestRelationRelId'];
      };
      'databases.getCounters': {
        /** @description Database. */
        id: number;
        /** @description Resource whose subscriptions are counted. */
        resource_id: number;
        format?: components['schemas']['RequestFormat'];
      };
      'databases.refreshCounters': {
        /** @description Database. */
        id: number;
        /** @description Resource whose subscriptions are counted. */
        resource_id: number;
        format?: components['schemas']['RequestFormat'];
        feedback?: components['schemas']['RequestTaskFeedback'];
      };
      'databases.list': {
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
      'databases.get': {
        /** @description Database. */
        id: number;
        format?: components['schemas']['RequestFormat'];
      };
      'databases.fieldsGet': {
        /** @description Database. */
        id: number;
        format?: components['schemas']['RequestFormat'];
      };
      'databases.wipe': {
        /** @description Database to be emptied. */
        id: number;
        format?: components['schemas']['RequestFormat'];
      };
      'resources.getCounters': {
        /** @description Resource. */
        id: number;
        /** @description Database. */
        list_id?: number;
        format?: components['schemas']['RequestFormat'];
      };
      'resources.refreshCounters': {
        /** @description Resource. */
        id: number;
        /** @description Database. */
        list_id: number;
        format?: components['schemas']['RequestFormat'];
        feedback?: components['schemas']['RequestTaskFeedback'];
      };
      'resources.list': {
        format?: components['schemas']['RequestFormat'];
        from_id?: components['schemas']['RequestPagingFromId'];
        limit?: components['schemas']['RequestPagingLimit'];
        /** @description Only resources of these access groups, by name. */
        groups?: string[];
        /** @description Only resources of these access groups, by id. */
        groups_id?: number[];
      };
      'resources.get': {
        /** @description Resource. */
        id: number;
        format?: components['schemas']['RequestFormat'];
      };
      'resources.fieldsGet': {
        /** @description Resource. */
        id: number;
        /**
         * @description Channel whose subscription fields are listed.
         * @enum {string}
         */
        channel: 'email' | 'sms' | 'push' | 'telegram_bot' | 'whatsapp';
      };
      'suppressionLists.add': {
        format?: components['schemas']['RequestFormat'];
        /** @description Name of the new list. */
        name: string;
      };
      'suppressionLists.update': {
        format?: components['schemas']['RequestFormat'];
        /** @description Suppression list. */
        id: number;
        /** @description New name. */
        name?: string;
      };
      'suppressionLists.get': {
        format?: components['schemas']['RequestFormat'];
        /** @description Suppression list. */
        id: number;
      };
      'suppressionLists.list': {
        format?: components['schemas']['RequestFormat'];
        /** @description First id of the page. */
        from_id?: number;
        limit?: components['schemas']['RequestPagingLimit'];
        /** @description Only lists with these tags. */
        ui_tags?: string[];
        /** @description Only lists of these access groups, by name. */
        groups?: string[];
        /** @description Only lists of these access groups, by id. */
        groups_id?: number[];
      };
      'suppressionLists.delete': {
        format?: components['schemas']['RequestFormat'];
        /** @description Suppression list. */
        id: number;
      };
      'suppressionLists.export': {
        /** @description Suppression list to export. */
        id: number;
        /**
         * @description Kind of entries.
         * @enum {string}
         */
        type?: 'emails' | 'phones' | 'domains' | 'all';
      };
      'suppressionLists.download': {
        dir: string;
        file: string;
      } & {
        [key: string]: unknown;
      };
      'suppressionLists.emailCheck': {
        format?: components['schemas']['RequestFormat'];
        /** @description Suppression list. */
        id: number;
        /** @description E-mail address. */
        email: string;
      };
      'suppressionLists.emailAdd': {
        format?: components['schemas']['RequestFormat'];
        /** @description Suppression list. */
        id: number;
        /** @description E-mail address. */
        email: string;
      };
      'suppressionLists.emailsAdd': {
        format?: components['schemas']['RequestFormat'];
        /** @description Suppression list. */
        id: number;
        /** @description E-mail addresses. */
        emails: string[];
      };
      'suppressionLists.emailRemove': {
        format?: components['schemas']['RequestFormat'];
        /** @description Suppression list. */
        id: number;
        /** @description E-mail address, or its MD5 hash. */
        email: string;
      };
      'suppressionLists.emailsRemove': {
        format?: components['schemas']['RequestFormat'];
        /** @description Suppression list to empty. */
        id: number;
      };
      'suppressionLists.domainCheck': {
        format?: components['schemas']['RequestFormat'];
        /** @description Suppression list. */
        id: number;
        /** @description Part of e-mail addresses behind the @. */
        domain: string;
      };
      'suppressionLists.domainAdd': {
        format?: components['schemas']['RequestFormat'];
        /** @description Suppression list. */
        id: number;
        /** @description Part of e-mail addresses behind the @. */
        domain: string;
      };
      'suppressionLists.domainsAdd': {
        format?: components['schemas']['RequestFormat'];
        /** @description Suppression list. */
        id: number;
        /** @description Domains. */
        domains: string[];
      };
      'suppressionLists.domainRemove': {
        format?: components['schemas']['RequestFormat'];
        /** @description Suppression list. */
        id: number;
        /** @description Domain, or its MD5 hash. */
        domain: string;
      };
      'suppressionLists.domainsRemove': {
        format?: components['schemas']['RequestFormat'];
        /** @description Suppression list to empty. */
        id: number;
      };
      'suppressionLists.phoneCheck': {
        format?: components['schemas']['RequestFormat'];
        /** @description Suppression list. */
        id: number;
        /** @description Phone number, with plus sign. */
        value: string;
      };
      'suppressionLists.phoneAdd': {
        format?: components['schemas']['RequestFormat'];
        /** @description Suppression list. */
        id: number;
        /** @description Phone number, with plus sign. */
        value: string;
      };
      'suppressionLists.phonesAdd': {
        format?: components['schemas']['RequestFormat'];
        /** @description Suppression list. */
        id: number;
        /** @description Phone numbers, with plus sign. */
        values: string[];
      };
      'suppressionLists.phoneRemove': {
        format?: components['schemas']['RequestFormat'];
        /** @description Suppression list. */
        id: number;
        /** @description Phone number, with plus sign. */
        value: string;
      };
      'suppressionLists.phonesRemove': {
        format?: components['schemas']['RequestFormat'];
        /** @description Suppression list to empty. */
        id: number;
      };
      'segments.getCounters': {
        /** @description Database, for a dynamic segment, by v74. */
        list_id?: number;
        /** @description Database, for a dynamic segment, by older pages. */
        db_id?: number;
        /** @description Resource whose subscriptions are counted. */
        resource_id: number;
        /** @description Segment. */
        id: number;
        format?: components['schemas']['RequestFormat'];
      };
      'segments.refreshCounters': {
        /** @description Database, for a dynamic segment. */
        db_id?: number;
        /** @description Resource whose subscriptions are counted. */
        resource_id: number;
        /** @description Segment. */
        id: number;
        format?: components['schemas']['RequestFormat'];
      };
      'segments.segstaticAdd': {
        format?: components['schemas']['RequestFormat'];
        /** @description Static segment. */
        segment_id: number;
        /** @description Database of the profile. */
        db_id: number;
        /** @description Profile that enters the segment. */
        profile_id: string;
        skip_triggers?: components['schemas']['RequestProfileSkipTriggers'];
      };
      'segments.segstaticRemove': {
        format?: components['schemas']['RequestFormat'];
        /** @description Static segment. */
        segment_id: number;
        /** @description Database of the profile. */
        db_id: number;
        /** @description Profile that leaves the segment. */
        profile_id: string;
        skip_triggers?: components['schemas']['RequestProfileSkipTriggers'];
      };
      'segments.segstaticGet': {
        format?: components['schemas']['RequestFormat'];
        /** @description Static segment. */
        segment_id: number;
        /** @description Database of the profile. */
        db_id?: number;
        /** @description Profile. */
        profile_id?: string;
      };
      'segments.add': components['schemas']['RequestSegmentByKind'] & {
        format?: components['schemas']['RequestFormat'];
        /** @description Name of the segment. */
        name: string;
        list_id?: components['schemas']['RequestSegmentListId'];
        is_static?: components['schemas']['RequestSegmentIsStatic'];
        /** @description Schedule of an updatable segment. */
        is_refresh_daily?: boolean;
        segment?: components['schemas']['RequestSegmentConditions'];
      };
      'segments.update': {
        format?: components['schemas']['RequestFormat'];
        /** @description Segment. */
        id: number;
        /** @description Name of the segment. */
        name: string;
        list_id?: components['schemas']['RequestSegmentListId'];
        is_static?: components['schemas']['RequestSegmentIsStatic'];
        /** @description Schedule of an updatable segment. */
        is_refresh_daily?: boolean;
        segment?: components['schemas']['RequestSegmentConditions'];
      };
      'segments.get': {
        format?: components['schemas']['RequestFormat'];
        /** @description Segment. */
        id: number;
      };
      'segments.list': {
        format?: components['schemas']['RequestFormat'];
        from_id?: components['schemas']['RequestPagingFromId'];
        limit?: components['schemas']['RequestPagingLimit'];
        /** @description Only segments with these tags. */
        ui_tags?: string[];
        /** @description Only segments of these access groups, by name. */
        groups?: string[];
        /** @description Only segments of these access groups, by id. */
        groups_id?: number[];
      };
      'segments.delete': {
        format?: components['schemas']['RequestFormat'];
        /** @description Segment. */
        id: number;
      };
      'templates.list': {
        format?: components['schemas']['RequestFormat'];
        /** @description First id of the page. */
        from_id?: number;
        limit?: components['schemas']['RequestPagingLimit'];
        /** @description Only templates with this channel: email, sms, push, telegram_bot, telegram_group or a custom channel. */
        channel?: string;
        /** @description Only templates with these tags. */
        ui_tags?: string[];
        /** @description Only templates of these access groups, by name. */
        groups?: string[];
        /** @description Only templates of these access groups, by id. */
        groups_id?: number[];
      };
      'templates.get': {
        format?: components['schemas']['RequestFormat'];
        /** @description Template. */
        id: number;
        /** @description Only these channels; an empty list means all. */
        channel_sid?: string[];
        /** @description Whether the reply also lists the variables of the template. */
        get_variable?: boolean;
      };
      'templates.delete': {
        /** @description Template. */
        id: number;
        format?: components['schemas']['RequestFormat'];
      };
      'templates.add': {
        format?: components['schemas']['RequestFormat'];
        /** @description Name of the template. */
        name: string;
        /** @description Description; returned as description. */
        descr?: string;
        /** @description Messages, one a channel. */
        channels: components['schemas']['RequestTemplateChannel'][];
        /** @description Address of dynamic JSON content. */
        json_url?: string;
        ui_tags?: components['schemas']['RequestTemplateTags'];
        /** @description Access groups, by id. */
        groups?: number[];
        is_draft?: components['schemas']['RequestTemplateIsDraft'];
        is_confirm?: components['schemas']['RequestTemplateIsConfirm'];
        /** @description Suppression list to link. */
        suppress_id?: number;
      };
      'templates.update': {
        format?: components['schemas']['RequestFormat'];
        /** @description Template. */
        id: number;
        /** @description Name of the template. */
        name: string;
        /** @description Description; returned as description. */
        descr?: string;
        /** @description Messages, one a channel. */
        channels: components['schemas']['RequestTemplateChannel'][];
        /** @description Address of dynamic JSON content. */
        json_url?: string;
        ui_tags?: components['schemas']['RequestTemplateTags'];
        /** @description Access groups, by id. */
        groups?: number[];
        is_draft?: components['schemas']['RequestTemplateIsDraft'];
        is_confirm?: components['schemas']['RequestTemplateIsConfirm'];
        /** @description Suppression list to link. */
        suppress_id?: number;
      };
      'campaigns.get': {
        id: components['schemas']['RequestCampaignId'];
        format?: components['schemas']['RequestFormat'];
        /** @description Whether to list the marketing activities. */
        marketing_activities?: boolean;
      };
      'campaigns.list': {
        format?: components['schemas']['RequestFormat'];
        from_id?: components['schemas']['RequestPagingFromId'];
        limit?: components['schemas']['RequestPagingLimit'];
        state?: components['schemas']['RequestCampaignState'];
        /** @description Only campaigns with these tags. */
        ui_tags?: string[];
        /** @description Only campaigns of these access groups, by name. */
        groups?: string[];
        /** @description Only campaigns of these access groups, by id. */
        groups_id?: number[];
        /** @description Only campaigns that have one of the values listed for each attribute. */
        attributes?: {
          [key: string]: string[];
        };
      };
      'campaigns.activate': {
        id: components['schemas']['RequestCampaignId'];
        /** @description When to activate, as RFC 3339. */
        start_date?: string;
        /** @description What the table calls start_date. */
        activate_date?: string;
        /** @description When to deactivate, as RFC 3339. */
        deactivate_date?: string;
        /** @description When to complete, as RFC 3339. */
        completed_date?: string;
      };
      'campaigns.completed': {
        id: components['schemas']['RequestCampaignId'];
      };
      'campaigns.deactivate': {
        id: components['schemas']['RequestCampaignId'];
      };
      'campaigns.getStatus': {
        id: components['schemas']['RequestCampaignId'];
      };
      'mailings.activate': {
        id: components['schemas']['RequestMailingId'];
        /** @description Sends at once. */
        run_now?: boolean;
        override_source_type?: components['schemas']['RequestLaunchSourceType'];
        override_source_id?: components['schemas']['RequestLaunchSourceId'];
        override_limit?: components['schemas']['RequestLaunchRunLimit'];
        content?: components['schemas']['RequestLaunchContent'];
        attach?: components['schemas']['RequestLaunchAttach'];
      };
      'mailings.deactivate': {
        /** @description Mailing. */
        id: number | string;
        /** @description Drops the messages that are queued. */
        abort_if_running?: boolean | string;
      };
      'mailings.list': components['schemas']['RequestMailingFilters'] & {
        /** @description Only mailings of this type; broadcast, regular, trigger and splittest are seen. */
        type?: string;
        /** @description Only mailings with these attributes, each name with its values in options. */
        attributes?: {
          [key: string]: {
            options?: string[];
          };
        };
      };
      'mailings.get': {
        id: components['schemas']['RequestMailingId'];
        format?: components['schemas']['RequestFormat'];
      };
      'mailings.logV2': {
        id: components['schemas']['RequestMailingId'];
        format?: components['schemas']['RequestFormat'];
        /** @description Start of the entries, a moment as in RFC 3339. */
        from_time?: string;
        limit?: components['schemas']['RequestPagingLimit'];
      };
      'mailings.clone': {
        id: components['schemas']['RequestMailingId'];
        format?: components['schemas']['RequestFormat'];
        /** @description Name of the clone; the table has a default made of the name of the original. */
        name?: string;
      };
      'mailings.delete': {
        id: components['schemas']['RequestMailingId'];
        format?: components['schemas']['RequestFormat'];
      };
      'mailings.getStatus': {
        id: components['schemas']['RequestMailingId'];
      };
      'mailings.broadcastsList': components['schemas']['RequestMailingFilters'] & {
        /** @description Type of mailing; broadcast. */
        type?: string;
      };
      'mailings.broadcastsGet': {
        /** @description Broadcast mailing. */
        id: number | string;
        format?: components['schemas']['RequestFormat'];
      };
      'mailings.broadcastsAdd': components['schemas']['RequestMailingSettings'] & {
        send_channel: components['schemas']['RequestMailingSendChannel'];
        content_type?: components['schemas']['RequestMailingOutdatedChannel'];
        send_email_content?: components['schemas']['RequestMailingOutdatedFlag'];
        send_push_content?: components['schemas']['RequestMailingOutdatedFlag'];
        send_sms_content?: components['schemas']['RequestMailingOutdatedFlag'];
        /** @description For push; its row is cut after the name. */
        push_sending_mode?: string;
      };
      'mailings.broadcastsUpdate': components['schemas']['RequestMailingSmartSettings'] & {
        id: components['schemas']['RequestMailingId'];
      };
      'mailings.broadcastsStart': {
        id: components['schemas']['RequestMailingId'];
        override_source_type?: components['schemas']['RequestLaunchSourceType'];
        override_source_id?: components['schemas']['RequestLaunchSourceId'];
        override_limit?: components['schemas']['RequestLaunchRunLimit'];
      };
      'mailings.regularsList': components['schemas']['RequestMailingFilters'] & {
        /** @description Only mailings with these attributes; its shape could not be read. */
        attributes?: unknown;
      };
      'mailings.regularsGet': {
        id: components['schemas']['RequestMailingId'];
        format?: components['schemas']['RequestFormat'];
      };
      'mailings.regularsAdd': components['schemas']['RequestMailingSettings'] & {
        send_channel: components['schemas']['RequestMailingSendChannel'];
        content_type?: components['schemas']['RequestMailingOutdatedChannel'];
        send_email_content?: components['schemas']['RequestMailingOutdatedFlag'];
        send_push_content?: components['schemas']['RequestMailingOutdatedFlag'];
        send_sms_content?: components['schemas']['RequestMailingOutdatedFlag'];
        push_sending_mode?: components['schemas']['RequestMailingPushSendingMode'];
        virtual_sender_id?: components['schemas']['RequestMailingVirtualSenderId'];
        is_random_tracking_prefix?: components['schemas']['RequestMailingRandomPrefix'];
        custom_tracking_domains?: components['schemas']['RequestMailingTrackingDomains'];
      };
      'mailings.regularsUpdate': components['schemas']['RequestMailingSmartSettings'] & {
        id: components['schemas']['RequestMailingId'];
      };
      'mailings.regularsStart': {
        id: components['schemas']['RequestMailingId'];
        override_source_type?: components['schemas']['RequestLaunchSourceType'];
        override_source_id?: components['schemas']['RequestLaunchSourceId'];
        override_limit?: components['schemas']['RequestLaunchRunLimit'];
        content?: components['schemas']['RequestLaunchContent'];
        attach?: components['schemas']['RequestLaunchAttach'];
      };
      'triggerMailings.list': components['schemas']['RequestMailingFilters'] & Record<string, unknown>;
      'triggerMailings.get': {
        id: components['schemas']['RequestMailingId'];
        format?: components['schemas']['RequestFormat'];
      };
      'triggerMailings.add': {
        format?: components['schemas']['RequestFormat'];
        name: components['schemas']['RequestMailingName'];
        is_active?: components['schemas']['RequestMailingIsActive'];
        content: components['schemas']['RequestMailingMessages'];
        subid?: components['schemas']['RequestMailingSubId'];
        /**
         * @description What fires the trigger.
         * @enum {string}
         */
        trigger_type: 'api_call' | 'api_import' | 'action' | 'update' | 'pixel' | 'subscribe';
        /** @description Wait before sending, in minutes. */
        skip_minutes?: number;
        resource_id?: components['schemas']['RequestMailingResourceId'];
        send_channel: components['schemas']['RequestMailingSendChannel'];
        content_type?: components['schemas']['RequestMailingOutdatedChannel'];
        send_email_content?: components['schemas']['RequestMailingOutdatedFlag'];
        send_sms_content?: components['schemas']['RequestMailingOutdatedFlag'];
        send_push_content?: components['schemas']['RequestMailingOutdatedFlag'];
        policy_id?: components['schemas']['RequestMailingPolicyId'];
        /** @description Attributes of the mailing, each name with its value. */
        attributes?: {
          [key: string]: unknown;
        };
        push_sending_mode?: components['schemas']['RequestMailingPushSendingMode'];
        virtual_sender_id?: components['schemas']['RequestMailingVirtualSenderId'];
        is_random_trk_prefix?: components['schemas']['RequestMailingRandomPrefix'];
        custom_trk_domain?: components['schemas']['RequestMailingTrackingDomains'];
      };
      'triggerMailings.update': {
        id: components['schemas']['RequestMailingId'];
        format?: components['schemas']['RequestFormat'];
        name: components['schemas']['RequestMailingName'];
        is_active?: components['schemas']['RequestMailingIsActive'];
        content: components['schemas']['RequestMailingMessages'];
        subid?: components['schemas']['RequestMailingSubId'];
        /**
         * @description What fires the trigger.
         * @enum {string}
         */
        trigger_type: 'api_call' | 'api_import' | 'action' | 'update' | 'pixel' | 'subscribe';
        /** @description Wait before sending, in minutes. */
        skip_minutes?: number;
        resource_id?: components['schemas']['RequestMailingResourceId'];
        policy_id?: components['schemas']['RequestMailingPolicyId'];
        push_sending_mode?: components['schemas']['RequestMailingPushSendingMode'];
        virtual_sender_id?: components['schemas']['RequestMailingVirtualSenderId'];
        is_random_trk_prefix?: components['schemas']['RequestMailingRandomPrefix'];
        custom_trk_domain?: components['schemas']['RequestMailingTrackingDomains'];
        blind_carbon_copy?: components['schemas']['RequestMailingHiddenCopies'];
        unconditional_sending?: components['schemas']['RequestMailingUnconditional'];
        /** @description What the profile does, for triggers of type action. */
        action?: string;
        /** @description Fields whose change fires the trigger, presumably for type update. */
        update_query?: ({
          fieldname?: string;
          fieldtype?: unknown;
        } & {
          [key: string]: unknown;
        })[];
      };
      'triggerMailings.start': components['schemas']['RequestMatchingFiveOrQuery'] & {
        /** @description Trigger mailing. */
        id: number | string;
        content?: components['schemas']['RequestLaunchContent'];
        attach?: components['schemas']['RequestLaunchAttach'];
        custom_data?: components['schemas']['RequestLaunchCustomData'];
        custom_request?: components['schemas']['RequestLaunchCustomRequest'];
        subscription_filter?: components['schemas']['RequestLaunchSubscriptionFilter'];
      };
      'triggerMailings.importAndStart': components['schemas']['RequestMatchingFive'] & {
        data: components['schemas']['RequestProfileData'];
        /** @description Database; not in the table. */
        db_id?: number;
        skip_triggers?: components['schemas']['RequestProfileSkipTriggers'];
        skip_invalid_subscriptions?: components['schemas']['RequestProfileSkipInvalidSubscriptions'];
        detect_geo?: components['schemas']['RequestProfileDetectGeo'];
        trigger_id: components['schemas']['RequestMailingId'];
        timeout?: components['schemas']['RequestLaunchTimeout'];
        custom_data?: components['schemas']['RequestLaunchCustomData'];
        content?: components['schemas']['RequestLaunchContent'];
        attach?: components['schemas']['RequestLaunchAttach'];
      };
      'triggerMailings.startBatchTask': components['schemas']['RequestMatchingFields'] & {
        id: components['schemas']['RequestMailingId'];
        data: components['schemas']['RequestLaunchRows'];
        format?: components['schemas']['RequestFormat'];
        attach?: components['schemas']['RequestLaunchAttach'];
        content?: components['schemas']['RequestLaunchContent'];
        custom_data?: components['schemas']['RequestLaunchCustomData'];
        custom_request?: components['schemas']['RequestLaunchCustomRequest'];
      };
      'triggerMailings.importAndStartBatchTask': components['schemas']['RequestMatchingFiveFields'] & {
        data: components['schemas']['RequestLaunchImportRows'];
        skip_triggers?: components['schemas']['RequestProfileSkipTriggers'];
        skip_invalid_subscriptions?: components['schemas']['RequestProfileSkipInvalidSubscriptions'];
        detect_geo?: components['schemas']['RequestProfileDetectGeo'];
        trigger_id: components['schemas']['RequestMailingId'];
        custom_data?: components['schemas']['RequestLaunchCustomData'];
      };
      'triggerMailings.startBatch': {
        trigger_id: components['schemas']['RequestMailingId'];
        data: components['schemas']['RequestLaunchRows'];
        format?: components['schemas']['RequestFormat'];
        attach?: components['schemas']['RequestLaunchAttach'];
        content?: components['schemas']['RequestLaunchContent'];
        custom_data?: components['schemas']['RequestLaunchCustomData'];
        matching?: components['schemas']['RequestMatchingMode'];
        field_name?: components['schemas']['RequestMatchingFieldName'];
        /** @description Meaning not documented here. */
        skip_triggers?: boolean;
      };
      'triggerMailings.importAndStartBatch': components['schemas']['RequestMatchingFiveFields'] & {
        data: components['schemas']['RequestLaunchImportRows'];
        /** @description Database; not in the table. */
        db_id?: number;
        skip_triggers?: components['schemas']['RequestProfileSkipTriggers'];
        skip_invalid_subscriptions?: components['schemas']['RequestProfileSkipInvalidSubscriptions'];
        detect_geo?: components['schemas']['RequestProfileDetectGeo'];
        trigger_id: components['schemas']['RequestMailingId'];
        timeout?: components['schemas']['RequestLaunchTimeout'];
        custom_data?: components['schemas']['RequestLaunchCustomData'];
      };
      'triggerMailings.clone': {
        id: components['schemas']['RequestMailingId'];
        format?: components['schemas']['RequestFormat'];
        /** @description Name of the clone. */
        name?: string;
      };
      'automationScenarios.start': components['schemas']['RequestMatchingValues'] & {
        format?: components['schemas']['RequestFormat'];
        id: components['schemas']['RequestScenarioWorkflowId'];
        content?: components['schemas']['RequestScenarioContent'];
        custom_data?: components['schemas']['RequestScenarioCustomData'];
        attach?: components['schemas']['RequestScenarioAttachments'];
        /**
         * @description How the profile is searched.
         * @enum {string}
         */
        matching?: 'email' | 'phone' | 'profile_id' | 'custom';
        /** @description MongoDB query over the database; instead of matching. */
        custom_request?: Record<string, unknown>;
        subscription_filter?: components['schemas']['RequestScenarioSubscriptionFilter'];
      };
      'automationScenarios.importAndStart': components['schemas']['RequestScenarioImport'] & {
        /** @description Presumably the database of the profile. */
        db_id?: number;
        data?: components['schemas']['RequestProfileData'];
        custom_data?: components['schemas']['RequestScenarioCustomData'];
        attach?: components['schemas']['RequestScenarioAttachments'];
      };
      'automationScenarios.importAndStartBatch': components['schemas']['RequestScenarioImportBatch'] &
        Record<string, unknown>;
      'automationScenarios.importAndStartBatchTask': components['schemas']['RequestScenarioImportBatch'] &
        Record<string, unknown>;
      'automationScenarios.list': {
        format?: components['schemas']['RequestFormat'];
        from_id?: components['schemas']['RequestPagingFromId'];
        limit?: components['schemas']['RequestPagingLimit'];
        /** @description Only scenarios of these access groups, by name. */
        groups?: string[];
        /** @description Only scenarios of these access groups, by id. */
        groups_id?: number[];
        /** @description Only scenarios with these tags. */
        ui_tags?: string[];
        /** @description Only scenarios that have one of the values given as options for each attribute. */
        attributes?: {
          [key: string]: {
            options?: string[];
          };
        };
      };
      'automationScenarios.activate': {
        id: components['schemas']['RequestScenarioWorkflowId'];
        /** @description Whether to clear the scenario of its profiles before. */
        skip_profiles?: boolean;
      };
      'automationScenarios.deactivate': {
        id: components['schemas']['RequestScenarioWorkflowId'];
      };
      'loyalty.accountTiers': components['schemas']['RequestLoyaltyMember'] & {
        /** @description Group of tiers. */
        tiers_group_id: number;
      };
      'loyalty.transactionsExport': components['schemas']['RequestLoyaltyCurrencyNamed'] & {
        loyalty_program_id: components['schemas']['RequestLoyaltyProgram'];
        points_currency_eid?: components['schemas']['RequestLoyaltyCurrencyEid'];
        points_currency_iid?: components['schemas']['RequestLoyaltyCurrencyIid'];
        /** @description Transaction to begin with, a UUID; the begin of the period by default. */
        from_id?: string;
        date_from: components['schemas']['RequestLoyaltyFrom'];
        date_to: components['schemas']['RequestLoyaltyTo'];
      };
      'loyalty.accountExpiringPoints': components['schemas']['RequestLoyaltyMember'] & {
        points_currency_eid?: components['schemas']['RequestLoyaltyCurrencyEid'];
        points_currency_iid?: components['schemas']['RequestLoyaltyCurrencyIid'];
        date_from: components['schemas']['RequestLoyaltyFrom'];
        date_to: components['schemas']['RequestLoyaltyTo'];
      };
      'loyalty.accountTransactions': components['schemas']['RequestLoyaltyMember'] & {
        points_currency_eid?: components['schemas']['RequestLoyaltyCurrencyEid'];
        points_currency_iid?: components['schemas']['RequestLoyaltyCurrencyIid'];
        /** @description Last transaction of the page before, a UUID. */
        from_id?: string;
        limit?: components['schemas']['RequestLoyaltyPageSize'];
      };
      'loyalty.triggerPromotions': {
        loyalty_program_id: components['schemas']['RequestLoyaltyProgram'];
        /** @description Last promotion of the page before. */
        from_id?: number;
        limit?: components['schemas']['RequestLoyaltyPageSize'];
        /** @description Only active promotions, or only inactive ones. */
        is_active?: boolean;
      };
      'loyalty.accruePoints': components['schemas']['RequestLoyaltyChange'] & {
        /** @description From when the points may be spent, RFC 3339; at once by default. */
        activation_date?: string;
        /** @description Until when the points may be spent, RFC 3339; by default as the currency has it. */
        expiration_date?: string;
      };
      'loyalty.redeemPoints': components['schemas']['RequestLoyaltyChange'] & Record<string, unknown>;
      'loyalty.commitTransaction': components['schemas']['RequestLoyaltyNamed'] & Record<string, unknown>;
      'loyalty.preorder': components['schemas']['RequestMatchingByMode'] & {
        /** @description Id of the order that the caller gives. */
        external_id: string;
        /**
         * @description How the member is searched.
         * @enum {string}
         */
        matching: 'email' | 'phone' | 'profile_id';
        /** @description E-mail to search by. */
        email?: string;
        /** @description Phone to search by. */
        phone?: string;
        /** @description Profile of the member. */
        profile_id?: string;
        data: components['schemas']['RequestLoyaltyPreorder'] & unknown;
      };
      'loyalty.preorderCommit': {
        /** @description Id of the order that the caller gives. */
        external_id: string;
        /** @description Profile of the member. */
        profile_id?: string;
        /** @description E-mail of the member. */
        email?: string;
        /** @description Phone of the member. */
        phone?: string;
        skip_triggers?: components['schemas']['RequestProfileSkipTriggers'];
        data: components['schemas']['RequestLoyaltyPreorder'];
      };
      'loyalty.rollbackTransaction': components['schemas']['RequestLoyaltyNamed'] & Record<string, unknown>;
      'loyalty.cancelTransaction': components['schemas']['RequestLoyaltyNamed'] & Record<string, unknown>;
      'loyalty.accountBalance': components['schemas']['RequestLoyaltyMember'] & {
        points_currency_iid?: components['schemas']['RequestLoyaltyCurrencyIid'];
        points_currency_eid?: components['schemas']['RequestLoyaltyCurrencyEid'];
      };
      'loyalty.registerMember': components['schemas']['RequestLoyaltyMember'] & {
        /** @description Moment of the registration, RFC 3339; now by default. */
        registration_date?: string;
      };
      'loyalty.deleteMember': components['schemas']['RequestLoyaltyMember'] & Record<string, unknown>;
      'promoCodes.import': {
        format?: components['schemas']['RequestFormat'];
        /** @description Codes to import. */
        codes: string[];
        loyalty_id: components['schemas']['RequestPromoCodeLoyaltyId'];
      };
      'promoCodes.get': {
        format?: components['schemas']['RequestFormat'];
        code: components['schemas']['RequestPromoCodeCode'];
        loyalty_id: components['schemas']['RequestPromoCodeLoyaltyId'];
      };
      'promoCodes.activate': {
        format?: components['schemas']['RequestFormat'];
        code: components['schemas']['RequestPromoCodeCode'];
        loyalty_id: components['schemas']['RequestPromoCodeLoyaltyId'];
      };
      'promoCodes.update': {
        format?: components['schemas']['RequestFormat'];
        code: components['schemas']['RequestPromoCodeCode'];
        loyalty_id: components['schemas']['RequestPromoCodeLoyaltyId'];
        /** @description Activates the code; false takes it back. */
        activated?: boolean;
        /** @description Moment when the code is going to expire, RFC 3339. */
        expire_date?: string;
      };
      'promoCodes.attach': components['schemas']['RequestMatchingFourOrProfileId'] & {
        format?: components['schemas']['RequestFormat'];
        /** @description Code to attach; without it any available one. */
        code?: string;
        /** @description Database of the profile. */
        db_id: number;
        loyalty_id: components['schemas']['RequestPromoCodeLoyaltyId'];
      };
      'promoCodes.detach': components['schemas']['RequestMatchingFourOrProfileId'] & {
        format?: components['schemas']['RequestFormat'];
        code: components['schemas']['RequestPromoCodeCode'];
        /** @description Database of the profile. */
        db_id: number;
        loyalty_id: components['schemas']['RequestPromoCodeLoyaltyId'];
      };
      'promoCodes.exportAll': {
        format?: components['schemas']['RequestFormat'];
        loyalty_id: components['schemas']['RequestPromoCodeLoyaltyId'];
      };
      'goals.register': components['schemas']['RequestMatchingFive'] & {
        /** @description Database of the profile. */
        db_id: number;
        /** @description Pixel that the goal belongs to. */
        pixel_id: number;
        /** @description Name of the goal. */
        goal?: string;
        /** @description Value of the goal; it may be negative. */
        value?: number;
        /** @description Several goals with their values, in the place of goal and value. */
        goals?: {
          /** @description Name of the goal. */
          goal?: string;
          /** @description Value of the goal. */
          value?: number;
        }[];
        /** @description Moment of the event, RFC 3339. */
        date?: string;
        /** @description Page that led to the event. */
        referer?: string;
        /** @description Browser of the event. */
        user_agent?: string;
        /** @description Languages of that browser. */
        accept_language?: string;
        /** @description Address of the customer. */
        client_ip?: string;
        /** @description Further data of the event. */
        pixel_data?: {
          [key: string]: unknown;
        };
        skip_triggers?: components['schemas']['RequestProfileSkipTriggers'];
        /** @description Lets the event update the profile. */
        enrich_profile?: boolean;
        /** @description Marks the event as a test. */
        is_test?: boolean;
        /** @description Value of the profile field _vendor. */
        vendor?: string;
      };
      'applicationPush.subscribe': {
        /** @description Profile. */
        id?: string;
        /** @description Token of the resource. */
        resource_token: string;
        /** @description Only these databases of the resource. */
        db_ids?: number[];
        /**
         * @description How the profile is searched.
         * @enum {string}
         */
        matching?: 'custom' | 'profile_id';
        /** @description What is added to the profile or changed of it. */
        subscriptions: {
          /** @description Push provider. */
          provider: string;
          /** @description Push token, one a device. */
          subscription_id: string;
          /** @description Ends the subscription. */
          unsubscribe?: boolean;
        }[];
      };
      'applicationPush.postEvents': components['schemas']['RequestPushByUid'] & {
        /**
         * @description 1 delivered, 2 opened, 3 both.
         * @enum {integer}
         */
        events: 1 | 2 | 3;
        /** @description Launch of the mailing, from the same payload. */
        launch_id?: number | string;
        /** @description Push provider. */
        provider?: string;
        /** @description Push token of the device. */
        subscription_id?: string;
      };
      'applicationPush.cryptoPostEvents': {
        hub_link: string;
      } & {
        [key: string]: unknown;
      };
      'market.ordersImport': {
        /** @description Custom fields to make; no call deletes them. */
        custom_fields?: components['schemas']['RequestMarketCustomField'][];
        /** @description Statuses of lines to make; no call deletes them. */
        custom_line_statuses?: components['schemas']['RequestMarketCustomLineStatus'][];
        skip_triggers?: components['schemas']['RequestProfileSkipTriggers'];
        /** @description Orders. */
        data: components['schemas']['RequestMarketOrder'][];
      };
      'market.ordersList': {
        from_id?: components['schemas']['RequestPagingCursor'];
        /** @description The most entries that one page may hold. */
        limit?: number;
        endpoint?: components['schemas']['RequestMarketEndpoint'];
      };
      'market.ordersDelete': {
        /** @description Id inside the platform. */
        id?: number;
        /** @description Id that the caller gave. */
        external_id?: string;
      };
      'market.ordersGetStatus': {
        /** @description Id inside the platform. */
        id?: number;
        /** @description Id that the caller gave. */
        external_id?: string;
      };
      'market.ordersUpdateOrderLineStatus': {
        format?: components['schemas']['RequestFormat'];
        /** @description Order. */
        order_external_id: string;
        /** @description Line of the order. */
        order_line_external_id: string;
        status_external_id: components['schemas']['RequestMarketLineStatus'];
      };
      'market.productsImport': {
        /** @description Custom fields to make; no call deletes them. */
        custom_fields?: components['schemas']['RequestMarketCustomField'][];
        /** @description Categories to make; no call deletes them. */
        categories?: components['schemas']['RequestMarketCategory'][];
        /** @description Products. */
        data: components['schemas']['RequestMarketProduct'][];
      };
      'market.skuImport': {
        /** @description Custom fields to make; no call deletes them. */
        custom_fields?: components['schemas']['RequestMarketCustomField'][];
        /** @description Categories to make; no call deletes them. */
        categories?: components['schemas']['RequestMarketCategory'][];
        /** @description SKUs. */
        data: components['schemas']['RequestMarketSku'][];
      };
      'market.productsList': {
        from_id?: components['schemas']['RequestPagingCursor'];
        /** @description The most entries that one page may hold. */
        limit?: number;
      };
      'market.skuList': {
        from_id?: components['schemas']['RequestPagingCursor'];
        /** @description The most entries that one page may hold. */
        limit?: number;
      };
      'market.productsDelete': {
        /** @description Ids inside the platform. */
        ids?: number[];
        /** @description Ids that the caller gave. */
        external_ids?: string[];
      };
      'market.skuDelete': {
        /** @description Ids inside the platform. */
        ids?: number[];
        /** @description Ids that the caller gave. */
        external_ids?: string[];
      };
      'analyticReports.summary': {
        format?: components['schemas']['RequestFormat'];
        date_from?: components['schemas']['RequestReportDateFrom'];
        date_to?: components['schemas']['RequestReportDateTo'];
      };
      'analyticReports.bounces': {
        format?: components['schemas']['RequestFormat'];
        date_from: components['schemas']['RequestReportDateFrom'];
        date_to: components['schemas']['RequestReportDateTo'];
        campaign_id?: components['schemas']['RequestReportMailing'];
        group_by?: components['schemas']['RequestReportGroupBy'];
        top?: components['schemas']['RequestReportTop'];
      };
      'analyticReports.undeliveries': {
        format?: components['schemas']['RequestFormat'];
        date_from?: components['schemas']['RequestReportDateFrom'];
        date_to?: components['schemas']['RequestReportDateTo'];
        campaign_id?: components['schemas']['RequestReportMailing'];
        group_by?: components['schemas']['RequestReportGroupBy'];
        top?: components['schemas']['RequestReportTop'];
      };
      'senders.list': {
        format?: components['schemas']['RequestFormat'];
        from_id?: components['schemas']['RequestPagingFromId'];
        limit?: components['schemas']['RequestPagingLimit'];
      };
      'senders.virtualList': {
        format?: components['schemas']['RequestFormat'];
        from_id?: components['schemas']['RequestPagingFromId'];
        limit?: components['schemas']['RequestPagingLimit'];
      };
      'senders.virtualGet': {
        format?: components['schemas']['RequestFormat'];
        id: components['schemas']['RequestSenderId'];
      };
      'senders.virtualClone': {
        format?: components['schemas']['RequestFormat'];
        id: components['schemas']['RequestSenderId'];
        /** @description Name of the clone. */
        name?: string;
      };
      'senders.virtualAdd': {
        format?: components['schemas']['RequestFormat'];
        /** @description Name of the virtual sender. */
        name: string;
        email_rules: components['schemas']['RequestSenderEmailRules'];
        sms_rules: components['schemas']['RequestSenderSmsRules'];
      };
      'senders.virtualUpdate': {
        format?: components['schemas']['RequestFormat'];
        id: components['schemas']['RequestSenderId'];
        /** @description New name. */
        name?: string;
        email_rules?: components['schemas']['RequestSenderEmailRules'];
        sms_rules?: components['schemas']['RequestSenderSmsRules'];
      };
      'senders.virtualDelete': {
        format?: components['schemas']['RequestFormat'];
        id: components['schemas']['RequestSenderId'];
      };
      'externalDatatables.querySegmentsAdd': components['schemas']['RequestQuerySegmentTexts'] & {
        connector_id: components['schemas']['RequestQueryConnectorId'];
      };
      'externalDatatables.querySegmentsUpdate': components['schemas']['RequestQuerySegmentTexts'] & {
        format?: components['schemas']['RequestFormat'];
        /** @description Segmentation query. */
        id: number;
      };
      'externalDatatables.querySegmentsGet': {
        format?: components['schemas']['RequestFormat'];
        /** @description Segmentation query. */
        id: number;
      };
      'externalDatatables.querySegmentsList': {
        format?: components['schemas']['RequestFormat'];
        from_id?: components['schemas']['RequestPagingFromId'];
        limit?: components['schemas']['RequestPagingLimit'];
      };
      'externalDatatables.querySegmentsDelete': {
        format?: components['schemas']['RequestFormat'];
        /** @description Segmentation query. */
        id: number;
      };
      'externalDatatables.queryTemplatesAdd': components['schemas']['RequestQueryTexts'] & {
        connector_id?: components['schemas']['RequestQueryConnectorId'];
      };
      'externalDatatables.queryTemplatesUpdate': components['schemas']['RequestQueryTexts'] & {
        format?: components['schemas']['RequestFormat'];
        /** @description Template query. */
        id: number;
      };
      'externalDatatables.queryTemplatesGet': {
        format?: components['schemas']['RequestFormat'];
        /** @description Template query. */
        id: number;
      };
      'externalDatatables.queryTemplatesList': {
        format?: components['schemas']['RequestFormat'];
        from_id?: components['schemas']['RequestPagingFromId'];
        limit?: components['schemas']['RequestPagingLimit'];
      };
      'externalDatatables.queryTemplatesDelete': {
        format?: components['schemas']['RequestFormat'];
        /** @description Template query. */
        id: number;
      };
      'miscellaneous.fileUpload': {
        format?: components['schemas']['RequestFormat'];
        /** @description Name of the file. */
        header: string;
        /** @description Content of the file, as a data URI in base64. */
        data: string;
      };
      'miscellaneous.webverGet': {
        format?: components['schemas']['RequestFormat'];
        /** @description Id of the message that was sent. */
        send_message_id: string;
      };
      'miscellaneous.validValues': {
        format?: components['schemas']['RequestFormat'];
      };
      'tasks.status': {
        task_id: components['schemas']['RequestTaskId'];
      };
      'tasks.download': {
        file: string;
      } & {
        [key: string]: unknown;
      };
    };
    Replies: {
      'profiles.import': components['schemas']['ReplyEnvelopeSuccess'] & {
        profile_id: components['schemas']['ReplyProfileId'];
      };
      'profiles.update': components['schemas']['ReplyEnvelopeSuccess'];
      'profiles.importBatch': components['schemas']['ReplyEnvelopeSuccess'];
      'profiles.updateBatch': components['schemas']['ReplyEnvelopeSuccess'];
      'profiles.addBatch': components['schemas']['ReplyEnvelopeSuccess'] & {
        /** @description One entry a row of the request. */
        result: (components['schemas']['ReplyEnvelopeSuccess'] & {
          profile_id: components['schemas']['ReplyProfileId'];
        })[];
      };
      'profiles.add': components['schemas']['ReplyEnvelopeSuccess'] & {
        profile_id: components['schemas']['ReplyProfileId'];
      };
      'profiles.quickImport': unknown;
      'profiles.rabbitmqImport': components['schemas']['ReplyEnvelopeSuccess'] & {
        /** @description Id of the message. */
        feedback_id: string;
        /** @description What the profile was searched by. */
        matching_field: string;
        profile_id: components['schemas']['ReplyProfileId'];
      };
      'profiles.get': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: components['schemas']['ReplyProfileStored'];
      };
      'profiles.getAll': components['schemas']['ReplyTaskStarted'];
      'profiles.suspendAll': {
        /** @description Ok is seen. */
        Status: string;
        /** @description Profiles that were suspended. */
        Suspended: number;
      };
      'profiles.unsuspendAll': unknown;
      'profiles.delete': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: {
          profile_id: components['schemas']['ReplyProfileId'];
        };
      };
      'profiles.merge': components['schemas']['ReplyEnvelopeSuccess'];
      'profiles.messageUnsub': components['schemas']['ReplyEnvelopeSuccess'] & {
        profile_id: components['schemas']['ReplyProfileId'];
      };
      'profiles.split': components['schemas']['ReplyEnvelopeSuccess'];
      'profiles.list': components['schemas']['ReplyEnvelopeSuccess'] & {
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
              /** Format: date-time */
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
      'subscriptions.set': components['schemas']['ReplyEnvelopeSuccess'];
      'subscriptions.list': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: components['schemas']['ReplySubscriptionItem'][];
      };
      'subscriptions.listAll': components['schemas']['ReplyEnvelopeSuccess'] & {
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
      'subscriptions.get': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: components['schemas']['ReplySubscriptionItem'];
      };
      'subscriptions.delete': components['schemas']['ReplyEnvelopeSuccess'];
      'subscriptions.undelete': components['schemas']['ReplyEnvelopeSuccess'];
      'subscriptions.suspendAll': components['schemas']['ReplyEnvelopeSuccess'] & {
        /** @description Subscriptions that were suspended. */
        updated: number;
      };
      'subscriptions.unsuspendAll': components['schemas']['ReplyEnvelopeSuccess'] & {
        /** @description Subscriptions that were unsuspended. */
        updated: number;
      };
      'actionHistory.get': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: components['schemas']['ReplyHistoryEntries'];
      };
      'actionHistory.getAll': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: components['schemas']['ReplyHistoryEntries'];
      };
      'profileRelations.attach': components['schemas']['ReplyEnvelopeSuccess'];
      'profileRelations.detach': components['schemas']['ReplyEnvelopeSuccess'] & {
        profile_a: components['schemas']['ReplyProfileId'];
        profile_b: components['schemas']['ReplyProfileId'];
        /** @description The relation. */
        relation_id: number;
      };
      'profileRelations.strengthen': components['schemas']['ReplyEnvelopeSuccess'];
      'profileRelations.edit': components['schemas']['ReplyEnvelopeSuccess'] & {
        profile_a: components['schemas']['ReplyProfileId'];
      };
      'profileRelations.getCounter': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: components['schemas']['ReplyRelationCounters'];
      };
      'profileRelations.get': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: components['schemas']['ReplyRelationLink'][];
        total_count: components['schemas']['ReplyPagingTotalCount'];
      };
      'databases.getCounters': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: components['schemas']['ReplyCountersChannels'];
      };
      'databases.refreshCounters': components['schemas']['ReplyTaskStarted'];
      'databases.list': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: (components['schemas']['ReplyAccessGroupsAny'] & {
          id: number;
          name: string;
          /** @description Tags of the database; an empty array when it has none. */
          ui_tags: string[];
        })[];
        next_from_id: components['schemas']['ReplyPagingNextFromId'];
        total_count: components['schemas']['ReplyPagingTotalCount'];
      };
      'databases.get': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: {
          id: number;
          name: string;
          /** @description Linked suppression list. */
          suppress_id: number;
          description: string;
        };
      };
      'databases.fieldsGet': components['schemas']['ReplyEnvelopeSuccess'];
      'databases.wipe': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: {
          /** @description Actions of profiles that were wiped. */
          count_action: number;
          /** @description Profiles that were wiped. */
          count_profile: number;
        };
      };
      'resources.getCounters': components['schemas']['ReplyEnvelopeSuccess'];
      'resources.refreshCounters': components['schemas']['ReplyTaskStarted'];
      'resources.list': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: (components['schemas']['ReplyAccessGroupsAny'] & {
          id: number;
          name: string;
        })[];
        next_from_id: components['schemas']['ReplyPagingNextFromId'];
        total_count: components['schemas']['ReplyPagingTotalCount'];
      };
      'resources.get': components['schemas']['ReplyEnvelopeSuccess'] & {
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
      'resources.fieldsGet': components['schemas']['ReplyEnvelopeSuccess'] & {
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
      'suppressionLists.add': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: components['schemas']['ReplySavedSaved'];
      };
      'suppressionLists.update': components['schemas']['ReplyEnvelopeSuccess'];
      'suppressionLists.get': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: {
          id: number;
          name: string;
          /** @description Whether it is the global list of the account. */
          is_global: boolean;
          /** @description Newer pages only. */
          description?: string;
        };
      };
      'suppressionLists.list': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: (components['schemas']['ReplyAccessGroupsOptional'] & {
          id: number;
          name: string;
          /** @description Tags; an empty list when there are none. */
          ui_tags?: string[];
        })[];
        total_count: components['schemas']['ReplyPagingTotalCount'];
      };
      'suppressionLists.delete': components['schemas']['ReplyEnvelopeSuccess'];
      'suppressionLists.export': components['schemas']['ReplyTaskStarted'];
      'suppressionLists.download': unknown;
      'suppressionLists.emailCheck': components['schemas']['ReplySuppressionChecked'] & unknown;
      'suppressionLists.emailAdd': components['schemas']['ReplySuppressionAdded'];
      'suppressionLists.emailsAdd': components['schemas']['ReplySuppressionAddedMany'] & {
        /** @description Entries that were there and were updated. */
        total_updated: number;
      };
      'suppressionLists.emailRemove': components['schemas']['ReplyEnvelopeSuccess'];
      'suppressionLists.emailsRemove': components['schemas']['ReplyEnvelopeSuccess'];
      'suppressionLists.domainCheck': components['schemas']['ReplySuppressionChecked'];
      'suppressionLists.domainAdd': components['schemas']['ReplySuppressionAdded'];
      'suppressionLists.domainsAdd': components['schemas']['ReplySuppressionAddedMany'] & {
        /** @description Entries that were there and were updated. */
        total_updated: number;
      };
      'suppressionLists.domainRemove': components['schemas']['ReplyEnvelopeSuccess'] & {
        data?: components['schemas']['ReplySuppressionNothing'];
      };
      'suppressionLists.domainsRemove': components['schemas']['ReplyEnvelopeSuccess'];
      'suppressionLists.phoneCheck': components['schemas']['ReplySuppressionChecked'] & unknown;
      'suppressionLists.phoneAdd': components['schemas']['ReplySuppressionAdded'] & unknown;
      'suppressionLists.phonesAdd': components['schemas']['ReplySuppressionAddedMany'] & {
        /** @description Numbers that were turned down. */
        total_invalid: number;
      };
      'suppressionLists.phoneRemove': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: components['schemas']['ReplySuppressionNothing'];
      };
      'suppressionLists.phonesRemove': components['schemas']['ReplyEnvelopeSuccess'] & {
        /** @description Numbers that were removed. */
        removed_count: number;
      };
      'segments.getCounters': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: components['schemas']['ReplySegmentCounters'];
      };
      'segments.refreshCounters': components['schemas']['ReplyTaskStarted'];
      'segments.segstaticAdd': components['schemas']['ReplyEnvelopeSuccess'];
      'segments.segstaticRemove': components['schemas']['ReplyEnvelopeSuccess'];
      'segments.segstaticGet': components['schemas']['ReplyEnvelopeSuccess'];
      'segments.add': components['schemas']['ReplySegmentSaved'];
      'segments.update': components['schemas']['ReplySegmentSaved'];
      'segments.get': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: {
          /** @description Number of profiles. */
          count: number;
          id: number;
          name: string;
          /** @description In the XML example only, empty. */
          description?: string;
          /** @description Groups of rules. */
          segment?: components['schemas']['ReplySegmentStoredCondition'][];
        };
      };
      'segments.list': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: (components['schemas']['ReplyAccessGroupsAny'] & {
          id: number;
          name: string;
          /** @description Tags of the segment; an empty array when it has none. */
          ui_tags: string[];
        })[];
        next_from_id: components['schemas']['ReplyPagingNextFromId'];
        total_count: components['schemas']['ReplyPagingTotalCount'];
      };
      'segments.delete': components['schemas']['ReplyEnvelopeSuccess'];
      'templates.list': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: (components['schemas']['ReplyAccessGroupsOptional'] & {
          id: number;
          name: string;
          /** @description Channels that the template has a message for. */
          channels: string[];
          is_draft?: components['schemas']['ReplyTemplateIsDraft'];
          is_confirm?: components['schemas']['ReplyTemplateIsConfirm'];
          ui_tags?: components['schemas']['ReplyTemplateTags'];
          /** @description Presumably who changed the template last. */
          updated_user?: unknown;
          /** @description Presumably when the template was changed last. */
          update_time?: unknown;
        })[];
        total_count: components['schemas']['ReplyPagingTotalCount'];
      };
      'templates.get': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: components['schemas']['ReplyAccessGroupsLowerCase'] & {
          id: number;
          /** @description Who changed the template last. */
          updated_user?: string;
          /**
           * Format: date-time
           * @description When the template was changed last.
           */
          update_time?: string;
          name: string;
          description: string;
          channels: components['schemas']['ReplyTemplateStoredChannel'][];
          /** @description Address of dynamic JSON content. */
          json_url: string;
          is_draft: components['schemas']['ReplyTemplateIsDraft'];
          is_confirm: components['schemas']['ReplyTemplateIsConfirm'];
          ui_tags: components['schemas']['ReplyTemplateTags'];
          /** @description Linked suppression list. */
          suppress_id: number;
        };
      };
      'templates.delete': components['schemas']['ReplyEnvelopeSuccess'] & {
        /** @description Id of the deleted template. */
        data: number;
      };
      'templates.add': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: components['schemas']['ReplySavedSaved'];
      };
      'templates.update': components['schemas']['ReplyEnvelopeSuccess'];
      'campaigns.get': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: components['schemas']['ReplyCampaignCampaign'][];
      };
      'campaigns.list': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: (components['schemas']['ReplyCampaignCampaign'] & {
          audience?: {
            lcg?: components['schemas']['ReplyCampaignListedControlGroup'];
          } & {
            [key: string]: unknown;
          };
        })[];
        /** @description Presumably where the next page starts. */
        next_from_id?: unknown;
        /** @description Presumably the number of campaigns. */
        total_count?: unknown;
      };
      'campaigns.activate': components['schemas']['ReplyCampaignNothing'];
      'campaigns.completed': components['schemas']['ReplyCampaignNothing'];
      'campaigns.deactivate': components['schemas']['ReplyCampaignNothing'];
      'campaigns.getStatus': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: {
          status: components['schemas']['ReplyCampaignState'];
        };
      };
      'mailings.activate': components['schemas']['ReplyMailingDone'];
      'mailings.deactivate': components['schemas']['ReplyMailingDone'];
      'mailings.list': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: (components['schemas']['ReplyAccessGroupsAny'] & {
          id: number;
          name: string;
          /**
           * @description broadcast, regular, trigger and splittest are seen.
           * @enum {string}
           */
          type: 'broadcast' | 'regular' | 'trigger' | 'splittest';
          is_active: boolean;
          /** @description Whether its messages carry an opt-in link. */
          for_confirm: boolean;
          ui_tags?: components['schemas']['ReplyMailingTags'];
          subid?: string;
        })[];
        next_from_id: components['schemas']['ReplyPagingNextFromId'];
        total_count: components['schemas']['ReplyPagingTotalCount'];
      };
      'mailings.get': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: (
          | {
              /** @description push, email and sms are named. */
              channel?: string;
              send_email_content?: boolean;
              send_push_content?: boolean;
              send_sms_content?: boolean;
            }
          | {
              send_email_content: boolean;
              send_push_content: boolean;
              send_sms_content: boolean;
            }
        ) & {
          id: number;
          name: string;
          description?: string;
          /**
           * @description broadcast, regular, trigger and splittest are seen.
           * @enum {string}
           */
          type: 'broadcast' | 'regular' | 'trigger' | 'splittest';
          /** @description Login of the last editor. */
          updated_user: string;
          /**
           * Format: date-time
           * @description Moment in UTC.
           */
          update_time: string;
          is_active: boolean;
          is_completed: boolean;
          /** @description Audience. */
          data_id: number;
          /**
           * @description Kind of the audience.
           * @enum {string}
           */
          data_type: 'list' | 'segment';
          content: components['schemas']['ReplyMailingStoredMessages'];
          /** @description Inactive is seen. */
          status: string;
          subid: string;
          virtual_sender_id: number;
          resource_id: number;
          providers?: components['schemas']['ReplyMailingProviders'];
          /**
           * @description fanout is seen.
           * @enum {string}
           */
          push_sending_mode?: 'fanout' | 'last';
          /** @description Whether its messages carry an opt-in link. */
          for_confirm?: boolean;
        };
      };
      'mailings.logV2': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: {
          /**
           * @description DEBUG, INFO, WARNING or ERROR.
           * @enum {string}
           */
          level: 'DEBUG' | 'INFO' | 'WARNING' | 'ERROR';
          message: string;
          /**
           * Format: date-time
           * @description Moment in UTC, with milliseconds.
           */
          time: string;
          /**
           * @description start, end or empty.
           * @enum {string}
           */
          state: 'start' | 'end' | '';
          value: string;
        }[];
        total_count: components['schemas']['ReplyPagingTotalCount'];
      };
      'mailings.clone': components['schemas']['ReplyMailingCloned'];
      'mailings.delete': components['schemas']['ReplyEnvelopeSuccess'];
      'mailings.getStatus': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: {
          is_active: boolean;
          is_completed: boolean;
          /** @description Inactive is seen. */
          status: string;
        };
      };
      'mailings.broadcastsList': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: (components['schemas']['ReplyAccessGroupsAny'] & {
          id: number;
          name: string;
          /**
           * @description broadcast.
           * @enum {string}
           */
          type: 'broadcast' | 'regular' | 'trigger' | 'splittest';
          is_active: boolean;
          /** @description Whether its messages carry an opt-in link. */
          for_confirm: boolean;
          ui_tags?: components['schemas']['ReplyMailingTags'];
        })[];
        total_count: components['schemas']['ReplyPagingTotalCount'];
      };
      'mailings.broadcastsGet': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: components['schemas']['ReplyMailingDetails'];
      };
      'mailings.broadcastsAdd': components['schemas']['ReplyEnvelopeSuccess'];
      'mailings.broadcastsUpdate': components['schemas']['ReplyEnvelopeSuccess'];
      'mailings.broadcastsStart': components['schemas']['ReplyEnvelopeSuccess'];
      'mailings.regularsList': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: (components['schemas']['ReplyAccessGroupsOptional'] & {
          id: number;
          name: string;
          /**
           * @description regular.
           * @enum {string}
           */
          type: 'broadcast' | 'regular' | 'trigger' | 'splittest';
          is_active: boolean;
          /** @description Whether its messages carry an opt-in link. */
          for_confirm?: boolean;
          ui_tags?: components['schemas']['ReplyMailingTags'];
        })[];
        total_count: components['schemas']['ReplyPagingTotalCount'];
      };
      'mailings.regularsGet': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: components['schemas']['ReplyMailingDetails'];
      };
      'mailings.regularsAdd': components['schemas']['ReplyEnvelopeSuccess'];
      'mailings.regularsUpdate': components['schemas']['ReplyEnvelopeSuccess'];
      'mailings.regularsStart': components['schemas']['ReplyEnvelopeSuccess'];
      'triggerMailings.list': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: (components['schemas']['ReplyAccessGroupsAny'] & {
          id: number;
          name: string;
          /** @description What fires the trigger; api_call is seen. */
          type: string;
          is_active: boolean;
          /** @description Whether its messages carry an opt-in link. */
          for_confirm: boolean;
          ui_tags: components['schemas']['ReplyMailingTags'];
          providers?: components['schemas']['ReplyMailingProviders'];
        })[];
        total_count: components['schemas']['ReplyPagingTotalCount'];
      };
      'triggerMailings.get': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: {
          /** @description Pattern of an address, with <email|md5|xxh> at its end. */
          call_url?: string;
          content: components['schemas']['ReplyMailingStoredMessages'];
          /** @description Channel; email is seen. */
          send_channel: string;
          custom_tracking_domains: string[];
          id: number;
          is_active: boolean;
          is_random_tracking_prefix: boolean;
          /** @description Database. */
          list_id: number;
          name: string;
          resource_id: number;
          /** @description Wait before sending, in minutes. */
          skip_minutes: number;
          subid: string;
          /**
           * @description What fires the trigger; api_call is seen.
           * @enum {string}
           */
          trigger_type: 'api_call' | 'api_import' | 'action' | 'update' | 'pixel' | 'subscribe';
          virtual_sender_id: number;
          /** @description Whether its messages carry an opt-in link. */
          for_confirm?: boolean;
          policy_id?: number;
          /** @description By the table. */
          descr?: string;
          /** @description In the XML example. */
          description?: string;
          /** @description In push mailings only. */
          push_sending_mode?: string;
          blind_carbon_copy?: string[];
          unconditional_sending?: boolean;
          /** @description In the XML example. */
          channel?: unknown;
          /** @description In the XML example. */
          is_new_ch?: unknown;
          /** @description In the XML example. */
          is_new_contact?: unknown;
          /** @description In the XML example. */
          is_new_sub?: unknown;
          /** @description In the XML example. */
          is_status_changed?: unknown;
        };
      };
      'triggerMailings.add': components['schemas']['ReplyEnvelopeSuccess'];
      'triggerMailings.update': components['schemas']['ReplyEnvelopeSuccess'];
      'triggerMailings.start': components['schemas']['ReplyEnvelopeSuccess'];
      'triggerMailings.importAndStart': components['schemas']['ReplyEnvelopeSuccess'];
      'triggerMailings.startBatchTask': components['schemas']['ReplyEnvelopeSuccess'];
      'triggerMailings.importAndStartBatchTask': components['schemas']['ReplyEnvelopeSuccess'];
      'triggerMailings.startBatch': components['schemas']['ReplyEnvelopeSuccess'];
      'triggerMailings.importAndStartBatch': components['schemas']['ReplyEnvelopeSuccess'];
      'triggerMailings.clone': components['schemas']['ReplyEnvelopeSuccess'];
      'automationScenarios.start': components['schemas']['ReplyEnvelopeSuccess'];
      'automationScenarios.importAndStart': components['schemas']['ReplyEnvelopeSuccess'];
      'automationScenarios.importAndStartBatch': components['schemas']['ReplyEnvelopeSuccess'];
      'automationScenarios.importAndStartBatchTask': components['schemas']['ReplyEnvelopeSuccess'];
      'automationScenarios.list': components['schemas']['ReplyScenarioList'];
      'automationScenarios.activate': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: null;
      };
      'automationScenarios.deactivate': components['schemas']['ReplyEnvelopeSuccess'];
      'loyalty.accountTiers': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: {
          /** @description cumulative is seen. */
          tiers_group_type: string;
          /** @description External id of the tier. */
          tier_eid: string;
          tier_id: number;
          /** @description Place of the tier in its group. */
          tier_order: number;
          /**
           * Format: date-time
           * @description RFC 3339, in UTC.
           */
          reached_at: string;
        }[];
      };
      'loyalty.transactionsExport': components['schemas']['ReplyTaskStarted'];
      'loyalty.accountExpiringPoints': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: {
          expiring_points: components['schemas']['ReplyLoyaltyAmount'];
        };
      };
      'loyalty.accountTransactions': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: components['schemas']['ReplyLoyaltyTransaction'][];
      };
      'loyalty.triggerPromotions': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: {
          id: number;
          name: string;
          description: string;
          external_id: string;
          /**
           * Format: date-time
           * @description RFC 3339.
           */
          start_date: string;
          /**
           * Format: date-time
           * @description RFC 3339.
           */
          end_date: string;
          is_active: boolean;
          redeem_rules?: components['schemas']['ReplyLoyaltyRule'][];
          accrual_rules?: components['schemas']['ReplyLoyaltyRule'][];
        }[];
        next_from_id: components['schemas']['ReplyPagingNextFromId'];
        total_count: components['schemas']['ReplyPagingTotalCount'];
      };
      'loyalty.accruePoints': components['schemas']['ReplyEnvelopeSuccess'];
      'loyalty.redeemPoints': components['schemas']['ReplyEnvelopeSuccess'];
      'loyalty.commitTransaction': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: components['schemas']['ReplyLoyaltyEnded'];
      };
      'loyalty.preorder': components['schemas']['ReplyEnvelopeSuccess'];
      'loyalty.preorderCommit': components['schemas']['ReplyEnvelopeSuccess'];
      'loyalty.rollbackTransaction': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: components['schemas']['ReplyLoyaltyEnded'];
      };
      'loyalty.cancelTransaction': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: components['schemas']['ReplyLoyaltyEnded'];
      };
      'loyalty.accountBalance': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: {
          total_balance: components['schemas']['ReplyLoyaltyAmount'];
          active_balance: components['schemas']['ReplyLoyaltyAmount'];
        };
      };
      'loyalty.registerMember': components['schemas']['ReplyLoyaltyRegistered'];
      'loyalty.deleteMember': components['schemas']['ReplyLoyaltyRegistered'];
      'promoCodes.import': components['schemas']['ReplyEnvelopeSuccess'] & {
        /** @description One entry a code. */
        data: {
          code: components['schemas']['ReplyPromoCodeCode'];
          /** @description 0 when the code was imported. */
          error: number;
          /** @description Empty when the code was imported. */
          error_text: string;
        }[];
        /** @description Codes that were imported. */
        inserted: number;
        /** @description Codes that the program has already. */
        duplicated: number;
        /** @description Codes for which the program has no room. */
        discarded_by_limit: number;
      };
      'promoCodes.get': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: components['schemas']['ReplyPromoCodeInformation'];
      };
      'promoCodes.activate': components['schemas']['ReplyPromoCodeDone'];
      'promoCodes.update': components['schemas']['ReplyPromoCodeDone'];
      'promoCodes.attach': components['schemas']['ReplyPromoCodeDone'];
      'promoCodes.detach': components['schemas']['ReplyPromoCodeDone'];
      'promoCodes.exportAll': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: components['schemas']['ReplyPromoCodeRow'][];
      };
      'goals.register': components['schemas']['ReplyEnvelopeSuccess'];
      'applicationPush.subscribe': unknown;
      'applicationPush.postEvents': components['schemas']['ReplyEnvelopeSuccess'];
      'applicationPush.cryptoPostEvents': unknown;
      'market.ordersImport': components['schemas']['ReplyEnvelopeSuccess'];
      'market.ordersList': components['schemas']['ReplyEnvelopeSuccess'] & {
        next_from_id: components['schemas']['ReplyPagingCursor'];
        result: components['schemas']['ReplyMarketStoredOrder'][];
      };
      'market.ordersDelete': components['schemas']['ReplyEnvelopeSuccess'] & {
        /** @description An empty list, on the older page only. */
        result?: unknown[];
      };
      'market.ordersGetStatus': components['schemas']['ReplyEnvelopeSuccess'] & {
        result: {
          /** @description Touchpoint. */
          endpoint: string;
          /** @description Status of the order. */
          status: string;
        };
      };
      'market.ordersUpdateOrderLineStatus': components['schemas']['ReplyEnvelopeSuccess'];
      'market.productsImport': components['schemas']['ReplyEnvelopeSuccess'];
      'market.skuImport': components['schemas']['ReplyEnvelopeSuccess'];
      'market.productsList': components['schemas']['ReplyEnvelopeSuccess'] & {
        next_from_id?: components['schemas']['ReplyPagingCursor'];
        result: {
          name: string;
          external_id: string;
          /** @description SKUs of the product. */
          sku?: {
            name: string;
            external_id: string;
          }[];
        }[];
      };
      'market.skuList': components['schemas']['ReplyEnvelopeSuccess'] & {
        next_from_id: components['schemas']['ReplyPagingCursor'];
        result: {
          name: string;
          external_id: string;
        }[];
      };
      'market.productsDelete': components['schemas']['ReplyEnvelopeSuccess'] & {
        /** @description Number that was really deleted. */
        deleted_count: number;
      };
      'market.skuDelete': components['schemas']['ReplyEnvelopeSuccess'] & {
        /** @description Number that was really deleted. */
        deleted_count: number;
      };
      'analyticReports.summary': components['schemas']['ReplyEnvelopeSuccess'];
      'analyticReports.bounces': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: {
          /** @description What the provider answered. */
          bounce_text: string;
          /** @description Number of such answers. */
          count: number;
          data_id: string;
          /** @description Domain of the recipients. */
          to_domain: string;
        }[];
      };
      'analyticReports.undeliveries': components['schemas']['ReplyEnvelopeSuccess'];
      'senders.list': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: {
          id: number;
          name: string;
          /** @description Gateway; akmta and bulksms_com are seen. */
          type: string;
          /** @description email and sms are seen. */
          channel: string;
        }[];
        next_from_id?: components['schemas']['ReplyPagingNextFromId'];
        total_count: components['schemas']['ReplyPagingTotalCount'];
      };
      'senders.virtualList': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: {
          id: number;
          name: string;
          /** @description Whether it sends e-mails. */
          email_channel: boolean;
          /** @description Whether it sends SMS. */
          sms_channel: boolean;
        }[];
        total_count: components['schemas']['ReplyPagingTotalCount'];
      };
      'senders.virtualGet': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: {
          id: number;
          name: string;
          email_rules: {
            type: components['schemas']['ReplySenderRuleType'];
            value: components['schemas']['ReplySenderRuleValue'];
            senders: ({
              from_email: string;
            } & {
              [key: string]: unknown;
            })[];
          }[];
        } & {
          [key: string]: unknown;
        };
      };
      'senders.virtualClone': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: components['schemas']['ReplySavedSaved'];
      };
      'senders.virtualAdd': components['schemas']['ReplyEnvelopeSuccess'];
      'senders.virtualUpdate': components['schemas']['ReplyEnvelopeSuccess'];
      'senders.virtualDelete': components['schemas']['ReplyEnvelopeSuccess'] & {
        data?: null;
      };
      'externalDatatables.querySegmentsAdd': components['schemas']['ReplyEnvelopeSuccess'];
      'externalDatatables.querySegmentsUpdate': components['schemas']['ReplyEnvelopeSuccess'];
      'externalDatatables.querySegmentsGet': components['schemas']['ReplyEnvelopeSuccess'];
      'externalDatatables.querySegmentsList': components['schemas']['ReplyEnvelopeSuccess'];
      'externalDatatables.querySegmentsDelete': components['schemas']['ReplyEnvelopeSuccess'];
      'externalDatatables.queryTemplatesAdd': components['schemas']['ReplyEnvelopeSuccess'];
      'externalDatatables.queryTemplatesUpdate': components['schemas']['ReplyEnvelopeSuccess'];
      'externalDatatables.queryTemplatesGet': components['schemas']['ReplyEnvelopeSuccess'];
      'externalDatatables.queryTemplatesList': components['schemas']['ReplyEnvelopeSuccess'];
      'externalDatatables.queryTemplatesDelete': components['schemas']['ReplyEnvelopeSuccess'];
      'miscellaneous.fileUpload': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: {
          /**
           * Format: uuid
           * @description UUID of the stored file.
           */
          file: string;
        };
      };
      'miscellaneous.webverGet': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: {
          /**
           * Format: date-time
           * @description When it was made, in UTC.
           */
          createtime: string;
          /** @description Parts of the message. */
          email: Record<string, unknown>;
        } & {
          [key: string]: unknown;
        };
      };
      'miscellaneous.validValues': components['schemas']['ReplyEnvelopeSuccess'];
      'tasks.status': components['schemas']['ReplyEnvelopeSuccess'] & {
        data: components['schemas']['ReplyTaskProgress'];
      };
      'tasks.download': unknown;
    };
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
    RequestMatchingAnyOrHash: components['schemas']['RequestMatchingFields'] & Record<string, unknown>;
    /** @description First day, YYYY-MM-DD. */
    RequestHistoryFrom: string;
    /** @description Last day, YYYY-MM-DD. */
    RequestHistoryTo: string;
    /** @description What every call about two profiles takes. */
    RequestRelationPair: {
      format?: components['schemas']['RequestFormat'];
      rel_id?: components['schemas']['RequestRelationRelId'];
      profile_a?: components['schemas']['RequestRelationProfileA'];
      profile_b?: components['schemas']['RequestRelationProfileB'];
    };
    /** @description The relation. */
    RequestRelationRelId: number;
    RequestRelationProfileA: components['schemas']['RequestMatchingFiveOrProfileId'];
    RequestMatchingFiveOrProfileId: components['schemas']['RequestMatchingFiveFields'] & Record<string, unknown>;
    RequestMatchingFiveFields: components['schemas']['RequestMatchingValues'] & {
      /**
       * @description How the profile is searched. email_profile looks at the profile only.
       * @enum {string}
       */
      matching?: 'email' | 'email_profile' | 'phone' | 'profile_id' | 'custom';
    };
    RequestRelationProfileB: components['schemas']['RequestMatchingFiveOrProfileId'];
    /** @description Values by the API name of the property. */
    RequestRelationWeights: {
      [key: string]: number | boolean;
    };
    /** @description Where the platform sends the result when the task is done. */
    RequestTaskFeedback: {
      /** @description Form of the call; JSON is seen. */
      type?: string;
      /** @description Address that receives the result. */
      url?: string;
    };
    /** @description First id of the page; the `next_from_id` of the page before. */
    RequestPagingFromId: number;
    /** @description What a new segment needs depends on its kind. No field names the kind: is_static, is_refresh_daily and the presence of rules tell it, and page versions differ on how. */
    RequestSegmentByKind: Record<string, unknown>;
    /** @description Database of a static segment; the other kinds have theirs in each entry of segment. */
    RequestSegmentListId: number;
    /** @description false for a dynamic segment, true for a static or an updatable one. No table has it. */
    RequestSegmentIsStatic: boolean;
    /** @description Groups of rules, for every kind but static. */
    RequestSegmentConditions: components['schemas']['RequestSegmentCondition'][];
    /** @description A group of rules over one database. */
    RequestSegmentCondition: {
      /**
       * @description Whether all rules must hold or one of them.
       * @enum {string}
       */
      condition: 'and' | 'or';
      /** @description The most profiles that the group selects; 0 for any number. */
      limit?: number;
      /** @description Database of the profiles. */
      list_id: number;
      /** @description Start of the part of the database to look at. */
      percent_from?: number;
      /** @description End of that part. */
      percent_to?: number;
      /** @description The rules. */
      queries: components['schemas']['RequestSegmentRule'][];
    };
    /** @description One rule. The oldest page sends it with child and condition, v74 and later without. */
    RequestSegmentRule: Record<string, unknown>;
    RequestTemplateChannel: components['schemas']['RequestTemplateByChannel'] & {
      sid: components['schemas']['RequestTemplateSid'];
    };
    /** @description The fields of the message, which depend on the channel. Those of other channels are not documented. */
    RequestTemplateByChannel: {
      fields?: {
        [key: string]: unknown;
      };
    };
    /** @description Name of the channel: email, sms, push, telegram_bot, telegram_group or a custom channel. The table says custom_channel for the last, an example of templates.get cc_channel. */
    RequestTemplateSid: string;
    /** @description Tags. */
    RequestTemplateTags: string[];
    /** @description A draft cannot be sent. */
    RequestTemplateIsDraft: boolean;
    /** @description Whether the message holds a link that confirms a subscription. */
    RequestTemplateIsConfirm: boolean;
    /** @description Campaign; campaigns.list tells the ids. The API makes none. */
    RequestCampaignId: number;
    /**
     * @description State of a campaign.
     * @enum {string}
     */
    RequestCampaignState: 'cloning' | 'inactive' | 'waiting' | 'active' | 'completed' | 'deleted';
    /** @description Mailing. */
    RequestMailingId: number;
    /**
     * @description Kind of the audience that replaces the mailing's own; list is a database.
     * @enum {string}
     */
    RequestLaunchSourceType: 'list' | 'segment';
    /** @description Audience of this run, a database or a segment after override_source_type. */
    RequestLaunchSourceId: number;
    /** @description The most messages of this run. */
    RequestLaunchRunLimit: number;
    /** @description Data for the variables apicontent of the message, by name. */
    RequestLaunchContent: {
      [key: string]: unknown;
    };
    /** @description Files to attach. */
    RequestLaunchAttach: components['schemas']['RequestLaunchFile'][];
    RequestLaunchFile: {
      /** @description Name of the file. */
      name?: string;
      /** @description Contents as a data URI, data:<type>;base64,<contents>. */
      data?: string;
    };
    /** @description What all lists of mailings can be narrowed by. */
    RequestMailingFilters: {
      format?: components['schemas']['RequestFormat'];
      from_id?: components['schemas']['RequestPagingFromId'];
      limit?: components['schemas']['RequestPagingLimit'];
      /** @description Only mailings that are active. */
      is_active?: boolean;
      /** @description Only mailings with these tags. */
      ui_tags?: string[];
      /** @description Only mailings of these access groups, by name. */
      groups?: string[];
      /** @description Only mailings of these access groups, by id. */
      groups_id?: number[];
    };
    /** @description Settings of a broadcast or regular mailing that every page of adding and updating lists. */
    RequestMailingSettings: {
      format?: components['schemas']['RequestFormat'];
      name?: components['schemas']['RequestMailingName'];
      is_active?: components['schemas']['RequestMailingIsActive'];
      /** @description Kind of the audience; list is a database and segment a segment. */
      data_type?: string;
      /** @description Audience, a database or a segment after data_type. */
      data_id?: number;
      resource_id?: components['schemas']['RequestMailingResourceId'];
      content?: components['schemas']['RequestMailingMessages'];
      subid?: components['schemas']['RequestMailingSubId'];
      start_schedule?: components['schemas']['RequestMailingSchedule'];
      /** @description The most messages of one cycle. */
      limit?: number;
      /** @description Growth of the limit from cycle to cycle, as a number. */
      aglimit_count?: number;
      /** @description Growth of the limit from cycle to cycle, in percent. Replies spell it aglimit_percent. */
      agllimit_percent?: number;
      policy_id?: components['schemas']['RequestMailingPolicyId'];
    };
    /** @description Name that people see. */
    RequestMailingName: string;
    /** @description Activates the mailing when it is saved. */
    RequestMailingIsActive: boolean;
    /** @description Resource whose subscribers are addressed. */
    RequestMailingResourceId: number;
    /** @description Message templates of the mailing. */
    RequestMailingMessages: components['schemas']['RequestMailingMessage'][];
    /** @description A template, and what replaces its own sender and subject; empty replaces nothing. */
    RequestMailingMessage: {
      /** @description Template. */
      message_id?: number;
      subject?: string;
      from_email?: string;
      from_name?: string;
      replyto_email?: string;
      replyto_name?: string;
    };
    /** @description SubID of the mailing. */
    RequestMailingSubId: string;
    /** @description When the mailing starts; an empty list stands for no restriction. */
    RequestMailingSchedule: {
      /** @description Minutes from 0 to 59. */
      start_mins?: number[];
      /** @description Hours from 0 to 23. */
      start_hours?: number[];
      /** @description Days of the month from 1 to 31. */
      start_mdays?: number[];
      /** @description Days of the week; how one is written is not shown. */
      start_wdays?: unknown[];
      /** @description Months from 1 to 12. */
      start_months?: number[];
      start_years?: number[];
    };
    /** @description Sending policy. */
    RequestMailingPolicyId: number;
    /**
     * @description Channel of the mailing.
     * @enum {string}
     */
    RequestMailingSendChannel: 'email' | 'sms' | 'push';
    /**
     * @deprecated
     * @description Deprecated; whatever its value, the mailing gets the e-mail channel. send_channel replaces it.
     */
    RequestMailingOutdatedChannel: string;
    /**
     * @deprecated
     * @description Deprecated; whatever its value, the mailing gets the e-mail channel. send_channel replaces it.
     */
    RequestMailingOutdatedFlag: boolean;
    RequestMailingSmartSettings: components['schemas']['RequestMailingSettings'] & {
      push_sending_mode?: components['schemas']['RequestMailingPushSendingMode'];
      virtual_sender_id?: components['schemas']['RequestMailingVirtualSenderId'];
      is_random_tracking_prefix?: components['schemas']['RequestMailingRandomPrefix'];
      custom_tracking_domains?: components['schemas']['RequestMailingTrackingDomains'];
      blind_carbon_copy?: components['schemas']['RequestMailingHiddenCopies'];
      unconditional_sending?: components['schemas']['RequestMailingUnconditional'];
      /** @description Database of watchers; Smart accounts. Replies spell it watcher_list_id. */
      watched_list_id?: number;
      /** @description Limit of watchers; Smart accounts. */
      watcher_limit?: number;
    };
    /**
     * @description To all push subscriptions of a profile, or to the newest; push mailings only.
     * @enum {string}
     */
    RequestMailingPushSendingMode: 'fanout' | 'last';
    /** @description Virtual sender; Smart accounts. */
    RequestMailingVirtualSenderId: number;
    /** @description Random prefix of the tracking domain; Smart accounts. */
    RequestMailingRandomPrefix: boolean;
    /** @description Tracking domains; Smart accounts. */
    RequestMailingTrackingDomains: string[];
    /** @description Addresses that get a hidden copy; Smart accounts. */
    RequestMailingHiddenCopies: string[];
    /** @description Sends whatever the status of the subscription; Smart accounts. */
    RequestMailingUnconditional: boolean;
    RequestMatchingFiveOrQuery: components['schemas']['RequestMatchingFiveFields'] & Record<string, unknown>;
    /** @description Data for action hooks. */
    RequestLaunchCustomData: {
      [key: string]: unknown;
    };
    /** @description MongoDB query over the fields of profiles, instead of matching. It may find any number of profiles. */
    RequestLaunchCustomRequest: {
      [key: string]: unknown;
    };
    /** @description The subscription that receives the message, by its address in the channel. Ignored beside custom_request. */
    RequestLaunchSubscriptionFilter: {
      /** @description Address, for email. */
      email?: string;
      /** @description Number, for sms. */
      phone?: string;
      /** @description Push provider, for push; Chrome is seen. */
      provider?: string;
      /** @description Subscription at the provider, for push. */
      subscription_id?: string;
      /** @description Takes another fitting subscription when this one is missing. */
      not_strict?: boolean;
    };
    RequestMatchingFive: components['schemas']['RequestMatchingFiveFields'] & Record<string, unknown>;
    /** @description Delay before the start. */
    RequestLaunchTimeout: {
      days?: number;
      hours?: number;
      minutes?: number;
    };
    /** @description One entry a profile, with the values to search by in it; field_name stays at the top. */
    RequestLaunchRows: components['schemas']['RequestLaunchRow'][];
    RequestLaunchRow: {
      /** @description E-mail to search by. */
      email?: string;
      /** @description Phone to search by. */
      phone?: string;
      /** @description Id of an existing profile. */
      profile_id?: string;
      field_value?: components['schemas']['RequestMatchingFieldValue'];
      custom_request?: components['schemas']['RequestLaunchCustomRequest'];
      custom_data?: components['schemas']['RequestLaunchCustomData'];
    };
    /** @description One entry a profile, with its fields in data. */
    RequestLaunchImportRows: (components['schemas']['RequestLaunchRow'] & {
      data?: components['schemas']['RequestProfileFields'] & Record<string, unknown>;
    })[];
    /** @description Scenario. */
    RequestScenarioWorkflowId: number;
    /** @description Values for the variables {apicontent.…} of templates and for nodes of the scenario. */
    RequestScenarioContent: {
      [key: string]: unknown;
    };
    /** @description Data for action hooks; on newer page versions only. */
    RequestScenarioCustomData: {
      [key: string]: unknown;
    };
    /** @description Files to attach. */
    RequestScenarioAttachments: ({
      /** @description Name of the file. */
      name?: string;
      /** @description Contents. */
      data?: string;
      mimetype?: string;
      /** @description Printed as flie_key. */
      file_key?: string;
    } & {
      [key: string]: unknown;
    })[];
    /** @description Picks the subscription to send to: by e-mail, by phone, or by push subscription and provider. */
    RequestScenarioSubscriptionFilter: {
      email?: string;
      phone?: string;
      subscription_id?: string;
      /** @description Push provider; Chrome is seen. */
      provider?: string;
      /** @description true lets another subscription that fits take its place. */
      not_strict?: boolean;
    };
    RequestScenarioImport: components['schemas']['RequestMatchingFields'] & {
      format?: components['schemas']['RequestFormat'];
      workflow_id?: components['schemas']['RequestScenarioWorkflowId'];
      skip_triggers?: components['schemas']['RequestProfileSkipTriggers'];
      skip_invalid_subscriptions?: components['schemas']['RequestProfileSkipInvalidSubscriptions'];
      detect_geo?: components['schemas']['RequestProfileDetectGeo'];
      content?: components['schemas']['RequestScenarioContent'];
    };
    RequestScenarioImportBatch: components['schemas']['RequestScenarioImport'] & {
      /** @description Profile data with subscriptions; presumably also a list, one entry a profile. */
      data?:
        | {
            [key: string]: unknown;
          }
        | {
            [key: string]: unknown;
          }[];
    };
    RequestLoyaltyMember: components['schemas']['RequestMatchingByMode'] & {
      loyalty_program_id: components['schemas']['RequestLoyaltyProgram'];
      /**
       * @description How the member is searched.
       * @enum {string}
       */
      matching: 'email' | 'phone' | 'profile_id' | 'custom';
      /** @description E-mail to search by. */
      email?: string;
      /** @description Phone to search by, in international form. */
      phone?: string;
      /** @description Profile of the member. */
      profile_id?: string;
      /** @description Custom profile field to search by, for custom. */
      field_name?: string;
      /** @description Value of that field. */
      field_value?: string | number;
    };
    /** @description The values that a mode cannot do without. Whether email_phone needs both contacts is open; one will do. */
    RequestMatchingByMode: unknown;
    /** @description Loyalty program. */
    RequestLoyaltyProgram: number;
    /** @description One of the two ids of a currency is enough. */
    RequestLoyaltyCurrencyNamed: unknown;
    /** @description External id of the currency of points. */
    RequestLoyaltyCurrencyEid: string;
    /** @description Internal id of the currency of points. */
    RequestLoyaltyCurrencyIid: number;
    /** @description Begin of the period, RFC 3339; it belongs to the period. */
    RequestLoyaltyFrom: string;
    /** @description End of the period, RFC 3339; it belongs to the period. */
    RequestLoyaltyTo: string;
    /** @description The most entries that one page may hold, 1 to 100. */
    RequestLoyaltyPageSize: number;
    RequestLoyaltyChange: components['schemas']['RequestLoyaltyMember'] & {
      /** @description Trigger promotion that the points belong to. */
      promotion_id?: string;
      points_currency_iid?: components['schemas']['RequestLoyaltyCurrencyIid'];
      points_currency_eid?: components['schemas']['RequestLoyaltyCurrencyEid'];
      /** @description How many points, as a decimal in a string. */
      amount: string;
      /** @description Makes a temporary transaction, which waits to be committed or rolled back. */
      is_temp?: boolean;
      /** @description After how many seconds a temporary transaction is rolled back by itself. */
      temp_timeout_sec?: number;
      /** @description Moment of the transaction, RFC 3339; now by default. */
      created_at?: string;
      /** @description External id of the transaction. */
      transaction_eid?: string;
      /** @description Anything to be kept with the transaction. */
      external_data?: {
        [key: string]: unknown;
      };
    };
    /** @description A transaction by one of its two ids. */
    RequestLoyaltyNamed: {
      /** @description Id that the platform gave. */
      transaction_id?: string;
      /** @description Id that the caller gave. */
      transaction_eid?: string;
    };
    /** @description An order that is being made. Both pages are cut before its end, so it presumably takes more of what an order has. */
    RequestLoyaltyPreorder: {
      endpoint: components['schemas']['RequestMarketEndpoint'];
      /** @description Status of the order; new, confirmed and paid are seen. */
      status: string;
      currency: components['schemas']['RequestMarketCurrency'];
      /** @description Price before discounts, as a decimal in a string. */
      total_price: string;
      /** @description Price after discounts, as a decimal in a string. */
      final_total_price: string;
      /** @description As a decimal in a string. */
      delivery_cost?: string;
      /** @description ISO 8601 with milliseconds; the time of the server by default. */
      create_time?: string;
      region?: components['schemas']['RequestMarketRegion'];
      /** @description One line at least. */
      lines?: components['schemas']['RequestMarketLine'][];
    };
    /** @description Touchpoint where the order was placed, by external id. */
    RequestMarketEndpoint: string;
    /** @description Currency of the amounts; one that the settings of the market do not know is an error. */
    RequestMarketCurrency: string;
    /** @description Region, by external id. */
    RequestMarketRegion: string;
    /** @description A line of an order; which of its fields are required is not documented. */
    RequestMarketLine: {
      external_id?: components['schemas']['RequestMarketExternalId'];
      status?: components['schemas']['RequestMarketLineStatus'];
      /** @description Product, by external id. */
      product?: string;
      /** @description SKU, by external id; presumably in the place of product. */
      sku?: string;
      base_price_per_item?: components['schemas']['RequestMarketAmount'];
      min_price_per_item?: components['schemas']['RequestMarketAmount'];
      final_price_per_item?: components['schemas']['RequestMarketAmount'];
      count?: number;
      custom_fields?: components['schemas']['RequestMarketCustomValues'];
    };
    /** @description Id that the caller gives, and by which the object is found again. */
    RequestMarketExternalId: string;
    /** @description Status of a line: delivering, processing, new, refunded, canceled, delivered, or the external id of one of your own. */
    RequestMarketLineStatus: string;
    /** @description Amount of money, as decimal digits in a string. */
    RequestMarketAmount: string;
    /** @description Values of custom fields, by the external id of the field; strings and numbers are seen. */
    RequestMarketCustomValues: {
      [key: string]: unknown;
    };
    /** @description Loyalty program of the code. The sample of some tables is a text; examples send a number. */
    RequestPromoCodeLoyaltyId: number;
    /** @description The promo code. */
    RequestPromoCodeCode: string;
    RequestMatchingFourOrProfileId: components['schemas']['RequestMatchingValues'] & {
      /**
       * @description How the profile is searched. What holds without it is not documented.
       * @enum {string}
       */
      matching?: 'profile_id' | 'email' | 'phone' | 'custom';
    };
    /** @description A uid of the special form, which begins with an e and a bar, is enough; every other one needs more. */
    RequestPushByUid: {
      /** @description Message, as the payload of the push names it. */
      uid: string;
    };
    /** @description Makes a custom field of an entity. */
    RequestMarketCustomField: {
      external_id: components['schemas']['RequestMarketExternalId'];
      name: string;
      /** @enum {string} */
      entity_type: 'product' | 'sku' | 'order' | 'line_order';
      /** @description Whether an entity has to have a value. */
      required: boolean;
      /** @enum {string} */
      value_type: 'unicode' | 'int' | 'float' | 'bool' | 'enum' | 'date';
      /** @description A value of that type. */
      default_value: string | number | boolean | Record<string, unknown>;
      /** @description For enum: a number for each name. */
      enum_values?: {
        [key: string]: unknown;
      };
    };
    /** @description Makes a status that lines of orders may have. */
    RequestMarketCustomLineStatus: {
      external_id: components['schemas']['RequestMarketExternalId'];
      name: string;
      /**
       * @description Which of the platform's statuses it counts as.
       * @enum {string}
       */
      type: 'delivered' | 'canceled' | 'refunded' | 'in_process';
    };
    /** @description An order. The profile that made it is searched by the values of matching, which stand in the order itself. */
    RequestMarketOrder: {
      external_id: components['schemas']['RequestMarketExternalId'];
      matching?: components['schemas']['RequestMatchingMode'];
      /** @description E-mail to search by. */
      email?: string;
      /** @description Phone to search by. */
      phone?: string;
      /** @description Id of the profile. */
      profile_id?: string;
      field_name?: components['schemas']['RequestMatchingFieldName'];
      field_value?: components['schemas']['RequestMatchingFieldValue'];
      /** @description Limits the search by e-mail or phone to one resource. */
      resource_id?: number;
      /** @description Push provider, for push_sub. */
      provider?: string;
      /** @description Push subscription of the provider, for push_sub. */
      subscription_id?: string;
      endpoint: components['schemas']['RequestMarketEndpoint'];
      status: components['schemas']['RequestMarketOrderStatus'];
      tags?: string[];
      delivery_cost?: components['schemas']['RequestMarketAmount'];
      /** @description Items and delivery together, as decimal digits in a string. */
      total_price: string;
      currency: components['schemas']['RequestMarketCurrency'];
      /** @description When the order was made; pages show three forms. */
      create_time?: string;
      /** @description When the order was changed; pages show three forms. */
      update_time?: string;
      custom_fields?: components['schemas']['RequestMarketCustomValues'];
      region?: components['schemas']['RequestMarketRegion'];
      /** @description One line at least. */
      lines: components['schemas']['RequestMarketLine'][];
    };
    /**
     * @description Status of an order.
     * @enum {string}
     */
    RequestMarketOrderStatus: 'new' | 'delivered' | 'paid' | 'canceled' | 'part_refunded';
    /** @description Makes a category, or a subcategory of another. */
    RequestMarketCategory: {
      external_id: components['schemas']['RequestMarketExternalId'];
      name: string;
      /** @description Category above this one. */
      parent_external_id?: string;
    };
    RequestMarketProduct: components['schemas']['RequestMarketGoods'] & {
      /** @description SKUs of the product, which they need presumably not name again. */
      sku?: components['schemas']['RequestMarketGoods'][];
    };
    /** @description What products and SKUs have in common. */
    RequestMarketGoods: {
      name: string;
      external_id: components['schemas']['RequestMarketExternalId'];
      /** @description Product of a SKU, by external id. */
      product_external_id?: string;
      price?: components['schemas']['RequestMarketAmount'];
      old_price?: components['schemas']['RequestMarketAmount'];
      currency?: components['schemas']['RequestMarketCurrency'];
      tags?: string[];
      manufacturer_name?: string;
      /** @description Text of at most 1000 characters. */
      description?: string;
      /** @description Page in the shop. */
      url?: string;
      /** @description Addresses of images. */
      pictures?: string[];
      /** @description How many there are for sale. */
      count?: number;
      /** @description Shelf or service life, in days, as a string. */
      expiration_time?: string;
      /** @description Whether it is in stock. */
      is_available?: boolean;
      /** @description Whether it can be delivered. */
      delivery?: boolean;
      /** @description Barcodes; numbers in every example. */
      barcode?: number[];
      manufacturer_warranty?: boolean;
      custom_fields?: components['schemas']['RequestMarketCustomValues'];
      /** @description What differs in a region. */
      regional_data?: components['schemas']['RequestMarketRegionalData'][];
      /** @description Categories, by external id; they have to exist. */
      categories?: string[];
    };
    /** @description What differs in one region; which fields are required is not documented. */
    RequestMarketRegionalData: {
      external_id?: components['schemas']['RequestMarketRegion'];
      price?: components['schemas']['RequestMarketAmount'];
      old_price?: components['schemas']['RequestMarketAmount'];
      currency?: components['schemas']['RequestMarketCurrency'];
      custom_fields?: components['schemas']['RequestMarketCustomValues'];
      count?: number;
      is_available?: boolean;
      delivery?: boolean;
    };
    RequestMarketSku: components['schemas']['RequestMarketGoods'] & unknown;
    /**
     * Format: date
     * @description First day of the period, as YYYY-MM-DD.
     */
    RequestReportDateFrom: string;
    /**
     * Format: date
     * @description Last day of the period, as YYYY-MM-DD.
     */
    RequestReportDateTo: string;
    /** @description Only this mailing. */
    RequestReportMailing: number;
    /**
     * @description By what entries are told apart: the address of the sender, or the From domain.
     * @enum {string}
     */
    RequestReportGroupBy: 'ip' | 'from_domain';
    /** @description Only so many of the most frequent entries. */
    RequestReportTop: number;
    /** @description Virtual sender. */
    RequestSenderId: number;
    /** @description Rules for e-mails, the first that fits is taken; the default one stands last. */
    RequestSenderEmailRules: components['schemas']['RequestSenderRule'][];
    /** @description Which keys may be left out is not documented; the examples carry all of them. */
    RequestSenderRule: {
      type?: components['schemas']['RequestSenderRuleType'];
      value?: components['schemas']['RequestSenderRuleValue'];
      /** @description Real senders, with the share of the messages that each takes. */
      senders?: {
        /** @description Real sender. */
        sender_id?: number;
        /** @description Share of the messages, 100 for all. */
        percent?: number;
        /** @description Replaces the From address, for e-mails; may be empty. */
        from_email?: string;
        /** @description Replaces the Reply-to address, for e-mails; may be empty. */
        replyto_email?: string;
        /** @description Replaces the From name; may be empty. */
        from_name?: string;
      }[];
    };
    /** @description What the rule looks at: default, group_id, from_domain and to_domain are documented. */
    RequestSenderRuleType: string;
    /** @description What fits: an empty text for default, the number of an access group, or a domain. */
    RequestSenderRuleValue: string | number;
    /** @description Rules for SMS, likewise; to_domain is not among their types. An empty list is accepted. */
    RequestSenderSmsRules: components['schemas']['RequestSenderRule'][];
    RequestQuerySegmentTexts: components['schemas']['RequestQueryTexts'] & {
      /** @description Column of the result that profiles are matched with. */
      column?: string;
    };
    RequestQueryTexts: {
      /** @description Name of the query. */
      name?: string;
      /** @description Short name. */
      shortname?: string;
      description?: string;
      /** @description Text of the SQL query. */
      sql?: string;
      /** @description How long a result is kept, by its name in minutes. */
      cache_time_min?: number;
      /** @description Access groups that see the query. */
      groups_id?: number[];
      /** @description Variables of the SQL text that a user fills; the keys are known from one example. */
      parameters?: ({
        name?: string;
        /** @description string is seen. */
        type?: string;
        title?: string;
        /** @description query is seen. */
        options_type?: string;
      } & {
        [key: string]: unknown;
      })[];
    };
    /** @description Connector to the external database, made in the administrator panel. */
    RequestQueryConnectorId: number;
    /** @description Task id; a UUID on some pages, `task_` and a UUID on others, shorter than a UUID for suppression lists. */
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
      /** Format: date-time */
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
      /** Format: date-time */
      _regdate?: string;
      /** Format: date-time */
      _createtime?: string;
      _emaildomain?: string;
      _domaingroup?: string;
      _acid?: string;
      _md5?: string;
      _xxh?: string;
      _xxm?: number;
      _deliv_exist?: boolean;
      /** Format: date-time */
      _deliv_date?: string;
      _deliv_push_exist?: boolean;
      _deliv_sms_exist?: boolean;
      /** Format: date-time */
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
      /**
       * @description Kind of channel.
       * @enum {string}
       */
      channel?: 'email' | 'sms' | 'push' | 'notify' | 'viber' | 'whatsapp' | 'telegram_bot';
      priority?: number;
      /**
       * @description A word of the documented list.
       * @enum {string}
       */
      status?: 'subscribed' | 'unsubscribed' | 'complained' | 'hardbounced' | 'unconfirmed' | 'suspended' | 'invalid';
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
    /** @description Task id; a UUID on some pages, `task_` and a UUID on others, shorter than a UUID for suppression lists. */
    ReplyTaskId: string;
    ReplySubscriptionItem: components['schemas']['ReplySubscriptionContacts'] & {
      resource_id: number;
      /**
       * @description Kind of channel.
       * @enum {string}
       */
      channel: 'email' | 'sms' | 'push' | 'notify' | 'viber' | 'whatsapp' | 'telegram_bot';
      /** @description 0 is the highest. */
      priority: number;
      /**
       * @description A word of the documented list.
       * @enum {string}
       */
      status: 'subscribed' | 'unsubscribed' | 'complained' | 'hardbounced' | 'unconfirmed' | 'suspended' | 'invalid';
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
    /** @description Actions. An empty list may be null. */
    ReplyHistoryEntries: components['schemas']['ReplyHistoryEntry'][];
    ReplyHistoryEntry: components['schemas']['ReplyHistoryNewer'] | components['schemas']['ReplyHistoryOlder'];
    ReplyHistoryNewer: components['schemas']['ReplyHistoryCommon'] & {
      /** @description Id of the event, 24 hex digits. */
      event_id?: string;
      /** @description Id of the message. */
      smid?: string;
      /** @description Name of the mailing. */
      campaign_name?: string;
      /** @description Name of the template. */
      message_name?: string;
      /** @description Channel of the event. */
      channel?: string;
      subscription?: components['schemas']['ReplyHistorySubscription'];
    };
    ReplyHistoryCommon: {
      /** @description Hash of the profile, 16 hex digits. */
      xxh: string;
      profile_id: components['schemas']['ReplyProfileId'];
      /** @description E-mail of the profile. */
      email: string;
      /** @description Database of the profile. */
      list_id: number;
      /** @description What happened; send and web_version_save are seen. */
      action: string;
      /** @description How often. */
      count: number;
      /**
       * Format: date-time
       * @description Moment, RFC 3339 in UTC; newer pages show milliseconds, older ones seconds.
       */
      datetime: string;
      /** @description Template of the message. */
      message_id?: number;
      /** @description Mailing that the message belongs to. */
      campaign_id?: number;
      /** @description Subscriptions of the profile. */
      subscriptions?: components['schemas']['ReplyHistorySubscription'][];
      /** @description Profile fields that were asked for. */
      fields?: {
        [key: string]: unknown;
      };
    };
    ReplyHistorySubscription: components['schemas']['ReplySubscriptionItem'] & {
      /** @description Name of the resource; not in the older example. */
      resource_name?: string;
    };
    ReplyHistoryOlder: components['schemas']['ReplyHistoryCommon'] & Record<string, unknown>;
    ReplyRelationCounters:
      components['schemas']['ReplyRelationWithTotal'] | components['schemas']['ReplyRelationWithoutTotal'];
    ReplyRelationWithTotal: components['schemas']['ReplyRelationCounted'] & {
      /** @description Relations that the profile receives. */
      total?: number;
      /** @description Counters by the name of the property. */
      props?: {
        [key: string]: components['schemas']['ReplyRelationCounter'] & Record<string, unknown>;
      };
    };
    ReplyRelationCounted: {
      profile_id: components['schemas']['ReplyProfileId'];
      /** @description Hash of the profile. */
      profile_xxh: string;
      props: Record<string, unknown>;
    };
    ReplyRelationCounter: {
      /** @description Relations that have the property. */
      total?: number;
      /** @description The relations with the highest values. The table types it object. */
      top?: {
        profile_id: components['schemas']['ReplyProfileId'];
        value: number;
      }[];
      /** @description Sum of a numeric property. */
      sum?: number;
    };
    ReplyRelationWithoutTotal: components['schemas']['ReplyRelationCounted'] & {
      /** @description Counters by the name of the property; the example has none. */
      props?: {
        [key: string]: components['schemas']['ReplyRelationCounter'] & Record<string, unknown>;
      };
    };
    ReplyRelationLink: {
      profile_id_a: components['schemas']['ReplyProfileId'];
      /** @description Hash of that profile. */
      xxh_a: string;
      profile_id_b: components['schemas']['ReplyProfileId'];
      /** @description Hash of that profile. */
      xxh_b: string;
      /** @description Database of the second profile. */
      db_b: number;
      /** @description Properties by name. */
      props: {
        [key: string]: {
          /** @description A number is seen; requests take flags too. */
          value: number | boolean;
        };
      };
    };
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
    ReplySavedSaved: {
      /** @description Id of the stored object. */
      saved_id: number;
    };
    ReplyAccessGroupsOptional:
      | components['schemas']['ReplyAccessGroupsCapitalised']
      | (components['schemas']['ReplyAccessGroupsLowerCase'] | components['schemas']['ReplyAccessGroupsAbsent']);
    ReplyAccessGroupsAbsent: Record<string, unknown>;
    ReplySuppressionChecked: components['schemas']['ReplyEnvelopeSuccess'] & {
      /** @description Whether any of the others holds. */
      matched: boolean;
      /** @description Whether the address itself is on the list. */
      email_matched?: boolean;
      /** @description Whether the domain is on the list. */
      domain_matched?: boolean;
      /** @description Whether the number is on the list. */
      phone_matched?: boolean;
    };
    ReplySuppressionAdded: components['schemas']['ReplyEnvelopeSuccess'] & {
      /** @description One key, named after the entry. */
      data?: {
        [key: string]: boolean;
      };
    };
    ReplySuppressionAddedMany: components['schemas']['ReplyEnvelopeSuccess'] & {
      /** @description Entries in the request. */
      total_count: number;
      /** @description Entries that were there already. */
      total_duplicated: number;
      /** @description Entries that were added. */
      total_imported: number;
    };
    /** @description Nothing is returned of what was removed. */
    ReplySuppressionNothing: null;
    /** @description One entry a channel of the resource, with two numbers where those of databases have ten. */
    ReplySegmentCounters: {
      /** @description Channel name; email, push and sms are seen. */
      channel: string;
      status: components['schemas']['ReplyCountersSendable'];
    }[];
    ReplyCountersSendable: components['schemas']['ReplyCountersNumbers'] & Record<string, unknown>;
    ReplySegmentSaved: components['schemas']['ReplyEnvelopeSuccess'] & {
      data: {
        /** @description Segment. */
        saved_id: number;
      };
    };
    /** @description A group of rules as it is returned. */
    ReplySegmentStoredCondition: {
      /** @description and or or. */
      condition: string;
      limit: number;
      /** @description Database of the profiles. */
      list_id: number;
      percent_from: number;
      percent_to: number;
      queries: components['schemas']['ReplySegmentStoredRule'][];
    };
    ReplySegmentStoredRule: components['schemas']['ReplySegmentRuleFields'] & {
      /** @description Rules below this one; empty in every example. */
      child: unknown[];
      /** @description How they are combined; empty in every example. */
      condition: string;
    };
    ReplySegmentRuleFields: {
      /** @description Where the compared value comes from; default, domaingroup and dataurl are seen. */
      compo: string;
      /** @description Field; email, statseg, subscription_email, _sex and others are seen. */
      name?: string;
      /** @description How to compare; equal, once and in_data are seen. */
      operator?: string;
      /** @description Kind of the field; email, statseg and subscription_email are seen. */
      type?: string;
      /** @description What to compare with, as pairs of a name and a value. */
      value?: {
        /** @description domaingroup, segment_id, field, resource_id and url are seen. */
        name: string;
        /** @description A string; ids of segments and resources are numbers. */
        value: unknown;
      }[];
      /** @description In an XML example only, empty. */
      object_path?: string;
      /** @description In an XML example only, empty. */
      object_type?: string;
    };
    /** @description A draft cannot be sent. */
    ReplyTemplateIsDraft: boolean;
    /** @description Whether the message holds a link that confirms a subscription. */
    ReplyTemplateIsConfirm: boolean;
    /** @description Tags. */
    ReplyTemplateTags: string[];
    ReplyTemplateStoredChannel: components['schemas']['ReplyTemplateByChannel'] & {
      /** @description Number of the channel; 1 e-mail, 2 SMS and 4 push are seen. */
      id: number;
      sid: components['schemas']['ReplyTemplateSid'];
      /** @description Null in every example. */
      presets: unknown;
    };
    ReplyTemplateByChannel: (
      | {
          id?: unknown;
          sid?: unknown;
          presets?: unknown;
          fields?: components['schemas']['ReplyTemplateEmailFields'];
        }
      | (
          | {
              id?: unknown;
              sid?: unknown;
              presets?: unknown;
              fields?: components['schemas']['ReplyTemplateSmsFields'];
            }
          | unknown
        )
    ) & {
      fields?: {
        [key: string]: unknown;
      };
    };
    ReplyTemplateEmailFields: {
      /** @description The message as plain text. */
      text?: string;
      /** @description The message as HTML. */
      html?: string;
      /** @description Whether there is an AMP form. */
      is_amp?: boolean;
      /** @description The message as AMP HTML. */
      amp?: string;
      subject?: string;
      /** @description Sender instead of the usual one. */
      from_email?: string;
      /** @description Name of the sender instead of the usual one. */
      from_name?: string;
      /** @description Address for answers instead of the usual one. */
      replyto_email?: string;
      /** @description Name for answers instead of the usual one. */
      replyto_name?: string;
      /** @description Whether CSS stays where it is. */
      is_not_inline?: boolean;
      /** @description Attachments; returned as an empty list in the examples. */
      attach?: unknown[];
    };
    ReplyTemplateSmsFields: {
      /** @description The message. */
      sms?: string;
      /** @description The most parts of a message; 0 is seen. */
      sms_max_count?: number;
      /** @description Whether http:// is put before links. */
      add_sms_url_scheme?: boolean;
    };
    /** @description Name of the channel: email, sms, push, telegram_bot, telegram_group or a custom channel. The table says custom_channel for the last, an example of templates.get cc_channel. */
    ReplyTemplateSid: string;
    /** @description A campaign as it is returned. Both examples are cut inside lcg, so what follows there, in audience and in the campaign itself is not known; these objects are open. */
    ReplyCampaignCampaign: {
      id: number;
      is_delete: boolean;
      /**
       * Format: date-time
       * @description Moment in UTC, with milliseconds; no underscore in the name.
       */
      createtime: string;
      /**
       * Format: date-time
       * @description As createtime.
       */
      updatetime: string;
      /** @description Login of the last editor. */
      updated_user: string;
      name: string;
      /** @description May be empty. */
      description: string;
      /** @description Empty in both examples; the filter of the list is called ui_tags. */
      tags: unknown[];
      state: components['schemas']['ReplyCampaignState'];
      audience: components['schemas']['ReplyCampaignAudience'];
    } & {
      [key: string]: unknown;
    };
    /**
     * @description State of a campaign.
     * @enum {string}
     */
    ReplyCampaignState: 'cloning' | 'inactive' | 'waiting' | 'active' | 'completed' | 'deleted';
    /** @description Whom the campaign reaches. */
    ReplyCampaignAudience: {
      /** @description ready is seen. */
      state: string;
      /** @description Segment. */
      seg_id: number;
      /** @description Database. */
      list_id: number;
      extension_conf: components['schemas']['ReplyCampaignEntities'];
      lcg: components['schemas']['ReplyCampaignControlGroup'];
    } & {
      [key: string]: unknown;
    };
    ReplyCampaignEntities: components['schemas']['ReplyCampaignEntitySets'] & Record<string, unknown>;
    ReplyCampaignEntitySets: {
      workflows?: components['schemas']['ReplyCampaignIds'];
      triggers?: components['schemas']['ReplyCampaignIds'];
      broadcasts?: components['schemas']['ReplyCampaignIds'];
      regulars?: components['schemas']['ReplyCampaignIds'];
      abns?: components['schemas']['ReplyCampaignIds'];
      placements?: components['schemas']['ReplyCampaignIds'];
    };
    ReplyCampaignIds: {
      ids: number[];
    };
    /** @description Settings of the local control group, which gets nothing. */
    ReplyCampaignControlGroup: {
      /** @description How the group is balanced; the example of the list has none. */
      stratification_field_settings?: {
        /** @description Field of the database. */
        field_name: string;
        /** @description enum and unicode are seen. */
        field_type: string;
        /** @description list is seen. */
        condition_type: string;
        conditions: {
          /** @description Numbers for a field of type enum, strings for unicode. */
          list: (number | string)[];
        }[];
      }[];
      ignore_entities: components['schemas']['ReplyCampaignEntitySets'] & Record<string, unknown>;
      /** @description Shown by the list only, and cut after limit. */
      size_formation_settings?: {
        /** @description 0 is seen. */
        limit?: number;
      } & {
        [key: string]: unknown;
      };
    } & {
      [key: string]: unknown;
    };
    /** @description What the list shows of the control group beyond a single campaign. */
    ReplyCampaignListedControlGroup: {
      ignore_entities?: components['schemas']['ReplyCampaignEntities'];
      size_formation_settings: {
        limit: unknown;
      } & {
        [key: string]: unknown;
      };
    } & {
      [key: string]: unknown;
    };
    ReplyCampaignNothing: components['schemas']['ReplyEnvelopeSuccess'] & {
      data: null;
    };
    ReplyMailingDone: components['schemas']['ReplyEnvelopeSuccess'] & {
      data: null;
    };
    /** @description Tags; an empty list when there are none. */
    ReplyMailingTags: string[];
    /** @description Message templates of the mailing. */
    ReplyMailingStoredMessages: (components['schemas']['ReplyMailingMessage'] & unknown)[];
    /** @description A template, and what replaces its own sender and subject; empty replaces nothing. */
    ReplyMailingMessage: {
      /** @description Template. */
      message_id?: number;
      subject?: string;
      from_email?: string;
      from_name?: string;
      replyto_email?: string;
      replyto_name?: string;
    };
    /** @description Push providers, in push mailings only. */
    ReplyMailingProviders: string[];
    ReplyMailingCloned: components['schemas']['ReplyEnvelopeSuccess'] & {
      data: {
        /** @description Id of the clone. */
        saved_id: number;
      };
    };
    /** @description A broadcast or regular mailing. Fields that are not required are missing in the oldest example. */
    ReplyMailingDetails: {
      id: number;
      name: string;
      is_active: boolean;
      /** @description Audience. */
      data_id: number;
      /**
       * @description Kind of the audience.
       * @enum {string}
       */
      data_type: 'list' | 'segment';
      content: components['schemas']['ReplyMailingStoredMessages'];
      /** @description Channel; email and sms are seen. */
      send_channel: string;
      /** @description The same as send_channel in the examples. */
      channel: string;
      /**
       * @description fanout is seen.
       * @enum {string}
       */
      push_sending_mode?: 'fanout' | 'last' | '';
      resource_id: number;
      subid: string;
      limit: number;
      aglimit_count: number;
      aglimit_percent: number;
      start_schedule: components['schemas']['ReplyMailingStoredSchedule'];
      /** @description Whether its messages carry an opt-in link. */
      for_confirm?: boolean;
      policy_id?: number;
      description?: string;
      virtual_sender_id: number;
      is_random_tracking_prefix: boolean;
      custom_tracking_domains: string[];
      watcher_list_id: number;
      watcher_limit: number;
      blind_carbon_copy?: string[];
      unconditional_sending?: boolean;
      skip_unique_checking?: boolean;
      /** @description Null in one example and an empty list in another. */
      sub_cats_filter?: unknown[];
      /** @description Null in both examples. */
      sub_fields_filter?: unknown;
      /** @description Login of the last editor. */
      updated_user?: string;
      /**
       * Format: date-time
       * @description Moment in UTC; the length of the fraction varies.
       */
      update_time?: string;
      /** @description Empty, in the oldest example only. */
      content_type?: string;
    };
    ReplyMailingStoredSchedule: components['schemas']['ReplyMailingSchedule'] & {
      /** @description Empty in the examples. */
      tz?: string;
      profile?: boolean;
      losers?: boolean;
    };
    /** @description When the mailing starts; an empty list stands for no restriction. */
    ReplyMailingSchedule: {
      /** @description Minutes from 0 to 59. */
      start_mins?: number[];
      /** @description Hours from 0 to 23. */
      start_hours?: number[];
      /** @description Days of the month from 1 to 31. */
      start_mdays?: number[];
      /** @description Days of the week; how one is written is not shown. */
      start_wdays?: unknown[];
      /** @description Months from 1 to 12. */
      start_months?: number[];
      start_years?: number[];
    };
    ReplyScenarioList: components['schemas']['ReplyScenarioCounted'] &
      (
        components['schemas']['ReplyScenarioTextWithBlank'] | components['schemas']['ReplyScenarioTextWithUnderscore']
      ) & {
        /**
         * @description 0 on success.
         * @constant
         */
        error: 0;
        data: components['schemas']['ReplyScenarioScenario'][];
        next_from_id?: components['schemas']['ReplyPagingNextFromId'];
      };
    ReplyScenarioTextWithBlank: {
      'error text'?: string;
    };
    ReplyScenarioTextWithUnderscore: {
      error_text: string;
    };
    ReplyScenarioCounted:
      components['schemas']['ReplyScenarioTotal'] | components['schemas']['ReplyScenarioTotalCount'];
    ReplyScenarioTotal: {
      total?: components['schemas']['ReplyPagingTotalCount'];
    };
    ReplyScenarioTotalCount: {
      total_count: components['schemas']['ReplyPagingTotalCount'];
    };
    ReplyScenarioScenario: {
      id: number;
      name: string;
      /** @description Database. */
      list_id: number;
      is_active: boolean;
      ui_tags: string[];
      /** @description What happens to a profile that is caught again; skip and skip_in_any_case are seen. */
      mode: string;
      /** @description Access groups. */
      groups: components['schemas']['ReplyScenarioGroup'][];
      /** @description Nodes of the scenario. */
      nodes: components['schemas']['ReplyScenarioNode'][];
    };
    ReplyScenarioGroup:
      components['schemas']['ReplyScenarioTitledGroup'] | components['schemas']['ReplyScenarioNamedGroup'];
    ReplyScenarioTitledGroup: {
      ID?: number;
      title: string;
    };
    ReplyScenarioNamedGroup: {
      id: number;
      name: string;
    };
    /** @description A node. A jump to another scenario has a key more, of which only the start, next_wo, could be read. */
    ReplyScenarioNode: {
      /** @description start, campaign, delay, condition, feedback, promo_attach, update and workflow_jump are seen. */
      type: string;
      /** @description Name of the node; some nodes print title instead. */
      name?: string;
      title?: string;
      /** @description Shown by one page version. */
      node_id?: number;
      /** @description Of a node of type campaign, by one page version. */
      templates?: number[];
      /** @description Mailing of a node of type campaign, by one page version. */
      campaign_id?: number;
    } & {
      [key: string]: unknown;
    };
    /** @description Points as a decimal in a string. */
    ReplyLoyaltyAmount: string;
    /** @description One transaction. The only example is cut before its end and shows an accrual of points for an order, so what such a transaction need not have may be missing or null elsewhere. */
    ReplyLoyaltyTransaction: {
      /**
       * Format: uuid
       * @description UUID.
       */
      transaction_id: string;
      /** @description Id that the caller gave. */
      transaction_eid?: string;
      /**
       * Format: date-time
       * @description RFC 3339.
       */
      created_at: string;
      /** @description accrual is seen. */
      transaction_type: string;
      amount: components['schemas']['ReplyLoyaltyAmount'];
      balance_before: components['schemas']['ReplyLoyaltyAmount'];
      balance_after: components['schemas']['ReplyLoyaltyAmount'];
      /** @description Promotion. */
      promo_iid?: number;
      /** @description External id of the promotion. */
      promo_eid?: string;
      description?: string;
      /** @description From when the points may be spent. */
      activation_date?: string;
      /** @description Until when the points may be spent. */
      expiration_date?: string;
      /** @description What the points are for; order is seen. */
      source_type?: string;
      /** @description Its id. */
      source_iid?: number;
    };
    /** @description What a promotion does with points of one currency. Whether any of it may be missing is not documented. */
    ReplyLoyaltyRule: {
      points_currency_iid?: components['schemas']['ReplyLoyaltyCurrencyIid'];
      /** @description External id of the currency of points. */
      points_currency_eid?: string;
      static_amount?: components['schemas']['ReplyLoyaltyAmount'];
      min_amount?: components['schemas']['ReplyLoyaltyAmount'];
      max_amount?: components['schemas']['ReplyLoyaltyAmount'];
    };
    /** @description Internal id of the currency of points. */
    ReplyLoyaltyCurrencyIid: number;
    /** @description The transaction, and the active balance after the call. */
    ReplyLoyaltyEnded: {
      /** @description Id of the transaction. */
      transaction_id: string;
      balance: components['schemas']['ReplyLoyaltyAmount'];
    };
    ReplyLoyaltyRegistered: components['schemas']['ReplyEnvelopeSuccess'] & {
      /** @description Profile of the member. Beside the envelope and not below data. */
      profile_id: string;
    };
    /** @description The promo code. */
    ReplyPromoCodeCode: string;
    ReplyPromoCodeInformation: (
      components['schemas']['ReplyPromoCodeWithProfile'] | components['schemas']['ReplyPromoCodeWithoutProfile']
    ) & {
      code: components['schemas']['ReplyPromoCodeCode'];
      /** @description Loyalty program of the code. */
      loyalty_id: number;
      /**
       * Format: date-time
       * @description Moment of creation, RFC 3339.
       */
      created: string;
      /** @description Whether a profile has the code. */
      is_attached: boolean;
      /** @description Whether the code was used. */
      is_activated: boolean;
      is_expired: boolean;
      /** @description Moment of attachment, RFC 3339; empty when unset. */
      attached: string;
      /** @description Moment of activation, RFC 3339; empty when unset. */
      activated: string;
      /** @description Moment of expiry; empty when unset. */
      expired: string;
      /** @description Moment when it is going to expire; empty when unset. */
      expire_date: string;
    };
    ReplyPromoCodeWithProfile: {
      /** @constant */
      is_attached?: true;
      /** @description Database of the profile. */
      database_id: number;
      profile_id?: components['schemas']['ReplyProfileId'];
    };
    ReplyPromoCodeWithoutProfile: Record<string, unknown>;
    ReplyPromoCodeDone: components['schemas']['ReplyEnvelopeSuccess'] & {
      data: null;
    };
    /** @description The code in the list of a program. Moments that have not come are left out. */
    ReplyPromoCodeRow: {
      code: components['schemas']['ReplyPromoCodeCode'];
      /**
       * Format: date-time
       * @description Moment of attachment, RFC 3339.
       */
      attached?: string;
      /**
       * Format: date-time
       * @description Moment of activation, RFC 3339.
       */
      activated?: string;
    };
    ReplyMarketStoredOrder: {
      /** @description Who ordered. */
      profile: {
        profile_id: components['schemas']['ReplyProfileId'];
        /** @description Hash of the profile. */
        xxh: string;
      };
      external_id: string;
      /** @description Touchpoint. */
      endpoint: string;
      /** @description Absent where there are none. */
      tags?: string[];
      status: string;
      delivery_cost: components['schemas']['ReplyMarketStoredAmount'];
      total_price: components['schemas']['ReplyMarketStoredAmount'];
      currency: string;
      custom_fields: components['schemas']['ReplyMarketCustomValues'];
      /** @description Absent where there is none. */
      region?: string;
      lines: components['schemas']['ReplyMarketStoredLine'][];
      /**
       * Format: date-time
       * @description Moment in UTC, to the second.
       */
      create_time?: string;
      /**
       * Format: date-time
       * @description Moment in UTC, to the second.
       */
      update_time?: string;
    };
    /** @description Amount of money, as digits in a string. The samples suggest minor units (1000 sent, 100000 listed), and no page says so. */
    ReplyMarketStoredAmount: string;
    /** @description Values of custom fields, by the external id of the field; strings and numbers are seen. */
    ReplyMarketCustomValues: {
      [key: string]: unknown;
    };
    ReplyMarketStoredLine: {
      external_id: string;
      /** @description Product, by external id; presumably absent in a line of a SKU. */
      product?: string;
      /** @description SKU, by external id; in no example. */
      sku?: string;
      base_price_per_item: components['schemas']['ReplyMarketStoredAmount'];
      min_price_per_item: components['schemas']['ReplyMarketStoredAmount'];
      final_price_per_item: components['schemas']['ReplyMarketStoredAmount'];
      count: number;
      custom_fields: components['schemas']['ReplyMarketCustomValues'];
      currency: string;
    };
    /** @description What the rule looks at: default, group_id, from_domain and to_domain are documented. */
    ReplySenderRuleType: string;
    /** @description What fits: an empty text for default, the number of an access group, or a domain. */
    ReplySenderRuleValue: string | number;
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
