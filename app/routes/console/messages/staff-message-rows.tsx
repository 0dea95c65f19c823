import { Link, useFetcher } from '@remix-run/react';
import {
  AlarmClock,
  BadgeCheck,
  CalendarClock,
  type LucideIcon,
  MessageSquareText,
  Siren,
  Wrench,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { useFormat } from '#app/components/use-format.ts';

type Message = {
  id: string;
  event: string;
  title: string;
  body: string;
  link: string;
  createdAt: Date;
  readAt: Date | null;
};

const icons: Record<string, LucideIcon> = {
  ticket_moved: Wrench,
  clock_ahead: AlarmClock,
  clock_overdue: Siren,
  clock_escalated: Siren,
  certificate_ends: BadgeCheck,
  shift_changed: CalendarClock,
};

type StaffMessageRowsProps = {
  messages: readonly Message[];
  /** Where reading one is posted to. */
  action: string;
  /** Where a message leads in this shell; its own link when left out. */
  linkOf?: (link: string) => string;
};

/** Messages to the staff as a list. Opening one goes to what it is about and marks it as read on the way. */
export function StaffMessageRows({ messages, action, linkOf = (link) => link }: StaffMessageRowsProps) {
  const { t } = useTranslation('staff-messages');
  const format = useFormat();
  const fetcher = useFetcher();
  return (
    <ul className="divide-y divide-line">
      {messages.map(({ id, event, title, body, link, createdAt, readAt }) => {
        const Icon = icons[event] ?? MessageSquareText;
        return (
          <li key={id}>
            <Link
              to={linkOf(link)}
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
