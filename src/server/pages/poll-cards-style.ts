/** The looks of cards to be cut: codes are large enough to be read out by who sees little. */
export const pollCardsStyle = `
.cards {
  display: grid;
  grid-auto-rows: calc(272.5mm / 3);
  grid-template-columns: repeat(2, minmax(0, 1fr));
}
.cards.double {
  grid-auto-rows: calc(272.5mm / 4);
  grid-template-columns: minmax(0, 1fr);
}
.card {
  border: 0.5mm dashed black;
  break-inside: avoid;
  display: flex;
  flex-direction: column;
  justify-content: space-between;
  line-height: 1.2;
  overflow: hidden;
  padding: 3mm;
}
.card :is(.title, .once, .said:first-child, .said:last-child) {
  font-weight: 700;
}
.card h1 {
  font-size: 1em;
}
.card .code {
  font-size: 17pt;
  font-variant-numeric: tabular-nums;
  font-weight: 700;
  white-space: nowrap;
}
.card .qr {
  block-size: 32mm;
  inline-size: 32mm;
}
.single .keep {
  column-gap: 2mm;
  display: flex;
  justify-content: space-between;
}
.double .card {
  column-gap: 3mm;
  flex-direction: row;
}
.double .card .column {
  display: flex;
  flex: 1 1 0;
  flex-direction: column;
  justify-content: space-between;
}
.double .card .column + .column {
  order: 2;
}
.double .keep {
  align-items: center;
  display: flex;
  flex: none;
  flex-direction: column;
  inline-size: 56mm;
  justify-content: space-between;
  order: 1;
}
.double .keep :is(p, .labels) {
  justify-content: center;
  text-align: center;
}
.double .labels {
  column-gap: 4mm;
  display: flex;
  flex-wrap: wrap;
}`;
