/**
 * The Allure report as one file that opens by double click: what its generator writes into one file, with the data compressed,
 * and without the script that would tell a stranger that it was opened.
 */
import { gzipSync } from 'node:zlib';

const trackers = [
  /<script[^>]*src="https?:\/\/[^"]*"[^>]*><\/script>\s*/g,
  /<script>\s*window\.dataLayer = [^<]*<\/script>\s*/g,
];

/** A page of the report that loads nothing from other hosts. */
export function withoutTracking(html: string): string {
  return trackers.reduce((text, tracker) => text.replace(tracker, ''), html);
}

/** Hands the data to the report as the generator's own script does, which it stands in for. */
const unpacking = `<script>
      (async () => {
        const packed = document.getElementById('report-data').textContent;
        const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
        const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
        Object.assign(window.allureReportData, JSON.parse(await new Response(stream).text()));
        window.allureReportDataReady = true;
      })();
    </script>`;

/**
 * Compresses the data of a page.
 *
 * @param html a page with its data in calls of the form `d("name","base64")`
 * @returns the same page where it has no such data
 */
export function packed(html: string): string {
  const script = /<script defer>\s*Promise\.allSettled\(\[[^<]*<\/script>/.exec(html);
  if (!script) return html;
  const data = [...script[0].matchAll(/\bd\("([^"]+)","([^"]*)"\)/g)].map(([, name = '', value]) => [name, value]);
  const text = gzipSync(JSON.stringify(Object.fromEntries(data)), { level: 9 }).toString('base64');
  const before = html.slice(0, script.index);
  const after = html.slice(script.index + script[0].length);
  return `${before}<script type="text/plain" id="report-data">${text}</script>\n    ${unpacking}${after}`;
}
