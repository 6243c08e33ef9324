/**
 * The page's program: a tip with the entries of what is looked at, highlights on it, on the metric it hangs on and on
 * its entry, and the check boxes. Links and lists work without it.
 */
export const PAGE_SCRIPT = `
'use strict';
const tip = document.getElementById('tip');
const source = document.getElementById('source');
const entries = new Map([...document.querySelectorAll('li[data-key]')].map((li) => [li.dataset.key, li]));
const shown = (key) => document.body.classList.contains(entries.get(key).dataset.kind);
const paint = (attribute, key, name) => {
  for (const element of source.querySelectorAll('[' + attribute + '~="' + key + '"]')) element.classList.add(name);
};
function clear() {
  tip.hidden = true;
  for (const name of ['on', 'related', 'within'])
    for (const element of document.querySelectorAll('.' + name)) element.classList.remove(name);
}
function highlight(key) {
  const { parent } = entries.get(key).dataset;
  paint('data-keys', key, 'on');
  paint('data-in', key, 'within');
  if (parent) paint('data-keys', parent, 'related');
  entries.get(key).classList.add('on');
}
function look(element) {
  clear();
  const keys = element.dataset.keys.split(' ').filter(shown);
  if (keys.length === 0) return;
  const kindOf = (key) => entries.get(key).dataset.kind;
  keys.filter((key) => kindOf(key) === kindOf(keys[0])).forEach(highlight);
  tip.replaceChildren(...keys.map((key) => {
    const part = document.createElement('div');
    const kind = part.appendChild(document.createElement('b'));
    kind.textContent = kindOf(key);
    for (const child of entries.get(key).children) part.append(child.cloneNode(true));
    return part;
  }));
  tip.hidden = false;
  const box = element.getClientRects()[0];
  const below = box.bottom + 8 + tip.offsetHeight < innerHeight;
  tip.style.top = scrollY + (below ? box.bottom + 8 : Math.max(8, box.top - 8 - tip.offsetHeight)) + 'px';
  tip.style.left = Math.max(8, Math.min(box.left, innerWidth - tip.offsetWidth - 16)) + 'px';
}
const at = (event) => event.target.closest('[data-keys]');
source.addEventListener('mouseover', (event) => (at(event) ? look(at(event)) : clear()));
source.addEventListener('mouseleave', clear);
source.addEventListener('focusin', (event) => at(event) && look(at(event)));
source.addEventListener('focusout', clear);
source.addEventListener('click', (event) => {
  const key = at(event)?.dataset.keys.split(' ').find(shown);
  if (!key) return;
  entries.get(key).closest('details').open = true;
  entries.get(key).scrollIntoView({ block: 'nearest' });
});
document.querySelector('aside').addEventListener('click', (event) => {
  const link = event.target.closest('a');
  const key = link?.hash.slice(1);
  const start = key && document.getElementById(key);
  if (!start) return;
  event.preventDefault();
  history.replaceState(null, '', link.hash);
  start.scrollIntoView({ block: 'center' });
  let mark = start;
  while (mark && !mark.dataset.keys) mark = mark.nextElementSibling;
  mark?.focus({ preventScroll: true });
});
document.addEventListener('keydown', (event) => event.key === 'Escape' && clear());
for (const box of document.querySelectorAll('fieldset input')) {
  const apply = () => {
    document.body.classList.toggle(box.value, box.checked);
    const list = document.querySelector('[data-list="' + box.value + '"]');
    if (list) list.hidden = !box.checked;
  };
  box.addEventListener('change', apply);
  apply();
}
`;
