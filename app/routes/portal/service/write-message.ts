import { uploadFor } from '#app/http/upload-for.ts';
import { messageUpload, takeMessage } from '../../console/service/messages/take-message.ts';

export const action = uploadFor('owner', messageUpload, takeMessage);
