// Draws a recording: the melody over the lines of the svaras, the bands of the segments, and an overview. It knows times and pixels, and no server.

export const LEVELS = ["section", "phrase", "svara"];
const ROW = 26, ROW_GAP = 4, RULER = 20, SHORTEST_VIEW_S = 1, REST = -32768;

export function clock(seconds, digits = 1) {
  const tenths = Math.round(seconds * 10 ** digits) / 10 ** digits;
  const minutes = Math.floor(tenths / 60), rest = (tenths - 60 * minutes).toFixed(digits).padStart(digits ? digits + 3 : 2, "0");
  return `${minutes}:${rest}`;
}

function fitting(c, text, width) { // as many of the words as there is room for
  const words = text.split(" ");
  for (let n = words.length; n; n--) {
    const shown = n < words.length ? `${words.slice(0, n).join(" ")} …` : text;
    if (c.measureText(shown).width <= width) return shown;
  }
  return "";
}

function firstAfter(pieces, t) { // index of the first segment that ends after a moment
  let low = 0, high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle].end_s > t) high = middle;
    else low = middle + 1;
  }
  return low;
}

function context(canvas) {
  const scale = devicePixelRatio || 1, { width, height } = canvas.getBoundingClientRect();
  if (canvas.width !== Math.round(width * scale) || canvas.height !== Math.round(height * scale)) {
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
  }
  const c = canvas.getContext("2d");
  c.setTransform(scale, 0, 0, scale, 0, 0);
  c.clearRect(0, 0, width, height);
  return [c, width, height];
}

