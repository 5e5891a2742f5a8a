import assert from 'node:assert/strict';
import { it } from 'node:test';
import { ZILLEBEKE_COUNTS } from '../../src/demo/year-counts.ts';
import type { ReportTable, SignalReport, YearCounts } from '../../src/schema/signal-report.ts';
import { signalReportCsv } from '../../src/server/signals/report-csv.ts';
import { countedSignal, keepSignals, timesSignal } from '../support/counted-signals.ts';
import { onBothEngines } from '../support/engines.ts';
import { SignalDesk, type SignalAnswer } from '../support/signal-desk.ts';
import { TOWN } from '../support/sign-up-desk.ts';

/** The second Monday of a new year: the one before is over. */
const AFTER = Date.parse('2027-01-11T12:00:00Z');

const reportOf = ({ status, body }: SignalAnswer): SignalReport => {
  assert.equal(status, 200, JSON.stringify(body));
  return body as unknown as SignalReport;
};
const tableOf = ({ tables }: SignalReport, id: string): ReportTable => tables.find(table => table.id === id)!;
const rowsOf = (report: SignalReport, id: string) =>
  Object.fromEntries(tableOf(report, id).rows.map(row => [row.id, row.cells]));
const codeOf = ({ status, body }: SignalAnswer) => [status, body['code']];
const issuesOf = ({ body }: SignalAnswer) =>
  (body['errors'] as { pointer: string; code: string }[]).map(({ pointer, code }) => `${pointer} ${code}`);

