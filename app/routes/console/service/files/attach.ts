import { uploadFor } from '#app/http/upload-for.ts';
import { takeTicketFile, ticketFileUpload } from './take-ticket-file.ts';

export const action = uploadFor('staff', ticketFileUpload, takeTicketFile);
