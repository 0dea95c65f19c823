import { translator } from '#app/locales/translator.ts';
import type { DemoCompany } from '#prisma/seed/demo-companies.ts';
import type { Scene } from '../in-browser.ts';
import { signIn } from '../sign-in.ts';
import type { Visitor } from '../story/visitor.ts';

/** Who takes part in one repair, each with a device of their own. */
export type Repair = {
  company: DemoCompany;
  owner: Visitor;
  service: Visitor;
  lead: Visitor;
  worker: Visitor;
  keeper: Visitor;
  say: ReturnType<typeof sayOf>;
  at(path: string): string;
  /** What the walk came by. */
  seen: { ticketId: string; finishCode: string; warehouse: string; material: string };
};

/** The texts of the screens, so that a change of words breaks no test. */
function sayOf(language: DemoCompany['language']) {
  return translator(language, [
    'common',
    'field',
    'tickets',
    'desk',
    'dispatch',
    'service',
    'warehouse',
    'quotations',
    'aftercare',
    'portal',
  ]);
}

export async function beginRepair(scene: Scene, company: DemoCompany): Promise<Repair> {
  const at = (path: string) => scene.app.at(company.slug, path);
  const visitor = (mailbox: string, device: 'phone' | 'desktop') =>
    signIn(scene, company, mailbox, { device });
  const say = sayOf(company.language);
  // Nobody is there to be given it by the system, so that the desk and the lead have to.
  const colleague = await visitor('worker2', 'phone');
  const worker = await visitor('worker', 'phone');
  for (const { open, page } of [colleague, worker]) {
    await open(at('/field#/me'));
    const pause = page.getByRole('button', { name: say('field:me.statuses.break'), exact: true });
    await pause.click();
    await page.locator('button[aria-pressed=true]', { hasText: say('field:me.statuses.break') }).waitFor();
  }
  await colleague.context.close();
  return {
    company,
    at,
    say,
    worker,
    owner: await visitor(company.owner.mailbox, 'phone'),
    service: await visitor('service', 'desktop'),
    lead: await visitor('lead', 'desktop'),
    keeper: await visitor('keeper', 'desktop'),
    seen: { ticketId: '', finishCode: '', warehouse: '', material: '' },
  };
}
