const wall = `
.wall {
  block-size: 272.5mm;
  break-after: page;
  break-inside: avoid;
  display: flex;
  flex-direction: column;
}
.wall:last-child {
  break-after: auto;
}
.poster .title {
  font-size: 1.5em;
  font-weight: 700;
  line-height: 1.2;
}
.poster h2, .poster h2 + .beside {
  font-size: 2em;
  font-weight: 700;
  line-height: 1.2;
}
.poster h2 {
  margin-block-start: 3mm;
}
.poster :is(.help, .hint) {
  font-size: 1.15em;
}`;

const rooms = `
.rooms {
  display: grid;
  flex: 1;
  gap: 4mm;
  grid-auto-rows: 1fr;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  margin-block: 3mm;
  min-block-size: 0;
}
.poster .head {
  align-items: end;
  column-gap: 5mm;
  display: flex;
  justify-content: space-between;
}
.poster .call {
  color: var(--accent);
  flex: none;
  font-size: 2em;
  font-weight: 700;
  line-height: 1.2;
  max-inline-size: 45%;
}
.rooms.faces {
  grid-template-columns: repeat(3, minmax(0, 1fr));
}
.rooms.faces.of-5 {
  gap: 2mm;
  grid-template-columns: repeat(5, minmax(0, 1fr));
}
.faces .what {
  flex-direction: column;
  text-align: center;
}
.rooms.many {
  grid-template-columns: repeat(3, minmax(0, 1fr));
}
.room {
  border: 0.7mm solid black;
  border-radius: 3mm;
  padding: 2mm;
}
.idea-wall {
  flex: 1;
  margin-block: 3mm;
}
.room .what {
  align-items: center;
  column-gap: 3mm;
  display: flex;
}
.room .label {
  font-size: 1.3em;
  font-weight: 700;
  line-height: 1.15;
}
.room .beside {
  font-weight: 400;
}
.rooms.faces:not(.of-5) {
  --picture: 36mm;
}
.rooms.faces.of-5 .label {
  font-size: 1em;
}
.few {
  --picture: 32mm;
}
.many:not(.most) {
  --picture: 24mm;
}
.poster .foot {
  column-gap: 4mm;
  display: flex;
  flex-wrap: wrap;
  line-height: 1.25;
}
.poster .column {
  flex: 1 1 0;
}
.poster.single .scan {
  flex: 0 0 80mm;
}
.poster.double .scan {
  flex: 0 0 52mm;
  flex-direction: column;
}
.poster.double .scan p {
  text-align: center;
}
.poster .fine {
  flex: 1 0 100%;
}`;

/** The looks of the wall, always A4: a question on each page, its answers large, with room for stickers. */
export const pollPosterStyle = wall + rooms;
