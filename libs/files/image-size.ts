export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** Width and height as a PNG declares them in its first chunk (ISO/IEC 15948, 11.2.1); `null` when that chunk is damaged. */
export function pngSize(bytes: Uint8Array): PixelSize | null {
  const view = viewOf(bytes);
  if (view.byteLength < 33 || view.getUint32(8) !== 13 || view.getUint32(12) !== 0x49484452 /* IHDR */) return null;
  return positive({ width: view.getUint32(16), height: view.getUint32(20) });
}

/** Width and height of a JPEG's first frame header (ITU-T T.81, B.2.2), which may lie behind long metadata; `null` when there is none. */
export function jpegSize(bytes: Uint8Array): PixelSize | null {
  const view = viewOf(bytes);
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff)
      at += 1; // fill byte
    else if (isFrameHeader(marker)) return positive({ height: view.getUint16(at + 5), width: view.getUint16(at + 7) });
    else at += 2 + (standsAlone(marker) ? 0 : view.getUint16(at + 2));
  }
  return null;
}

/** SOF0 … SOF15, without DHT (C4), JPG (C8) and DAC (CC), which share the range. */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function standsAlone(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

function positive(size: PixelSize): PixelSize | null {
  return size.width > 0 && size.height > 0 ? size : null;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
