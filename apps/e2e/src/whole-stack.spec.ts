import { accountStory } from './account-story';
import { broadcastStory } from './broadcast-story';
import { planningStory } from './planning-story';
import { importStory } from './import-story';
import { screenTour } from './screen-tour';
import { settlementStory } from './settlement-story';
import { openWorld, type World } from './world';

jest.setTimeout(180_000);

/** One stack and one county for all stories, because starting them takes longest; the tour comes last and finds them full. */
describe('the platform in a browser', () => {
  let world: World | undefined;
  const given = () => {
    if (!world) throw new Error('the stack did not start');
    return world;
  };

  beforeAll(async () => {
    world = await openWorld();
  });

  afterAll(async () => {
    await world?.browser.close();
    await world?.stack.stop();
  });

  describe('an account from its opening to the audit log', accountStory(given));
  describe('a broadcast is planned', planningStory(given));
  describe('a broadcast from camera to order', broadcastStory(given));
  describe('what was sold is settled', settlementStory(given));
  describe('an order export of 50,000 rows', importStory(given));
  describe('every screen, in both languages, wide and narrow, light and dark', screenTour(given));
});
