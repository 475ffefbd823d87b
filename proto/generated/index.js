import protobuf from 'protobufjs/minimal.js';
import { lapwing } from './lapwing.js';

// Without Long, readers give 64-bit fields as numbers, as the types promise.
protobuf.util.Long = null;
protobuf.configure();

export const activity = lapwing.activity.v1;
export const control = lapwing.control.v1;
export const enrolment = lapwing.enrolment.v1;
export const local = lapwing.local.v1;
export const transport = lapwing.transport.v1;