export class View {
  constructor(elements, onMove) {
    Object.assign(this, elements); // plot, melody, bands, overview, cursor, selection
    this.onMove = onMove; // (pixels a second, pixels from the start)
    this.found = [];
    this.active = []; // segments at the moment that was asked for
    this.chosen = undefined; // one of them
    this.shift = 0; // cents by which Sa is being moved
    this.time = 0;
    new ResizeObserver(() => this.draw()).observe(this.plot);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.draw());
  }

  show(analysis, cents, peaks) {
    Object.assign(this, { analysis, cents, peaks, found: [], active: [], chosen: undefined, shift: 0, strip: undefined });
    const sung = cents.filter((c) => c !== REST).sort();
    const [low, high] = sung.length ? [sung[Math.floor(sung.length * 0.01)], sung[Math.floor(sung.length * 0.99)]] : [0, 1200];
    this.measure();
    this.low = Math.min(low - 150, -100);
    this.high = Math.max(high + 150, 800);
    this.look(0, Math.min(20, Math.max(5, this.width / 55)));
  }

  measure() {
    this.gutter = parseFloat(getComputedStyle(document.documentElement).getPropertyValue("--gutter"));
    this.width = Math.max(50, this.plot.clientWidth - this.gutter);
  }
  x(t) { return this.gutter + (t - this.start) / (this.end - this.start) * this.width; }
  timeAt(clientX) {
    const t = this.start + (clientX - this.plot.getBoundingClientRect().left - this.gutter) / this.width * (this.end - this.start);
    return Math.min(this.analysis.seconds, Math.max(0, t));
  }

  look(start, end) {
    const seconds = this.analysis.seconds, span = Math.min(seconds, Math.max(SHORTEST_VIEW_S, end - start));
    this.start = Math.min(Math.max(0, start), seconds - span);
    this.end = this.start + span;
    this.draw();
  }
  pan(seconds) { this.look(this.start + seconds, this.end + seconds); }
  zoom(factor, about = (this.start + this.end) / 2) { this.look(about - (about - this.start) * factor, about + (this.end - about) * factor); }
  reveal(start, end) { // so that a span can be seen with some of its surroundings
    if (start >= this.start && end <= this.end) return;
    const span = Math.max(this.end - this.start, (end - start) * 1.4), middle = (start + end) / 2;
    this.look(middle - span / 2, middle + span / 2);
  }

  moveCursor(time, follow = false) {
    this.time = time;
    if (follow && (time > this.end || time < this.start)) this.look(time - 0.05 * (this.end - this.start), time + 0.95 * (this.end - this.start));
    const x = this.x(time);
    this.cursor.style.transform = `translateX(${x}px)`;
    this.cursor.hidden = x < this.gutter - 1 || x > this.gutter + this.width + 1;
  }

  select(start, end) {
    this.selection.hidden = start === undefined;
    if (start === undefined) return;
    const left = Math.max(this.gutter, this.x(start));
    this.selection.style.left = `${left}px`;
    this.selection.style.width = `${Math.max(0, Math.min(this.gutter + this.width, this.x(end)) - left)}px`;
  }

  draw() {
    if (!this.analysis || this.waiting) return;
    this.waiting = requestAnimationFrame(() => {
      this.waiting = 0;
      if (!this.plot.clientWidth) return;
      this.measure();
      const style = getComputedStyle(document.documentElement), colours = {};
      this.colour = (name) => colours[name] ??= style.getPropertyValue(`--${name}`).trim();
      this.drawMelody();
      this.drawBands();
      this.drawOverview();
      this.moveCursor(this.time);
      if (this.selected) this.select(...this.selected);
      this.onMove(this.width / (this.end - this.start), this.start * this.width / (this.end - this.start));
    });
  }

  ticks() {
    const step = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200].find((s) => s / (this.end - this.start) * this.width > 64) ?? 1800;
    const times = [];
    for (let k = Math.ceil(this.start / step - 1e-6); k * step <= this.end; k++) times.push(k * step);
    return [times, step < 1 ? 1 : 0];
  }

  drawMelody() {
    const [c, width, height] = context(this.melody), top = RULER;
    const y = (cents) => top + 6 + (this.high - cents) / (this.high - this.low) * (height - top - 12);
    c.font = "11px system-ui, sans-serif";
    const [times, digits] = this.ticks();
    c.fillStyle = this.colour("muted");
    c.strokeStyle = this.colour("grid");
    for (const t of times) {
      const x = this.x(t);
      c.beginPath(); c.moveTo(x, top - 4); c.lineTo(x, height); c.stroke();
      const text = clock(t, digits);
      c.textAlign = "center";
      c.fillText(text, Math.min(Math.max(x, this.gutter + 16), width - 16), 12);
    }
    c.save();
    c.beginPath(); c.rect(this.gutter, top, this.width, height - top); c.clip();
    for (const p of this.found.length ? this.found : this.chosen ? [this.chosen] : []) this.shade(c, p, top, height, 0.16);
    c.restore();
    let last = Infinity;
    c.textAlign = "right";
    c.textBaseline = "middle";
    for (const line of this.analysis.lines) {
      const at = y(line.cents + this.shift);
      if (at < top + 4 || at > height - 4) continue;
      const sa = line.name === "S";
      c.strokeStyle = this.colour(sa ? "muted" : "line");
      c.lineWidth = sa ? 1.4 : 1;
      c.beginPath(); c.moveTo(this.gutter, at); c.lineTo(width, at); c.stroke();
      if (last - at < 11 && !sa) continue;
      last = at;
      c.fillStyle = this.colour(sa ? "ink" : "muted");
      c.font = `${sa ? "600 13px" : "12px"} system-ui, sans-serif`;
      c.fillText(line.text, this.gutter - 8, at);
    }
    c.textBaseline = "alphabetic";
    this.drawLine(c, y, top, height);
  }

  drawLine(c, y, top, height) {
    const rate = this.analysis.frames_per_second, first = Math.max(0, Math.floor(this.start * rate)), end = Math.min(this.cents.length, Math.ceil(this.end * rate) + 1);
    const perPixel = (end - first) / this.width;
    c.save();
    c.beginPath(); c.rect(this.gutter, top, this.width, height - top); c.clip();
    c.fillStyle = c.strokeStyle = this.colour("melody");
    if (perPixel > 6) { // far out, a line would be a block of colour
      c.drawImage(this.density(first, end, y, top, height), this.gutter, top);
    } else {
      c.lineWidth = 2;
      c.lineJoin = "round";
      c.beginPath();
      let before = REST;
      for (let i = first; i < end; i++) {
        const cents = this.cents[i];
        if (cents !== REST) before === REST || Math.abs(cents - before) > 500 ? c.moveTo(this.x(i / rate), y(cents)) : c.lineTo(this.x(i / rate), y(cents));
        before = cents;
      }
      c.stroke();
    }
    c.restore();
  }

  density(first, end, y, top, height) { // a picture of how often the melody is where
    const wide = Math.ceil(this.width), tall = Math.ceil(height - top), picture = new OffscreenCanvas(wide, tall), c = picture.getContext("2d");
    const image = c.createImageData(wide, tall), rate = this.analysis.frames_per_second, [red, green, blue] = [1, 3, 5].map((k) => parseInt(this.colour("melody").slice(k, k + 2), 16));
    for (let i = first; i < end; i++) {
      if (this.cents[i] === REST) continue;
      const across = Math.floor(this.x(i / rate) - this.gutter), down = Math.round(y(this.cents[i]) - top);
      if (across < 0 || across >= wide || down < 0 || down >= tall - 1) continue;
      for (const at of [4 * (down * wide + across), 4 * ((down + 1) * wide + across)]) {
        image.data[at] = red; image.data[at + 1] = green; image.data[at + 2] = blue;
        image.data[at + 3] += 60; // clamped at 255
      }
    }
    c.putImageData(image, 0, 0);
    return picture;
  }

  shade(c, piece, top, height, alpha) {
    const left = this.x(piece.start_s), right = this.x(piece.end_s);
    if (right < this.gutter || left > this.gutter + this.width) return;
    c.globalAlpha = alpha;
    c.fillStyle = this.colour(this.colourName(piece));
    c.fillRect(left, top, right - left, height - top);
    c.globalAlpha = 1;
  }

  colourName(piece) { return piece.level === "like" || this.found.includes(piece) ? "found" : piece.level; }
  rows() { return this.found.length ? ["found", ...LEVELS] : LEVELS; }
  rowAt(clientY) { return this.rows()[Math.floor((clientY - this.bands.getBoundingClientRect().top - ROW_GAP) / (ROW + ROW_GAP))]; }
  borderAt(clientX, clientY) { // a border of the row within four pixels
    const level = this.rowAt(clientY), x = clientX - this.plot.getBoundingClientRect().left;
    if (!LEVELS.includes(level) || x < this.gutter) return undefined;
    let best;
    for (const p of this.inView(level)) {
      for (const at of [p.start_s, p.end_s]) if (Math.abs(this.x(at) - x) <= (best?.far ?? 4)) best = { level, at, far: Math.abs(this.x(at) - x) };
    }
    return best;
  }

  drawBands() {
    const rows = this.rows(), tall = rows.length * (ROW + ROW_GAP) + ROW_GAP + 2;
    this.bands.style.height = `${tall}px`;
    const [c, width] = context(this.bands);
    c.font = "11px system-ui, sans-serif";
    c.textAlign = "right";
    c.fillStyle = this.colour("muted");
    rows.forEach((row, k) => c.fillText(row, this.gutter - 8, ROW_GAP + k * (ROW + ROW_GAP) + 17));
    c.save();
    c.beginPath(); c.rect(this.gutter, 0, width - this.gutter, tall); c.clip();
    c.textAlign = "center";
    const drawn = {};
    const found = new Set(this.found), active = new Set(this.active.map((a) => a.number ?? a));
    for (const level of LEVELS) for (const p of this.inView(level)) this.drawPiece(c, p, rows.indexOf(level), this.colour(level), active.has(p.number), drawn);
    for (const p of found) this.drawPiece(c, p, 0, this.colour("found"), active.has(p), drawn);
    c.restore();
  }

  inView(level) { // the segments of a level that can be seen
    if (this.indexed !== this.analysis.pieces) {
      this.indexed = this.analysis.pieces;
      this.levels = Object.fromEntries(LEVELS.map((name) => [name, this.indexed.filter((p) => p.level === name)])); // in the order of time, without overlaps
    }
    const pieces = this.levels[level];
    return pieces.slice(firstAfter(pieces, this.start), firstAfter(pieces, this.end) + 1);
  }

  drawPiece(c, p, row, colour, active, drawn) {
    const left = this.x(p.start_s), right = this.x(p.end_s), wide = right - left;
    if (right < this.gutter || left > this.gutter + this.width || right - (drawn[row] ?? -9) < 1) return;
    drawn[row] = right;
    const y = ROW_GAP + row * (ROW + ROW_GAP);
    c.fillStyle = c.strokeStyle = colour;
    c.globalAlpha = 0.14 + 0.3 * p.quality;
    c.beginPath(); c.roundRect(left + 0.5, y, Math.max(1, wide - 1), ROW, wide > 8 ? 4 : 0); c.fill();
    c.globalAlpha = 1;
    if (wide > 4) { c.lineWidth = active ? 2.5 : 1; c.stroke(); }
    if (p.corrected) { c.fillRect(left + 2, y + ROW - 4, Math.max(1, wide - 4), 2); }
    const from = Math.max(left, this.gutter), to = Math.min(right, this.gutter + this.width), text = to - from > 14 ? fitting(c, this.textOf(p), to - from - 8) : "";
    c.fillStyle = this.colour("ink");
    c.fillText(text, (from + to) / 2, y + 17);
  }

  textOf(p) {
    if (p.label) return p.label;
    return p.level === "phrase" ? this.notationOf(p) : p.level === "like" || p.level === "span" ? `${Math.round(100 * p.quality)} %` : "";
  }
  notationOf(phrase) { return this.analysis.notation.filter((n) => n.start_s >= phrase.start_s - 0.05 && n.start_s < phrase.end_s - 0.05).map((n) => n.text).join(" "); }

  drawOverview() {
    const [c, width, height] = context(this.overview), seconds = this.analysis.seconds, x = (t) => this.gutter + t / seconds * (width - this.gutter);
    const state = [this.peaks, this.analysis.pieces, this.found, width, this.colour("wave")];
    if (!this.strip || state.some((value, k) => value !== this.strip.state[k])) this.strip = { state, picture: this.overviewPicture(width, height, x) };
    c.drawImage(this.strip.picture, 0, 0, width, height);
    c.strokeStyle = this.colour("accent");
    c.fillStyle = this.colour("accent");
    c.globalAlpha = 0.12;
    c.fillRect(x(this.start), 0.5, x(this.end) - x(this.start), height - 1);
    c.globalAlpha = 1;
    c.lineWidth = 1.5;
    c.strokeRect(x(this.start), 1, Math.max(3, x(this.end) - x(this.start) - 1), height - 2);
  }

  overviewPicture(width, height, x) { // the whole recording does not change while one moves in it
    const scale = devicePixelRatio || 1, picture = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale)), c = picture.getContext("2d");
    c.scale(scale, scale);
    c.fillStyle = this.colour("wave");
    const count = this.peaks.length, columns = Math.floor(width - this.gutter);
    for (let k = 0; k < columns; k++) {
      let high = 0;
      for (let i = Math.floor(k / columns * count), end = Math.max(i + 1, Math.floor((k + 1) / columns * count)); i < end; i++) if (this.peaks[i] > high) high = this.peaks[i];
      const tall = Math.max(1, high / 255 * (height - 12));
      c.fillRect(this.gutter + k, (height - 8 - tall) / 2, 1, tall);
    }
    for (const [pieces, name] of [[this.analysis.pieces.filter((p) => p.level === "section"), "section"], [this.found, "found"]]) {
      c.fillStyle = this.colour(name);
      for (const p of pieces) c.fillRect(x(p.start_s), height - 6, Math.max(1.5, x(p.end_s) - x(p.start_s) - 1.5), 5);
    }
    return picture;
  }
}
