import { data } from '@remix-run/node';
import { Form, useLoaderData, useSearchParams } from '@remix-run/react';
import { CheckCheck, MessageSquareText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { MessageRows } from '#app/components/messages/message-rows.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { Button } from '#app/components/ui/button.tsx';
import { listNotifications } from '#app/domain/notifications/list-notifications.ts';
import { markRead } from '#app/domain/notifications/mark-read.ts';
import { readPortalFrame } from '#app/domain/portal/read-portal-frame.ts';
import { actionFor } from '#app/http/action-for.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { isId } from '#app/kernel/ids.ts';
import { chosenProperty } from './chosen-property.ts';
import { OlderPages } from './parts/older-pages.tsx';

export const loader = loaderFor('owner', async ({ ctx, request, url }) => {
  const after = url.searchParams.get('after');
  const [frame, { notifications, next }] = await Promise.all([
    readPortalFrame(ctx, { propertyId: await chosenProperty(request) }),
    listNotifications(ctx, { after: after && isId(after) ? after : null, limit: 20 }),
  ]);
  return { frame, messages: notifications, next };
});

/** `id` marks one message as read, `through` it and everything before it. */
export const action = actionFor('owner', async ({ ctx, form }) => {
  const [id, through] = [form.get('id'), form.get('through')];
  if (typeof through === 'string') await markRead(ctx, { through });
  else if (typeof id === 'string') await markRead(ctx, { ids: [id] });
  return data(null);
});

export const meta = pageTitle((t) => t('portal:messages.title'));

export default function Messages() {
  const { frame, messages, next } = useLoaderData<typeof loader>();
  const { t } = useTranslation('portal');
  const [params] = useSearchParams();
  const newest = messages[0];
  return (
    <div className="space-y-4">
      <div className="flex min-h-11 items-center gap-3">
        <h1 className="flex-1 font-semibold text-xl tracking-tight">{t('messages.title')}</h1>
        {frame.unread > 0 && newest && !params.has('after') && (
          <Form method="post">
            <Button type="submit" name="through" value={newest.id} variant="quiet" size="sm">
              <CheckCheck aria-hidden />
              {t('messages.markAll')}
            </Button>
          </Form>
        )}
      </div>
      {messages.length === 0 ? (
        <EmptyState icon={MessageSquareText} title={t('messages.empty')} text={t('messages.emptyText')} />
      ) : (
        <section className="overflow-hidden rounded-lg border border-line bg-surface shadow-xs">
          <MessageRows messages={messages} action="/messages" />
        </section>
      )}
      <OlderPages
        older={next && `/messages?after=${next}`}
        newest={params.has('after') ? '/messages' : null}
        olderLabel={t('messages.older')}
        newestLabel={t('messages.newest')}
      />
    </div>
  );
}
