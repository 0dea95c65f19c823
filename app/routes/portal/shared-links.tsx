import { useLoaderData } from '@remix-run/react';
import { Link2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { Card } from '#app/components/ui/card.tsx';
import { listLinks } from '#app/domain/payments/links/list-links.ts';
import { revokeLink } from '#app/domain/payments/links/revoke-link.ts';
import { readPortalFrame } from '#app/domain/portal/read-portal-frame.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { translator } from '#app/locales/translator.ts';
import { chosenProperty } from './chosen-property.ts';
import { BackLink } from './parts/back-link.tsx';
import { LinkRow } from './parts/link-row.tsx';

export const loader = loaderFor('owner', async ({ ctx, request }) => ({
  frame: await readPortalFrame(ctx, { propertyId: await chosenProperty(request) }),
  links: await listLinks(ctx, {}),
}));

export const action = actionFor('owner', async ({ ctx, form }) => {
  await revokeLink(ctx, { linkId: String(form.get('linkId') ?? '') });
  return redirectWithFlash('/shared-links', {
    kind: 'success',
    text: translator(ctx.language, 'pay')('share.revoked'),
  });
});

export const meta = pageTitle((t) => t('pay:share.links'));

export default function SharedLinks() {
  const { frame, links } = useLoaderData<typeof loader>();
  const { t } = useTranslation('pay');
  return (
    <div className="mx-auto max-w-xl space-y-4">
      <BackLink to="/ways-to-pay">{t('ways.title')}</BackLink>
      <h1 className="font-semibold text-xl tracking-tight">{t('share.links')}</h1>
      {links.length === 0 ? (
        <EmptyState icon={Link2} title={t('share.empty')} text={t('share.emptyText')} />
      ) : (
        <Card padding="flush">
          <ul className="divide-y divide-line">
            {links.map((link) => (
              <LinkRow key={link.id} link={link} currency={frame.currency} />
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}
