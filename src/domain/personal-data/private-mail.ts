/** Addresses at the services where people have their own mail. */
import type { Hit } from './kinds.ts';

const SERVICES = [
  'naver.com', 'gmail.com', 'daum.net', 'hanmail.net', 'kakao.com', 'nate.com', 'hotmail.com', 'hotmail.co.kr', 'outlook.com', 'outlook.kr', 'live.com', 'live.co.kr', 'msn.com',
  'yahoo.com', 'yahoo.co.kr', 'hanmir.com', 'icloud.com', 'me.com', 'mac.com', 'empas.com', 'paran.com', 'korea.com', 'dreamwiz.com', 'lycos.co.kr', 'freechal.com', 'chol.com', 'unitel.co.kr',
  'googlemail.com', 'proton.me', 'protonmail.com', 'qq.com', '163.com', '126.com', 'aol.com', 'mail.ru', 'yandex.com',
];
const ADDRESS = new RegExp(String.raw`(?<![A-Za-z0-9._%+*-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63} ?(?:@|[([] ?at ?[)\]]|골뱅이) ?(?:${SERVICES.join('|').replaceAll('.', String.raw`\.`)})(?![A-Za-z0-9-]|\.[A-Za-z])`, 'gi');

export function privateMails(text: string): Hit[] {
  return [...text.matchAll(ADDRESS)].map(({ index, 0: whole }) => ({ kind: 'email', from: index, to: index + whole.length }));
}
