/**
 * The facts of an operation that OpenAPI has no words for: what `x-facts` of a contract file may hold.
 */
/** What a call does to the platform, from harmless to irreversible. */
export type Effect = 'read' | 'create' | 'update' | 'delete' | 'task' | 'export' | 'send' | 'destructive';

/** How much of a documentation page was readable. */
export type Evidence = 'documented' | 'partial' | 'unseen';

/** A kind of object that the platform stores and that calls change. */
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

/** An object that a call makes. */
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
  | 'relation'
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
  effect: Effect;
  /** `inferred`: no page prints the path, so "no such method" is an answer that proves nothing. */
  path: 'documented' | 'inferred';
  evidence: { request: Evidence; reply: Evidence };
  /** Forms in which requests are documented. */
  formats: string[];
  /** Collection variables that a call cannot do without. */
  needs?: string[];
  /** The object that a call makes. */
  creates?: Creation;
  /** Further objects that the call makes. */
  alsoCreates?: Creation[];
  /**
   * Objects that a call changes: their kind, and where the request names them (JSON paths in order of preference, separated
   * by a space, where one of several is enough). `madeBy` is the operation that makes an object of the right type where several
   * make the kind. `within` is where the request names the databases of a call that makes the object in each of them that lacks
   * it. `optional`: the call changes the object only where the request names it.
   */
  touches?: { kind: ObjectKind; by: string; madeBy?: string; within?: string; optional?: true }[];
  /** What a call leaves permanently, because no call removes it, and where the request names it. */
  permanent?: { what: string; name: string };
  /**
   * Where a request names something that lives inside another object, such as a promo code of a program: a test gives names
   * of the run there.
   */
  names?: string[];
  /** Kinds of objects that a call changes without naming them. */
  touchesUnnamed?: ObjectKind[];
  /** Which profiles a call writes, and which addresses they get. Required where a call makes or changes profiles. */
  writes?: ProfileWrite;
  /** The object that a read shows. */
  reads?: Reading;
  /** The objects that a read lists. */
  lists?: Listing;
  /** The kind of object that a call deletes as a whole; a call that deletes only a part of an object has none. */
  deletes?: ObjectKind;
  /** The calls that this one takes back after a test: no other call may stand in a ledger as a way to take something back. */
  undoes?: string[];
  /** The object that a call deactivates, and the read that tells whether it is off. */
  deactivates?: Deactivation;
  /** One of the first calls of a run: it needs no object, and whoever may use the API may make it. */
  firstContact?: true;
  /** Who receives a message through a call that sends: their kind, and where the request names them. */
  sends?: { to: ObjectKind; by: string }[];
  /** The request fields that name a database of which the call may delete or overwrite data that the request does not name. */
  deletesDataOf?: string[];
  /** The vendor's list of deduplicated calls has the path, so the reply to a repeated request must be marked as such. */
  deduplicated?: boolean;
  /** Request fields on which the pages contradict each other, each with what they say. */
  doubtful?: Record<string, string>;
  /** Where the XML form of the reply is documented to differ beyond order, repeated elements, empty elements and quotes. */
  xml?: {
    root?: string;
    omits?: string[];
    /** The page prints a reply that is no well-formed XML. */
    illFormed?: boolean;
    remark?: string;
  };
  /** Operations that must have run on the same object before, in order. */
  after?: string[];
  /** Setting of the server that has to be on. */
  setting?: string;
  /**
   * How a list is paged: the request field that says where a page begins (`from`), the reply field that says where the next
   * one begins (`next`), the list, and the fields that identify an entry (separated by a space). Where no page shows `next`,
   * the next page begins after the last id.
   */
  paging?: { from: string; next?: string; items: string; key: string };
  /** Pages beside the one in `externalDocs`, or which page could not be read. */
  sources?: string[];
  /** What the pages leave open, and where they contradict each other. */
  remarks?: string[];
}
