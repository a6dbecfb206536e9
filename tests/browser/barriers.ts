import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

type Axe = { run(context: object, options: object): Promise<{ violations: Violation[] }> };
type Violation = { id: string; nodes: { html: string; any: { message: string }[] }[] };

/**
 * Barriers that axe finds on the page as it stands: all of its rules, best practice among them.
 *
 * @returns each with the markup that has it; none for a page without
 */
export async function barriersOf(page: Page): Promise<string[]> {
  // In one frame and one script: axe stays in the page, where `contrastFaultsOf` finds it.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations.flatMap(inWords);
}

/**
 * Text that is too faint, for a page that `barriersOf` has seen and that has changed its colours since; the text of an article
 * by the stricter measure of WCAG's level AAA.
 */
export async function contrastFaultsOf(page: Page): Promise<string[]> {
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: Axe };
    const check = (include: string, rule: string): Promise<{ violations: Violation[] }> =>
      axe.run({ include }, { runOnly: { type: 'rule', values: [rule] }, resultTypes: ['violations'] });
    const found = await check('body', 'color-contrast');
    const isArticle = document.querySelector('.bai-viet') !== null;
    const strictly = isArticle ? await check('.bai-viet', 'color-contrast-enhanced') : { violations: [] };
    // No more than what is told: whole results take long to hand over.
    return [...found.violations, ...strictly.violations].map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html, any }) => ({ html, any: any.map(({ message }) => ({ message })) })),
    }));
  });
  return violations.flatMap(inWords);
}

function inWords({ id, nodes }: Violation): string[] {
  return nodes.map(({ html, any }) => `${id}: ${html.slice(0, 200)} ${any[0]?.message ?? ''}`);
}
