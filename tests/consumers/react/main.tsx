import { StrictMode, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { ActivityCalendar } from '@stek/embed';
import '@stek/embed/elements/stek-activity-calendar';

function Agenda() {
  const [chosen, setChosen] = useState('');
  const [heading, setHeading] = useState(3);
  const calendar = useRef<ActivityCalendar>(null);
  return (
    <>
      <stek-activity-calendar
        ref={calendar}
        className="agenda"
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

createRoot(document.querySelector('#app')!).render(
  <StrictMode>
    <Agenda />
  </StrictMode>,
);
