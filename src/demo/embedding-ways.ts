/** Ways to put the same programme on a page, each as a webmaster pastes it. */
const WAYS: readonly (readonly [heading: string, embed: string])[] = [
  [
    'Een link op een eigen regel',
    '<p><a href="/p/ieper?embed=calendar&amp;view=next&amp;place=zillebeke">Bekijk de agenda van Zillebeke</a></p>',
  ],
  [
    'Een link in een zin',
    '<p>Elke week is er iets. <a href="/p/ieper?embed=calendar&amp;view=next&amp;below">Bekijk de agenda</a> en kom langs.</p>',
  ],
  [
    'Een link naar je eigen bestand',
    '<p><a href="/demo/agenda.ics#embed=calendar&amp;view=next">Zet onze activiteiten in je agenda</a></p>',
  ],
  [
    'Een script',
    `<script async src="/cdn/stek.js" data-stek="calendar" data-tenant="ieper" data-view="next"></script>
<p><a href="/p/ieper?embed=calendar">Bekijk de agenda</a></p>`,
  ],
  [
    'Een element',
    '<stek-activity-calendar api="/v1/ieper" view="next"><a href="/p/ieper">Bekijk de agenda</a></stek-activity-calendar>',
  ],
  [
    'Een kader',
    '<iframe title="Agenda van De Stek" src="/p/ieper?embed=calendar&amp;place=zillebeke&amp;frame=1" width="100%" height="600"></iframe>',
  ],
];

/** All of them under each other, with the one loader that a site has in its footer. */
export const EMBEDDING_WAYS: string = [
  ...WAYS.map(([heading, embed]) => `<h2>${heading}</h2>\n${embed}`),
  '<script async src="/cdn/stek.js"></script>',
].join('\n');
