import { redirect } from '@remix-run/node';
import { Form, useLoaderData, useNavigation } from '@remix-run/react';
import { CreditCard, Link2, Repeat } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { Notice } from '#app/components/feedback/notice.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { cardName } from '#app/domain/payments/methods/card-name.ts';
import { finishMethodSetup } from '#app/domain/payments/methods/finish-method-setup.ts';
import { listMethods } from '#app/domain/payments/methods/list-methods.ts';
import { makeDefault } from '#app/domain/payments/methods/make-default.ts';
import { removeMethod } from '#app/domain/payments/methods/remove-method.ts';
import { startMethodSetup } from '#app/domain/payments/methods/start-method-setup.ts';
import { readPortalFrame } from '#app/domain/portal/read-portal-frame.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { translator } from '#app/locales/translator.ts';
import { chosenProperty } from './chosen-property.ts';
import { BackLink } from './parts/back-link.tsx';
import { MethodRow } from './parts/method-row.tsx';
import { WayRow } from './parts/way-row.tsx';

const path = '/ways-to-pay';

export const loader = loaderFor('owner', async ({ ctx, request, url }) => {
  const sessionId = url.searchParams.get('session');
  if (sessionId) {
    // Back from Stripe, which says nothing about how it went: it is asked.
    const saved = (await finishMethodSetup(ctx, { sessionId })) === 'saved';
    throw await redirectWithFlash(path, {
      kind: saved ? 'success' : 'info',
      text: translator(ctx.language, 'pay')(saved ? 'ways.saved' : 'ways.notSaved'),
    });
  }
  const frame = await readPortalFrame(ctx, { propertyId: await chosenProperty(request) });
  return { frame, methods: await listMethods(ctx, {}) };
});

export const action = actionFor('owner', async ({ ctx, form }) => {
  const intent = form.get('intent');
  const methodId = String(form.get('methodId') ?? '');
  const t = translator(ctx.language, 'pay');
  if (intent === 'add') return redirect((await startMethodSetup(ctx, { path })).url);
  if (intent === 'default') {
    await makeDefault(ctx, { methodId });
    const method = (await listMethods(ctx, {})).find(({ id }) => id === methodId);
    const card = method ? cardName(method) : '';
    return redirectWithFlash(path, { kind: 'success', text: t('ways.madeDefault', { card }) });
  }
  await removeMethod(ctx, { methodId });
  return redirectWithFlash(path, { kind: 'success', text: t('ways.removed') });
});

export const meta = pageTitle((t) => t('pay:ways.title'));

export default function WaysToPay() {
  const { frame, methods } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['pay', 'portal']);
  const pending = useNavigation().formData?.get('intent') === 'add';
  return (
    <div className="mx-auto max-w-xl space-y-4">
      <BackLink to="/me">{t('portal:me.title')}</BackLink>
      <h1 className="font-semibold text-xl tracking-tight">{t('ways.title')}</h1>
      {!frame.payable && <Notice title={t('ways.off')}>{t('ways.offText')}</Notice>}
      <Card title={t('ways.cards')} description={t('ways.cardsText')} padding="flush">
        {methods.length === 0 ? (
          <EmptyState icon={CreditCard} title={t('ways.none')} text={t('ways.noneText')} />
        ) : (
          <ul className="divide-y divide-line border-line border-t">
            {methods.map((method) => (
              <MethodRow key={method.id} method={method} />
            ))}
          </ul>
        )}
        {frame.payable && (
          <Form method="post" className="border-line border-t px-4 py-4 sm:px-5">
            <Button type="submit" name="intent" value="add" variant="primary" pending={pending}>
              <CreditCard aria-hidden />
              {t('ways.add')}
            </Button>
            <p className="mt-2 text-muted text-sm">{t('ways.adding')}</p>
          </Form>
        )}
      </Card>
      <Card padding="flush">
        <ul className="divide-y divide-line">
          <WayRow to="/autopay" icon={Repeat} title={t('auto.title')} text={t('auto.text')} />
          <WayRow to="/shared-links" icon={Link2} title={t('share.links')} text={t('share.linksText')} />
        </ul>
      </Card>
    </div>
  );
}
