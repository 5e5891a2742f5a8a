import type { Route } from '../api/define-route.ts';
import { submissionRoutes } from '../api/submission-routes.ts';
import type { AnyKind } from '../submissions/submission-kind.ts';
import { activities, activity } from './activities.ts';
import { bursts, moveBurst } from './bursts.ts';
import { activitiesIcs, activityIcs } from './calendar-files.ts';
import { confirmAnswer, confirmForm } from './confirm-page.ts';
import { documents } from './documents.ts';
import { embedRoutes } from './embeds.ts';
import { flyerPages } from './flyer-page.ts';
import { flyer, flyerDraft, moveFlyerRoute, saveFlyerDraft } from './flyers.ts';
import { followUpAnswer, followUpBefore, followUpForm } from './follow-up-page.ts';
import { municipalityRoutes } from './municipality.ts';
import { moveNotice, notices } from './notices.ts';
import { occurrences } from './occurrences.ts';
import { ownOriginPages } from './own-origin-pages.ts';
import { paperCounts } from './paper-counts.ts';
import { pollDevices } from './poll-devices.ts';
import { pollIdeas } from './poll-ideas.ts';
import { pollListPage } from './poll-list-page.ts';
import { pollPages } from './poll-page.ts';
import { pollPaperRoutes } from './poll-paper.ts';
import { savePollReply } from './poll-reply.ts';
import { pollResults } from './poll-results.ts';
import { polls } from './polls.ts';
import { programmePage } from './programme-page.ts';
import { publishedSignalsPage } from './published-signals-page.ts';
import { publishedSignals } from './published-signals.ts';
import { referralRecipients } from './referral-recipients.ts';
import { referralSettings } from './referral-settings.ts';
import { referralDetails } from './referrals.ts';
import { keySet, proof } from './sealing-routes.ts';
import { serverRoutes, type ServerState } from './server-routes.ts';
import { servicesPage } from './services-page.ts';
import { servicesHsds } from './services-hsds.ts';
import { shortAddress } from './short-address.ts';
import { signalBundles } from './signal-bundles.ts';
import { signalDetails } from './signal-details.ts';
import { signalReport } from './signal-report.ts';
import { signalPages } from './signal-page.ts';
import { referralPaper } from './referral-paper.ts';
import { signalPaper } from './signal-paper.ts';
import { signalSettings } from './signal-settings.ts';
import { upcoming } from './upcoming.ts';
import { yearCounts } from './year-counts.ts';

/** What people read without JavaScript, on a screen and on paper. */
const pages: readonly Route[] = [
  programmePage,
  ...flyerPages,
  shortAddress,
  pollListPage,
  ...pollPages,
  ...pollPaperRoutes,
  publishedSignalsPage,
  servicesPage,
  ...signalPages,
  signalPaper,
  referralPaper,
  followUpForm,
  followUpAnswer,
  ...followUpBefore,
  confirmForm,
  confirmAnswer,
];

/** What there is of signals beside what every kind has. */
const signals: readonly Route[] = [
  publishedSignals,
  signalDetails,
  ...signalBundles,
  ...signalSettings,
  ...yearCounts,
  signalReport,
];

/** What there is of referral cards beside what every kind has. */
const referrals: readonly Route[] = [...referralDetails, referralRecipients, ...referralSettings];

/** Every route of a server, in the order of the contract. @param kinds what people can send to it */
export const allRoutes = (kinds: readonly AnyKind[], state: ServerState): Route[] => [
  occurrences,
  upcoming,
  activities,
  activity,
  activitiesIcs,
  activityIcs,
  ...documents,
  servicesHsds,
  ...municipalityRoutes,
  ...embedRoutes,
  flyer,
  flyerDraft,
  saveFlyerDraft,
  moveFlyerRoute,
  ...polls,
  pollResults,
  savePollReply,
  ...pollIdeas,
  ...paperCounts,
  ...pollDevices,
  proof,
  keySet,
  ...submissionRoutes(kinds),
  ...signals,
  ...referrals,
  bursts,
  moveBurst,
  notices,
  moveNotice,
  ...pages,
  ...ownOriginPages(state),
  ...serverRoutes(state),
];
