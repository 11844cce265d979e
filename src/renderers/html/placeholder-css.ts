/** The stylesheet of what stands in a picture's place: a class for every step of every channel, and one for every focal point. */
import { BLUR_LETTERS, BLUR_PLACES, BLUR_STEP, FOCAL_STEPS } from '../../domain/picture-blur.ts';

const CORNERS = ['0 0', '100% 0', '0 100%', '100% 100%'];

export function renderPlaceholderCss(): string {
  const colors = Array.from({ length: BLUR_PLACES }, (_, place) => `rgb(${[0, 1, 2].map((channel) => `var(--${BLUR_LETTERS[place * 3 + channel]})`).join(',')})`);
  const gradients = CORNERS.map((corner, place) => `radial-gradient(circle at ${corner},${colors[place]},transparent 75%)`);
  const steps = Array.from(BLUR_LETTERS, (letter) => Array.from({ length: 16 }, (_, step) => `.b-${letter}${step.toString(16)}{--${letter}:${step * BLUR_STEP}}`).join(''));
  const focal = (['x', 'y'] as const).map((axis) => Array.from({ length: FOCAL_STEPS + 1 }, (_, step) => `.f-${axis}${step}{--${axis}:${(step * 100) / FOCAL_STEPS}%}`).join(''));
  return [`.blur{background:${gradients.join(',')},${colors.at(-1)}}`, '.focal img{object-position:var(--x) var(--y)}', ...steps, ...focal, '@media (forced-colors:active){.blur{background:none}}', ''].join('\n');
}
