// What is wrong is told to everyone: each message belongs to its field, the field says that it is wrong, and
// the live region is there to be heard.
export const told = (site) => site.page.evaluate(() => {
  const faults = [];
  for (const message of document.querySelectorAll('#view .error:not([hidden])')) {
    if (!message.textContent || !message.checkVisibility()) continue;
    const field = message.parentElement.matches('fieldset') ? message.parentElement : message.parentElement.querySelector('input, textarea');
    const name = field.dataset.id ?? field.querySelector('[data-id]')?.dataset.id;
    const described = field.getAttribute('aria-describedby')?.split(' ') ?? [];
    if (!described.includes(message.id)) faults.push(`${name}: "${message.textContent}" is not tied to it`);
    if (!field.matches('fieldset') && field.getAttribute('aria-invalid') !== 'true') faults.push(`${name}: it does not say that it is wrong`);
  }
  const live = document.getElementById('live');
  const heard = live && (live.getAttribute('role') === 'status' || live.getAttribute('aria-live') === 'polite');
  if (!heard) faults.push('live: there is no live region');
  else if (document.querySelector('[data-role=errorSummary]') && !live.textContent) faults.push('live: nothing is said of what is wrong');
  return faults;
});
