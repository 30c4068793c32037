import { IncorrectField } from '../../core/errors.ts';

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Turns a position in a list into an opaque text of letters and digits, like the samples of subscriptions.listAll. */
export function cursorOf(position: string): string {
  let rest = BigInt(`0x1${Buffer.from(position).toString('hex')}`);
  let text = '';
  while (rest > 0n) {
    text = alphabet.charAt(Number(rest % 58n)) + text;
    rest /= 58n;
  }
  return text;
}

/**
 * The position inside a cursor; no cursor is the position before everything.
 *
 * @throws IncorrectField when the text is no cursor of this emulator
 */
export function readCursor(cursor: string | undefined): string {
  if (!cursor) return '';
  let number = 0n;
  for (const letter of cursor) {
    const digit = alphabet.indexOf(letter);
    if (digit < 0) throw new IncorrectField('from_id', 'unknown page pointer');
    number = number * 58n + BigInt(digit);
  }
  const hex = number.toString(16);
  const position = Buffer.from(hex.slice(1), 'hex').toString();
  if (!hex.startsWith('1') || !/^(\d{8}:[0-9a-f]{24}:[0-9a-f]{8})?$/.test(position)) {
    throw new IncorrectField('from_id', 'unknown page pointer');
  }
  return position;
}
