import { buildApplication } from './build-application.ts';

/** `npm run build` */
buildApplication();
