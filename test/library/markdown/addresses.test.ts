import { describe, expect, it } from 'vitest';
import { parseMarkdown, factsOf } from '../../../src/library/markdown/parse-markdown.ts';
import { html } from './read.ts';

function links(source: string): string[] {
  return factsOf(parseMarkdown(source)).links.map((link) => decodeURI(link.href));
}

describe('bare addresses become links', () => {
  it.each([
    ['https://www.eumseong.example/apply에서 신청', 'https://www.eumseong.example/apply'],
    ['https://www.eumseong.example/apply을(를) 연다', 'https://www.eumseong.example/apply'],
    ['(https://a.kr)', 'https://a.kr'],
    ['https://a.kr입니다.', 'https://a.kr'],
    ['https://a.kr/경로/입니다', 'https://a.kr/경로/'],
    ['https://a.kr/신청에서', 'https://a.kr/신청'],
    ['https://a.kr/축제를 본다', 'https://a.kr/축제'],
    ['https://a.kr/축제안내', 'https://a.kr/축제안내'],
    ['https://a.kr/문의 바람', 'https://a.kr/문의'],
    ['https://a.kr/apply/를 연다', 'https://a.kr/apply/'],
    ['https://a.kr/?q=고추&page=2로 간다', 'https://a.kr/?q=고추&page=2'],
    ['https://a.kr/x.pdf).', 'https://a.kr/x.pdf'],
    ['https://a.kr/w/B_(c)에', 'https://a.kr/w/B_(c)'],
    ['**https://a.kr/b**에서', 'https://a.kr/b'],
    ['https://a.kr/__init__/_x_', 'https://a.kr/__init__/_x'],
    ['https://a.kr/?a=1&amp;b=2', 'https://a.kr/?a=1&b=2'],
    ['누리집www.a.kr에서', 'http://www.a.kr'],
    ['전자우편은 mail@a.kr로', 'mailto:mail@a.kr'],
  ])('%s → %s', (source, href) => expect(links(source)).toEqual([href]));
  it('percent-encoding stays as typed', () => expect(html('https://a.kr/%EA%B0%80에서')).toContain('<a href="https://a.kr/%EA%B0%80" rel="noopener noreferrer">https://a.kr/%EA%B0%80</a>에서'));
  it('a Korean host works', () => expect(html('https://음성군.한국에서')).toMatch(/href="https:\/\/xn--[a-z0-9]+\.xn--3e0b707e" [^>]*>https:\/\/음성군\.한국<\/a>에서/));
  it('no host is hidden behind a name', () => expect(links('https://bank.kr@evil.kr')).not.toContain('https://bank.kr@evil.kr'));
  it('code and the text of a link hold none', () => expect(links('`https://a.kr` [https://a.kr](https://b.kr)')).toEqual(['https://b.kr']));
});

describe('written links', () => {
  it.each(['javascript:alert(1)', 'JavaScript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', 'java&#115;cript:x', 'photo:2026/a', 'unknown:x'])('%s is refused, its text stays', (target) => {
    expect(html(`[글](${target}) <${target}>`)).not.toContain('href');
    expect(html(`[글](${target})`)).toContain('글');
  });
  it('to elsewhere say noopener noreferrer; to the own site do not', () => {
    expect(html('[글](https://a.kr)')).toContain('<a href="https://a.kr" rel="noopener noreferrer">글</a>');
    expect(html('[글](/press/)')).toContain('<a href="/press/">글</a>');
  });
  it('are made absolute for feeds', () => {
    const options = { absoluteBase: 'https://a.kr/press/x/' };
    expect(html('## 절\n\n[글](/press/) [절](#절)', options)).toMatch(/"https:\/\/a\.kr\/press\/".*"https:\/\/a\.kr\/press\/x\/#%EC%A0%88"/);
  });
  it('that lead nowhere are their words alone: an unknown heading, an address from the page', () => {
    expect(html('[절](#없는-절) [첨부](files/a.pdf)')).toBe('<p>절 첨부</p>\n');
  });
  it('take the path that the site lies under', () => expect(html('[글](/press/)', { rootPath: '/sosik' })).toContain('href="/sosik/press/"'));
  it('that lost their address keep their text', () => expect(html('[글]( "제목 하나") [글]("제목")')).toBe('<p>글 글</p>\n'));
});
