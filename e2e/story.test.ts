import { expect, it } from 'vitest';
import { inBrowser } from './in-browser.ts';
import { billMonth } from './story/bill-month.ts';
import { connectStripe } from './story/connect-stripe.ts';
import { importRegister } from './story/import-register.ts';
import { neighbours } from './story/neighbours.ts';
import { payOnline } from './story/pay-online.ts';
import { setFees } from './story/set-fees.ts';
import { signUp } from './story/sign-up.ts';
import { newStory } from './story/story.ts';
import { takeCash } from './story/take-cash.ts';

await inBrowser('the story of a company and its owners', { demonstration: false }, (scene) => {
  it.each(['zh-CN', 'en'] as const)(
    'is walked in %s',
    async (language) => {
      const story = await newStory(scene, language);
      await signUp(story);
      await importRegister(story);
      await setFees(story);
      await connectStripe(story);
      await billMonth(story);
      await payOnline(story);
      await takeCash(story);
      const other = await newStory(scene, language);
      await neighbours(story, other);
      const problems = [story, other].flatMap(({ staff, phone }) => [...staff.problems, ...phone.problems]);
      expect(problems).toEqual([]);
    },
    300_000,
  );
});
