import { expect, test } from 'vitest'
import { sortedFiles } from '../../scripts/build/service-worker.ts'

test('tables and the editor wait, large tables until they are used, all else is kept at the start, and the page under its folder', () => {
  expect(
    sortedFiles(
      [
        'assets/MonacoEditor-a1.css',
        'assets/MonacoEditor-b2.js',
        'assets/codicon-c3.ttf',
        'assets/debian-trixie-Clx3PmbJ.js',
        'assets/debian-trixie-more-4-feZqzr.js',
        'assets/language.worker-d4.js',
        'assets/npm-HGx71Txw.js',
        'assets/shell-f6.js',
        'index.html',
        'theme.js',
      ],
      ['debian-trixie', 'debian-trixie-more', 'npm', 'wheels'],
    ),
  ).toEqual({
    start: ['./', 'assets/shell-f6.js', 'theme.js'],
    tables: ['assets/debian-trixie-Clx3PmbJ.js', 'assets/npm-HGx71Txw.js'],
    rare: ['assets/debian-trixie-more-4-feZqzr.js'],
    editor: [
      'assets/MonacoEditor-a1.css',
      'assets/MonacoEditor-b2.js',
      'assets/codicon-c3.ttf',
      'assets/language.worker-d4.js',
    ],
  })
})
