import './without-long.js';
import { lapwing } from './lapwing.js';

export const activity = lapwing.activity.v1;
export const control = lapwing.control.v1;
export const enrolment = lapwing.enrolment.v1;
export const files = lapwing.files.v1;
export const local = lapwing.local.v1;
export const screen = lapwing.screen.v1;
export const transport = lapwing.transport.v1;
