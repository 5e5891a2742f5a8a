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
.poster .head {
  align-items: end;
  column-gap: 5mm;
  display: flex;
  justify-content: space-between;
}
.wall .title {
  font-size: 1.5em;
  font-weight: 700;
  line-height: 1.2;
}
.poster .call {
  color: var(--accent);
  flex: none;
  font-size: 2em;
  font-weight: 700;
  line-height: 1.2;
  max-inline-size: 45%;
}
.asked {
  font-size: 2em;
  font-weight: 700;
  line-height: 1.2;
}
.poster .head + .asked {
  margin-block-start: 3mm;
}
.wall :is(.help, .hint) {
  font-size: 1.15em;
}
/* What stands there twice is smaller, so that there is room for stickers. */
.double .wall .title {
  font-size: 1.25em;
}
.double .wall .asked {
  font-size: 1.6em;
}
.double .wall :is(.help, .hint) {
  font-size: 1em;
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

const rooms = `
.rooms {
  --picture: 30mm;
  display: grid;
  flex: 1;
  gap: 3mm;
  grid-auto-rows: 1fr;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  margin-block: 3mm;
}
.double .rooms {
  --picture: 24mm;
}
.rooms.faces {
  --picture: 36mm;
  grid-template-columns: repeat(3, minmax(0, 1fr));
}
.rooms.faces.of-5 {
  --picture: 24mm;
  gap: 2mm;
  grid-template-columns: repeat(5, minmax(0, 1fr));
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
/* A long word goes below its picture, and is not cut. */
.room .what {
  align-items: center;
  column-gap: 3mm;
  display: flex;
  flex-wrap: wrap;
}
.room .words {
  flex: 1;
  min-inline-size: min-content;
}
.room .label {
  font-size: 1.25em;
  font-weight: 700;
  line-height: 1.15;
  overflow-wrap: break-word;
}
.double .room .label {
  font-size: 1.1em;
}
.room .beside {
  font-weight: 400;
}
.faces .what, .faces .label {
  justify-content: center;
  text-align: center;
}
.rooms.faces.of-5 .label {
  font-size: 1em;
}`;

/** The looks of the wall, always A4: a question on each page, its answers large, with room for stickers. */
export const pollPosterStyle = wall + rooms;
