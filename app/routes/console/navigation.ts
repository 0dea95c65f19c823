import {
  AlarmClockCheck,
  ArrowLeftRight,
  BadgeCheck,
  Banknote,
  Bell,
  BookOpenCheck,
  BookOpenText,
  Boxes,
  Building2,
  CalendarClock,
  CalendarCog,
  CarFront,
  ClipboardCheck,
  ContactRound,
  CreditCard,
  FileCheck2,
  FileCog,
  FileQuestionMark,
  FileText,
  FileUp,
  Gauge,
  Gift,
  HandCoins,
  HandHelping,
  Handshake,
  HardHat,
  History,
  House,
  IdCard,
  KeyRound,
  Landmark,
  ListTree,
  type LucideIcon,
  MailWarning,
  MessageSquareLock,
  Palette,
  PhoneCall,
  Receipt,
  ReceiptCent,
  ReceiptText,
  Scale,
  ScrollText,
  Send,
  Siren,
  Split,
  SquareKanban,
  Stamp,
  Tags,
  UsersRound,
  Wallet,
  WalletCards,
  Warehouse,
  Workflow,
  Wrench,
} from 'lucide-react';
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
    name: null,
    items: [
      { name: 'today', to: '/console', icon: House, can: null, end: true },
      { name: 'approvals', to: '/console/approvals', icon: ClipboardCheck, can: null },
    ],
  },
  {
    name: 'service',
    items: [
      { name: 'tickets', to: '/console/service/tickets', icon: Wrench, can: ['read', 'Ticket'] },
      { name: 'board', to: '/console/service/board', icon: SquareKanban, can: ['dispatch', 'Ticket'] },
      {
        name: 'complaints',
        to: '/console/service/complaints',
        icon: MessageSquareLock,
        can: ['read', 'Ticket'],
      },
      {
        name: 'callbacks',
        to: '/console/service/callbacks',
        icon: PhoneCall,
        can: ['create', 'TicketCallback'],
      },
      { name: 'directives', to: '/console/service/directives', icon: Stamp, can: ['read', 'Department'] },
      { name: 'cases', to: '/console/service/cases', icon: BookOpenCheck, can: ['read', 'TicketCaseTerm'] },
      { name: 'outages', to: '/console/service/outages', icon: Siren, can: ['read', 'Outage'] },
      {
        name: 'slots',
        to: '/console/service/slots',
        icon: CalendarClock,
        can: ['create', 'AppointmentSlot'],
      },
      {
        name: 'contractors',
        to: '/console/service/contractors',
        icon: HardHat,
        can: ['manage', 'Contractor'],
      },
      { name: 'warehouse', to: '/console/service/warehouse', icon: Boxes, can: ['read', 'MaterialRequest'] },
      {
        name: 'ticketCategories',
        to: '/console/service/categories',
        icon: ListTree,
        can: ['update', 'TicketCategory'],
      },
      {
        name: 'serviceFigures',
        to: '/console/service/levels',
        icon: AlarmClockCheck,
        can: ['dispatch', 'Ticket'],
      },
      { name: 'staffRecords', to: '/console/staff', icon: IdCard, can: ['read', 'StaffProfile'] },
    ],
  },
  {
    name: 'billing',
    items: [
      { name: 'bills', to: '/console/money/bills', icon: ReceiptText, can: ['read', 'Bill'] },
      { name: 'runs', to: '/console/money/runs', icon: CalendarCog, can: ['read', 'BillingRun'] },
      { name: 'statements', to: '/console/money/statements', icon: FileText, can: ['read', 'Bill'] },
      { name: 'feeItems', to: '/console/money/fee-items', icon: Tags, can: ['read', 'FeeItem'] },
      { name: 'meters', to: '/console/money/meters', icon: Gauge, can: ['read', 'Meter'] },
      { name: 'sharedCosts', to: '/console/money/shared-costs', icon: Split, can: ['read', 'SharedCost'] },
      { name: 'payees', to: '/console/money/payees', icon: HandHelping, can: ['read', 'Payee'] },
    ],
  },
  {
    name: 'receiving',
    items: [
      { name: 'counter', to: '/console/money/counter', icon: HandCoins, can: ['create', 'Payment'] },
      { name: 'shifts', to: '/console/money/shifts', icon: Banknote, can: ['read', 'CashierShift'] },
      { name: 'payments', to: '/console/money/payments', icon: WalletCards, can: ['read', 'Payment'] },
      { name: 'receipts', to: '/console/money/receipts', icon: Receipt, can: ['read', 'Payment'] },
      { name: 'invoices', to: '/console/money/invoices', icon: FileCheck2, can: ['read', 'Invoice'] },
      { name: 'deposits', to: '/console/money/deposits', icon: KeyRound, can: ['read', 'Deposit'] },
      { name: 'payouts', to: '/console/money/payouts', icon: Landmark, can: ['read', 'Payout'] },
      { name: 'bank', to: '/console/money/bank', icon: ArrowLeftRight, can: ['read', 'BankLine'] },
      {
        name: 'unmatched',
        to: '/console/money/unmatched',
        icon: FileQuestionMark,
        can: ['update', 'Payment'],
      },
    ],
  },
  {
    name: 'arrears',
    items: [
      {
        name: 'dunning',
        to: '/console/money/dunning',
        icon: MailWarning,
        can: ['read', 'DunningBatch'],
      },
      {
        name: 'promises',
        to: '/console/money/promises',
        icon: Handshake,
        can: ['read', 'PaymentPromise'],
      },
      {
        name: 'paymentPlans',
        to: '/console/money/payment-plans',
        icon: Handshake,
        can: ['read', 'PaymentPlan'],
      },
    ],
  },
  {
    name: 'books',
    items: [
      { name: 'books', to: '/console/money/books', icon: BookOpenText, can: ['read', 'LedgerAccount'] },
      {
        name: 'creditNotes',
        to: '/console/money/credit-notes',
        icon: ReceiptCent,
        can: ['read', 'CreditNote'],
      },
      { name: 'spending', to: '/console/money/spending', icon: Wallet, can: ['read', 'Spending'] },
      {
        name: 'publicAccounts',
        to: '/console/public-accounts',
        icon: Landmark,
        can: ['read', 'PublicAccount'],
      },
    ],
  },
  {
    name: 'register',
    items: [
      { name: 'properties', to: '/console/properties', icon: Warehouse, can: ['read', 'Property'] },
      { name: 'people', to: '/console/people', icon: ContactRound, can: ['read', 'Person'] },
      { name: 'vehicles', to: '/console/vehicles', icon: CarFront, can: ['read', 'Vehicle'] },
      { name: 'communities', to: '/console/communities', icon: Building2, can: ['read', 'Community'] },
      { name: 'import', to: '/console/import', icon: FileUp, can: ['import', 'Property'] },
      { name: 'history', to: '/console/money/history-import', icon: History, can: ['import', 'Bill'] },
    ],
  },
  {
    name: 'settings',
    items: [
      { name: 'company', to: '/console/settings/company', icon: Palette, can: ['update', 'Tenant'] },
      { name: 'staff', to: '/console/settings/staff', icon: UsersRound, can: ['read', 'Membership'] },
      {
        name: 'onlinePayments',
        to: '/console/settings/payments',
        icon: CreditCard,
        can: ['read', 'PaymentAccount'],
      },
      {
        name: 'invoiceSettings',
        to: '/console/settings/invoices',
        icon: FileCog,
        can: ['read', 'InvoicePolicy'],
      },
      {
        name: 'subscription',
        to: '/console/settings/subscription',
        icon: BadgeCheck,
        can: ['read', 'Subscription'],
      },
      {
        name: 'approvalFlows',
        to: '/console/settings/approvals',
        icon: Workflow,
        can: ['read', 'ApprovalFlow'],
      },
      {
        name: 'billingRules',
        to: '/console/settings/billing',
        icon: Scale,
        can: ['read', 'BillingPolicy'],
      },
      { name: 'loyalty', to: '/console/settings/loyalty', icon: Gift, can: ['manage', 'PointRule'] },
      {
        name: 'serviceLevels',
        to: '/console/settings/service-levels',
        icon: AlarmClockCheck,
        can: ['read', 'EscalationStep'],
      },
      { name: 'reminders', to: '/console/settings/reminders', icon: Bell, can: ['read', 'ReminderStep'] },
      {
        name: 'deliveries',
        to: '/console/settings/deliveries',
        icon: Send,
        can: ['read', 'NotificationDelivery'],
      },
      { name: 'apiKeys', to: '/console/settings/api-keys', icon: KeyRound, can: ['read', 'ApiKey'] },
      { name: 'audit', to: '/console/settings/audit', icon: ScrollText, can: ['read', 'AuditEntry'] },
    ],
  },
];
