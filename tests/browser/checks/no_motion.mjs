// Nothing moves by itself, and nothing glides, where people have asked for that (2.3.3).
import { inPage } from './in_page.mjs';

export const noMotion = (site) => inPage(site, ({ tell }) => {
  const still = (times) => times.split(',').every((time) => parseFloat(time) === 0);
  const faults = document.getAnimations().map((animation) => `${tell(animation.effect.target)} moves`);
  for (const element of document.querySelectorAll('*')) {
    for (const part of [undefined, '::before', '::after']) {
      const style = getComputedStyle(element, part);
      if (!still(style.transitionDuration)) faults.push(`${tell(element)}${part ?? ''} glides for ${style.transitionDuration}`);
      if (style.animationName !== 'none' && !still(style.animationDuration)) faults.push(`${tell(element)}${part ?? ''} moves: ${style.animationName}`);
      if (style.scrollBehavior === 'smooth') faults.push(`${tell(element)} scrolls smoothly`);
    }
  }
  return [...new Set(faults)];
});
