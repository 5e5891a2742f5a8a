import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { usualContract } from '../../src/server/app.ts';
import { queueNotice } from '../../src/server/notices/queue-notice.ts';
import { confirmMacOf, keepConfirmToken } from '../../src/server/sign-ups/confirm.ts';
import { writeForTenant } from '../../src/server/store/tenant-write.ts';
import { MOST_FROM_PAGES } from '../../src/server/polls/cast-from-page.ts';
import { RateLimiter } from '../../src/server/access/rate-limiter.ts';
import { ACTIVITY } from '../../src/demo/activity-ids.ts';
import type { Located, Operation } from '../support/contract-checker.ts';
import { OWN_ORIGIN_CASES, OWN_ORIGIN_USUAL } from '../support/contract-own-origin.ts';
import { ContractPoll } from '../support/contract-polls.ts';
import { BUNDLE_CASES, BUNDLE_USUAL, bundleOf, ContractBundle } from '../support/contract-bundles.ts';
import { REPORT_CASES, REPORT_USUAL } from '../support/contract-report.ts';
import { ContractReferral, REFERRAL_CASES, REFERRAL_USUAL, sealedCard } from '../support/contract-referrals.ts';
import { ContractSignal, SIGNAL_CASES, SIGNAL_USUAL, SIGNAL_WORDS } from '../support/contract-signals.ts';
import { REFERRAL_PAPER_CASES, REFERRAL_PAPER_USUAL } from '../support/contract-referral-paper.ts';
import { SIGNAL_PAGE_CASES, SIGNAL_PAGES_USUAL } from '../support/contract-signal-pages.ts';
import { ContractTown, type ContractRole } from '../support/contract-town.ts';
import { programmeTalk } from '../support/programme-talk.ts';
import { dateOfCourse } from '../support/sign-up-desk.ts';
import { DATA } from '../support/signal-desk.ts';

type Asking = (town: ContractTown) => Promise<Response>;

const V1 = '/v1/ieper';
const WINDOW = 'from=2026-12-01&to=2027-01-01';
const FLYER = `${V1}/flyers/zillebeke/2026-12`;
/** Nobody's, until one has this id. */
const POLL = `${V1}/polls/abcdefgh`;
/** Of a tablet. */
const HOURS = { from: '2026-11-30T09:00:00Z', until: '2026-11-30T18:00:00Z' };
const LARGE = 'x'.repeat(600_000);
const HTML = { headers: { accept: 'text/html' } };

