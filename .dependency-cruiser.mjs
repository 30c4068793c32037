/**
 * Who may import whom. Imports of types count too.
 */

/** The rooms and files of the emulator, in their order: each imports those before it only. */
const emulatorOrder = [
  'core/',
  'model/',
  'store/',
  'lists/',
  'protocol/',
  'faults/',
  'profiles/',
  'segments/',
  'suppression/',
  'mailings/',
  'scenarios/',
  'loyalty/',
  'market/',
  'tasks/',
  'seed/',
  'operations/',
  'platform.ts',
  'pipeline.ts',
  'admin/',
  'admin.ts',
  'app.ts',
  'seeding.ts',
  'installation-profiles.ts',
  'http-server.ts',
  'amqp-server.ts',
  'cli.ts',
];

/** The rooms of the library, in their order. */
const libraryOrder = [
  'outcome/',
  'deviations/',
  'config/',
  'contract/',
  'safety/',
  'http/',
  'observations/',
  'cleanup/',
  'client/',
  'preflight/',
  'matchers/',
  'data/',
  'conventions/',
  'report/',
];

/** Which folders each folder may import besides itself. */
const roomsBelow = {
  schemas: [],
  src: ['schemas'],
  fixtures: ['src', 'schemas'],
  tests: ['fixtures'],
  emulator: ['schemas'],
  reporters: ['src', 'schemas'],
  tools: ['reporters', 'src', 'schemas'],
};

const directions = Object.entries(roomsBelow).map(([folder, below]) => ({
  name: `direction-of-${folder}`,
  comment: 'Imports go one way: see docs/architecture.md.',
  severity: 'error',
  from: { path: `^${folder}/` },
  to: {
    path: '^(schemas|src|fixtures|tests|emulator|reporters|tools|selftest)/',
    pathNot: [folder, ...below].map((other) => `^${other}/`),
  },
}));

/** Rules for one order of rooms in a folder. */
const inOrder = (folder, rooms) =>
  rooms.slice(0, -1).map((room, index) => ({
    name: `order-of-${folder}-${room}`,
    comment: `A room imports the rooms before it in the list of .dependency-cruiser.mjs; move what both need below both.`,
    severity: 'error',
    from: { path: `^${folder}/${room}` },
    to: { path: rooms.slice(index + 1).map((later) => `^${folder}/${later}`) },
  }));

export default {
  forbidden: [
    {
      name: 'no-circle-of-files',
      comment: 'What two modules need of each other, types included, belongs into a module below both.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-circle-of-folders',
      comment: 'A folder that imports another one is not imported by it.',
      scope: 'folder',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...directions,
    ...inOrder('src', libraryOrder),
    ...inOrder('emulator', emulatorOrder),
  ],
  options: {
    doNotFollow: { path: ['node_modules'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
