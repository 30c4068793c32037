/**
 * Stand-ins for values that only the sender of a request knows. They pass through everything that builds a request, numbers
 * as numbers and texts as words, and become `{{name}}` in the finished text.
 */

const firstNumber = 9_006_000_000_000_000;
const marks = /9006\d{12}|Zq\d+qZ/g;

/** Gives stand-ins, the same one for the same name. */
export interface Placeholders {
  number: (name: string) => number;
  /** A word of letters and digits. */
  text: (name: string) => string;
  /** The text with `{{name}}` for every stand-in. */
  resolved: (text: string) => string;
  /** Names of the stand-ins in a text. */
  namesIn: (text: string) => string[];
}

/** Makes the stand-ins of one request. */
export function createPlaceholders(): Placeholders {
  const names: string[] = [];
  const indexOf = (name: string) => {
    if (!names.includes(name)) names.push(name);
    return names.indexOf(name);
  };
  const nameOf = (mark: string) => {
    const index = mark.startsWith('Z') ? Number(mark.slice(2, -2)) : Number(mark) - firstNumber;
    return names[index] ?? mark;
  };
  return {
    number: (name) => firstNumber + indexOf(name),
    text: (name) => `Zq${indexOf(name)}qZ`,
    resolved: (text) => text.replaceAll(marks, (mark) => `{{${nameOf(mark)}}}`),
    namesIn: (text) => [...new Set([...text.matchAll(marks)].map(([mark]) => nameOf(mark)))],
  };
}
