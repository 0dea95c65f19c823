import { expect } from 'vitest';
import type { Story } from './story.ts';

/** The company signs itself up on the public site and lands in a console of its own. */
export async function signUp({ app, staff, say, company, language, at }: Story): Promise<void> {
  const { page } = staff;
  await staff.open(app.origin);
  await staff.look('public-home');
  await staff.open(`${app.origin}/sign-up`);
  const field = (label: string) => page.getByLabel(label, { exact: true });
  await field(say('auth:signUp.name')).fill(company.name);
  await field(say('auth:signUp.slug')).fill(company.slug);
  await field(say('auth:signUp.language')).selectOption(language);
  await field(say('auth:signUp.timeZone')).click();
  await page.getByPlaceholder(say('combobox.search')).fill(company.timeZone);
  await page.getByRole('listbox').getByRole('option').first().click();
  await field(say('auth:signUp.currency')).selectOption(company.currency);
  await field(say('auth:signUp.administratorName')).fill(company.administrator.name);
  await field(say('auth:signUp.email')).fill(company.administrator.email);
  await field(say('auth:signUp.password')).fill(company.administrator.password);
  await page
    .getByText(say('auth:signUp.slugFree', { host: `${company.slug}.localhost:${app.port}` }))
    .waitFor();
  await staff.look('sign-up');
  await page.getByRole('button', { name: say('auth:signUp.submit') }).click();
  await page.waitForURL((url) => url.href.startsWith(at('/console')));
  await page.getByText(company.name).first().waitFor();
  expect(await staff.context.cookies(app.origin), 'a sign-in belongs to the company’s host alone').toEqual(
    [],
  );
}
