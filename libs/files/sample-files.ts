/** The smallest true files of each kind, for specs here and elsewhere. */

export function samplePdf(): Buffer {
  return Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n', 'latin1');
}

/** Header, one empty data chunk and the end mark; enough for everything that does not decode pixels. */
export function samplePng(width = 2, height = 2): Buffer {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  const header = Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), size, Buffer.from('080200000000000000', 'hex')]);
  return Buffer.concat([
    header,
    Buffer.from('0000000049444154', 'hex'),
    Buffer.from('35af061e', 'hex'),
    Buffer.from('0000000049454e44ae426082', 'hex'),
  ]);
}

/** Start, `metadata` bytes of EXIF with a misleading thumbnail frame inside, frame header, end. */
export function sampleJpeg(width = 2, height = 2, metadata = 20): Buffer {
  const app1 = Buffer.alloc(2 + metadata);
  app1.writeUInt16BE(2 + metadata, 0);
  Buffer.from('ffc0001108000100010301220002110003', 'hex').copy(app1, 2);
  const frame = Buffer.from('ffc0001108000000000301220002110103110100', 'hex').subarray(0, 19);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([
    Buffer.from('ffd8ffe1', 'hex'),
    app1,
    frame,
    Buffer.from('ffda0008010100003f00', 'hex'),
    Buffer.from('00ffd9', 'hex'),
  ]);
}
