import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What an accessibility check finds on the open screen, by WCAG 2.2 A and AA: the rule, and the first elements that break it. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    () =>
      (window as unknown as { axe: { run(options: unknown): Promise<AxeResults> } }).axe.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        resultTypes: ['violations'],
      }) as Promise<AxeResults>,
  );
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ target, any }) => `${target.join(' ')} (${any[0]?.message ?? ''})`)
        .join(' | ')}`,
  );
}

/** Texts that were not found show as their key: `billing.columns.amount`. */
export async function untranslated(page: Page): Promise<string[]> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is seen, without scripts and what is hidden
  const text = await page.evaluate(() => document.body.innerText);
  return text.match(/\b(?:[a-z]+[A-Za-z]*:)?[a-z]+[A-Za-z]*(?:\.[a-z]+[A-Za-z]+){2,}\b/g) ?? [];
}
