/**
 * Texts of an installation as they may be printed. A terminal obeys control characters, a reader is misled by characters that
 * are not seen or turn the order round, and a CI server obeys lines in its log.
 */

/** Control characters but tab and line feed, marks of direction, separators of lines, letters and marks without width. */
const unseen = /(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|[\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0]/gu;

/** The first character of what GitHub, Azure Pipelines, TeamCity, GitLab and Travis CI obey in a log. */
const commands =
  /(?=::[a-z][a-z-]*(?:\s|::))(?<=^[^\S\n]*):|#(?=#(?:vso)?\[|#teamcity\[)|s(?=ection_(?:start|end):\d)|t(?=ravis_(?:fold|time):)/gim;

const escaped = (char: string) =>
  [...Array(char.length).keys()].map((index) => `\\u${char.charCodeAt(index).toString(16).padStart(4, '0')}`).join('');

/**
 * @returns the text with each such character as its escape, `\u001b`. In a text that is JSON the escape means the same, so
 *   nothing is lost there.
 */
export function printable(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll(unseen, escaped).replaceAll(commands, escaped);
}
