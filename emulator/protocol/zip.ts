import { crc32, deflateRawSync } from 'node:zlib';

const version = 20;
const deflated = 8;
// 1 January 1980, the first day that the format knows: the same content gives the same archive.
const date = 0x21;

/** A ZIP archive with one file; https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
export function zipOf(name: string, content: string): Buffer {
  const plain = Buffer.from(content);
  const packed = deflateRawSync(plain);
  const fileName = Buffer.from(name);
  const described = numbers(
    [2, version],
    [2, 0],
    [2, deflated],
    [2, 0],
    [2, date],
    [4, crc32(plain)],
    [4, packed.length],
    [4, plain.length],
    [2, fileName.length],
    [2, 0],
  );
  const file = Buffer.concat([Buffer.from('PK\x03\x04'), described, fileName, packed]);
  const entry = [Buffer.from('PK\x01\x02'), numbers([2, version]), described, numbers([2, 0], [2, 0], [2, 0])];
  const directory = Buffer.concat([...entry, numbers([4, 0], [4, 0]), fileName]);
  const counts = numbers([2, 0], [2, 0], [2, 1], [2, 1], [4, directory.length], [4, file.length], [2, 0]);
  return Buffer.concat([file, directory, Buffer.from('PK\x05\x06'), counts]);
}

function numbers(...fields: [bytes: number, value: number][]): Buffer {
  return Buffer.concat(
    fields.map(([bytes, value]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );
}