onBothEngines('The yearly report', openEmpty => {
  const open = (now = AFTER) => SignalDesk.open(openEmpty, { now });
  const report = async (desk: SignalDesk, year = 2026) =>
    reportOf(await desk.ask(`reports/signals?year=${year}`, { as: 'worker' }));

  it('counts signals by theme and month, what they are about and what became of them', async () => {
    const desk = await open();
    await keepSignals(desk.store, TOWN.id, [
      ...timesSignal(7, '2026-02-03'),
      ...timesSignal(6, '2026-05-20', { themes: ['housing', 'financial'], kind: 'policy', approaches: [] }),
      ...timesSignal(5, '2026-05-21', { kind: 'client', answeredOn: '2026-08-01' }),
      ...timesSignal(5, '2026-12-31', { kind: undefined, state: 'received', answeredOn: undefined, approaches: [] }),
      countedSignal('2025-12-31'),
      countedSignal('2027-01-01'),
    ]);
    const made = await report(desk);
    assert.deepEqual(
      [made.title, made.until, made.isProvisional, made.smallest],
      ['Signalen en hulpvragen in 2026', '2026-12-31', false, 5],
    );
    assert.deepEqual(
      made.tables.map(({ id }) => id),
      ['themes', 'kinds', 'outcomes', 'days', 'approaches'],
    );
    const themes = tableOf(made, 'themes');
    assert.equal(themes.columns.join(' '), 'jan feb mrt apr mei jun jul aug sep okt nov dec');
    const mobility = themes.rows.find(({ id }) => id === 'mobility')!;
    assert.deepEqual([mobility.label, mobility.total], ['Bus en vervoer', 17]);
    assert.deepEqual(mobility.cells, [0, 7, 0, 0, 5, 0, 0, 0, 0, 0, 0, 5]);
    assert.equal(themes.rows.find(({ id }) => id === 'financial')!.total, 6);
    assert.equal(themes.totals, undefined, 'one signal can have three themes');
    assert.deepEqual(rowsOf(made, 'kinds'), { client: [5], service: [7], policy: [6], unweighed: [5] });
    assert.deepEqual(rowsOf(made, 'outcomes'), { in_time: [13], late: [5], not_taken_up: [0], open: [5] });
    for (const id of ['kinds', 'outcomes']) assert.deepEqual(tableOf(made, id).totals, [23]);
    assert.deepEqual(rowsOf(made, 'days'), { median: [10] });
    assert.deepEqual(rowsOf(made, 'approaches')['signal'], [12]);
  });

  it('tells no middle answer where that would tell how many were not taken up', async () => {
    const desk = await open();
    await keepSignals(desk.store, TOWN.id, [
      ...timesSignal(9, '2026-03-02'),
      ...timesSignal(6, '2026-03-02', { answeredOn: '2026-05-02' }),
      ...timesSignal(2, '2026-03-02', { state: 'not_taken_up' }),
      ...timesSignal(7, '2026-03-02', { state: 'in_action', answeredOn: undefined }),
    ]);
    const made = await report(desk);
    assert.deepEqual(rowsOf(made, 'outcomes'), { in_time: [9], late: [6], not_taken_up: [null], open: [null] });
    assert.equal(tableOf(made, 'days'), undefined);
  });

  it('shows no number from 1 to 4, nor one that would tell it', async () => {
    const desk = await open();
    await keepSignals(desk.store, TOWN.id, [
      ...timesSignal(9, '2026-03-02'),
      ...timesSignal(6, '2026-04-02'),
      ...timesSignal(8, '2026-06-02', { kind: 'policy' }),
      countedSignal('2026-04-03', {
        themes: ['health'],
        kind: 'client',
        answeredOn: '2026-07-01',
        approaches: ['advice'],
      }),
      countedSignal('2026-04-04', { kind: 'client', themes: ['mobility', 'health'] }),
      countedSignal('2026-07-04', { kind: 'client' }),
    ]);
    const made = await report(desk);
    const themes = tableOf(made, 'themes').rows;
    const mobility = themes.find(({ id }) => id === 'mobility')!;
    // Of 25 in the year, the one in July would be what the others leave: the next one that is not 0 is hidden with it.
    assert.deepEqual([mobility.cells.slice(2, 7), mobility.total], [[null, 7, 0, 8, null], 25]);
    const health = themes.find(({ id }) => id === 'health')!;
    assert.deepEqual([health.cells[3], health.total], [null, null]);
    assert.deepEqual(rowsOf(made, 'kinds'), { client: [null], service: [null], policy: [8], unweighed: [0] });
    assert.deepEqual(rowsOf(made, 'outcomes'), { in_time: [null], late: [null], not_taken_up: [0], open: [0] });
    assert.deepEqual(tableOf(made, 'kinds').totals, [26]);
    assert.deepEqual(rowsOf(made, 'approaches')['advice'], [null]);
    assert.equal(tableOf(made, 'days'), undefined, 'the middle one would tell something of how many were late');
    const small = made.tables.flatMap(({ rows, totals = [] }) => [
      ...rows.flatMap(({ cells, total = null }) => [...cells, total]),
      ...totals,
    ]);
    assert.ok(small.length > 180, String(small.length));
    assert.deepEqual(
      small.filter(number => number !== null && number > 0 && number < 5),
      [],
    );
  });

  it('is the same for who asks again', async () => {
    const desk = await open();
    await keepSignals(desk.store, TOWN.id, [...timesSignal(3, '2026-03-02'), ...timesSignal(9, '2026-05-02')]);
    assert.deepEqual(await report(desk), await report(desk));
  });

  it('counts what was taken back or discarded apart, and nowhere else', async () => {
    const desk = await open();
    await keepSignals(desk.store, TOWN.id, [
      ...timesSignal(6, '2026-03-02'),
      ...timesSignal(5, '2026-03-02', { state: 'withdrawn', themes: ['work'] }),
      ...timesSignal(2, '2026-03-02', { state: 'discarded', themes: ['work'] }),
    ]);
    const made = await report(desk);
    assert.deepEqual(rowsOf(made, 'withdrawn'), { withdrawn: [7] });
    assert.deepEqual(tableOf(made, 'outcomes').totals, [6]);
    assert.equal(tableOf(made, 'themes').rows.find(({ id }) => id === 'work')!.total, 0);
  });

  it('has of a year that is not over the months that are, and says that it is not for others', async () => {
    const desk = await open(Date.parse('2026-11-30T12:00:00Z'));
    await keepSignals(desk.store, TOWN.id, [...timesSignal(6, '2026-10-31'), ...timesSignal(6, '2026-11-01')]);
    const made = await report(desk);
    assert.deepEqual([made.until, made.isProvisional], ['2026-10-31', true]);
    assert.equal(tableOf(made, 'themes').columns.length, 10);
    assert.deepEqual(tableOf(made, 'kinds').totals, [6]);
    for (const [year, code] of [
      ['2027', 'out_of_range'],
      ['26', 'invalid_year'],
    ] as const) {
      const refused = await desk.ask(`reports/signals?year=${year}`, { as: 'worker' });
      assert.deepEqual([...codeOf(refused), issuesOf(refused)], [400, 'invalid_query', [`year ${code}`]]);
    }
    assert.deepEqual(codeOf(await desk.ask('reports/signals', { as: 'worker' })), [400, 'invalid_query']);
  });

  it('is for who may take things out of here', async () => {
    const desk = await open();
    assert.deepEqual(codeOf(await desk.ask('reports/signals?year=2026')), [401, 'unauthorized']);
    assert.deepEqual(codeOf(await desk.ask('reports/signals?year=2026', { as: 'editor' })), [403, 'forbidden']);
    assert.deepEqual((await report(desk)).tables, []);
  });

  it('has nothing of what a signal says, and of nobody who sent or opened one', async () => {
    const desk = await open(Date.parse('2026-11-30T12:00:00Z'));
    const { id } = await desk.sent({ about: 'client', text: 'KANARIE eet niet meer warm.', themes: ['health'] });
    await desk.walk(id, 'received');
    await desk.move(id, 'interpreted', { kind: 'client', summary: 'KANARIE samengevat.', referredTo: 'KANARIEdienst' });
    desk.clock.now = AFTER;
    const made = await report(desk);
    assert.equal(tableOf(made, 'kinds').rows.length, 4);
    assert.doesNotMatch(JSON.stringify(made), /KANARIE|coordinator|SI-26/);
  });

  it('tells what Zillebeke counted: by kind until September, and over six years', async () => {
    const desk = await open();
    for (const counts of ZILLEBEKE_COUNTS)
      assert.equal((await desk.put(`year-counts/${counts.year}`, counts, 0, 'worker')).status, 200);
    const made = await report(desk, 2022);
    assert.deepEqual(
      made.tables.map(({ id }) => id),
      ['help', 'years'],
    );
    const help = tableOf(made, 'help');
    assert.deepEqual(
      help.rows.filter(({ partOf }) => partOf === undefined).map(({ id, cells }) => [id, ...cells]),
      [
        ['psychological', 6],
        ['social-premiums', 9],
        ['care-network', 23],
        ['leisure', 6],
        ['housing', null],
        ['home-services', null],
        ['mobility', null],
        ['legal', null],
        ['income', null],
        ['practical', 5],
      ],
    );
    assert.deepEqual(help.totals, [61]);
    assert.deepEqual(
      help.rows.filter(({ partOf }) => partOf === 'care-network').map(({ id, cells }) => [id, ...cells]),
      [
        ['information', 6],
        ['rights-check', null],
        ['administration', null],
        ['follow-up', null],
        ['unknown', null],
        ['OTHER', 0],
      ],
    );
    // Five of six were the pass: that would say that one asked for something else.
    assert.deepEqual(
      help.rows.filter(({ partOf }) => partOf === 'leisure').map(({ id, cells }) => [id, ...cells]),
      [
        ['uitpas', null],
        ['OTHER', null],
      ],
    );
    assert.equal(
      help.note,
      'Geteld tot en met vrijdag 23 september 2022. Er werd ook een totaal opgegeven: 55 vragen. Dat is niet de som van de soorten.',
    );
    assert.deepEqual(
      tableOf(made, 'years').rows.map(({ id, cells }) => [id, ...cells]),
      [
        ['2017', 25, 11],
        ['2018', 10, 8],
        ['2019', 41, 18],
        ['2020', 46, 19],
        ['2021', 70, 31],
        ['2022', 55, 27],
      ],
    );
    assert.equal(tableOf(await report(desk, 2018), 'years').rows.length, 2, 'later years are not in it');
  });

  it('hides the requests of a year in the list of years where its kinds hide them', async () => {
    const desk = await open();
    // Five times one: with their sum each of them would be told.
    const kinds = ['legal', 'income', 'mobility', 'housing', 'practical'];
    const few: YearCounts = { year: 2024, help: kinds.map(kind => ({ kind, requests: 1 })), requesters: 2 };
    for (const requests of [undefined, 5]) {
      const counts = { ...few, ...(requests !== undefined && { requests }) };
      await desk.put('year-counts/2024', counts, requests === undefined ? 0 : 1, 'worker');
      const made = await report(desk, 2024);
      assert.deepEqual(tableOf(made, 'help').totals, [null]);
      assert.deepEqual(rowsOf(made, 'years'), { 2024: [null, null] });
    }
  });

  it('says which people nobody counted, and shows no 0 for them', async () => {
    const desk = await open();
    await desk.put('year-counts/2024', { year: 2024, requests: 12 }, 0, 'worker');
    const years = tableOf(await report(desk, 2024), 'years');
    assert.deepEqual(years.rows[0]!.cells, [12, null]);
    assert.equal(years.note, 'Hoeveel mensen het waren in 2024, is niet geteld.');
  });

  it('is a table with one number on each line, and says in a word what is hidden', async () => {
    const desk = await open();
    await keepSignals(desk.store, TOWN.id, [...timesSignal(6, '2026-03-02'), ...timesSignal(2, '2026-04-02')]);
    await desk.put(
      'year-counts/2026',
      { year: 2026, help: [{ kind: 'leisure', part: 'uitpas', requests: 8 }] },
      0,
      'worker',
    );
    const lines = signalReportCsv(await report(desk)).split('\r\n');
    assert.equal(lines[0], '\ufeffTabel;Rij;Kolom;Getal');
    for (const line of [
      'Signalen per thema en per maand;Bus en vervoer;apr;verborgen',
      'Signalen per thema en per maand;Bus en vervoer;Samen;8',
      'Waarover de signalen gaan;Over een dienst of een plek;Aantal;8',
      'Waarover de signalen gaan;Samen;Aantal;8',
      'Hulpvragen per soort;Vrije tijd: UiTPAS;Aantal;8',
    ])
      assert.ok(lines.includes(line), line);
    assert.ok(lines.length > 190, String(lines.length));
    assert.deepEqual(
      lines.slice(0, -1).filter(line => line.split(';').length !== 4),
      [],
    );
  });
});

