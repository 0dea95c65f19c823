import { useActionData, useLoaderData } from '@remix-run/react';
import { FileJson2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { holdsScope } from '#app/domain/api-keys/api-scopes.ts';
import { createApiKey } from '#app/domain/api-keys/create-api-key.ts';
import { listApiKeys } from '#app/domain/api-keys/list-api-keys.ts';
import { revokeApiKey } from '#app/domain/api-keys/revoke-api-key.ts';
import { apiScopes } from '#app/domain/api-keys/scope-names.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { translator } from '#app/locales/translator.ts';
import { tenantOrigin } from '#tenants/resolve-tenant.ts';
import { idParam } from '../../id-param.ts';
import { apiKeyFormSchema } from './api-key-form-schema.ts';
import { KeysTable } from './keys-table.tsx';
import { NewKey } from './new-key.tsx';
import { NewToken } from './new-token.tsx';

export const meta = pageTitle((t) => t('keys:title'));

export const loader = loaderFor('staff', async ({ ctx }) => ({
  keys: await listApiKeys(ctx, {}),
  address: `${tenantOrigin(ctx.tenant.slug)}/api/v1`,
  scopes: apiScopes.filter((scope) => holdsScope(ctx.ability, scope)),
  canCreate: ctx.ability.can('create', 'ApiKey'),
  canRevoke: ctx.ability.can('update', 'ApiKey'),
}));

/** Makes a key, whose token this one answer shows, or ends one. */
export const action = actionFor('staff', async ({ ctx, form, url }) => {
  const t = translator(ctx.language, 'keys');
  if (form.get('intent') === 'revoke') {
    await revokeApiKey(ctx, { keyId: idParam(String(form.get('keyId') ?? '')) });
    return redirectWithFlash(url.pathname, { kind: 'success', text: t('revoked') });
  }
  return submitForm(form, apiKeyFormSchema, async (value) => {
    const { token } = await createApiKey(ctx, value);
    return { token, name: value.name };
  });
});

export default function ApiKeys() {
  const { keys, address, scopes, canCreate, canRevoke } = useLoaderData<typeof loader>();
  const reply = useActionData() as { token?: string; name?: string } | undefined;
  const { t } = useTranslation('keys');
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={canCreate && scopes.length > 0 && <NewKey scopes={scopes} />}
      />
      <div className="space-y-6">
        {reply?.token && <NewToken token={reply.token} name={reply.name ?? ''} />}
        <Card title={t('address.title')} description={t('address.text')} className="max-w-3xl">
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <code className="break-all rounded-md bg-sunken px-2 py-1 text-sm">{address}</code>
            <LinkButton to="/api/v1/openapi.json" reloadDocument prefetch="none" target="_blank" size="sm">
              <FileJson2 aria-hidden />
              {t('address.openApi')}
            </LinkButton>
          </div>
        </Card>
        <KeysTable keys={keys} canRevoke={canRevoke} />
      </div>
    </>
  );
}
