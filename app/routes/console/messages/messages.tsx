import { data } from '@remix-run/node';
import { Form, useLoaderData, useSearchParams } from '@remix-run/react';
import { CheckCheck, Inbox } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { MessageRows } from '#app/components/messages/message-rows.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { listStaffMessages } from '#app/domain/staff/messages/list-staff-messages.ts';
import { markMessagesRead } from '#app/domain/staff/messages/mark-messages-read.ts';
import { actionFor } from '#app/http/action-for.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { isId } from '#app/kernel/ids.ts';

export const loader = loaderFor('staff', async ({ ctx, url }) => {
  const after = url.searchParams.get('after');
  const unreadOnly = url.searchParams.get('show') === 'unread';
  return listStaffMessages(ctx, { after: after && isId(after) ? after : null, unreadOnly });
});

/** `id` marks one message as read, `through` it and everything before it. */
export const action = actionFor('staff', async ({ ctx, form }) => {
  const [id, through] = [form.get('id'), form.get('through')];
  if (typeof through === 'string') await markMessagesRead(ctx, { through });
  else if (typeof id === 'string') await markMessagesRead(ctx, { id });
  return data(null);
});

export const meta = pageTitle((t) => t('staff-messages:title'));

export default function Messages() {
  const { messages, next } = useLoaderData<typeof loader>();
  const { t } = useTranslation('staff-messages');
  const [params] = useSearchParams();
  const unreadOnly = params.get('show') === 'unread';
  const newest = messages[0];
  const anyUnread = messages.some(({ readAt }) => !readAt);
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <>
            <LinkButton to={unreadOnly ? '/console/messages' : '?show=unread'}>
              {unreadOnly ? t('all') : t('unreadOnly')}
            </LinkButton>
            {newest && anyUnread && !params.has('after') && (
              <Form method="post">
                <Button type="submit" name="through" value={newest.id} variant="primary" wide>
                  <CheckCheck aria-hidden />
                  {t('readAll')}
                </Button>
              </Form>
            )}
          </>
        }
      />
      {messages.length === 0 ? (
        <EmptyState icon={Inbox} title={unreadOnly ? t('noneUnread') : t('none')} text={t('noneText')} />
      ) : (
        <section className="overflow-hidden rounded-lg border border-line bg-surface shadow-xs">
          <MessageRows messages={messages} action="/console/messages" />
        </section>
      )}
      {next && (
        <div className="mt-4 flex justify-center">
          <LinkButton to={`?${unreadOnly ? 'show=unread&' : ''}after=${next}`}>{t('older')}</LinkButton>
        </div>
      )}
    </div>
  );
}