onBothEngines('What was counted of a year', openEmpty => {
  const open = () => SignalDesk.open(openEmpty, { now: AFTER });
  const counts = { year: 2026, help: [{ kind: 'housing', requests: 5 }], requests: 7, requesters: 4 };

  it('is entered once, corrected by who saw what it says, and written down', async () => {
    const desk = await open();
    const nothing = await desk.ask('year-counts/2026', { as: 'worker' });
    assert.deepEqual(
      [nothing.status, nothing.body, nothing.headers.get('etag')],
      [200, { year: 2026, help: [] }, '"0"'],
    );
    const saved = await desk.put('year-counts/2026', counts, 0, 'worker');
    assert.deepEqual([saved.status, saved.body, saved.headers.get('etag')], [200, counts, '"1"']);
    assert.deepEqual(codeOf(await desk.put('year-counts/2026', counts, 0, 'worker')), [412, 'version_mismatch']);
    assert.deepEqual(codeOf(await desk.put('year-counts/2026', counts, undefined, 'worker')), [428, 'version_missing']);
    assert.equal(
      (await desk.put('year-counts/2026', { ...counts, requests: 9 }, 1, 'worker')).headers.get('etag'),
      '"2"',
    );
    const found = await desk.ask('year-counts/2026', { as: 'worker' });
    assert.deepEqual([found.body['requests'], found.headers.get('etag')], [9, '"2"']);
    const steps = await desk.store.db.selectFrom('transitions').selectAll().where('kind', '=', 'year-counts').execute();
    assert.deepEqual(
      steps.map(({ entity_id, to_state, actor_role }) => [entity_id, to_state, actor_role]),
      [1, 2].map(() => ['2026', 'entered', 'worker']),
    );
  });

  it('is for who works here', async () => {
    const desk = await open();
    assert.deepEqual(codeOf(await desk.ask('year-counts/2026')), [401, 'unauthorized']);
    assert.deepEqual(codeOf(await desk.put('year-counts/2026', counts, 0, 'editor')), [403, 'forbidden']);
    for (const year of ['1999', 'now', '20266'])
      assert.deepEqual(codeOf(await desk.ask(`year-counts/${year}`, { as: 'worker' })), [404, 'not_found'], year);
  });

  it('is refused with a sentence for each part that cannot be, and nothing of it is kept', async () => {
    const desk = await open();
    const faults: [sent: object, issue: string][] = [
      [{ ...counts, help: [{ kind: 'hunger', requests: 1 }] }, '/help/0/kind unknown_kind'],
      [{ ...counts, help: [{ kind: 'leisure', part: 'zoo', requests: 1 }] }, '/help/0/part unknown_kind'],
      [{ ...counts, help: [{ kind: 'housing', part: 'zoo', requests: 1 }] }, '/help/0/part unknown_part'],
      [{ ...counts, help: [counts.help[0]!, counts.help[0]!] }, '/help/1 twice'],
      [{ ...counts, until: '2025-12-31' }, '/until out_of_range'],
      [
        { ...counts, until: '2026-06-30', help: [{ kind: 'housing', month: 7, requests: 7 }] },
        '/help/0/month out_of_range',
      ],
      [{ ...counts, requesters: 8 }, '/requesters too_many'],
      [{ year: 2026, requesters: 0 }, '/requests missing'],
      [{ ...counts, year: 2025 }, '/year other_address'],
      [{ ...counts, help: [{ kind: 'housing', requests: 1, name: 'An' }] }, '/help/0/name unknown_field'],
      [{ ...counts, help: [{ kind: 'housing', requests: -1 }] }, '/help/0/requests too_small'],
    ];
    for (const [sent, issue] of faults) {
      const answer = await desk.put('year-counts/2026', sent, 0, 'worker');
      assert.deepEqual([...codeOf(answer), issuesOf(answer)], [422, 'invalid', [issue]], JSON.stringify(answer.body));
    }
    const ahead = await desk.put('year-counts/2028', { year: 2028, requests: 9 }, 0, 'worker');
    assert.deepEqual(issuesOf(ahead), ['/year out_of_range']);
    const late = await desk.put('year-counts/2027', { year: 2027, requests: 9, until: '2027-01-12' }, 0, 'worker');
    assert.deepEqual(issuesOf(late), ['/until out_of_range']);
    assert.deepEqual(await desk.store.db.selectFrom('year_counts').selectAll().execute(), []);
  });
});
