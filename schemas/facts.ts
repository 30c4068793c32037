/**
 * The facts of an operation that OpenAPI has no words for: what `x-facts` of a contract file may hold.
 */
/** What a call does to the platform, from harmless to irreversible. */
export type Effect = 'read' | 'create' | 'update' | 'delete' | 'task' | 'export' | 'send' | 'destructive';

/** How much of a documentation page was readable. */
export type Evidence = 'documented' | 'partial' | 'unseen';

/** A kind of object that the platform keeps and a run may have to clean up. */
export type ObjectKind =
  | 'profile'
  | 'message'
  | 'segment'
  | 'suppression list'
  | 'template'
  | 'campaign'
  | 'mailing'
  | 'scenario'
  | 'loyalty program'
  | 'transaction'
  | 'product'
  | 'sku'
  | 'order'
  | 'market setting'
  | 'virtual sender'
  | 'segmentation query'
  | 'template query'
  | 'connector';

/** Something that a call makes. */
export interface Creation {
  kind: ObjectKind;
  /** Where the reply tells the id (dots and `[]` for every entry of a list); missing where no page shows it. */
  id?: string;
  /** Where the request gives the name. */
  name?: string;
}

/** A kind of thing that a read shows; some of them no run makes. */
export type ShownKind =
  | ObjectKind
  | 'database'
  | 'resource'
  | 'sender'
  | 'subscription'
  | 'action'
  | 'task'
  | 'database field'
  | 'subscription field';

/** What a call does to profiles. */
export interface ProfileWrite {
  /**
   * The JSON paths at which the request names each profile that the call writes, the empty one for the request itself;
   * `unknown` where it may write others too.
   */
  profiles: string[] | 'unknown';
  /**
   * Which addresses the profiles get. Without it those of the fields `subscriptions` in the request, wherever they stand;
   * `request`: the request itself is a subscription; `none`; `unknown`: others than the request names.
   */
  addresses?: 'request' | 'none' | 'unknown';
  /** Where the request names the segment that the profiles enter. */
  into?: string;
}

/** A read of one object. */
export interface Reading {
  kind: ShownKind;
  /** The type of the objects where the read shows one type of the kind only, such as `broadcast` of the mailings. */
  only?: string;
  /** Where the request names the object. */
  by: string;
  /** Where the reply has the object's name, or the id that its maker gave; missing where no page shows it. */
  name?: string;
}

/** A read of many objects. */
export interface Listing {
  kind: ShownKind;
  /** The type of the objects where the list has one type of the kind only. */
  only?: string;
  /** The list has only what belongs to the profile that the request names. */
  of?: 'profile';
  /** Where the reply has the id by which other calls name the object; missing where no page shows it. */
  id?: string;
  /** Where the reply has the object's name, or the id that its maker gave; missing where no page shows it. */
  name?: string;
}

/** A call that deactivates. */
export interface Deactivation {
  kind: ObjectKind;
  /** The read that tells the state: where its request names the object, and at which JSON path which values mean off. */
  state: { operation: string; by: string; field: string; off: (string | boolean)[] };
}

/** The facts of one operation that OpenAPI has no words for; `x-facts` in its file. */
export interface Facts {
  /** Id of the record of facts that the operation was written from. */
  record: string;
  effect: Effect;
  /** `inferred`: no page prints the path, so "no such method" is an answer that proves nothing. */
  path: 'documented' | 'inferred';
  evidence: { request: Evidence; reply: Evidence };
  /** Forms in which requests are documented. */
  formats: string[];
  /** Collection variables that a call cannot do without. */
  needs?: string[];
  /** What a call makes. */
  creates?: Creation;
  /** What a call makes beside that. */
  alsoCreates?: Creation[];
  /**
   * Objects that a call changes: each entry tells their kind, where the request names them (places in order of preference,
   * by a space, where either of several does), and which operation makes one of the right sort where several make the kind.
   * `within` is where the request names the databases of a call that makes the object in each of them that lacks it;
   * `optional`: the call changes it only where the request names it.
   */
  touches?: { kind: ObjectKind; by: string; madeBy?: string; within?: string; optional?: true }[];
  /** What a call leaves for good, because no call removes it, and where the request names it. */
  leaves?: { what: string; name: string };
  /**
   * Where a request names something that is no object of its own, such as a promo code: places for which a test gives names
   * of the run.
   */
  names?: string[];
  /** Kinds of objects that a call changes without naming them. */
  touchesUnnamed?: ObjectKind[];
  /** Which profiles a call writes, and whether they get addresses: told by all calls that change profiles, deletion apart. */
  writes?: ProfileWrite;
  /** What a read shows of one object that the request names. */
  reads?: Reading;
  /** What a read lists. */
  lists?: Listing;
  /** The kind of object that a call deletes as a whole, and not something that belongs to it. */
  deletes?: ObjectKind;
  /** What a call deactivates, and which read tells whether that is off. */
  deactivates?: Deactivation;
  /** Who receives something through a call that sends: their kind, and where the request names them. */
  sends?: { to: ObjectKind; by: string }[];
  /** The request fields that name a database which the call may ruin as a whole. */
  ruins?: string[];
  /** The operation stands in the vendor's list of deduplicated ones, so a repeated request must be marked as such. */
  deduplicated?: boolean;
  /** Request fields of which the pages contradict each other whether or how they are required, with what they say. */
  doubtful?: Record<string, string>;
  /** Where the XML form of the reply is documented to differ beyond order, repeated elements, empty elements and quotes. */
  xml?: { root?: string; omits?: string[]; remark?: string };
  /** Operations that have to have run on the same object before, in order. */
  after?: string[];
  /** Setting of the server that has to be on. */
  setting?: string;
  /**
   * How a list is paged: the request's and the reply's field of the place, the list, and the fields (by a space) that tell
   * one entry from another. Where no page shows `next`, the next page begins behind the last id.
   */
  paging?: { from: string; next?: string; items: string; key: string };
  sources: string[];
  remarks?: string[];
}
