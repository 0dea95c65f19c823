import { untilReady } from '../story/visitor.ts';
import type { Repair } from './begin-repair.ts';

/** The keeper writes down a warehouse and a material, and puts some of it on the shelf. */
export async function stockWarehouse({ keeper, company, say, at, seen }: Repair): Promise<void> {
  const { page } = keeper;
  const zh = company.language === 'zh-CN';
  seen.material = zh ? '快开角阀' : 'Quick angle valve';
  const place = zh ? '三号库房' : 'Store room 3';
  seen.warehouse = place;

  await keeper.open(at('/console/service/warehouse/places'));
  await page
    .getByRole('button', { name: say('warehouse:places.new') })
    .first()
    .click();
  await page.locator('#new-warehouse input[name=name]').fill(place);
  await page.locator('#new-warehouse button[type=submit]').click();
  await page.getByText(place).first().waitFor();

  await keeper.open(at('/console/service/warehouse/materials'));
  await page
    .getByRole('button', { name: say('warehouse:materials.new') })
    .first()
    .click();
  const form = page.locator('#new-material');
  await form.locator('input[name=name]').fill(seen.material);
  await form.locator('input[name=code]').fill('E2E-AV15');
  await form.locator('input[name=unit]').fill(zh ? '个' : 'pc');
  await form.locator('input[name=salePrice]').fill('45');
  await form.locator('button[type=submit]').last().click();
  await page.getByText(seen.material).first().waitFor();

  await keeper.open(at('/console/service/warehouse/receive'));
  await page.locator('select[name=warehouseId]').selectOption({ label: place });
  await page.getByRole('combobox').last().click();
  await page.keyboard.type(seen.material);
  await page.getByRole('option', { name: seen.material }).first().click();
  await page.locator('input[name="lines[0].quantity"]').fill('20');
  await page.locator('input[name="lines[0].value"]').fill('400');
  await page.getByRole('button', { name: say('warehouse:receive.submit') }).click();
  await page.waitForURL(/warehouse\/stock/);
  await untilReady(page);
  await page.getByText(seen.material).first().waitFor();
  await keeper.look('repair-stock');
}
