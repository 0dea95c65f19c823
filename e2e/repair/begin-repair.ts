import type { Browser } from 'playwright-core';
import { translator } from '#app/locales/translator.ts';
import { type DemoCompany, demoAddress, demoPassword } from '#prisma/seed/demo-companies.ts';
import type { Application } from '../start-application.ts';
import { newVisitor, type Visitor } from '../story/visitor.ts';

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

export async function beginRepair(app: Application, browser: Browser, company: DemoCompany): Promise<Repair> {
  const at = (path: string) => app.at(company.slug, path);
  const signIn = async (mailbox: string, device: 'phone' | 'desktop') => {
    const visitor = await newVisitor(browser, { device, language: company.language });
    await visitor.open(at('/sign-in?by=password'));
    await visitor.page.locator('input[name=email]').last().fill(demoAddress(company, mailbox));
    await visitor.page.locator('input[name=password]').fill(demoPassword);
    await Promise.all([
      visitor.page.waitForURL((url) => !url.pathname.startsWith('/sign-in')),
      visitor.page.locator('input[name=password]').press('Enter'),
    ]);
    return visitor;
  };
  const say = sayOf(company.language);
  // Nobody is there to be given it by the system, so that the desk and the lead have to.
  const colleague = await signIn('worker2', 'phone');
  const worker = await signIn('worker', 'phone');
  for (const visitor of [colleague, worker]) {
    await visitor.open(at('/field#/me'));
    const pause = visitor.page.getByRole('button', { name: say('field:me.statuses.break'), exact: true });
    await pause.click();
    await visitor.page
      .locator('button[aria-pressed=true]', { hasText: say('field:me.statuses.break') })
      .waitFor();
  }
  await colleague.context.close();
  return {
    company,
    at,
    say,
    worker,
    owner: await signIn(company.owner.mailbox, 'phone'),
    service: await signIn('service', 'desktop'),
    lead: await signIn('lead', 'desktop'),
    keeper: await signIn('keeper', 'desktop'),
    seen: { ticketId: '', finishCode: '', warehouse: '', material: '' },
  };
}
