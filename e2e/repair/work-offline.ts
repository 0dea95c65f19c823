import sharp from 'sharp';
import type { Repair } from './begin-repair.ts';

/**
 * The worker confirms, leaves, and goes where there is no network: arriving, a step, a photo and a request for materials are kept on the phone, also when
 * it is started again down there, and go out in order once it is back.
 */
export async function workOffline({ worker, owner, company, say, at, seen }: Repair): Promise<void> {
  const { page, context } = worker;
  const zh = company.language === 'zh-CN';
  const act = (name: string) => page.getByRole('button', { name, exact: true });
  await worker.open(at(`/field/tickets/${seen.ticketId}`));
  await act(say('field:act.acknowledge')).click();
  await act(say('field:form.inMinutes', { count: 30 })).click();
  await act(say('field:act.depart')).click();
  await act(say('field:act.arrive')).waitFor();
  await page.getByText(say('field:network.allSent')).first().waitFor();
  await worker.look('repair-on-the-way');
  // What can be asked for is on the phone before the network goes.
  await act(say('field:ticket.more')).click();
  await act(say('field:act.materials')).click();
  await page.getByLabel(say('field:materials.warehouse')).selectOption({ label: seen.warehouse });
  await page.getByRole('button', { name: new RegExp(seen.material) }).waitFor();
  await page.keyboard.press('Escape');
  await kept(page);

  await context.setOffline(true);
  await act(say('field:act.arrive')).click();
  await act(say('field:act.finish')).waitFor();
  await page.reload();
  await act(say('field:act.finish')).waitFor();
  await act(say('field:ticket.more')).click();
  await act(say('field:act.note')).click();
  await page
    .locator('textarea[name=note]')
    .fill(zh ? '角阀开裂，需要更换' : 'The angle valve is cracked and has to go');
  await act(say('field:form.keep')).click();
  const photo = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#7a4a2b' } })
    .jpeg()
    .toBuffer();
  await page
    .getByLabel(say('field:form.photoBefore'), { exact: true })
    .setInputFiles({ name: 'valve.jpg', mimeType: 'image/jpeg', buffer: photo });
  await act(say('field:ticket.more')).click();
  await act(say('field:act.materials')).click();
  await page.getByLabel(say('field:materials.warehouse')).selectOption({ label: seen.warehouse });
  await page.getByLabel(say('field:materials.search')).fill(seen.material);
  await page.getByRole('button', { name: seen.material }).first().click();
  await act(say('field:materials.request')).click();
  await act(say('field:act.resume')).waitFor();
  await worker.open(at('/field#/'));
  await page
    .getByRole('button', { name: new RegExp(`^${say('field:directives.complete')}: `) })
    .first()
    .click();
  await act(say('field:directives.save')).click();
  await page.getByText(say('field:tasks.unsent'), { exact: true }).first().waitFor();
  await worker.open(at('/field#/unsent'));
  await page.locator('main ol > li').nth(4).waitFor();
  await worker.look('repair-unsent');
  await owner.open(at(`/service/tickets/${seen.ticketId}`));
  await owner.page.getByText(say('service:status.on_the_way')).first().waitFor();

  await context.setOffline(false);
  await page.getByText(say('field:unsent.empty'), { exact: true }).waitFor();
  await owner.open(at(`/service/tickets/${seen.ticketId}`));
  await owner.page.getByText(say('service:status.waiting_material')).first().waitFor();
  forgetOutage(worker);
}

/** Everything that the page is made of lies on the phone. */
async function kept(page: Repair['worker']['page']): Promise<void> {
  await page.waitForFunction(async () => Boolean(await caches.match('/field', { cacheName: 'linli-field' })));
}

/** A browser reports what it could not fetch without a network; that is the point. */
function forgetOutage(worker: Repair['worker']): void {
  const others = worker.problems.filter((problem) => !problem.includes('ERR_INTERNET_DISCONNECTED'));
  worker.problems.splice(0, worker.problems.length, ...others);
}
