import protobuf from 'protobufjs/minimal.js';

// Without Long, readers give 64-bit fields as numbers, as the types promise, and
// unset ones are 0. The generated code asks when it is loaded, so this comes first.
protobuf.util.Long = null;
protobuf.configure();
