import fc from 'fast-check';

const TRAPS = [']]>', ']]', '>', '<![CDATA[', '<script>alert(1)</script>', '</title>', '<!--', '&amp;', '&lt;b&gt;', '&#0;', '\u0000', '\u0008', '\u000b', '\u001f', '\ufffe', '\uffff', '\ud800', '\udc00', '👨‍👩‍👧', '🇰🇷', '음성군', '"', "'", '\n', '\r\n', '\t', '\u2028', '<lastBuildDate>x</lastBuildDate>', '</generator><lastBuildDate>'];

/** Text with everything in it that has ever broken a writer of XML, HTML or JSON. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...TRAPS), fc.string({ unit: 'binary', maxLength: 6 }), fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit))), { maxLength: 8 })
  .map((parts) => parts.join(''));
