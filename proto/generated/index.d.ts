import { lapwing } from './lapwing.js';

export import activity = lapwing.activity.v1;
export import control = lapwing.control.v1;
export import enrolment = lapwing.enrolment.v1;
export import files = lapwing.files.v1;
export import local = lapwing.local.v1;
export import screen = lapwing.screen.v1;
export import transport = lapwing.transport.v1;
