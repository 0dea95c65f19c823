import type { Story } from './story.ts';

/** Staff see what came in online, take cash for another property, and find the books balanced. */
export async function takeCash({ staff, say, at, owner, seen, language }: Story): Promise<void> {
  const { page } = staff;
  await staff.open(at('/console'));
  await staff.look('today');
  await staff.open(at('/console/money/payments'));
  const payments = page.getByRole('table', { name: say('payments:list.title') });
  await payments
    .getByText(say(language === 'en' ? 'payments:methods.card' : 'payments:methods.alipay'))
    .waitFor();
  await payments.getByText(owner.name).first().waitFor();

  await staff.open(at('/console/money/counter'));
  await page.getByPlaceholder(say('counter:searchHint')).fill(seen.otherRoom);
  await page.getByRole('option').first().click();
  await page.waitForURL(/counter\?property=/);
  const property = new URL(page.url()).searchParams.get('property');
  seen.paths.push(`/console/properties/${property}`, `/console/money/counter?property=${property}`);
  const offered = page.getByRole('group', { name: say('payments:counter.received') });
  await offered.getByRole('button').first().click();
  await page
    .getByRole('status')
    .filter({ hasText: say('payments:counter.change') })
    .waitFor();
  await staff.look('counter');
  await page.locator('main form button[type=submit]').last().click();
  await page.waitForURL(/counter\?paid=/);
  await page.getByRole('link', { name: say('counter:printPdf') }).waitFor();
  await staff.look('counter-receipt');

  await staff.open(at(`/console/properties/${property}`));
  await page.getByText(say('people:property.noOpenBills')).first().waitFor();
  await staff.look('property');
  await staff.open(at('/console/money/books'));
  await page.getByText(say('ledger:check.balanced')).first().waitFor();
  await page.getByText(say('ledger:balance.equal')).first().waitFor();
  await staff.look('books');
}
