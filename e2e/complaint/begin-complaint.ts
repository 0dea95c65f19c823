import type { Browser } from 'playwright-core';
import { translator } from '#app/locales/translator.ts';
import { type DemoCompany, demoAddress, demoPassword } from '#prisma/seed/demo-companies.ts';
import type { Application } from '../start-application.ts';
import { newVisitor, type Visitor } from '../story/visitor.ts';

/** Who has to do with one complaint, and one who has not. */
export type Complaint = {
  company: DemoCompany;
  owner: Visitor;
  service: Visitor;
  leader: Visitor;
  outsider: Visitor;
  say: ReturnType<typeof sayOf>;
  at(path: string): string;
  /** What the owner wrote, which stands nowhere else. */
  words: string;
  seen: { ticketId: string };
};

/** The texts of the screens, so that a change of words breaks no test. */
function sayOf(language: DemoCompany['language']) {
  return translator(language, ['common', 'service', 'tickets', 'aftercare']);
}

export async function beginComplaint(
  app: Application,
  browser: Browser,
  company: DemoCompany,
): Promise<Complaint> {
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
  return {
    company,
    at,
    say: sayOf(company.language),
    owner: await signIn(company.owner.mailbox, 'phone'),
    service: await signIn('service', 'desktop'),
    leader: await signIn('leader', 'desktop'),
    outsider: await signIn('lead', 'desktop'),
    words: company.language === 'zh-CN' ? '楼上半夜打鼓' : 'Drums above us at midnight',
    seen: { ticketId: '' },
  };
}
