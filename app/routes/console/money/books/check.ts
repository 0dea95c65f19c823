import { startBooksCheck } from '#app/domain/ledger/check/start-books-check.ts';
import { actionFor } from '#app/http/action-for.ts';

/** Begins a comparison of books and documents; the page shows how far it is. */
export const action = actionFor('staff', ({ ctx }) => startBooksCheck(ctx, {}));
