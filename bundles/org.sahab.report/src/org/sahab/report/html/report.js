/*
 * The searchable list of findings. The page is complete without it.
 *
 * The data stands in the page as JSON: columns of numbers that point into lists of texts. Everything is put into the page as
 * text nodes and attributes; nothing is ever read as markup, and the content security policy forbids it too.
 */
'use strict';

(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const columns = data.columns;
  const size = columns.rule.length;
  const labels = data.labels;
  const locale = data.language === 'ar' ? 'ar-u-nu-latn' : data.language;
  const numbers = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(data.language);
  const STRENGTH = data.categories.length - 1;
  const GUESSED = data.confidences.length - 1;
  const PRODUCTION = 0;
  const SVG = 'http://www.w3.org/2000/svg';

  // --- Small helpers ------------------------------------------------------------------------------------------------

  /** An element with attributes and children; strings become text. */
  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (value !== null && value !== undefined && value !== false) {
        made.setAttribute(key, value === true ? '' : value);
      }
    }
    made.append(...children.filter((child) => child !== null && child !== undefined));
    return made;
  }

  function icon(category) {
    const key = data.categories[category][0];
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('class', 'icon ' + key);
    svg.setAttribute('aria-hidden', 'true');
    const use = document.createElementNS(SVG, 'use');
    use.setAttribute('href', '#icon-' + key);
    svg.append(use);
    return svg;
  }

  function label(key, values) {
    return (labels[key] || key).replace(/\{\{(\w+)\}\}/g, (all, name) => (values && name in values ? values[name] : all));
  }

  function count(key, number, values) {
    return label(key + '.' + plurals.select(number), { n: numbers.format(number), ...values });
  }

  /** A message: words, values of the application kept apart, code from left to right. */
  function message(index) {
    const pieces = data.messages[index];
    const nodes = [];
    for (let i = 0; i < pieces.length; i += 2) {
      const text = pieces[i + 1];
      nodes.push(pieces[i] === 0 ? text : pieces[i] === 1 ? element('bdi', null, text) : element('code', { dir: 'ltr' }, text));
    }
    return nodes;
  }

  const moduleOf = (finding) => data.files[columns.file[finding]][0];
  const dimensionOf = (finding) => data.rules[columns.rule[finding]][2];

  function pathOf(file) {
    const [module, path] = data.files[file];
    const id = data.modules[module][0];
    return id && path ? id + '/' + path : id || path;
  }

  function placeOf(file, line) {
    return (pathOf(file) || label('application')) + (line > 0 ? ':' + line : '');
  }

  // --- What is asked for --------------------------------------------------------------------------------------------

  const facets = [
    { key: 'category', values: data.categories, of: (finding) => columns.category[finding], usual: [] },
    { key: 'dimension', values: data.dimensions, of: dimensionOf, usual: [] },
    { key: 'rule', values: data.rules, of: (finding) => columns.rule[finding], usual: [] },
    { key: 'module', values: data.modules, of: moduleOf, usual: [] },
    {
      key: 'confidence',
      values: data.confidences,
      of: (finding) => columns.confidence[finding],
      usual: data.confidences.map((value, index) => index).filter((index) => index !== GUESSED),
    },
    { key: 'scope', values: data.scopes, of: (finding) => columns.scope[finding], usual: [PRODUCTION] },
  ];
  const anySuppressed = Object.keys(data.suppressed).length > 0;
  if (anySuppressed) {
    facets.push({
      key: 'state',
      values: [['open', label('open')], ['suppressed', label('suppressed')]],
      of: (finding) => (finding in data.suppressed ? 1 : 0),
      usual: [0],
    });
  }
  for (const facet of facets) {
    facet.column = Int32Array.from({ length: size }, (none, finding) => facet.of(finding));
    facet.chosen = new Set(facet.usual);
  }

  const query = { text: '', order: 'importance' };
  let visible = new Int32Array(0);
  let active = -1;

  function reset() {
    query.text = '';
    for (const facet of facets) {
      facet.chosen = new Set(facet.usual);
    }
  }

  /** For each term: which messages, files and rules hold it; a finding needs every term somewhere. */
  function search() {
    const terms = query.text.toLowerCase().split(/\s+/).filter(Boolean);
    if (terms.length === 0) {
      return () => true;
    }
    const texts = searchTexts();
    const holding = terms.map((term) => ({
      messages: texts.messages.map((text) => text.includes(term)),
      files: texts.files.map((text) => text.includes(term)),
      rules: texts.rules.map((text) => text.includes(term)),
    }));
    return (finding) => holding.every((term) =>
      term.messages[columns.message[finding]] || term.files[columns.file[finding]] || term.rules[columns.rule[finding]]);
  }

  let texts = null;

  function searchTexts() {
    if (texts === null) {
      texts = {
        messages: data.messages.map((pieces) => pieces.filter((piece, index) => index % 2 === 1).join('').toLowerCase()),
        files: data.files.map((file, index) => pathOf(index).toLowerCase()),
        rules: data.rules.map((rule) => (rule[0] + ' ' + rule[1]).toLowerCase()),
      };
    }
    return texts;
  }

  /** Finds what is visible, and counts for every value how many there would be if it alone were chosen in its facet. */
  function filter() {
    const matches = search();
    const found = [];
    for (const facet of facets) {
      facet.counts = new Int32Array(facet.values.length);
    }
    for (let finding = 0; finding < size; finding++) {
      if (!matches(finding)) {
        continue;
      }
      let refused = 0;
      let refusing = null;
      for (const facet of facets) {
        if (facet.chosen.size > 0 && !facet.chosen.has(facet.column[finding])) {
          refused++;
          refusing = facet;
        }
      }
      if (refused === 0) {
        found.push(finding);
        for (const facet of facets) {
          facet.counts[facet.column[finding]]++;
        }
      } else if (refused === 1) {
        refusing.counts[refusing.column[finding]]++;
      }
    }
    visible = Int32Array.from(found);
    order();
  }

  /** Findings come in the order of their importance, which settles every tie. */
  function order() {
    const file = (finding) => columns.file[finding];
    if (query.order === 'file') {
      const paths = data.files.map((unused, index) => pathOf(index));
      visible.sort((a, b) => (paths[file(a)] < paths[file(b)] ? -1 : paths[file(a)] > paths[file(b)] ? 1
        : columns.line[a] - columns.line[b] || a - b));
    } else if (query.order === 'rule') {
      const titles = data.rules.map((rule) => rule[1] + rule[0]);
      const rule = (finding) => titles[columns.rule[finding]];
      visible.sort((a, b) => (rule(a) < rule(b) ? -1 : rule(a) > rule(b) ? 1 : a - b));
    }
  }

  // --- The parts ----------------------------------------------------------------------------------------------------

  const explorer = document.getElementById('explorer');
  const searchBox = element('input', { type: 'search', placeholder: label('search'), 'aria-label': label('search'), spellcheck: 'false', autocomplete: 'off' });
  const orderBox = element('select', null, ...['importance', 'file', 'rule'].map((key) => element('option', { value: key }, label('sort.' + key))));
  const shown = element('p', { class: 'shown', role: 'status' });
  const resetButton = element('button', { type: 'button', class: 'button' }, label('reset'));
  const toolbar = element('div', { class: 'toolbar' }, searchBox, element('kbd', { 'aria-hidden': 'true' }, '/'),
    element('label', null, label('sort'), orderBox), shown, resetButton);
  const facetBox = element('details', { class: 'facets' });
  const spacer = element('div', { role: 'presentation' });
  const list = element('div', { class: 'list', role: 'listbox', tabindex: '0', 'aria-label': label('list') }, spacer);
  const detail = element('div', { class: 'shown-finding', role: 'region', 'aria-label': label('finding'), tabindex: '-1' });

  function buildFacets() {
    const all = element('div', { class: 'all' });
    for (const facet of facets) {
      const totals = new Int32Array(facet.values.length);
      facet.column.forEach((value) => totals[value]++);
      const inOrder = facet.values.map((value, index) => index).filter((index) => totals[index] > 0);
      if (facet.key === 'rule' || facet.key === 'module' || facet.key === 'dimension') {
        inOrder.sort((a, b) => totals[b] - totals[a] || a - b);
      }
      facet.boxes = new Map();
      const values = element('div', { class: 'values' });
      for (const index of inOrder) {
        const box = element('input', { type: 'checkbox' });
        const number = element('span', { class: 'count' });
        const name = facet.values[index][1] || label('application');
        const line = element('label', null, box, element('span', { class: 'name' }, element('bdi', null, name)), number);
        box.addEventListener('change', () => {
          if (box.checked) {
            facet.chosen.add(index);
          } else {
            facet.chosen.delete(index);
          }
          changed();
        });
        facet.boxes.set(index, { box, number, line });
        values.append(line);
      }
      if (inOrder.length > 1 || facet.usual.length > 0) {
        all.append(element('fieldset', { class: 'facet' }, element('legend', null, label('facet.' + facet.key)), values));
      }
    }
    facetBox.append(element('summary', null, label('filters')), all);
  }

  function showFacets() {
    for (const facet of facets) {
      for (const [index, { box, number, line }] of facet.boxes) {
        const chosen = facet.chosen.has(index);
        box.checked = chosen;
        number.textContent = numbers.format(facet.counts[index]);
        line.hidden = facet.counts[index] === 0 && !chosen && facet.usual.length === 0;
      }
      if (facet.revealing) {
        facet.revealing.parentNode.scrollTop = facet.revealing.offsetTop - facet.revealing.parentNode.offsetTop;
        facet.revealing = null;
      }
    }
  }

  // --- The list: only the rows in view exist --------------------------------------------------------------------------

  const rows = new Map();
  let rowHeight = 60;

  function row(position) {
    const finding = visible[position];
    const file = columns.file[finding];
    const path = pathOf(file);
    const slash = path.lastIndexOf('/');
    const line = columns.line[finding];
    const flag = finding in data.suppressed ? label('suppressed') : columns.confidence[finding] === GUESSED
      ? data.confidences[GUESSED][1]
      : columns.scope[finding] !== PRODUCTION ? data.scopes[columns.scope[finding]][1] : null;
    const made = element('div', {
      class: 'row', role: 'option', id: 'row-' + position, 'aria-posinset': position + 1, 'aria-setsize': visible.length,
      'aria-selected': position === active ? 'true' : 'false',
    },
    icon(columns.category[finding]),
    element('span', { class: 'message' }, element('span', { class: 'unseen' }, data.categories[columns.category[finding]][1] + ': '),
      ...message(columns.message[finding])),
    flag === null ? element('span') : element('span', { class: 'flag' }, flag),
    element('span', { class: 'where', dir: 'ltr' },
      element('b', null, (path.slice(slash + 1) || label('application')) + (line > 0 ? ':' + line : '')),
      element('span', null, path.slice(0, slash + 1))));
    made.style.top = position * rowHeight + 'px';
    made.addEventListener('click', () => choose(position, true));
    return made;
  }

  function drawRows() {
    const first = Math.max(0, Math.floor(list.scrollTop / rowHeight) - 8);
    const last = Math.min(visible.length, Math.ceil((list.scrollTop + list.clientHeight) / rowHeight) + 8);
    for (const [position, made] of rows) {
      if (position < first || position >= last) {
        made.remove();
        rows.delete(position);
      }
    }
    for (let position = first; position < last; position++) {
      if (!rows.has(position)) {
        const made = row(position);
        rows.set(position, made);
        spacer.append(made);
      }
    }
  }

  function redraw() {
    rows.forEach((made) => made.remove());
    rows.clear();
    rowHeight = parseFloat(getComputedStyle(document.documentElement).fontSize) * 3.75;
    spacer.style.height = visible.length * rowHeight + 'px';
    spacer.replaceChildren();
    if (visible.length === 0) {
      spacer.append(element('p', { class: 'empty' }, label('none')));
    }
    drawRows();
  }

  function reveal(position) {
    const top = position * rowHeight;
    if (top < list.scrollTop) {
      list.scrollTop = top;
    } else if (top + rowHeight > list.scrollTop + list.clientHeight) {
      list.scrollTop = top + rowHeight - list.clientHeight;
    }
    drawRows();
  }

  // --- One finding ----------------------------------------------------------------------------------------------------

  /** The lines of an excerpt, gathered from the runs of lines that the file's code is kept in. */
  function excerpt(finding) {
    const first = columns.excerpt[finding];
    const last = first + columns.excerptLines[finding] - 1;
    const lines = [];
    let number = 0;
    for (const entry of data.code[columns.file[finding]] || []) {
      if (typeof entry === 'number') {
        number = entry;
        continue;
      }
      if (number >= first && number <= last) {
        lines.push([number, entry]);
      }
      number++;
    }
    return lines;
  }

  /** How many blanks all lines begin with; lines of nothing but blanks do not count. */
  function commonIndent(texts) {
    const indents = texts.filter((text) => text.trim() !== '').map((text) => text.match(/^[ \t]*/)[0]);
    let common = indents.length > 0 ? indents[0] : '';
    for (const indent of indents) {
      while (!indent.startsWith(common)) {
        common = common.slice(0, -1);
      }
    }
    return common.length;
  }

  function codeOf(finding) {
    const lines = excerpt(finding);
    if (lines.length === 0) {
      return element('p', { class: 'aside' }, label('noCode'));
    }
    const start = columns.line[finding];
    const end = columns.endLine[finding];
    const indent = commonIndent(lines.map(([number, text]) => text));
    const box = element('div', { class: 'code', dir: 'ltr', tabindex: '0', role: 'group', 'aria-label': label('code') });
    for (const [number, whole] of lines) {
      const text = whole.slice(indent);
      const marked = number >= start && number <= end;
      const content = element('span', { class: 'text' });
      if (marked) {
        const from = number === start ? Math.max(0, columns.column[finding] - 1 - indent) : 0;
        const to = number === end ? Math.max(from, columns.endColumn[finding] - 1 - indent) : text.length;
        content.append(text.slice(0, from), element('mark', null, text.slice(from, to)), text.slice(to));
      } else {
        content.append(text);
      }
      box.append(element('div', { class: marked ? 'line marked' : 'line' }, element('span', { class: 'no' }, String(number)), content));
    }
    return box;
  }

  /** Why a finding is not counted, and where that stands. */
  function suppressionOf(finding) {
    const suppression = data.suppressed[finding];
    if (!suppression) {
      return [];
    }
    const [inCode, reason, file, line] = suppression;
    if (inCode === null) {
      return [element('p', { class: 'suppression' }, element('bdi', null, reason))];
    }
    return [element('p', { class: 'suppression' },
      element('b', null, inCode ? label('suppressed.inCode') : label('suppressed.inFile')), ' ',
      reason ? element('bdi', null, reason) : label('suppressed.noReason'), ' ',
      element('code', { dir: 'ltr' }, placeOf(file, line)))];
  }

  function show(finding) {
    const category = columns.category[finding];
    const [ruleId, ruleTitle, dimension] = data.rules[columns.rule[finding]];
    const heading = element('h3', { tabindex: '-1' }, icon(category),
      element('span', { class: 'message' }, ...message(columns.message[finding])));
    const step = (key, by) => {
      const button = element('button', { type: 'button', class: 'button' }, label(key));
      button.disabled = active + by < 0 || active + by >= visible.length;
      button.addEventListener('click', () => choose(active + by, true));
      return button;
    };
    const close = element('button', { type: 'button', class: 'button close' }, label('close'));
    close.addEventListener('click', hide);
    const properties = element('ul', { class: 'properties' },
      element('li', { class: 'badge ' + data.categories[category][0] }, data.categories[category][1]),
      ...[data.dimensions[dimension][1], count('effort', columns.effort[finding]),
        data.confidences[columns.confidence[finding]][1], data.scopes[columns.scope[finding]][1]]
        .map((text) => element('li', null, text)));
    detail.replaceChildren(
      element('div', { class: 'steps' }, close, step('previous', -1), step('next', 1)),
      heading,
      element('p', { class: 'where-line' }, element('code', { dir: 'ltr' }, placeOf(columns.file[finding], columns.line[finding]))),
      properties,
      ...suppressionOf(finding),
      codeOf(finding));

    const related = data.related[finding];
    if (related) {
      detail.append(element('h4', null, label('related')), element('ul', { class: 'related' },
        ...related.map(([file, line]) => element('li', null, element('code', { dir: 'ltr' }, placeOf(file, line))))));
    }
    detail.append(element('h4', null, label('rule')), element('p', null,
      element('a', { href: '#rule-' + encodeURIComponent(ruleId) }, ruleTitle), ' ', element('code', { dir: 'ltr' }, ruleId)));
    const rule = document.getElementById('rule-' + ruleId);
    if (rule) {
      rule.querySelectorAll('.page').forEach((page) => detail.append(page.cloneNode(true)));
    }
    detail.append(element('p', { class: 'aside' },
      element('a', { href: '#finding-' + encodeURIComponent(columns.identity[finding]) }, label('permalink'))));
    detail.scrollTop = 0;
    explorer.classList.add('showing');
  }

  function hide() {
    explorer.classList.remove('showing');
    list.focus();
  }

  /** Chooses a row; by the user's hand the address follows. */
  function choose(position, byHand) {
    if (position < 0 || position >= visible.length) {
      return;
    }
    const before = rows.get(active);
    if (before) {
      before.setAttribute('aria-selected', 'false');
    }
    active = position;
    reveal(position);
    rows.get(position).setAttribute('aria-selected', 'true');
    list.setAttribute('aria-activedescendant', 'row-' + position);
    show(visible[position]);
    if (byHand) {
      address('#finding-' + encodeURIComponent(columns.identity[visible[position]]));
    }
  }

  // --- Addresses: a finding, or the list under a filter -----------------------------------------------------------------

  function address(fragment) {
    try {
      history.replaceState(null, '', fragment);
    } catch (refused) {
      // Some browsers refuse this for files; the address then stays as it was.
    }
  }

  function filterAddress() {
    const parts = [];
    if (query.text) {
      parts.push('q=' + encodeURIComponent(query.text));
    }
    for (const facet of facets) {
      const usual = facet.chosen.size === facet.usual.length && facet.usual.every((index) => facet.chosen.has(index));
      if (!usual) {
        const keys = [...facet.chosen].sort((a, b) => a - b).map((index) => encodeURIComponent(facet.values[index][0]));
        parts.push(facet.key + '=' + (keys.length > 0 ? keys.join(',') : '*'));
      }
    }
    return '#findings' + (parts.length > 0 ? '?' + parts.join('&') : '');
  }

  function decode(text) {
    try {
      return decodeURIComponent(text);
    } catch (malformed) {
      return text;
    }
  }

  function readFilter(text) {
    reset();
    for (const part of text.split('&')) {
      const [key, value = ''] = part.split(/=(.*)/s);
      if (key === 'q') {
        query.text = decode(value);
      }
      const facet = facets.find((each) => each.key === key);
      if (facet) {
        const keys = value.split(',').map(decode);
        facet.chosen = new Set(facet.values.map((each, index) => index).filter((index) => keys.includes(facet.values[index][0])));
      }
    }
    searchBox.value = query.text;
    for (const facet of facets) {
      const first = [...facet.chosen].map((index) => facet.boxes.get(index)).find(Boolean);
      if (first && facet.usual.length === 0) {
        facet.revealing = first.line;
      }
    }
  }

  function follow(fragment, byHand) {
    if (fragment.startsWith('#finding-')) {
      const finding = columns.identity.indexOf(decode(fragment.slice('#finding-'.length)));
      if (finding >= 0) {
        let position = visible.indexOf(finding);
        if (position < 0) {
          reset();
          searchBox.value = '';
          for (const facet of facets) {
            if (facet.usual.length > 0) {
              facet.chosen.add(facet.column[finding]);
            }
          }
          update();
          position = visible.indexOf(finding);
        }
        choose(position, false);
        document.getElementById('findings').scrollIntoView();
        return true;
      }
    } else if (fragment === '#findings' || fragment.startsWith('#findings?')) {
      if (fragment.includes('?')) {
        readFilter(fragment.slice('#findings?'.length));
        update();
      }
      if (byHand) {
        address(fragment);
      }
      document.getElementById('findings').scrollIntoView();
      return true;
    } else if (fragment.startsWith('#rule-')) {
      const rule = document.getElementById(decode(fragment.slice(1)));
      if (rule) {
        rule.open = true;
        rule.scrollIntoView();
        explorer.classList.remove('showing');
      }
    }
    return false;
  }

  // --- Keeping everything in step ---------------------------------------------------------------------------------------

  function update() {
    filter();
    showFacets();
    active = -1;
    list.removeAttribute('aria-activedescendant');
    list.scrollTop = 0;
    redraw();
    shown.textContent = count('shown', visible.length, { total: numbers.format(size) });
    if (visible.length > 0 && matchMedia('(min-width: 52.01rem)').matches) {
      choose(0, false);
    } else {
      detail.replaceChildren();
      explorer.classList.remove('showing');
    }
  }

  function changed() {
    update();
    address(filterAddress());
  }

  let pending = 0;
  searchBox.addEventListener('input', () => {
    clearTimeout(pending);
    pending = setTimeout(() => {
      query.text = searchBox.value;
      changed();
    }, 120);
  });
  orderBox.addEventListener('change', () => {
    query.order = orderBox.value;
    changed();
  });
  resetButton.addEventListener('click', () => {
    reset();
    searchBox.value = '';
    changed();
  });
  list.addEventListener('scroll', drawRows, { passive: true });
  addEventListener('resize', redraw);

  const page = () => Math.max(1, Math.floor(list.clientHeight / rowHeight) - 1);
  const moves = {
    ArrowDown: () => active + 1,
    ArrowUp: () => active - 1,
    PageDown: () => Math.min(visible.length - 1, active + page()),
    PageUp: () => Math.max(0, active - page()),
    Home: () => 0,
    End: () => visible.length - 1,
  };
  list.addEventListener('keydown', (event) => {
    if (event.key in moves && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      choose(moves[event.key](), true);
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      explorer.classList.add('showing');
      const heading = detail.querySelector('h3');
      if (heading) {
        heading.focus();
      }
    }
  });
  document.addEventListener('keydown', (event) => {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      document.getElementById('findings').scrollIntoView();
      searchBox.focus({ preventScroll: true });
    } else if (event.key === 'Escape' && explorer.contains(event.target) && event.target !== searchBox) {
      hide();
    }
  });
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && follow(link.getAttribute('href'), true)) {
      event.preventDefault();
    }
  });
  addEventListener('hashchange', () => follow(location.hash, false));

  /** Marks in the navigation which section is being read. */
  function watchSections() {
    const links = new Map([...document.querySelectorAll('.sections a')].map((link) => [link.getAttribute('href').slice(1), link]));
    const watcher = new IntersectionObserver((entries) => {
      for (const entry of entries) {
        if (entry.isIntersecting) {
          links.forEach((link, id) => (id === entry.target.id ? link.setAttribute('aria-current', 'true') : link.removeAttribute('aria-current')));
        }
      }
    }, { rootMargin: '-20% 0px -75% 0px' });
    links.forEach((link, id) => watcher.observe(document.getElementById(id)));
  }

  if (size > 0) {
    buildFacets();
    explorer.append(toolbar, facetBox, list, detail);
    explorer.hidden = false;
    document.documentElement.classList.add('searchable');
    facetBox.open = matchMedia('(min-width: 72.01rem)').matches;
    if (data.leftOut > 0) {
      explorer.before(element('p', { class: 'lead' }, count('leftOut', data.leftOut)));
    }
    update();
  }
  watchSections();
  follow(location.hash, false);
})();
