import { render } from 'preact';
import { useState } from 'preact/hooks';
import '@stek/embed/elements/stek-activity-calendar';

function Agenda() {
  const [chosen, setChosen] = useState('');
  const [heading, setHeading] = useState(3);
  return (
    <>
      <stek-activity-calendar
        class="agenda"
        src="/agenda.ics"
        view="list"
        heading-level={heading}
        now={Date.parse('2026-12-01T08:00:00Z')}
        noStructuredData
        onstek-activity-chosen={event => {
          event.preventDefault();
          setChosen(event.detail.activityId);
        }}
      >
        <a href="/agenda">Agenda</a>
        <p slot="contact">Bel Marie</p>
      </stek-activity-calendar>
      <output>{chosen}</output>
      <button onClick={() => setHeading(4)}>Dieper</button>
    </>
  );
}

render(<Agenda />, document.querySelector('#app')!);