/** An address of every operation, and a body that it takes. What is done with every operation is done with these. */
const USUAL: Record<string, { path: string; body?: unknown }> = {
  listOccurrences: { path: `${V1}/occurrences?${WINDOW}` },
  listUpcoming: { path: `${V1}/upcoming?from=2026-12-01` },
  listActivities: { path: `${V1}/activities?limit=1` },
  getActivity: { path: `${V1}/activities/${ACTIVITY.soup}` },
  getCalendar: { path: `${V1}/activities.ics` },
  getActivityCalendar: { path: `${V1}/activities/${ACTIVITY.soup}.ics` },
  listPlaces: { path: `${V1}/places` },
  getPlace: { path: `${V1}/places/zillebeke` },
  listServices: { path: `${V1}/services` },
  getService: { path: `${V1}/services/{service}` },
  getServicesHsds: { path: `${V1}/services.hsds.json` },
  getMunicipality: { path: `${V1}/municipality` },
  getLogo: { path: `${V1}/logo` },
  getEmbed: { path: `${V1}/embeds/home-page` },
  getFlyer: { path: FLYER },
  getFlyerDraft: { path: `${FLYER}/draft` },
  saveFlyerDraft: { path: `${FLYER}/draft`, body: { variants: [] } },
  moveFlyer: { path: `${FLYER}/transitions`, body: { to: 'ready', version: 1 } },
  listPolls: { path: `${V1}/polls` },
  getPoll: { path: POLL },
  createPoll: { path: `${V1}/polls`, body: programmeTalk() },
  savePoll: { path: POLL, body: programmeTalk() },
  getPollDraft: { path: `${POLL}/draft` },
  movePoll: { path: `${POLL}/transitions`, body: { to: 'open', version: 1 } },
  listPollRecords: { path: `${V1}/inbox/polls` },
  getPollResults: { path: `${POLL}/results` },
  savePollReply: { path: `${POLL}/reply`, body: {} },
  listIdeas: { path: `${POLL}/ideas` },
  addIdea: { path: `${POLL}/ideas`, body: { questionId: 'idee', text: 'Een koor' } },
  moveIdea: { path: `${POLL}/ideas/some/transitions`, body: { to: 'shown', version: 1 } },
  listPaperCounts: { path: `${POLL}/paper-counts` },
  enterPaperCount: { path: `${POLL}/paper-counts`, body: { n: 3, day: '2026-11-30', answers: {} } },
  createBallot: { path: `${POLL}/ballots`, body: { answers: {}, channel: 'web' } },
  makePollCodes: { path: `${POLL}/codes`, body: { count: 1 } },
  makePollKiosk: { path: `${POLL}/kiosks`, body: HOURS },
  getProof: { path: `${V1}/proof` },
  getKeys: { path: `${V1}/jwks.json` },
  createSignUp: {
    path: `${V1}/sign-ups`,
    body: { occurrenceId: dateOfCourse('open'), firstName: 'An', contact: { phone: '+32470999999' } },
  },
  listSignUpsFormerly: { path: `${V1}/sign-ups?occurrenceId=${dateOfCourse('open')}` },
  moveSignUp: { path: `${V1}/sign-ups/some/transitions`, body: { to: 'attended', version: 1 } },
  listSignUps: { path: `${V1}/inbox/sign-ups?occurrenceId=${dateOfCourse('open')}` },
  exportSignUps: { path: `${V1}/export/sign-ups.csv?occurrenceId=${dateOfCourse('open')}` },
  createSignUpFormerly: { path: `${V1}/signups`, body: {} },
  listSignupsFormerly: { path: `${V1}/signups?occurrence=${dateOfCourse('open')}` },
  moveSignUpFormerly: { path: `${V1}/signups/some/transitions`, body: {} },
  exportSignUpsFormerly: { path: `${V1}/export/signups.csv?occurrence=${dateOfCourse('open')}` },
  followUp: { path: `${V1}/follow-up`, body: { code: '1' } },
  actOnFollowUp: { path: `${V1}/follow-up/withdraw`, body: { code: '1' } },
  listBursts: { path: `${V1}/bursts` },
  moveBurst: { path: `${V1}/bursts/some/transitions`, body: { to: 'cancelled' } },
  listNotices: { path: `${V1}/notices` },
  moveNotice: { path: `${V1}/notices/some/transitions`, body: { to: 'told' } },
  ...SIGNAL_USUAL,
  ...SIGNAL_PAGES_USUAL,
  ...REFERRAL_PAPER_USUAL,
  ...BUNDLE_USUAL,
  ...REPORT_USUAL,
  ...REFERRAL_USUAL,
  ...OWN_ORIGIN_USUAL,
  showProgramme: { path: '/p/ieper' },
  showFlyerOfNow: { path: '/p/ieper/flyer/zillebeke' },
  showFlyer: { path: '/p/ieper/flyer/zillebeke/2026-12' },
  followShortAddress: { path: '/f/ieper-2612-zi' },
  showPolls: { path: '/p/ieper/polls' },
  showPoll: { path: '/p/ieper/polls/abcdefgh' },
  castOnPage: { path: '/p/ieper/polls/abcdefgh', body: 'ticket=x' },
  showPollPaper: { path: '/p/ieper/polls/abcdefgh/paper?what=poster' },
  followPollAddress: { path: '/q/ieper/abcdefgh' },
  showFollowUpForm: { path: '/p/ieper/code' },
  showFollowUp: { path: '/p/ieper/code', body: 'code=1' },
  showFollowUpFormBefore: { path: '/p/ieper/follow-up' },
  showFollowUpBefore: { path: '/p/ieper/follow-up', body: 'code=1' },
  showConfirmForm: { path: '/p/ieper/confirm?token=x' },
  confirm: { path: '/p/ieper/confirm', body: 'token=x' },
  isAlive: { path: '/livez' },
  isReady: { path: '/readyz' },
  getPageStyle: { path: '/assets/programme.css' },
  getIcon: { path: '/favicon.ico' },
  getFlyerStyle: { path: '/assets/flyer.css?paper=a5' },
  getPollPaperStyle: { path: '/assets/poll-paper.css?paper=a5' },
  getContract: { path: '/openapi.json' },
};

const draft = (town: ContractTown, body: object, headers: Record<string, string>) =>
  town.ask('PUT', `${FLYER}/draft`, { as: 'editor', body, headers });
const moveFlyer = (town: ContractTown, to: string, version: number) =>
  town.post(`${FLYER}/transitions`, { to, version }, { as: 'editor' });
const MACHINE = { variants: [{ lang: 'ar', origin: 'machine', itemTexts: { a: { title: 'b', text: 'c' } } }] };

