import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { occurrencesOf } from '../../src/domain/occurrences.ts';
import { expand } from '../../src/domain/recurrence/expand.ts';
import { demoImage } from '../../src/demo/image-file.ts';
import { demoMunicipality } from '../../src/demo/municipality.ts';
import { demoSeats } from '../../src/demo/seats.ts';
import { demoIcs, demoUitdatabank } from '../../src/demo/sample-feeds.ts';
import { readFeed } from '../../src/feeds/feed.ts';
import { writeActivity, writePlace, writeService } from '../../src/schema/write.ts';

const { activities, places, services } = demoMunicipality();
const SEASON = { from: '2026-12-01', to: '2027-07-01', now: Date.parse('2026-11-22T09:00:00Z') };
const seats = new Map(demoSeats().map(({ occurrenceId, taken, waiting }) => [occurrenceId, { taken, waiting }]));

describe('The demo municipality', () => {
  it('could have been written by our own editors', () => {
    for (const activity of activities) assert.deepEqual(writeActivity(activity), { ok: true, value: activity });
    for (const place of places) assert.deepEqual(writePlace(place), { ok: true, value: place });
    for (const service of services) assert.deepEqual(writeService(service), { ok: true, value: service });
  });

  it('has one id for each thing', () => {
    const ids = [...activities, ...places, ...services].map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    for (const { placeId } of activities) assert.ok(ids.includes(placeId!), placeId);
  });

  it('shows every state a date can have between December and June', () => {
    const { occurrences, warnings } = occurrencesOf({ activities }, { ...SEASON, seats: id => seats.get(id) });
    assert.deepEqual(warnings, []);
    const states = new Set(occurrences.map(({ status }) => status));
    assert.deepEqual([...states].sort(), ['cancelled', 'changed', 'moved', 'paused', 'scheduled']);
    const room = new Set(occurrences.map(occurrence => occurrence.seats).filter(Boolean));
    assert.deepEqual([...room].sort(), ['closed', 'few', 'full', 'open', 'waitlist']);
    assert.ok(occurrences.some(({ allDay }) => allDay));
  });

  it('changes and counts only dates that exist', () => {
    for (const { id, schedule, exceptions = [], title } of activities) {
      const window = { from: Date.parse('2026-08-01'), to: Date.parse('2027-08-01') };
      const starts = new Set(expand(schedule, window).moments.map(({ recurrenceId }) => recurrenceId.slice(0, 16)));
      for (const { recurrenceId } of exceptions) assert.ok(starts.has(recurrenceId), `${title['nl']} ${recurrenceId}`);
      for (const key of seats.keys()) {
        if (!key.startsWith(id)) continue;
        const [, y, m, d, h, min] = key.match(/_(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)$/) ?? [];
        assert.ok(starts.has(`${y}-${m}-${d}T${h}:${min}`), key);
      }
    }
  });

  it('says everything in Dutch, and its titles in French and English', () => {
    for (const { title, easyText } of activities) {
      for (const lang of ['nl', 'fr', 'en']) assert.ok(title[lang], `${title['nl']} in ${lang}`);
      assert.ok(easyText?.['nl']);
    }
  });

  it('speaks of nobody who exists: one number for all, and streets called Voorbeeld', () => {
    for (const { contactPerson, address } of places) {
      assert.equal(contactPerson?.phone, '+3257000000');
      assert.match(contactPerson?.firstName ?? '', /^[A-Z][a-z]+$/);
      assert.match(address?.street ?? '', /^Voorbeeld/);
    }
  });

  it('has a face for the person on its flyer: a drawing that can be printed', async () => {
    const faces = places.flatMap(({ contactPerson }) => contactPerson?.photo ?? []);
    assert.deepEqual(
      faces.map(face => face.split('/').at(-1)),
      ['lotte.png'],
    );
    const picture = await demoImage(faces[0]!);
    assert.equal(Buffer.from(picture!).toString('latin1', 1, 4), 'PNG');
    for (const other of ['https://elsewhere.example/lotte.png', `${faces[0]}/../../municipality.ts`])
      assert.equal(await demoImage(other), undefined);
  });

  it('has its own drawings, without script or foreign addresses', () => {
    for (const { image } of activities) {
      const file = new URL(`../../src/demo/images/${image?.url.split('/').at(-1)}`, import.meta.url);
      assert.ok(existsSync(file), image?.url);
      const text = readFileSync(file, 'utf8').replace('xmlns="http://www.w3.org/2000/svg"', '');
      assert.doesNotMatch(text, /<script|https?:|\son\w+=|style=/);
    }
  });

  it('is the same programme as a calendar file and as UiTdatabank JSON', async () => {
    const window = { from: '2026-12-01', to: '2027-02-01', now: SEASON.now };
    const key = (list: ReturnType<typeof occurrencesOf>) =>
      list.occurrences
        .filter(({ status }) => status !== 'paused')
        .map(({ start, end, status }) => `${start} ${end} ${status === 'cancelled'}`);
    const own = key(occurrencesOf({ activities }, window));
    const images = 'https://stek.example/demo/images/';
    for (const [text, contentType] of [
      [demoIcs(images), 'text/calendar'],
      [demoUitdatabank(images), 'application/json'],
    ] as const) {
      const feed = await readFeed(text, { contentType });
      assert.deepEqual(feed.warnings, []);
      const read = key(occurrencesOf(feed, { ...window, to: '2027-01-20' }));
      assert.deepEqual(read.toSorted(), own.filter(line => line < '2027-01-20').toSorted(), contentType);
      assert.ok(feed.activities.length > 10, contentType);
      for (const { id, image } of feed.activities) assert.ok(image?.url.startsWith(images), `${contentType} ${id}`);
    }
  });
});
