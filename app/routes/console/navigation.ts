import { BookOpenText, CalendarCog, type LucideIcon, ReceiptText } from 'lucide-react';
import type { resources } from '#app/locales/en/resources.ts';
import type { Action, SubjectName } from '#tenants/policies/ability.ts';

type Texts = (typeof resources)['console']['navigation'];

type NavigationEntry = {
  name: keyof Texts['pages'];
  to: string;
  icon: LucideIcon;
  /** The right without which the page would refuse; null where all of the staff may come. */
  can: readonly [Action, SubjectName] | null;
  /** Current only at exactly this address. */
  end?: boolean;
};

type NavigationGroup = { name: keyof Texts['groups'] | null; items: NavigationEntry[] };

/** The console's navigation, by kind of work. An entry stands here once its page exists. */
export const navigation: NavigationGroup[] = [
  {
    name: 'money',
    items: [
      { name: 'bills', to: '/console/money/bills', icon: ReceiptText, can: ['read', 'Bill'] },
      { name: 'runs', to: '/console/money/runs', icon: CalendarCog, can: ['read', 'BillingRun'] },
      { name: 'books', to: '/console/money/books', icon: BookOpenText, can: ['read', 'LedgerAccount'] },
    ],
  },
];
