/**
 * Sound on Windows: the endpoint's volume (`mmdeviceapi.h`, `endpointvolume.h`), through koffi.
 * Numbers of functions are their places in the headers, behind the three of IUnknown.
 */
import { AppError } from '@lapwing/shared/errors';
import koffi from 'koffi';
import { type ComObject, comCall, guidBytes } from './com.ts';
import type { Mixer } from './mixer.ts';

const CLSID_MM_DEVICE_ENUMERATOR = 'bcde0395-e52f-467c-8e3d-c4579291692e';
const IID_IMM_DEVICE_ENUMERATOR = 'a95664d2-9614-4f35-a746-de8db63617e6';
const IID_IAUDIO_ENDPOINT_VOLUME = '5cdf2c82-841e-4546-9722-0cf74078229a';
const CLSCTX_ALL = 23;
const COINIT_MULTITHREADED = 0;
const RENDER = 0;
const MULTIMEDIA = 1;

const RELEASE = 2;
/** IMMDeviceEnumerator. */
const GET_DEFAULT_AUDIO_ENDPOINT = 4;
const GET_DEVICE = 5;
/** IMMDevice. */
const ACTIVATE = 3;
const GET_ID = 5;
/** IAudioEndpointVolume. */
const SET_MUTE = 14;
const GET_MUTE = 15;

/** Loads ole32. */
export function windowsMixer(): Mixer {
  const ole32 = koffi.load('ole32.dll');
  const coInitialize = ole32.func('int32_t __stdcall CoInitializeEx(void *reserved, uint32_t how)');
  const coCreate = ole32.func(
    'int32_t __stdcall CoCreateInstance(const uint8_t *clsid, void *outer, uint32_t context, const uint8_t *iid, _Out_ void **object)',
  );
  const coFree = ole32.func('void __stdcall CoTaskMemFree(void *memory)');
  const types = {
    release: koffi.proto('uint32_t __stdcall LapwingRelease(void *self)'),
    endpoint: koffi.proto(
      'int32_t __stdcall LapwingEndpoint(void *self, int flow, int role, _Out_ void **device)',
    ),
    device: koffi.proto(
      'int32_t __stdcall LapwingDevice(void *self, str16 id, _Out_ void **device)',
    ),
    activate: koffi.proto(
      'int32_t __stdcall LapwingActivate(void *self, const uint8_t *iid, uint32_t context, void *parameters, _Out_ void **object)',
    ),
    id: koffi.proto('int32_t __stdcall LapwingId(void *self, _Out_ void **id)'),
    setMute: koffi.proto('int32_t __stdcall LapwingSetMute(void *self, int mute, void *context)'),
    getMute: koffi.proto('int32_t __stdcall LapwingGetMute(void *self, _Out_ int *mute)'),
  };
  // Already initialised, perhaps otherwise, is as good.
  coInitialize(null, COINIT_MULTITHREADED);

  /** Gives what a function put out; releases nothing. */
  function got(code: number, out: [ComObject | null]): ComObject {
    if (code < 0 || !out[0]) {
      throw new AppError('no-sound-output', 'This computer has no output for sound.');
    }
    return out[0];
  }

  function withObject<T>(object: ComObject, work: (object: ComObject) => T): T {
    try {
      return work(object);
    } finally {
      comCall(object, RELEASE, types.release);
    }
  }

  function withEnumerator<T>(work: (enumerator: ComObject) => T): T {
    const out: [ComObject | null] = [null];
    const clsid = guidBytes(CLSID_MM_DEVICE_ENUMERATOR);
    const iid = guidBytes(IID_IMM_DEVICE_ENUMERATOR);
    return withObject(got(coCreate(clsid, null, CLSCTX_ALL, iid, out), out), work);
  }

  function withVolume<T>(output: string, work: (volume: ComObject) => T): T {
    return withEnumerator((enumerator) => {
      const device: [ComObject | null] = [null];
      const found = got(comCall(enumerator, GET_DEVICE, types.device, output, device), device);
      return withObject(found, (endpoint) => {
        const volume: [ComObject | null] = [null];
        const iid = guidBytes(IID_IAUDIO_ENDPOINT_VOLUME);
        const code = comCall(endpoint, ACTIVATE, types.activate, iid, CLSCTX_ALL, null, volume);
        return withObject(got(code, volume), work);
      });
    });
  }

  return {
    output: async () =>
      withEnumerator((enumerator) => {
        const device: [ComObject | null] = [null];
        const code = comCall(
          enumerator,
          GET_DEFAULT_AUDIO_ENDPOINT,
          types.endpoint,
          RENDER,
          MULTIMEDIA,
          device,
        );
        return withObject(got(code, device), (endpoint) => {
          const id: [ComObject | null] = [null];
          const text = got(comCall(endpoint, GET_ID, types.id, id), id);
          const name = koffi.decode.string16(text);
          coFree(text);
          return name;
        });
      }),
    isMuted: async (output) =>
      withVolume(output, (volume) => {
        const muted: [number] = [0];
        comCall(volume, GET_MUTE, types.getMute, muted);
        return muted[0] !== 0;
      }),
    async setMuted(output, muted) {
      withVolume(output, (volume) => comCall(volume, SET_MUTE, types.setMute, muted ? 1 : 0, null));
    },
  };
}