/** What came of a case, and what to ask for it, in this order: a flyer goes from draft to printed on the way. */
const CASES: readonly [operation: string, status: number, ask: Asking][] = [
  ['listOccurrences', 200, town => town.get(`${V1}/occurrences?from=2026-11-01&to=2027-11-01&limit=1000`)],
  ['listOccurrences', 200, town => town.get(`${V1}/occurrences?${WINDOW}&place=zillebeke&limit=2`)],
  ['listOccurrences', 400, town => town.get(`${V1}/occurrences`)],
  ['listUpcoming', 200, town => town.get(`${V1}/upcoming?from=2026-12-01&limit=3&place=zillebeke&cancelled=true`)],
  ['listUpcoming', 400, town => town.get(`${V1}/upcoming?from=2026-12-01&limit=101`)],
  ['listUpcoming', 404, town => town.get(`${V1}/upcoming?from=2026-12-01&activity=unheard`)],
  ['listUpcoming', 410, town => town.get(`${V1}/upcoming?from=2026-12-01&activity=removed`)],
  ['listActivities', 200, town => town.get(`${V1}/activities`)],
  ['listActivities', 400, town => town.get(`${V1}/activities?place=atlantis`)],
  ['getActivity', 410, town => town.get(`${V1}/activities/removed`)],
  ['getActivity', 404, town => town.get(`${V1}/activities/unheard`)],
  ['getCalendar', 400, town => town.get(`${V1}/activities.ics?place=atlantis`)],
  ['getActivityCalendar', 400, town => town.get(`${V1}/activities/open.ics?date=morgen`)],
  ['getActivityCalendar', 410, town => town.get(`${V1}/activities/removed.ics`)],
  ['getEmbed', 404, town => town.get(`${V1}/embeds/nothing`)],
  ['listPlaces', 400, town => town.get(`${V1}/places?limit=0`)],
  ['listServices', 400, town => town.get(`${V1}/services?cursor=no`)],
  ['getFlyer', 400, town => town.get(`${V1}/flyers/zillebeke/2026-13`)],
  ['showProgramme', 400, town => town.get('/p/ieper?from=morgen', HTML)],
  ['showFlyer', 400, town => town.get('/p/ieper/flyer/zillebeke/2026-13', HTML)],
  ['followShortAddress', 404, town => town.get('/f/nothing', HTML)],
  ['followShortAddress', 400, town => town.get('/f/ieper-2613-zi', HTML)],
  ['isReady', 503, town => town.draining(() => town.get('/readyz'))],

  ['getFlyerDraft', 404, town => town.get(`${FLYER}/draft`, { as: 'editor' })],
  ['getFlyerDraft', 400, town => town.get(`${V1}/flyers/zillebeke/2026-13/draft`, { as: 'editor' })],
  ['saveFlyerDraft', 201, town => draft(town, MACHINE, { 'if-none-match': '*' })],
  ['getFlyerDraft', 200, town => town.get(`${FLYER}/draft`, { as: 'editor' })],
  ['saveFlyerDraft', 428, town => draft(town, MACHINE, {})],
  ['saveFlyerDraft', 412, town => draft(town, MACHINE, { 'if-match': '"9"' })],
  ['saveFlyerDraft', 422, town => draft(town, { colour: 'red' }, { 'if-match': '"1"' })],
  [
    'saveFlyerDraft',
    400,
    town => town.ask('PUT', `${FLYER}/draft`, { as: 'editor', body: '{', headers: { 'if-match': '"1"' } }),
  ],
  ['moveFlyer', 200, town => moveFlyer(town, 'ready', 1)],
  ['moveFlyer', 409, town => moveFlyer(town, 'published', 2)],
  ['moveFlyer', 412, town => moveFlyer(town, 'archived', 9)],
  ['moveFlyer', 422, town => moveFlyer(town, 'draft', 2)],
  ['moveFlyer', 400, town => town.post(`${FLYER}/transitions`, {}, { as: 'editor', key: null })],
  ['saveFlyerDraft', 200, town => draft(town, { variants: [], publisher: 'De Stek' }, { 'if-match': '"2"' })],
  ['moveFlyer', 200, town => moveFlyer(town, 'ready', 3)],
  ['moveFlyer', 200, town => moveFlyer(town, 'published', 4)],
  ['getFlyer', 200, town => town.get(FLYER)],

  ['createPoll', 201, town => town.post(`${V1}/polls`, programmeTalk(), { as: 'editor' })],
  ['createPoll', 422, town => town.post(`${V1}/polls`, programmeTalk({ strength: 4 }), { as: 'editor' })],
  ['getPollDraft', 200, async town => (await ContractPoll.draft(town)).get('/draft', { as: 'editor' })],
  ['savePoll', 200, async town => (await ContractPoll.draft(town)).save()],
  ['savePoll', 422, async town => (await ContractPoll.draft(town)).save({ strength: 4 })],
  ['savePoll', 412, async town => (await ContractPoll.draft(town)).save({}, 9)],
  ['savePoll', 428, async town => (await ContractPoll.draft(town)).save({}, null)],
  ['savePoll', 409, async town => (await ContractPoll.opened(town)).save({ strength: 1 })],
  ['movePoll', 200, async town => (await ContractPoll.draft(town)).move('open')],
  ['movePoll', 412, async town => (await ContractPoll.draft(town)).move('open', 9)],
  ['movePoll', 422, async town => (await ContractPoll.draft(town)).move('draft')],
  ['movePoll', 409, async town => (await ContractPoll.draft(town)).move('closed')],
  ['movePoll', 409, async town => (await ContractPoll.closed(town)).move('answered')],
  ['listPolls', 200, town => town.get(`${V1}/polls?state=open,closed&limit=1`)],
  ['listPolls', 400, town => town.get(`${V1}/polls?state=draft`)],
  ['getPoll', 200, async town => (await ContractPoll.opened(town)).get()],
  ['getPoll', 304, async town => again(await ContractPoll.opened(town), '')],
  ['listPollRecords', 200, town => town.get(`${V1}/inbox/polls?state=open`, { as: 'editor' })],
  ['listPollRecords', 400, town => town.get(`${V1}/inbox/polls?state=late`, { as: 'editor' })],
  ['getPollResults', 200, async town => (await ContractPoll.closed(town)).get('/results')],
  ['getPollResults', 304, async town => again(await ContractPoll.closed(town), '/results')],
  ['getPollResults', 403, async town => (await ContractPoll.opened(town)).get('/results')],
  ['savePollReply', 200, async town => (await ContractPoll.closed(town)).reply()],
  ['savePollReply', 422, async town => (await ContractPoll.closed(town)).reply(['maan'])],
  ['savePollReply', 412, async town => (await ContractPoll.closed(town)).reply([], 9)],
  ['savePollReply', 428, async town => (await ContractPoll.closed(town)).reply([], null)],
  ['savePollReply', 409, async town => (await ContractPoll.opened(town)).reply()],
  [
    'savePollReply',
    409,
    async town => {
      const poll = await ContractPoll.closed(town);
      await poll.reply();
      await poll.move('answered');
      return poll.reply([]);
    },
  ],
  ['addIdea', 201, async town => (await ContractPoll.opened(town)).post('/ideas', IDEA)],
  ['addIdea', 410, async town => (await ContractPoll.draft(town)).post('/ideas', IDEA)],
  ['addIdea', 422, async town => (await ContractPoll.opened(town)).post('/ideas', { ...IDEA, questionId: 'wat' })],
  ['listIdeas', 200, async town => (await ContractPoll.closed(town)).get('/ideas?state=new', { as: 'worker' })],
  ['listIdeas', 400, async town => (await ContractPoll.closed(town)).get('/ideas?state=nice', { as: 'worker' })],
  ['listIdeas', 403, async town => (await ContractPoll.opened(town)).get('/ideas', { as: 'worker' })],
  ['moveIdea', 200, town => movedIdea(town, { to: 'shown', version: 1 })],
  ['moveIdea', 409, town => movedIdea(town, { to: 'new', version: 1 })],
  ['moveIdea', 412, town => movedIdea(town, { to: 'shown', version: 9 })],
  ['moveIdea', 422, town => movedIdea(town, { to: 'merged', version: 1 })],
  ['moveIdea', 403, town => movedIdea(town, { to: 'shown', version: 1 }, 'open')],
  [
    'moveIdea',
    410,
    async town => (await ContractPoll.draft(town)).post('/ideas/some/transitions', { to: 'shown', version: 1 }),
  ],
  ['enterPaperCount', 201, async town => (await ContractPoll.opened(town)).paper()],
  ['enterPaperCount', 410, async town => (await ContractPoll.draft(town)).paper()],
  ['enterPaperCount', 422, async town => (await ContractPoll.opened(town)).paper({ day: '2026-11-01' })],
  [
    'listPaperCounts',
    200,
    async town => {
      const poll = await ContractPoll.closed(town);
      await poll.paper();
      return poll.get('/paper-counts', { as: 'worker' });
    },
  ],

  ['createBallot', 201, async town => (await ContractPoll.opened(town)).ballot()],
  ['createBallot', 201, async town => (await ContractPoll.opened(town)).atTablet()],
  [
    'createBallot',
    403,
    async town => (await ContractPoll.opened(town)).post('/ballots', { answers: {}, channel: 'web' }),
  ],
  ['createBallot', 404, async town => (await ContractPoll.draft(town)).ballot()],
  [
    'createBallot',
    409,
    async town => {
      const poll = await ContractPoll.opened(town);
      await poll.ballot();
      return poll.ballot();
    },
  ],
  ['createBallot', 410, async town => (await ContractPoll.closed(town)).ballot()],
  ['createBallot', 422, async town => (await ContractPoll.opened(town)).ballot({ answers: { weg: { none: true } } })],
  ['showPolls', 400, town => town.get('/p/ieper/polls?place=atlantis', HTML)],
  ['showPoll', 200, async town => town.get((await ContractPoll.opened(town)).page, HTML)],
  ['showPollPaper', 200, async town => town.get(`${(await ContractPoll.opened(town)).page}/paper`, HTML)],
  ['showPollPaper', 304, async town => known(town, `${(await ContractPoll.opened(town)).page}/paper`)],
  ['followPollAddress', 302, async town => town.get((await ContractPoll.opened(town)).address)],
  ['followPollAddress', 304, async town => known(town, (await ContractPoll.opened(town)).address)],
  ['showPoll', 404, town => town.get('/p/ieper/polls/nothing', HTML)],
  ['showPollPaper', 404, town => town.get('/p/ieper/polls/nothing/paper', HTML)],
  ['followPollAddress', 404, town => town.get('/q/ieper/nothing', HTML)],
  ['castOnPage', 200, async town => (await ContractPoll.opened(town)).onPage({ 'q.uitstap': 'zee' })],
  [
    'castOnPage',
    403,
    async town => (await ContractPoll.opened(town)).onPage({ 'q.uitstap': 'zee' }, { 'sec-fetch-site': 'cross-site' }),
  ],
  ['castOnPage', 404, async town => (await ContractPoll.draft(town)).onPage({})],
  ['castOnPage', 404, async town => (await ContractPoll.opened(town, CARDS)).onPage({ 'q.uitstap': 'zee', code: '1' })],
  [
    'castOnPage',
    409,
    async town => {
      const poll = await ContractPoll.opened(town, CARDS);
      const [code = ''] = await poll.cards(1);
      await poll.onPage({ 'q.uitstap': 'zee', code });
      return poll.onPage({ 'q.uitstap': 'bos', code });
    },
  ],
  ['castOnPage', 410, async town => (await ContractPoll.closed(town)).onPage({ 'q.uitstap': 'zee' })],
  ['castOnPage', 422, async town => (await ContractPoll.opened(town)).onPage({})],
  [
    'castOnPage',
    429,
    async town => {
      const poll = await ContractPoll.opened(town);
      for (let count = 0; count < MOST_FROM_PAGES; count++) await poll.onPage({ 'q.uitstap': 'zee' });
      return poll.onPage({ 'q.uitstap': 'zee' });
    },
  ],
  ['makePollCodes', 201, async town => (await ContractPoll.draft(town, CARDS)).post('/codes', { count: 2 })],
  ['makePollCodes', 422, async town => (await ContractPoll.draft(town)).post('/codes', { count: 2 })],
  ['makePollCodes', 410, async town => (await ContractPoll.closed(town)).post('/codes', { count: 2 })],
  ['makePollKiosk', 201, async town => (await ContractPoll.draft(town)).post('/kiosks', HOURS)],
  [
    'makePollKiosk',
    422,
    async town => (await ContractPoll.draft(town)).post('/kiosks', { ...HOURS, until: HOURS.from }),
  ],
  ['makePollKiosk', 410, async town => (await ContractPoll.closed(town)).post('/kiosks', HOURS)],

  [
    'createSignUp',
    201,
    async town => town.signUp(town.person('open', { needs: ['wheelchair'], note: 'Dag', lang: 'fr' })),
  ],
  ['createSignUp', 201, async town => town.post(`${V1}/sign-ups`, town.person(), { as: 'worker' })],
  ['createSignUp', 403, async town => town.post(`${V1}/sign-ups`, town.person())],
  ['createSignUp', 404, async town => town.post(`${V1}/sign-ups`, town.person('unheard'), { as: 'worker' })],
  [
    'createSignUp',
    410,
    async town =>
      town.post(`${V1}/sign-ups`, town.person('past', { occurrenceId: 'past_20261103T1400' }), { as: 'worker' }),
  ],
  [
    'createSignUp',
    409,
    async town => (await town.register('small'), town.post(`${V1}/sign-ups`, town.person('small'), { as: 'worker' })),
  ],
  ['createSignUp', 422, async town => town.post(`${V1}/sign-ups`, {}, { as: 'worker' })],
  [
    'createSignUp',
    401,
    async town => town.post(`${V1}/sign-ups`, town.person(), { headers: { authorization: 'Bearer stek_worker_x' } }),
  ],
  [
    'moveSignUp',
    200,
    async town => {
      const { id, version } = await town.record();
      return town.post(`${V1}/sign-ups/${id}/transitions`, { to: 'attended', version }, { as: 'worker' });
    },
  ],
  [
    'moveSignUp',
    409,
    async town => {
      const { id, version } = await town.record();
      return town.post(`${V1}/sign-ups/${id}/transitions`, { to: 'offered', version }, { as: 'worker' });
    },
  ],
  [
    'moveSignUp',
    412,
    async town => {
      const { id } = await town.record();
      return town.post(`${V1}/sign-ups/${id}/transitions`, { to: 'attended', version: 9 }, { as: 'worker' });
    },
  ],
  [
    'moveSignUp',
    404,
    async town => town.post(`${V1}/sign-ups/some/transitions`, { to: 'attended', version: 1 }, { as: 'worker' }),
  ],
  ['listSignUps', 200, town => town.get(`${V1}/inbox/sign-ups?state=to_review`, { as: 'worker' })],
  ['listSignUps', 400, town => town.get(`${V1}/inbox/sign-ups`, { as: 'worker' })],
  ['exportSignUps', 400, town => town.get(`${V1}/export/sign-ups.csv`, { as: 'worker' })],
  ['followUp', 200, async town => town.post(`${V1}/follow-up`, { code: (await town.register())['code'] })],
  ['followUp', 404, async town => town.post(`${V1}/follow-up`, { code: '0000 0000 0000 0000' })],
  ['followUp', 403, town => town.crowded(() => town.post(`${V1}/follow-up`, { code: '1' }))],
  [
    'actOnFollowUp',
    200,
    async town => town.post(`${V1}/follow-up/withdraw`, { code: (await town.register())['code'] }),
  ],
  ['actOnFollowUp', 404, async town => town.post(`${V1}/follow-up/dance`, { code: (await town.register())['code'] })],
  [
    'actOnFollowUp',
    409,
    async town => {
      const { code } = await town.register();
      await town.post(`${V1}/follow-up/withdraw`, { code });
      return town.post(`${V1}/follow-up/accept`, { code });
    },
  ],
  [
    'moveBurst',
    200,
    async town => {
      for (let count = 0; count < 6; count++) await town.signUp(town.person('burst'));
      const { items } = (await (await town.get(`${V1}/bursts`, { as: 'worker' })).json()) as {
        items: { id: string; refs: string[] }[];
      };
      const [burst] = items;
      return town.post(
        `${V1}/bursts/${burst!.id}/transitions`,
        { to: 'cancelled', keep: burst!.refs.slice(0, 1) },
        { as: 'worker' },
      );
    },
  ],
  ['moveBurst', 422, town => town.post(`${V1}/bursts/some/transitions`, { to: 'kept', more: 1 }, { as: 'worker' })],
  [
    'moveNotice',
    200,
    async town => {
      const id = await waitingNotice(town);
      return town.post(`${V1}/notices/${id}/transitions`, { to: 'told' }, { as: 'worker' });
    },
  ],
  ['moveNotice', 422, town => town.post(`${V1}/notices/some/transitions`, { to: 'untold' }, { as: 'worker' })],

  ...SIGNAL_CASES,
  ...SIGNAL_PAGE_CASES,
  ...REFERRAL_PAPER_CASES,
  ...BUNDLE_CASES,
  ...REPORT_CASES,
  ...REFERRAL_CASES,
  ...OWN_ORIGIN_CASES,

  ['showFollowUp', 200, async town => town.form('/p/ieper/code', { code: (await town.register())['code']! })],
  ['showFollowUp', 404, town => town.form('/p/ieper/code', { code: '1' })],
  [
    'showFollowUp',
    409,
    async town => {
      const { code } = await town.register();
      await town.form('/p/ieper/code', { code: code!, action: 'withdraw' });
      return town.form('/p/ieper/code', { code: code!, action: 'accept' });
    },
  ],
  [
    'showFollowUp',
    422,
    async town => {
      const { code } = await town.register();
      return town.form('/p/ieper/code', { code: code!, action: 'withdraw', text: 'Ik kom niet.' });
    },
  ],
  [
    'showFollowUp',
    404,
    async town => town.form('/p/ieper/code', { code: (await town.register())['code']!, action: 'dance' }),
  ],
  ['showFollowUp', 429, town => town.crowded(() => town.form('/p/ieper/code', { code: '1' }))],
  [
    'showConfirmForm',
    200,
    async town => town.get(`/p/ieper/confirm?token=${await confirmLink(town, 'unconfirmed')}`, HTML),
  ],
  ['showConfirmForm', 404, town => town.get('/p/ieper/confirm?token=x', HTML)],
  ['showConfirmForm', 429, town => town.crowded(() => town.get('/p/ieper/confirm?token=x', HTML))],
  ['confirm', 200, async town => town.form('/p/ieper/confirm', { token: await confirmLink(town, 'unconfirmed') })],
  ['confirm', 404, town => town.form('/p/ieper/confirm', { token: 'x' })],
  ['confirm', 409, async town => town.form('/p/ieper/confirm', { token: await confirmLink(town, 'cancelled') })],
  ['confirm', 429, town => town.crowded(() => town.form('/p/ieper/confirm', { token: 'x' }))],

  [
    'getProof',
    429,
    async town => {
      await raise(town, 'write');
      return town.get(`${V1}/proof`);
    },
  ],
];

