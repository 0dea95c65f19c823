import { redirect } from '@remix-run/node';
import { signOut } from '#app/domain/identity/sign-out.ts';
import { actionFor } from '#app/http/action-for.ts';
import { authHeaders } from '#app/http/auth-headers.ts';
import { redirectWithCookies } from '#app/http/redirect-with-cookies.ts';

export const action = actionFor('any', async ({ request }) =>
  redirectWithCookies('/sign-in', await signOut(authHeaders(request))),
);

export const loader = () => redirect('/');
