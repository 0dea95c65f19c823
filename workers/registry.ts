import { absorbTicketsJob } from './jobs/absorb-tickets.ts';
import { accrueLateFeesJob } from './jobs/accrue-late-fees.ts';
import { announceBillsJob } from './jobs/announce-bills.ts';
import { announceMessageJob } from './jobs/announce-message.ts';
import { announceOutageJob } from './jobs/announce-outage.ts';
import { announcePaymentJob } from './jobs/announce-payment.ts';
import { announceQuotationJob } from './jobs/announce-quotation.ts';
import { announceTicketJob } from './jobs/announce-ticket.ts';
import { applyChargesJob } from './jobs/apply-charges.ts';
import { applyCreditJob } from './jobs/apply-credit.ts';
import { applyImportJob } from './jobs/apply-import.ts';
import { chargeAutopayJob } from './jobs/charge-autopay.ts';
import { checkBooksJob } from './jobs/check-books.ts';
import { concludeTicketJob } from './jobs/conclude-ticket.ts';
import { countFiguresJob } from './jobs/count-figures.ts';
import { dispatchTicketJob } from './jobs/dispatch-ticket.ts';
import { endOutageTicketsJob } from './jobs/end-outage-tickets.ts';
import { followInvoicedBillsJob } from './jobs/follow-invoiced-bills.ts';
import { issueInvoiceJob } from './jobs/issue-invoice.ts';
import { mailApproversJob } from './jobs/mail-approvers.ts';
import { mailContractorLinkJob } from './jobs/mail-contractor-link.ts';
import { mailReceiptJob } from './jobs/mail-receipt.ts';
import { mailStandingJob } from './jobs/mail-standing.ts';
import { postBillingRunJob } from './jobs/post-billing-run.ts';
import { previewImportJob } from './jobs/preview-import.ts';
import { processStripeEventJob } from './jobs/process-stripe-event.ts';
import { readChargesJob } from './jobs/read-charges.ts';
import { readImportJob } from './jobs/read-import.ts';
import { recountClocksJob } from './jobs/recount-clocks.ts';
import { reverseBillingRunJob } from './jobs/reverse-billing-run.ts';
import { sendDeliveriesJob } from './jobs/send-deliveries.ts';
import { sendDunningJob } from './jobs/send-dunning.ts';
import { sendRefundJob } from './jobs/send-refund.ts';
import { sendStaffInvitationJob } from './jobs/send-staff-invitation.ts';
import { settleTicketJob } from './jobs/settle-ticket.ts';
import type { RegisteredJob } from './runtime/job.ts';

/** Every job that the workers know. */
export const jobs: RegisteredJob[] = [
  announceBillsJob,
  announcePaymentJob,
  announceQuotationJob,
  announceTicketJob,
  recountClocksJob,
  announceOutageJob,
  absorbTicketsJob,
  endOutageTicketsJob,
  announceMessageJob,
  settleTicketJob,
  dispatchTicketJob,
  concludeTicketJob,
  accrueLateFeesJob,
  postBillingRunJob,
  reverseBillingRunJob,
  processStripeEventJob,
  previewImportJob,
  readImportJob,
  applyImportJob,
  readChargesJob,
  applyChargesJob,
  sendDeliveriesJob,
  applyCreditJob,
  mailApproversJob,
  mailContractorLinkJob,
  mailReceiptJob,
  mailStandingJob,
  issueInvoiceJob,
  followInvoicedBillsJob,
  sendRefundJob,
  sendDunningJob,
  sendStaffInvitationJob,
  checkBooksJob,
  chargeAutopayJob,
  countFiguresJob,
];
