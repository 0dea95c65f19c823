import { Link, useFetcher } from '@remix-run/react';
import {
  AlarmClock,
  BadgeCheck,
  BellRing,
  CalendarClock,
  CircleCheck,
  CircleX,
  ClipboardList,
  CreditCard,
  FileText,
  type LucideIcon,
  MailWarning,
  MessageSquareText,
  PackageCheck,
  PackageMinus,
  PackageX,
  ReceiptText,
  Siren,
  UserRoundX,
  Wrench,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { NotificationEvent } from '#app/domain/notifications/notification-events.ts';
import type { StaffMessageEvent } from '#app/domain/staff/messages/staff-message-events.ts';
import { cn } from '../cn.ts';
import { useFormat } from '../use-format.ts';

type Message = {
  id: string;
  event: string;
  title: string;
  body: string;
  link: string;
  createdAt: Date;
  /** Left out where all of them are unread. */
  readAt?: Date | null;
};

const icons: Record<NotificationEvent | StaffMessageEvent, LucideIcon> = {
  bills_posted: ReceiptText,
  payment_received: CircleCheck,
  payment_failed: CircleX,
  reminder_before: BellRing,
  reminder_after: BellRing,
  reminder_firm: BellRing,
  reminder_final: BellRing,
  dunning_letter: MailWarning,
  autopay_notice: CreditCard,
  autopay_over_limit: CreditCard,
  autopay_failed: CircleX,
  quotation_sent: FileText,
  quotation_free: FileText,
  outage_opened: Siren,
  outage_updated: Siren,
  outage_ended: CircleCheck,
  ticket_moved: Wrench,
  ticket_message: MessageSquareText,
  nobody_to_dispatch: UserRoundX,
  clock_ahead: AlarmClock,
  clock_overdue: AlarmClock,
  clock_escalated: Siren,
  certificate_ends: BadgeCheck,
  shift_changed: CalendarClock,
  directive_given: ClipboardList,
  directive_late: AlarmClock,
  directive_done: ClipboardList,
  material_requested: PackageMinus,
  material_not_needed: PackageX,
  material_issued: PackageCheck,
  material_declined: PackageX,
  stock_low: PackageX,
};

const iconOf = (event: string): LucideIcon =>
  Object.hasOwn(icons, event) ? icons[event as keyof typeof icons] : MessageSquareText;

type MessageRowsProps = {
  messages: readonly Message[];
  /** Where reading one is posted to. */
  action: string;
};

/** What somebody was told, as a list. Opening one goes to what it is about and marks it as read on the way. */
export function MessageRows({ messages, action }: MessageRowsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const fetcher = useFetcher();
  return (
    <ul className="divide-y divide-line">
      {messages.map(({ id, event, title, body, link, createdAt, readAt }) => {
        const Icon = iconOf(event);
        return (
          <li key={id}>
            <Link
              to={link}
              prefetch="intent"
              onClick={() => {
                if (!readAt) fetcher.submit({ id }, { method: 'post', action });
              }}
              className="flex gap-3 px-4 py-3.5 hover:bg-hover sm:px-5"
            >
              <span
                className={cn(
                  'mt-0.5 grid size-9 shrink-0 place-items-center rounded-full',
                  readAt ? 'bg-sunken text-muted' : 'bg-brand-soft text-brand-text',
                )}
              >
                <Icon aria-hidden className="size-4.5" />
              </span>
              <span className="min-w-0 flex-1">
                <span className="flex items-start gap-2">
                  <span className={cn('min-w-0 flex-1 text-ink', readAt ? '' : 'font-semibold')}>
                    {title}
                  </span>
                  {!readAt && (
                    <span className="mt-2 size-2 shrink-0 rounded-full bg-danger-solid">
                      <span className="sr-only">{t('unread')}</span>
                    </span>
                  )}
                </span>
                <span className="block break-words text-muted text-sm">{body}</span>
                <time
                  dateTime={new Date(createdAt).toISOString()}
                  className="mt-0.5 block text-faint text-xs"
                  title={format.moment(createdAt)}
                >
                  {format.relative(createdAt)}
                </time>
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
