// Angular's own packages are linked in the page, so that no build of its own is needed here.
import '@angular/compiler';
import { Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import type { OccurrenceEvent } from '@stek/embed';
import { STEK_ELEMENTS } from '@stek/embed/angular';
import '@stek/embed/elements/stek-activity-calendar';

@Component({
  selector: 'app-agenda',
  imports: [STEK_ELEMENTS],
  template: `
    <stek-activity-calendar
      class="agenda"
      src="/agenda.ics"
      view="list"
      limit="5"
      deep-links
      [attr.heading-level]="heading()"
      [now]="now"
      no-structured-data
      (stek-activity-chosen)="choose($event)"
    >
      <a href="/agenda">Agenda</a>
      <p slot="contact">Bel Marie</p>
    </stek-activity-calendar>
    <output>{{ chosen() }}</output>
    <button (click)="heading.set(4)">Dieper</button>
  `,
})
export class Agenda {
  readonly chosen = signal('');
  readonly heading = signal(3);
  readonly now = Date.parse('2026-12-01T08:00:00Z');

  choose(event: OccurrenceEvent): void {
    event.preventDefault();
    this.chosen.set(event.detail.activityId);
  }
}

document.querySelector('#app')!.append(document.createElement('app-agenda'));
await bootstrapApplication(Agenda, { providers: [provideZonelessChangeDetection()] });
