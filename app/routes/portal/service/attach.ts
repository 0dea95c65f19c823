import { uploadFor } from '#app/http/upload-for.ts';
import { takeTicketFile, ticketFileUpload } from '../../console/service/files/take-ticket-file.ts';

export const action = uploadFor('owner', ticketFileUpload, takeTicketFile);