const IDEA = { questionId: 'idee', text: 'Een koor' };

/** Asks for what somebody has already. */
const again = (poll: ContractPoll, path: string): Promise<Response> => known(poll.town, poll.path + path);

async function known(town: ContractTown, path: string): Promise<Response> {
  const { headers } = await town.get(path);
  return town.get(path, { headers: { 'if-none-match': headers.get('etag') ?? '' } });
}

/** A worker does something with an idea that stood on paper. */
async function movedIdea(town: ContractTown, body: object, when: 'open' | 'closed' = 'closed'): Promise<Response> {
  const poll = await (when === 'open' ? ContractPoll.opened(town) : ContractPoll.closed(town));
  return poll.post(`${await poll.idea()}/transitions`, body);
}

/** Has this network done something 3,000 times. */
const raise = ({ store, keys }: ContractTown, what: 'write' | 'open') =>
  new RateLimiter(store, keys).raise(what, 'ieper', 'unknown', 3000);

/** Somebody's sign-up, and a notice of it that waits. */
async function waitingNotice(town: ContractTown): Promise<string> {
  const { id: entityId } = await town.record();
  const data = { from: '2026-12-01T13:00:00Z', to: '2026-12-01T14:00:00Z' };
  await writeForTenant(town.store, 'ieper', write =>
    queueNotice(write, { kind: 'sign-up', entityId, cause: 'moved', data, byPhone: false }),
  );
  const { items } = (await (await town.get(`${V1}/notices`, { as: 'worker' })).json()) as { items: { id: string }[] };
  return items[0]!.id;
}

