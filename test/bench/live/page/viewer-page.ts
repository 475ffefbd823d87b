/** The viewer's page: the console's own picture on a canvas, and word of the spot's colour. */
import { screen } from '@lapwing/proto';
import { createPicture } from '../../../../collector/console/features/lesson/screen/picture.ts';
import { decodableCodecs } from '../../../../collector/console/features/lesson/screen/picture-codecs.ts';

const canvas = document.querySelector('canvas')!;
const spot = JSON.parse(document.body.dataset.spot!) as { x: number; y: number };
const socket = new WebSocket(`ws://${location.host}/viewer`);
socket.binaryType = 'arraybuffer';

const picture = createPicture(canvas, {
  onSize() {},
  onNeedsKey: () => socket.send(JSON.stringify({ needsKey: true })),
  onFault: (words) => console.error(words),
  onShown(frame) {
    const [red, green, blue] = canvas.getContext('2d')!.getImageData(spot.x, spot.y, 1, 1).data;
    const colour = (red! << 16) | (green! << 8) | blue!;
    const atMs = performance.timeOrigin + performance.now();
    socket.send(JSON.stringify({ colour, atMs, codec: frame.codec }));
  },
});
socket.onmessage = ({ data }) => {
  const { frame } = screen.ViewerFrame.decode(new Uint8Array(data as ArrayBuffer));
  if (frame) picture.show(frame);
};
socket.onopen = async () => socket.send(JSON.stringify({ codecs: await decodableCodecs() }));
