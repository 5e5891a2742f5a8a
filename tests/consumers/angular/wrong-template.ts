import { Component } from '@angular/core';
import { STEK_ELEMENTS } from '@stek/embed/angular';

/** What stands on the first two lines of the template is right; the compiler must refuse each line after them. */
@Component({
  selector: 'app-wrong',
  imports: [STEK_ELEMENTS],
  template: `
    <stek-activity-calendar limit="3" heading-level="4" deep-links easy></stek-activity-calendar>
    <stek-activity-calendar [limit]="3" [heading-level]="4" [deepLinks]="true"></stek-activity-calendar>
    <stek-activity-calendar view="year"></stek-activity-calendar>
    <stek-activity-calendar limit="three"></stek-activity-calendar>
    <stek-activity-calendar [now]="'today'"></stek-activity-calendar>
    <stek-activity-calendar [plaats]="'zillebeke'"></stek-activity-calendar>
    <stek-activity-calendar (stek-activity-chosen)="choose($event.detail.title)"></stek-activity-calendar>
    <stek-agenda></stek-agenda>
  `,
})
export class Wrong {
  choose(id: string): void {
    console.log(id);
  }
}
