import { describe, expect, it } from 'vitest';
import { colour, contrast, white } from '../../kernel/colour.ts';
import { lookForm } from './look.forms.ts';
import { isReadable, lookOf, lookSheet, swatches } from './look.rules.ts';

describe('the colours that follow from a key colour', () => {
  it.each(['#21386e', '#767676', '#ec0000', '#197a4b', '#0017c1'])('%s is read on every ground', (typed) => {
    const { key, weak, ink } = lookOf(colour(typed));
    expect(contrast(key, white)).toBeGreaterThanOrEqual(4.5);
    for (const ground of [white, weak, colour('#f7f5f0')])
      expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(swatches)('the swatch $name can be read', ({ of }) => expect(isReadable(of)).toBe(true));

  it('one that is dark enough everywhere stays as it is', () => {
    expect(lookOf(colour('#21386e')).ink).toBe('#21386e');
  });

  it('stand in a stylesheet that holds nothing else', () => {
    expect(lookSheet(colour('#197a4b'))).toBe(':root{--key:#197a4b;--key-weak:#e8f2ed;--key-ink:#197a4b}\n');
  });
});

describe('the colour that an officer types', () => {
  const typed = (keyColour: string) => lookForm.safeParse({ keyColour });

  it('may be left empty, and may be written in several ways', () => {
    expect(typed('').data?.keyColour).toBeNull();
    expect(typed('１９７Ａ４Ｂ').data?.keyColour).toBe('#197a4b');
  });

  it('is refused with the measured ratio and the nearest darker colour that can be read', () => {
    const [issue] = typed('#259d63').error?.issues ?? [];
    const problem = issue?.code === 'custom' ? issue.params?.problem : null;
    expect(problem).toMatchObject({ why: 'too-pale', ratio: '3.45' });
    expect(isReadable(colour(problem.instead))).toBe(true);
  });

  it('is no word and no style', () => {
    for (const wrong of ['紺', '#21386e;}body{display:none']) expect(typed(wrong).success).toBe(false);
  });
});

it('a file that is no file is no picture, and one that is too large is told', () => {
  expect(lookForm.parse({ keyColour: '', logoFile: 'logo.png' }).logoFile).toBeNull();
  const large = Object.defineProperty(new File(['x'], 'a.png'), 'size', { value: 21 * 1024 * 1024 });
  expect(lookForm.safeParse({ keyColour: '', logoFile: large }).success).toBe(false);
});
