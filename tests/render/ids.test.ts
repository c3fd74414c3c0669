import { expect, test } from 'vitest';
import { element, print, shortNumber } from '../../src/render/element.ts';
import { renumberIds } from '../../src/render/ids.ts';

test('ids are numbered in document order and references follow', () => {
  const tree = element(
    'svg',
    { 'aria-labelledby': 'name about' },
    element('title', { id: 'name' }, 'A'),
    element('desc', { id: 'about' }, 'B'),
    element('clipPath', { id: 'plot-clip-71' }),
    element('g', { 'clip-path': 'url(#plot-clip-71)' }, element('use', { href: '#name' })),
  );
  expect(print(renumberIds(tree, 'c-wide'))).toBe(
    '<svg aria-labelledby="c-wide-1 c-wide-2"><title id="c-wide-1">A</title><desc id="c-wide-2">B</desc>' +
      '<clipPath id="c-wide-3"/><g clip-path="url(#c-wide-3)"><use href="#c-wide-1"/></g></svg>',
  );
});

test('a reference to nothing and an id given twice are errors', () => {
  expect(() => renumberIds(element('g', { 'clip-path': 'url(#gone)' }), 'c')).toThrow(
    'invalid reference: gone',
  );
  expect(() => renumberIds(element('g', { id: 'a' }, element('g', { id: 'a' })), 'c')).toThrow(
    'given twice: a',
  );
});

test('numbers are short, and never −0 or not a number', () => {
  expect(shortNumber(-0.001)).toBe('0');
  expect(shortNumber(12)).toBe('12');
  expect(shortNumber(1.5)).toBe('1.5');
  expect(shortNumber(100)).toBe('100');
  expect(() => shortNumber(NaN)).toThrow('invalid number: NaN');
});

test('texts and attributes are escaped, and what XML cannot write is left out', () => {
  expect(print(element('a', { b: '"<&>' }, 'x\u0000<y>'))).toBe('<a b="&quot;&lt;&amp;&gt;">x&lt;y&gt;</a>');
});
