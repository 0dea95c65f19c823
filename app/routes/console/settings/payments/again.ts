import { loaderFor } from '#app/http/loader-for.ts';
import { onboardingRedirect } from './onboarding-redirect.ts';

/** Where Stripe sends people whose link has run out: to a new one. */
export const loader = loaderFor('staff', ({ ctx }) => onboardingRedirect(ctx));
