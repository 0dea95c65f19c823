import { z } from 'zod';
import { changePassword } from '#app/domain/identity/account/change-password.ts';
import { changePasswordSchema } from '#app/domain/identity/account/change-password-schema.ts';
import { ownMembershipSchema } from '#app/domain/identity/account/own-membership-schema.ts';
import { revokeSession } from '#app/domain/identity/account/revoke-session.ts';
import { updateOwnMembership } from '#app/domain/identity/account/update-own-membership.ts';
import type { ActionScope } from '#app/http/action-for.ts';
import { authHeaders } from '#app/http/auth-headers.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { languageCookie } from '#app/http/i18n.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';

type Scope = ActionScope<'member'>;

/** The forms of the account page, by their name. */
export const accountActions = {
  profile: ({ ctx, form }: Scope) =>
    submitForm(form, ownMembershipSchema, async (input) => {
      await updateOwnMembership(ctx, input);
      const headers = new Headers({ 'Set-Cookie': await languageCookie.serialize(input.language) });
      const text = translator(input.language, 'auth')('account.profile.saved');
      return redirectWithFlash('/account', { kind: 'success', text }, headers);
    }),

  password: ({ ctx, form, request }: Scope) =>
    submitForm(
      form,
      changePasswordSchema,
      async (input) => {
        const headers = new Headers();
        for (const cookie of await changePassword(ctx, authHeaders(request), input)) {
          headers.append('Set-Cookie', cookie);
        }
        const text = translator(ctx.language, 'auth')('account.password.changed');
        return redirectWithFlash('/account', { kind: 'success', text }, headers);
      },
      { hide: ['currentPassword', 'newPassword'] },
    ),

  session: async ({ ctx, form }: Scope) => {
    const id = z.uuid().safeParse(form.get('session'));
    if (!id.success) throw new DomainError('not_found');
    await revokeSession(ctx.actor.userId, id.data);
    const text = translator(ctx.language, 'auth')('account.sessions.revoked');
    return redirectWithFlash('/account', { kind: 'success', text });
  },
};
