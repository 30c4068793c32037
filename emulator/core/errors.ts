/**
 * Refusals: the errors that the platform answers, with the code of the envelope.
 *
 * Codes 400 to 403 are in the vendor's table, 404 and 409 are documented for the quick import only and used for the same
 * situations everywhere: https://guides.altcraft.com/en/developer-guide/api-interaction
 */

/** A call that the platform refuses; the catch-all of the pipeline turns it into an answer. */
export class Refusal extends Error {
  readonly code: number;
  /** Whether the HTTP status is the code even where refusals stand in the envelope only. */
  readonly alwaysHttp: boolean;

  constructor(code: number, text: string, alwaysHttp = false) {
    super(text);
    this.name = new.target.name;
    this.code = code;
    this.alwaysHttp = alwaysHttp;
  }
}

/** 400: the request as such is wrong. */
export class IncorrectRequest extends Refusal {
  constructor(text: string) {
    super(400, text);
  }
}

/** 400 that names a field, in the wording of the vendor's own SDK logs. */
export class IncorrectField extends IncorrectRequest {
  constructor(field: string, reason: string) {
    super(`field "${field}" is not valid: ${reason}`);
  }
}

/** 401: no token came. */
export class TokenRequired extends Refusal {
  constructor() {
    super(401, 'API token required');
  }
}

/** 402: the tariff allows no more. */
export class TariffLimit extends Refusal {
  constructor(text: string) {
    super(402, text);
  }
}

/** 403: the token is unknown or may not do this. */
export class NoAccess extends Refusal {
  constructor(text: string) {
    super(403, text);
  }
}

/** 404: the object is not there. */
export class NotFound extends Refusal {
  constructor(text: string) {
    super(404, text);
  }
}

/** What the work gives, or the refusal that ends it. */
export function refusalOr<T>(work: () => T): T | Refusal {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/**
 * What was found.
 *
 * @param what names it in the refusal, for example `database 7`
 * @throws NotFound where nothing was found
 */
export function existing<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new NotFound(`${what} not found`);
  return found;
}

/** 404 over HTTP: the path belongs to no operation of the contract. */
export class NoSuchMethod extends Refusal {
  constructor() {
    super(404, 'no such method', true);
  }
}

/** 409: more than one profile matches. */
export class AmbiguousMatch extends Refusal {
  constructor(count: number) {
    super(409, `more than one profile matches: ${count} found`);
  }
}

/** 413: the body is larger than the documented 10 MB. */
export class TooLarge extends Refusal {
  constructor() {
    super(413, 'request body is larger than 10 MB');
  }
}

/** 501 over HTTP: the contract has the operation, the emulator does not. */
export class NotEmulated extends Refusal {
  constructor(operation: string) {
    super(501, `NotEmulated: the contract has ${operation}, the emulator has no function for it`, true);
  }
}
