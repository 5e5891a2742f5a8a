import type { Place } from '../../schema/place.ts';
import type { Service } from '../../schema/service.ts';
import { wordsIn } from '../folded.ts';
import { spacedPhone } from '../phone-number.ts';
import { wordService, type ServiceSpeech } from '../service-words.ts';
import { ROOM } from './paper-heights.ts';
import type { Paper } from './paper-layout.ts';
import { BOLD, linesOf, textWidth } from './text-width.ts';

const POINT = 25.4 / 72;
/** Lines and white around a card, and what stands above them all, in millimetres. */
const AROUND = { card: 4.5, heading: 13 };
/** Of a fact only its word is bold. */
const PARTLY_BOLD = 1.02;
/** Between the two columns of facts. */
const GAP = 6;
/** The room that is planned with: words are measured by their letters, and no card may be cut or begin another page. */
const SURE = 0.96;

/** What the back of a flyer is planned with. */
export interface BackPlan {
  /** The place of the flyer; none for all of them. */
  place: Place | undefined;
  speech: ServiceSpeech;
  paper: Paper;
}

/** The services for the back of a flyer: first those for who lives at its place, and as many as fit on one page. */
export function backServices(services: readonly Service[], { place, speech, paper }: BackPlan): Service[] {
  const locality = place?.address?.locality;
  const ranked = services
    .map((service, index) => ({ service, index, rank: rankOf(service, locality) }))
    .toSorted((a, b) => a.rank - b.rank || a.index - b.index);
  const found: Service[] = [];
  let left = ROOM[paper.size].height * SURE - AROUND.heading;
  for (const { service } of ranked) {
    const height = heightOf(service, speech, paper);
    if (height > left) continue;
    left -= height;
    found.push(service);
  }
  return found;
}

/** Who lives there first, then everybody, then who lives elsewhere. */
function rankOf({ area = [], address }: Service, locality: string | undefined): number {
  if (locality === undefined) return 0;
  const here = new Set(wordsIn(locality));
  const isHere = (name: string) => wordsIn(name).every(word => here.has(word));
  if (area.some(isHere) || (address && area.length === 0 && isHere(address.locality))) return 0;
  return area.length === 0 ? 1 : 2;
}

/** How high a card is, in millimetres, from its words; `theme/service-paper.ts` sets the same down. */
function heightOf(service: Service, speech: ServiceSpeech, { size, points }: Paper): number {
  const letters = points * POINT;
  const room = ROOM[size].width;
  const lines = (text: string, scale = 1, width: number = room) =>
    linesOf([textWidth(text) * letters * scale], width, 0);
  const { by = '', does, facts, doubt = '', checked = '' } = wordService(service, speech);
  const { phone = '', email = '', url = '' } = service.contactPoint;
  // On small paper the facts stand one under the other.
  const isWide = size === 'a4';
  const column = isWide ? (room - GAP) / 2 : room;
  const inColumns = facts.map(({ label, lines: said }) =>
    lines(`${label}: ${said.map(({ text }) => text).join(' · ')}`, PARTLY_BOLD, column),
  );
  const ways = [phone && speech.say('service.call', { phone: spacedPhone(phone) }), email, url].filter(Boolean);
  const all =
    lines(service.name, 1.15 * BOLD) * 1.1 +
    lines(by) +
    lines(does?.text ?? '') +
    linesOf([...ways.map(way => textWidth(way) * letters * BOLD), textWidth(checked) * letters], room, 4) +
    (isWide ? balanced(inColumns) : sum(inColumns)) +
    lines(doubt, BOLD);
  return all * letters * (/^(ar|fa|ps|ti)$/.test(speech.lang) ? 1.5 : 1.35) + AROUND.card;
}

/** The height of two columns that are filled one after the other, when no part of them is cut. */
const balanced = (parts: readonly number[]): number =>
  Math.min(...[...parts.keys(), parts.length].map(at => Math.max(sum(parts.slice(0, at)), sum(parts.slice(at)))));

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
