/**
 * What is told to the Allure reporter: messages in the form of attachments, as its runtime API sends them.
 */
import type { TestInfo } from '@playwright/test';
import type { RuntimeMessage } from 'allure-js-commons/sdk';

const contentType = 'application/vnd.allure.message+json';

/**
 * Sends a message about a test. The list of attachments takes it without a step and without a file; the runtime API of
 * Allure makes both for each of its messages, which costs more than the calls of a test.
 */
export function tellAllure(test: TestInfo, message: RuntimeMessage): void {
  test.attachments.push({ name: 'Allure message', contentType, body: Buffer.from(JSON.stringify(message)) });
}

/** Attaches a text to a test, for the report only. */
export function attachText(test: TestInfo, name: string, text: string, type: 'text/plain' | 'text/csv'): void {
  const content = Buffer.from(text).toString('base64');
  const data = { name, content, encoding: 'base64', contentType: type, wrapInStep: true } as const;
  tellAllure(test, { type: 'attachment_content', data: { ...data, timestamp: Date.now() } });
}
