import type { Language } from '#app/kernel/languages.ts';
import { type DemoCompany, demoAddress, demoPassword } from '#prisma/seed/demo-companies.ts';
import type { Scene } from './in-browser.ts';
import { newVisitor, type Visitor } from './story/visitor.ts';

/** Somebody of a company of the demonstration, signed in on a device of their own; in the company's language unless another one is named. */
export async function signIn(
  { app, browser }: Scene,
  company: DemoCompany,
  mailbox: string,
  { device, language = company.language }: { device: 'phone' | 'desktop'; language?: Language },
): Promise<Visitor> {
  const visitor = await newVisitor(browser, { device, language });
  const { page } = visitor;
  await visitor.open(app.at(company.slug, '/sign-in?by=password'));
  await page.locator('input[name=email]').last().fill(demoAddress(company, mailbox));
  await page.locator('input[name=password]').fill(demoPassword);
  await Promise.all([
    page.waitForURL((url) => !url.pathname.startsWith('/sign-in')),
    page.locator('input[name=password]').press('Enter'),
  ]);
  return visitor;
}
