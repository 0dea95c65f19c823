import { absorbTicket } from '#app/domain/outages/absorb-ticket.ts';
import { releaseTicket } from '#app/domain/outages/release-ticket.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';

/** Makes a ticket part of an outage, or takes it out of one. */
export const action = actionFor('staff', async ({ ctx, params, form }) => {
  const ticketId = idParam(params.ticketId);
  const t = translator(ctx.language, 'outages');
  const released = form.get('release') === 'yes';
  if (released) await releaseTicket(ctx, { ticketId });
  else await absorbTicket(ctx, { ticketId, outageId: idParam(String(form.get('outageId') ?? '')) });
  return redirectWithFlash(`/console/service/tickets/${ticketId}`, {
    kind: 'success',
    text: t(released ? 'panel.released' : 'panel.absorbed'),
  });
});
