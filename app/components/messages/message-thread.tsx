import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { TicketConversation } from '#app/domain/tickets/messages/list-ticket-messages.ts';
import { MessageFiles } from './message-files.tsx';
import { MessageForm } from './message-form.tsx';
import { useMarkRead } from './use-mark-read.ts';

type MessageThreadProps = {
  conversation: TicketConversation;
  /** Where messages of this side go: a form with `body` and `file`; `<path>/read` marks them as read. */
  path: string;
  /** Where files of this side are shown: `<files>/<id>`. */
  files: string;
};

/** What the owner of a ticket and its handler write each other, for both sides: what one wrote oneself stands on the right. */
export function MessageThread({ conversation, path, files }: MessageThreadProps) {
  const { t } = useTranslation('aftercare');
  const format = useFormat();
  const { messages, side, mayWrite, unread } = conversation;
  useMarkRead(path, unread);
  return (
    <Card
      title={t('messages.title')}
      description={side === 'owner' ? t('messages.ownDescription') : t('messages.description')}
    >
      {messages.length === 0 && <p className="mb-4 text-muted text-sm">{t('messages.none')}</p>}
      {messages.length > 0 && (
        <ol className="mb-4 space-y-3">
          {messages.map(({ id, fromOwner, authorName, body, createdAt, readAt, files: attached }) => {
            const own = fromOwner === (side === 'owner');
            return (
              <li key={id} className={cn('flex', own && 'justify-end')}>
                <div
                  className={cn(
                    'max-w-[85%] rounded-lg px-3.5 py-2.5 text-sm',
                    own ? 'bg-brand-soft text-ink' : 'bg-sunken text-ink',
                  )}
                >
                  <p className="whitespace-pre-wrap break-words">{body}</p>
                  <MessageFiles files={attached} place={files} />
                  <p className="figures mt-1 text-muted text-xs">
                    {own && side === 'owner' ? t('messages.you') : authorName}
                    {' · '}
                    <time dateTime={new Date(createdAt).toISOString()}>{format.moment(createdAt)}</time>
                    {own && readAt && ` · ${t('messages.read', { at: format.moment(readAt) })}`}
                  </p>
                </div>
              </li>
            );
          })}
        </ol>
      )}
      {mayWrite && <MessageForm key={messages.length} path={path} />}
    </Card>
  );
}
