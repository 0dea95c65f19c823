import { uploadFor } from '#app/http/upload-for.ts';
import { messageUpload, takeMessage } from './take-message.ts';

export const action = uploadFor('staff', messageUpload, takeMessage);
