import { starterFeeItems } from '#tenants/provisioning/starter-fee-items.ts';
import type { Story } from './story.ts';

const prices = { perArea: '2.80', fixed: '12.50' };

/** A price for the item that every company begins with, and an item of its own for every property. */
export async function setFees({ staff, say, at, language }: Story): Promise<void> {
  const { page } = staff;
  const month = new Date().toISOString().slice(0, 7);
  const field = (label: string) => page.getByLabel(label, { exact: true });
  // The card around it has the same name.
  const price = page.getByRole('textbox', { name: say('billing:feeItems.unitPrice'), exact: true });
  await staff.open(at('/console/money/fee-items'));
  const starter = page.getByRole('row').filter({ hasText: starterFeeItems[0]?.code });
  await starter.getByRole('link').first().click();
  await page.waitForURL(/fee-items\/[0-9a-f-]{36}/);
  await page
    .getByRole('button', { name: say('billing:feeItems.addPrice') })
    .first()
    .click();
  await price.fill(prices.perArea);
  await field(say('billing:feeItems.validFrom')).fill(`${month}-01`);
  await page.getByRole('button', { name: say('billing:feeItems.savePrice') }).click();
  await page.getByText(say('billing:feeItems.priceAdded')).first().waitFor();
  await staff.look('fee-item');

  await staff.open(at('/console/money/fee-items/new'));
  const own = language === 'en' ? 'Rubbish collection' : '生活垃圾处理费';
  await field(say('billing:feeItems.name')).fill(own);
  await field(say('billing:feeItems.code')).fill('RUBBISH');
  await page.getByRole('radio', { name: say('billing:feeItems.kind.fixed') }).check();
  await price.fill(prices.fixed);
  await field(say('billing:feeItems.validFrom')).fill(`${month}-01`);
  await field(say('billing:feeItems.dueDay')).fill('1');
  await page.getByRole('button', { name: say('billing:feeItems.create') }).click();
  await page
    .getByText(say('billing:feeItems.created', { name: own }))
    .first()
    .waitFor();
}
