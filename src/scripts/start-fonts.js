// Fonts that stand in the style sheet are read before the first text is laid out, not after it shows: then
// nothing moves. Runs before the body is parsed, so it is a script of the old kind, sent as it is.
document.fonts.forEach((font) => {
  if (font.unicodeRange === 'U+0-10FFFF') font.load();
});