/** The token of a link to a sign-up in this state. */
async function confirmLink(town: ContractTown, state: 'unconfirmed' | 'cancelled'): Promise<string> {
  const { id } = await town.record();
  const held_until = state === 'unconfirmed' ? '2026-11-30T20:00:00.000Z' : null;
  await town.store.db.updateTable('sign_ups').set({ state, held_until }).where('id', '=', id).execute();
  const token = crypto.randomUUID().replaceAll('-', '').slice(0, 22);
  const mac = await confirmMacOf(town.keys, 'ieper', token);
  await writeForTenant(town.store, 'ieper', write => keepConfirmToken(write, id, mac));
  return token;
}

describe('The contract', () => {
  let town: ContractTown;
  before(async () => (town = await ContractTown.open()));
  after(() => town.close());

  const operations = (): readonly Located[] => town.checker.operations;
  const withStatus = (status: number) => operations().filter(({ operation }) => String(status) in operation.responses);
  const keyFor = ({ operation }: Located): { as?: ContractRole } => {
    if (!operation.security) return {};
    return { as: ROLE_FOR[operation['x-permission'] ?? ''] ?? 'worker' };
  };
  /** The usual request of an operation, with something changed. */
  const usual = async (located: Located, change: Parameters<ContractTown['ask']>[2] = {}, path?: string) => {
    const { method, operation } = located;
    const { path: address, body } = USUAL[operation.operationId]!;
    const type = Object.keys(operation.requestBody?.content ?? {})[0];
    const headers = { ...(type && { 'content-type': type }), 'if-match': '"1"', ...change.headers };
    return town.ask(method, path ?? address, { ...keyFor(located), body, ...change, headers });
  };

  it('is committed as it is served; after a change run: npm run stek -- openapi > openapi.json', () => {
    assert.equal(readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8'), usualContract());
  });

  it('points nowhere that is not there', () => {
    const all = [...references(JSON.parse(usualContract()))];
    assert.ok(all.length > 300, String(all.length));
    assert.deepEqual(
      all.filter(pointer => town.checker.at(pointer) === undefined),
      [],
    );
  });

  it('leaves room for additions: no object is closed', () => {
    assert.doesNotMatch(usualContract(), /"additionalProperties": false/);
  });

  it('has every route that there is, and none that there is not', () => {
    assert.deepEqual(town.checker.strangers(town.app), []);
    assert.deepEqual(
      operations()
        .map(({ operation }) => operation.operationId)
        .toSorted(),
      Object.keys(USUAL).toSorted(),
    );
  });

  it('says at each address the methods that it has: in the preflight, and to any other method', async () => {
    const [service] = ((await (await town.get(`${V1}/services`)).json()) as { items: { id: string }[] }).items;
    USUAL['getService']!.path = `${V1}/services/${service!.id}`;
    for (const located of operations()) {
      const path = USUAL[located.operation.operationId]!.path;
      const methods = operations()
        .filter(other => other.path === located.path)
        .map(({ method }) => method);
      const allowed = new Set([...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS']);
      const asked = await town.app.request(path, { method: 'OPTIONS' });
      assert.equal(asked.status, 204, path);
      for (const name of ['allow', 'access-control-allow-methods'])
        assert.deepEqual(new Set(asked.headers.get(name)?.split(', ')), allowed, `${path} ${name}`);
      for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'QUERY'].filter(
        other => !allowed.has(other),
      )) {
        const refused = await town.app.request(path, { method });
        assert.equal(refused.status, 405, `${method} ${path}`);
        assert.deepEqual(new Set(refused.headers.get('allow')?.split(', ')), allowed);
      }
    }
  });

  it('tells the truth about each good answer, and that it is still the same', async () => {
    for (const located of operations()) {
      if (located.method !== 'GET') continue;
      const response = await usual(located, HTML);
      if (!response.headers.has('etag') || !('304' in located.operation.responses)) continue;
      const known = { 'if-none-match': response.headers.get('etag')! };
      assert.equal((await usual(located, { headers: known })).status, 304, located.operation.operationId);
    }
    for (const located of operations().filter(({ operation }) => operation.deprecated))
      assert.equal((await usual(located, { as: 'worker' })).status, 308);
    assert.deepEqual(town.faults(), []);
  });

  it('tells the truth about what anything can be refused for', async () => {
    // The server's own address is of nobody: what it says to a program is a case of its own.
    for (const located of withStatus(404).filter(({ path }) => path !== '/')) {
      const { path } = USUAL[located.operation.operationId]!;
      const nobody = path.replace('/ieper', '/atlantis');
      assert.equal((await usual(located, HTML, nobody)).status, 404, nobody);
    }
    for (const located of withStatus(401))
      assert.equal((await usual(located, { headers: { authorization: 'Bearer no' } })).status, 401);
    for (const located of withStatus(403)) {
      const { operationId, responses } = located.operation;
      // What everybody may read is no business of origins.
      if (!JSON.stringify(responses['403']).includes('origin_refused')) continue;
      // As a browser says it, of a script and of a form.
      const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
      assert.equal((await usual(located, { headers })).status, 403, operationId);
      if (!located.operation.security || /^create(SignUp|Signal|Referral)$/.test(operationId)) continue;
      const other = keyFor(located).as === 'editor' ? 'worker' : 'editor';
      assert.equal((await usual(located, { as: other })).status, 403, operationId);
    }
    for (const located of withStatus(413)) assert.equal((await usual(located, { body: LARGE })).status, 413);
    for (const located of withStatus(415))
      assert.equal((await usual(located, { headers: { 'content-type': 'text/plain' } })).status, 415);
    for (const located of withStatus(413))
      assert.equal((await usual(located, { body: new Uint8Array([0xff]) })).status, 400);
    assert.deepEqual(town.faults(), []);
  });

  it('tells the truth about a server in trouble', async () => {
    for (const located of withStatus(500)) {
      const { operationId } = located.operation;
      const status = async (kind: 'fault' | 'database') => (await town.broken(kind, () => usual(located, HTML))).status;
      assert.deepEqual([await status('fault'), await status('database')], [500, 503], operationId);
    }
    assert.deepEqual(town.faults(), []);
  });

  it('tells the truth about each case', async () => {
    for (const [operation, status, ask] of CASES) {
      const response = await ask(town);
      assert.equal(response.status, status, `${operation}: ${await response.text()}`);
    }
    assert.deepEqual(town.faults(), []);
  });

  it('tells the truth about what comes twice', async () => {
    const { code } = await town.register();
    const { id } = await town.record();
    const { burst } = await town.store.db.selectFrom('sign_up_origins').select('burst').executeTakeFirstOrThrow();
    const [draft, poll] = [await ContractPoll.draft(town), await ContractPoll.closed(town)];
    const signal = await ContractSignal.sent(town);
    const weighed = bundleOf(await ContractSignal.sent(town, 'received', 'interpreted'));
    const bundle = await ContractBundle.made(town);
    const cards = await ContractPoll.draft(town, CARDS);
    const asked = await ContractPoll.opened(town);
    const tablet = await asked.tablet();
    const [card, called] = [await ContractReferral.sent(town), await ContractReferral.sent(town, 'received')];
    const bodies: Record<string, [path: string, body: unknown, other: unknown]> = {
      createSignUp: [`${V1}/sign-ups`, town.person(), town.person()],
      moveSignUp: [`${V1}/sign-ups/${id}/transitions`, { to: 'attended', version: 1 }, { to: 'no_show', version: 1 }],
      actOnFollowUp: [`${V1}/follow-up/withdraw`, { code }, { code: (await town.register())['code'] }],
      createSignal: [`${V1}/signals`, SIGNAL_WORDS, { ...SIGNAL_WORDS, about: 'policy' }],
      moveSignal: [
        `${signal.path}/transitions`,
        { to: 'received', version: 1 },
        { to: 'received', version: 1, note: 'Gezien' },
      ],
      createSignalBundle: [`${V1}/signal-bundles`, weighed, { ...weighed, kind: 'service' }],
      moveSignalBundle: [
        `${bundle.path}/transitions`,
        { to: 'answered', version: 1, data: DATA['answered'] },
        { to: 'not_taken_up', version: 1, data: DATA['not_taken_up'] },
      ],
      createReferral: [`${V1}/referrals`, await sealedCard(town), await sealedCard(town)],
      moveReferral: [`${card.path}/transitions`, { to: 'received', version: 1 }, { to: 'received', version: 2 }],
      addReferralAttempt: [`${called.path}/attempts`, called.call, { ...called.call, part: 'evening' }],
      moveNotice: [`${V1}/notices/${await waitingNotice(town)}/transitions`, { to: 'told' }, undefined],
      moveBurst: [`${V1}/bursts/${burst}/transitions`, { to: 'cancelled' }, { to: 'cancelled', keep: ['IN-26-0001'] }],
      moveFlyer: [`${FLYER}/transitions`, { to: 'archived', version: 5 }, { to: 'ready', version: 5 }],
      createPoll: [`${V1}/polls`, programmeTalk(), programmeTalk({ strength: 1 })],
      movePoll: [`${draft.path}/transitions`, { to: 'open', version: 1 }, { to: 'closed', version: 1 }],
      addIdea: [`${poll.path}/ideas`, IDEA, { ...IDEA, text: 'Een tuin' }],
      moveIdea: [
        `${poll.path}${await poll.idea()}/transitions`,
        { to: 'shown', version: 1 },
        { to: 'hidden', version: 1, data: { reason: 'Onzin' } },
      ],
      enterPaperCount: [`${poll.path}/paper-counts`, ON_PAPER, { ...ON_PAPER, n: 4 }],
      createBallot: [
        `${asked.path}/ballots`,
        { answers: {}, channel: 'kiosk' },
        { answers: {}, channel: 'kiosk', quick: true },
      ],
      makePollCodes: [`${cards.path}/codes`, { count: 1 }, { count: 2 }],
      makePollKiosk: [`${asked.path}/kiosks`, HOURS, { ...HOURS, label: 'Zaal' }],
    };
    const kept = operations().filter(
      ({ path, operation }) => !path.startsWith('/p/') && operation.responses['409'] && keepsAnswers(operation),
    );
    assert.deepEqual(kept.map(({ operation }) => operation.operationId).toSorted(), Object.keys(bodies).toSorted());
    for (const located of kept) {
      const [path, body, other] = bodies[located.operation.operationId]!;
      const key = crypto.randomUUID();
      const who = path.endsWith('/ballots') ? { headers: tablet } : { as: keyFor(located).as ?? 'worker' };
      const send = (sent: unknown) => town.post(path, sent, { ...who, key });
      const [first, running] = await Promise.all([send(body), send(body)]);
      // Codes of one network are looked up one after the other: the second waits, and gets the same answer.
      const met = located.operation.operationId === 'actOnFollowUp' ? 200 : 409;
      assert.ok([first.status, running.status].includes(met), `${path} ${first.status} ${running.status}`);
      if (other === undefined) continue;
      assert.equal((await send(body)).headers.get('idempotency-replayed'), 'true', path);
      assert.equal((await send(other)).status, 422, path);
    }
    assert.deepEqual(town.faults(), []);
  });

  it('tells the truth about somebody who sends sealed content without end', async () => {
    const proof = await town.store.db
      .deleteFrom('rate_counters')
      .execute()
      .then(() => town.proof());
    await raise(town, 'open');
    const headers = { ...proof, 'content-type': 'application/jose' };
    const response = await town.post(
      `${V1}/sign-ups`,
      { sealed: { ciphertext: 'x', aad: btoa('ieper|sign-up|2') } },
      { headers },
    );
    assert.equal(response.status, 429);
    for (const [path, kind] of [
      [`${POLL}/ballots`, 'ballot'],
      [`${V1}/signals`, 'signal'],
    ] as const) {
      const sealed = { ciphertext: 'x', aad: btoa(`ieper|${kind}|1`) };
      const more = { headers: { ...(await town.proof()), 'content-type': 'application/jose' } };
      assert.equal((await town.post(path, { sealed }, more)).status, 429, kind);
    }
    assert.deepEqual(town.faults(), []);
  });

  it('has no answer that never came', () => {
    assert.deepEqual(town.checker.unseen(), []);
  });
});

/** The lowest role that may do something that a worker may not. */
const ROLE_FOR: Readonly<Record<string, ContractRole>> = {
  'publications:edit': 'editor',
  'submissions:read-confidential': 'coordinator',
  'submissions:move-confidential': 'coordinator',
  'submissions:read-sealed': 'recipient',
  'submissions:move-sealed': 'recipient',
  'keys:manage': 'admin',
};

const CARDS = { channels: ['code' as const], strength: 3 };
const ON_PAPER = { n: 3, day: '2026-11-30', answers: {} };

/** Whether what comes twice under one name gets the same answer. */
const keepsAnswers = ({ parameters, responses }: Operation): boolean =>
  parameters.some(({ $ref }) => String($ref).endsWith('/Idempotency-Key')) && '422' in responses;

function* references(part: unknown): Generator<string> {
  if (typeof part !== 'object' || part === null) return;
  for (const [key, value] of Object.entries(part)) {
    if (key === '$ref') yield String(value);
    else yield* references(value);
  }
}
