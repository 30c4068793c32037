/**
 * The report in one file: its data arrive as the generator gave them, and nothing is loaded from elsewhere.
 */
import { runInNewContext } from 'node:vm';
import { packed, withoutTracking } from '../../../tools/run/single-file.ts';
import { expect, test } from '../../test.ts';

const data = { 'widgets/statistic.json': 'eyJ0b3RhbCI6Mn0=', 'data/test-results/a.json': 'e30=' };
const calls = Object.entries(data).map(([name, value]) => `d("${name}","${value}")`);
const page = (script: string) => `<body>\n${script}\n<p>end</p></body>`;
const generated = page(`<script defer>
      Promise.allSettled([${calls.join(',')}])
        .then(function(){ window.allureReportDataReady = true; })
    </script>`);

interface ReportWindow {
  allureReportData: Record<string, string>;
  allureReportDataReady?: boolean;
}

/** Runs the script of a page with the document that it asks for, to its end. */
async function opened(html: string): Promise<ReportWindow> {
  const [, textContent = ''] = /id="report-data">([^<]*)</.exec(html) ?? [];
  const [, script = ''] = /<script>([^]*?)<\/script>/.exec(html) ?? [];
  const window: ReportWindow = { allureReportData: {} };
  const document = { getElementById: () => ({ textContent }) };
  await runInNewContext(script, { window, document, atob, Blob, DecompressionStream, JSON, Response, Uint8Array });
  return window;
}

test('the data of a packed page arrive as the generator gave them', async () => {
  const html = packed(generated);

  expect(html).not.toContain('eyJ0b3RhbCI6Mn0=');
  expect(html).toContain('<p>end</p>');
  expect(await opened(html)).toEqual({ allureReportData: data, allureReportDataReady: true });
});

test('a page without such data stays as it is', () => {
  expect(packed(page('<script>other()</script>'))).toBe(page('<script>other()</script>'));
});

test('scripts of other hosts are taken out, and those of the report stay', () => {
  const own = '<script src="app.js"></script><script>window.allure = {};</script>';
  const foreign =
    '<script async src="https://tracker.example/a.js"></script>\n' +
    "<script>\n window.dataLayer = [];\n gtag('js', new Date());\n</script>\n";

  expect(withoutTracking(page(`${foreign}${own}`))).toBe(page(own));
});
