import { inBrowser } from './in-browser.ts';
import { dunningLetter } from './money/dunning-letter.ts';
import { payOnline } from './money/pay-online.ts';

await inBrowser('money', { demonstration: true }, (scene) => {
  dunningLetter(scene);
  payOnline(scene);
});
