import { translator } from '#app/locales/translator.ts';
import type { DemoCompany } from '#prisma/seed/demo-companies.ts';
import type { Scene } from '../in-browser.ts';
import { signIn } from '../sign-in.ts';
import type { Visitor } from '../story/visitor.ts';

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

export async function beginComplaint(scene: Scene, company: DemoCompany): Promise<Complaint> {
  const at = (path: string) => scene.app.at(company.slug, path);
  const visitor = (mailbox: string, device: 'phone' | 'desktop') =>
    signIn(scene, company, mailbox, { device });
  return {
    company,
    at,
    say: sayOf(company.language),
    owner: await visitor(company.owner.mailbox, 'phone'),
    service: await visitor('service', 'desktop'),
    leader: await visitor('leader', 'desktop'),
    outsider: await visitor('lead', 'desktop'),
    words: company.language === 'zh-CN' ? '楼上半夜打鼓' : 'Drums above us at midnight',
    seen: { ticketId: '' },
  };
}
