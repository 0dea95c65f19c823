import { Link, useFetcher } from '@remix-run/react';
import {
  BellRing,
  CircleCheck,
  type LucideIcon,
  MailWarning,
  MessageSquareText,
  ReceiptText,
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
  readAt?: Date | null;
};

const icons: Record<string, LucideIcon> = {
  bills_posted: ReceiptText,
  payment_received: CircleCheck,
  reminder_before: BellRing,
  reminder_after: BellRing,
  reminder_firm: BellRing,
  reminder_final: BellRing,
  dunning_letter: MailWarning,
};

/** Messages as a list. Opening one goes to what it is about and marks it as read on the way. */
export function MessageRows({ messages }: { messages: Message[] }) {
  const { t } = useTranslation('portal');
  const format = useFormat();
  const fetcher = useFetcher();
  return (
    <ul className="divide-y divide-line">
      {messages.map(({ id, event, title, body, link, createdAt, readAt }) => {
        const Icon = icons[event] ?? MessageSquareText;
        return (
          <li key={id}>
            <Link
              to={link}
              prefetch="intent"
              onClick={() => {
                if (!readAt) fetcher.submit({ id }, { method: 'post', action: '/messages' });
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
                      <span className="sr-only">{t('messages.unread')}</span>
                    </span>
                  )}
                </span>
                <span className="block text-muted text-sm">{body}</span>
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
