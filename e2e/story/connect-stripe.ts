import { sayIn } from '#sandbox/stripe/pages/texts.ts';
import type { Story } from './story.ts';

/** The company opens its account on the hosted page, and comes back connected. */
export async function connectStripe({ staff, say, at, company, language }: Story): Promise<void> {
  const { page } = staff;
  const hosted = sayIn(language);
  await staff.open(at('/console/settings/payments'));
  await page.getByRole('button', { name: say('settings:payments.connect.none') }).click();
  await page.waitForURL(/\/connect\/onboarding\//);
  await page.getByLabel(hosted('businessName')).fill(company.name);
  await page.getByRole('button', { name: hosted('finish') }).click();
  await page.waitForURL(/\/console\/settings\/payments/);
  await page.getByText(say('settings:payments.about.enabled.title')).first().waitFor();
  await staff.look('online-payments');
}
