// The studio's page: opens recordings, asks the server about moments and spans, plays, and sends corrections.

import WaveSurfer from "./wavesurfer.esm.js";
import { Drone, startRecording } from "./sound.js";
import { LEVELS, View, clock } from "./view.js";

const $ = (id) => document.getElementById(id);
const FORMATS = { txt: "Audacity labels (.txt)", csv: "Sonic Visualiser (.csv)", svl: "Sonic Visualiser layer (.svl)", TextGrid: "Praat (.TextGrid)", jams: "JAMS (.jams)", json: "JSON, corrections marked (.json)", zip: "Folder source to train on (.zip)" };
const KEYS = ["C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"];
const POLL_MS = 400;

let studio, recordings = [], current, analysis, player, playing, stopRecording;
const drone = new Drone();
const view = new View({ plot: $("plot"), melody: $("melody"), bands: $("bands"), overview: $("overview"), cursor: $("cursor"), selection: $("selection") }, (pixelsPerSecond, pixels) => {
  if (!player?.ready) return;
  if (Math.abs(pixelsPerSecond - player.zoomed) > 1e-6) player.zoom(player.zoomed = pixelsPerSecond);
  player.setScroll(pixels);
});

// ---- small helpers

function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}
const percent = (p) => `${Math.round(100 * p)} %`;
const say = (text) => { $("live").textContent = text; };

function showError(text) {
  $("error").hidden = !text;
  $("error").querySelector("span").textContent = text;
}

async function request(path, options = {}) {
  let answer;
  try {
    answer = await fetch(path, options);
  } catch {
    throw new Error("the studio does not answer; is its command still running in the terminal?");
  }
  if (answer.ok) return answer;
  throw new Error((await answer.json().catch(() => ({}))).error ?? `the studio answered with ${answer.status}`);
}
const json = async (path, options) => (await request(path, options)).json();
const post = (path, fields) => json(path, { method: "POST", body: JSON.stringify(fields) });
const of = (what) => `api/recordings/${current}/${what}`;
const guarded = (action) => async (...given) => {
  try { await action(...given); } catch (error) { showError(error.message); }
};

// ---- recordings

async function openFiles(files) {
  showError("");
  await started;
  for (const file of files) {
    if (file.size > studio.max_bytes) {
      showError(`${file.name}: ${(file.size / 2 ** 20).toFixed(0)} MiB, expected at most ${studio.max_bytes / 2 ** 20} MiB; cut it into parts, or convert it to mp3 or opus`);
      continue;
    }
    const opened = await json(`api/recordings?name=${encodeURIComponent(file.name)}`, { method: "POST", body: file });
    recordings.push(opened);
    current = opened.id;
    showRecordings();
  }
  poll();
}

function showRecordings() {
  history.replaceState(null, "", current ? `#${current}` : location.pathname);
  $("recordings").replaceChildren(...recordings.map((r) => {
    const share = r.state === "working" || r.state === "waiting" ? ` (${percent(r.progress)})` : r.state === "failed" ? " (failed)" : "";
    const open = element("button", { type: "button", textContent: r.name + share, title: r.name, onclick: () => choose(r.id) });
    if (r.id === current) open.setAttribute("aria-current", "true");
    const close = element("button", { type: "button", textContent: "×", onclick: guarded(() => closeRecording(r)) });
    close.setAttribute("aria-label", `Close ${r.name}`);
    return element("span", { className: r.id === current ? "tab current" : "tab" }, open, close);
  }));
  const now = recordings.find((r) => r.id === current), state = now?.state ?? "none";
  $("empty").hidden = state !== "none";
  $("busy").hidden = !["waiting", "working"].includes(state);
  $("failed").hidden = state !== "failed";
  $("result").hidden = state !== "ready" || analysis?.id !== current;
  if (!now) return;
  document.title = `${now.name} · Studio`;
  $("busy").querySelector(".name").textContent = now.name;
  $("busy").querySelector("progress").value = now.progress;
  $("busy").querySelector(".stage").textContent = `${now.stage}, ${percent(now.progress)}`;
  $("failed").querySelector(".why").textContent = now.error;
}

function choose(id) {
  current = id;
  showError("");
  showRecordings();
  guarded(load)();
}

async function closeRecording(recording) {
  const changed = recording.id === analysis?.id && analysis.changes;
  if (changed && !confirm(`Close ${recording.name}? Its ${changed} corrections are lost unless they were exported.`)) return;
  await request(`api/recordings/${recording.id}`, { method: "DELETE" });
  recordings = recordings.filter((r) => r !== recording);
  if (current === recording.id) choose(recordings.at(-1)?.id);
  else showRecordings();
}

async function poll() {
  clearTimeout(poll.timer);
  try {
    recordings = (await json("api/studio")).recordings;
    showRecordings();
    await load();
    if (recordings.some((r) => ["waiting", "working"].includes(r.state))) poll.timer = setTimeout(poll, POLL_MS);
  } catch (error) { showError(error.message); }
}

async function load() {
  const now = recordings.find((r) => r.id === current);
  if (now?.state !== "ready") return player?.pause();
  if (analysis?.id === current && analysis.version === now.version) return showRecordings();
  const [found, melody, peaks] = await Promise.all([json(of("analysis")), request(of("melody")).then((r) => r.arrayBuffer()), request(of("peaks")).then((r) => r.arrayBuffer())]);
  if (found.id !== current) return; // another recording was chosen meanwhile
  const before = analysis?.id === found.id ? [view.start, view.end] : undefined;
  analysis = found;
  showRecordings();
  view.show(analysis, new Int16Array(melody), new Uint8Array(peaks));
  if (before) view.look(...before);
  makePlayer(new Uint8Array(peaks));
  showResult();
  say(`${$("raga").textContent}. ${$("certainty").textContent}`);
}

// ---- raga and Sa

function showResult() {
  const a = analysis, closest = [[a.raga, a.confidence], ...a.others].filter(([, p], k) => !k || p >= 0.005);
  $("raga").textContent = a.no_melody ? "No raga here" : a.none_of_these ? "None of these ragas" : a.raga;
  $("certainty").textContent = a.no_melody ? "Hardly any Carnatic melody was found." : a.none_of_these ? `The closest is ${a.raga}, ${percent(a.confidence)}.` : `${percent(a.confidence)} certain`;
  if (a.seconds < 5) $("certainty").append(" The recording is shorter than five seconds, which makes the answer less certain.");
  $("ragas").replaceChildren(element("span", { className: "muted", textContent: "Where is it sung?" }), ...closest.map(([raga, p]) => element("button", { type: "button", textContent: `${raga} ${percent(p)}`, onclick: guarded(() => where(raga)) })));
  view.shift = 0;
  $("sa-hz").value = a.tonic_hz.toFixed(1);
  $("sa-slide").value = 0;
  showSa();
  $("answer").replaceChildren(element("p", { className: "muted", textContent: "Click into the melody: the svara, phrase and section there, and you hear them. Drag over a span to get the exact segment." }));
  showChanges();
}

function saHz() { return parseFloat($("sa-hz").value) || analysis.tonic_hz; }

function showSa() {
  const midi = 69 + 12 * Math.log2(saHz() / 440), cents = Math.round(100 * (midi - Math.round(midi)));
  $("sa-key").textContent = `${KEYS[((Math.round(midi) % 12) + 12) % 12]}${cents ? ` ${cents > 0 ? "+" : "−"}${Math.abs(cents)} cents` : ""}`;
  $("sa-slide").setAttribute("aria-valuetext", `${$("sa-slide").value} cents`);
  const moved = Math.abs(view.shift) >= 1;
  $("sa-use").hidden = !moved;
  $("sa-estimate").hidden = moved || !analysis.tonic_given;
  drone.tune(saHz());
  view.draw();
}

function moveSa(hz) {
  view.shift = 1200 * Math.log2(hz / analysis.tonic_hz);
  showSa();
}

async function analyseAgain(hz) {
  if (analysis.changes && !confirm(`The segments are found anew, and ${analysis.changes} corrections are lost. Go on?`)) return;
  await post(of("tonic"), { hz });
  poll();
}

async function where(raga) {
  const pieces = await ask(`where?raga=${encodeURIComponent(raga)}`);
  if (!pieces) return;
  const clearest = raga === analysis.raga ? analysis.clearest.map((s) => ({ start_s: s, end_s: Math.min(s + 5, analysis.seconds), level: "span", quality: 1, presence: 1 })) : [];
  const named = analysis.pieces.filter((p) => p.level === "section" && p.label === raga).map((p) => ({ ...p, number: undefined }));
  if (pieces.length) showFound(`${raga} is sung here`, pieces, (p) => percent(p.presence));
  else showFound(named.length ? `${raga} is the best guess here` : `No section is in ${raga}`, named, () => "");
  if (clearest.length) $("answer").append(element("h2", { textContent: "Clearest" }), chips(clearest, () => ""));
}

// ---- player

function makePlayer(peaks) {
  player?.destroy();
  playing = undefined;
  const style = getComputedStyle(document.documentElement), wave = style.getPropertyValue("--wave").trim();
  player = WaveSurfer.create({
    container: "#wave", height: 56, waveColor: wave, progressColor: wave, cursorWidth: 0, interact: false, hideScrollbar: true, autoScroll: false,
    url: of("sound"), peaks: [Float32Array.from(peaks, (p) => p / 255)], duration: analysis.seconds, cspNonce: document.querySelector("script").nonce,
  });
  const made = player;
  made.zoomed = 0;
  made.on("ready", () => { made.ready = true; made.setPlaybackRate(parseFloat($("speed").value), true); view.draw(); });
  made.on("timeupdate", (t) => { view.moveCursor(t, made.isPlaying()); $("clock").textContent = clock(t); });
  made.on("play", () => showPlaying(true));
  made.on("pause", () => {
    showPlaying(false);
    if ($("loop").checked && playing && made.getCurrentTime() >= playing.end_s - 0.05) play(playing);
  });
  made.on("error", () => showError("the browser cannot play this recording; its segments can still be seen"));
  setTime(0);
}

function showPlaying(on) {
  $("play").textContent = on ? "❚❚" : "▶";
  $("play").setAttribute("aria-label", on ? "Pause" : "Play");
}

function play(piece) {
  playing = piece;
  return player.play(piece.start_s, piece.end_s).catch(() => {}); // a newer play interrupts an older one
}

function playPause() {
  if (player.isPlaying()) return player.pause();
  playing = undefined;
  return player.play().catch(() => {});
}

function setTime(t) {
  const time = Math.min(analysis.seconds, Math.max(0, t));
  player.setTime(time);
  view.moveCursor(time, true);
  $("clock").textContent = clock(time);
}

// ---- asking

let questions = 0;

async function ask(question) { // undefined where another question was asked meanwhile, so that an old answer does not replace a new one
  showError("");
  const number = ++questions, { pieces } = await json(of(question));
  return number === questions ? pieces : undefined;
}

async function askAt(t, level = "phrase", listen = true) {
  const pieces = await ask(`at?t=${t}`);
  if (!pieces) return;
  view.selected = undefined;
  view.select();
  view.found = [];
  const chosen = pieces.find((p) => p.level === level) ?? pieces.find((p) => p.level === "phrase") ?? pieces.find((p) => p.level === "svara") ?? pieces[0];
  showPieces(pieces, chosen);
  if (listen && chosen) play(chosen);
  else setTime(t);
}

async function askWithin(start, end) {
  const pieces = await ask(`within?start=${start}&end=${end}`);
  if (!pieces) return;
  const piece = pieces[0] ?? { start_s: start, end_s: end, level: "span", quality: 0, presence: 0 };
  view.selected = undefined;
  view.select();
  view.found = pieces;
  showPieces([piece], piece, pieces.length ? "The segment that you mean" : "No segment was found in this span");
  play(piece);
}

const moreLike = guarded(async (piece) => {
  const searching = element("p", { className: "muted", textContent: "Searching for similar segments…" });
  $("answer").append(searching);
  say(searching.textContent);
  try {
    const pieces = await ask(`like?start=${piece.start_s}&end=${piece.end_s}`);
    if (pieces) showFound(pieces.length ? `${pieces.length} like the one at ${clock(piece.start_s)}` : `Nothing like the segment at ${clock(piece.start_s)} was found`, pieces, (p) => percent(p.quality));
  } finally { searching.remove(); }
});

function showFound(title, pieces, note) {
  view.found = pieces;
  view.draw();
  const old = [...$("answer").querySelectorAll(".piece")];
  $("answer").replaceChildren(...old, element("h2", { textContent: title }), chips(pieces, note));
  say(title);
}

function chips(pieces, note) {
  return element("p", { className: "chips" }, ...pieces.map((p) => element("button", { type: "button", textContent: `${clock(p.start_s)}${note(p) && ` · ${note(p)}`}`, onclick: () => { view.reveal(p.start_s, p.end_s); play(p); } })));
}

// ---- the segments of an answer, and their correction

let chosen;

function showPieces(pieces, choose, title = "") {
  view.chosen = chosen = choose;
  view.active = pieces;
  view.draw();
  const rows = LEVELS.concat("span").flatMap((level) => pieces.filter((p) => p.level === level)).map(pieceRow);
  const head = title ? [element("h2", { textContent: title })] : [];
  $("answer").replaceChildren(...head, ...(rows.length ? rows : [element("p", { className: "muted", textContent: "Nothing is sung here." })]));
  say(title || pieces.map((p) => `${p.level} ${p.label ?? ""} ${clock(p.start_s)} to ${clock(p.end_s)}, quality ${percent(p.quality)}`).join("; "));
}

function timeInput(p, side) {
  const input = element("input", { type: "number", step: 0.02, min: 0, max: analysis.seconds.toFixed(2), value: p[side].toFixed(2), disabled: p.number === undefined });
  input.setAttribute("aria-label", `${side === "start_s" ? "Start" : "End"} of the ${p.level} in seconds`);
  input.onchange = guarded(() => correct({ change: "move", level: p.level, at_s: p[side], to_s: parseFloat(input.value) }, p.number));
  return input;
}

function nameInput(p) {
  const input = element("input", { type: "text", value: p.label, placeholder: "name", maxLength: 80 });
  input.setAttribute("aria-label", `Name of the ${p.level}`);
  if (p.level !== "phrase") input.setAttribute("list", p.level === "svara" ? "svara-names" : "raga-names");
  input.onchange = guarded(() => correct({ change: "rename", number: p.number, name: input.value }, p.number));
  return input;
}

function pieceRow(p) {
  const button = (text, action) => element("button", { type: "button", textContent: text, onclick: action });
  const line = p.level === "phrase" && view.notationOf(p);
  const name = p.number === undefined ? element("span", { textContent: "" }) : nameInput(p);
  const about = element("span", { className: "name" }, name, ...(line ? [element("div", { className: "notation", textContent: line, title: "The svaras in Carnatic notation, a first draft" })] : p.gamaka ? [element("span", { className: "muted", textContent: ` ${p.gamaka}` })] : []));
  const quality = element("span", { className: "quality muted", textContent: p.corrected ? "corrected" : p.quality ? `quality ${percent(p.quality)}` : "", title: "The predicted overlap with the true segment" });
  const actions = p.number === undefined ? [button("Make it a phrase", guarded(() => correct({ change: "add", level: "phrase", start_s: p.start_s, end_s: p.end_s }, undefined, p.start_s))), button("Make it a section", guarded(() => correct({ change: "add", level: "section", start_s: p.start_s, end_s: p.end_s, name: analysis.raga }, undefined, p.start_s)))] : [button("Remove", guarded(() => removePiece(p)))];
  const like = p.level === "section" ? [] : [button("More like this", () => moreLike(p))];
  const times = element("span", { className: "times" }, timeInput(p, "start_s"), "–", timeInput(p, "end_s"), "s");
  const row = element("div", { className: `piece ${p.level}` }, element("span", { className: "level", textContent: p.level === "span" ? "span" : p.level }), about, times, quality, element("span", { className: "row" }, button("▶ Play", () => { view.chosen = chosen = p; view.draw(); play(p); }), ...like, ...actions));
  row.dataset.number = p.number;
  return row;
}

async function correct(fields, number, at) {
  showError("");
  const anchor = at ?? chosen?.start_s ?? view.time;
  try {
    Object.assign(analysis, await post(of("corrections"), { version: analysis.version, ...fields }));
  } finally { refresh(number, anchor); }
}

function refresh(number, anchor) { // the same segments, as they are now
  const piece = analysis.pieces.find((p) => p.number === number), middle = piece ? (piece.start_s + piece.end_s) / 2 : anchor + 0.01;
  const pieces = analysis.pieces.filter((p) => p.start_s <= middle && middle < p.end_s);
  view.found = [];
  showPieces(pieces, piece ?? pieces.find((p) => p.level === "phrase"));
  showChanges();
}

function showChanges() {
  $("undo").hidden = !analysis.changes;
  $("undo").textContent = `Undo (${analysis.changes})`;
}

const removePiece = (p) => correct({ change: "remove", number: p.number });
const undo = guarded(() => correct({ change: "undo" }, chosen?.number));

function nameOf(piece) {
  const input = document.querySelector(`.piece[data-number="${piece?.number}"] input[type=text]`);
  input?.focus();
  input?.select();
}

// ---- pointer

const fingers = new Map();
let gesture;

$("plot").addEventListener("pointerdown", (event) => {
  if (event.button || event.clientX < $("plot").getBoundingClientRect().left + view.gutter) return;
  $("plot").setPointerCapture(event.pointerId);
  fingers.set(event.pointerId, event.clientX);
  const t = view.timeAt(event.clientX);
  gesture = fingers.size === 2 ? { kind: "pinch" } : { kind: "press", x: event.clientX, t, border: view.borderAt(event.clientX, event.clientY), row: view.rowAt(event.clientY) };
});

$("plot").addEventListener("pointermove", (event) => {
  if (!analysis) return;
  if (!gesture) $("plot").style.cursor = view.borderAt(event.clientX, event.clientY) ? "ew-resize" : "";
  if (!gesture || !fingers.has(event.pointerId)) return;
  const [a, b] = [...fingers.values()];
  fingers.set(event.pointerId, event.clientX);
  if (gesture.kind === "pinch" && fingers.size === 2) {
    const [c, d] = [...fingers.values()], about = view.timeAt((a + b) / 2);
    view.zoom(Math.max(20, Math.abs(a - b)) / Math.max(20, Math.abs(c - d)), about);
    view.pan(((a + b) - (c + d)) / 2 / view.width * (view.end - view.start));
  } else if (gesture.kind !== "pinch" && Math.abs(event.clientX - gesture.x) > 4) {
    gesture.kind = "drag";
    const t = view.timeAt(event.clientX);
    view.selected = gesture.border ? [Math.min(gesture.border.at, t), Math.max(gesture.border.at, t)] : [Math.min(gesture.t, t), Math.max(gesture.t, t)];
    view.select(...view.selected);
  }
});

$("plot").addEventListener("pointerup", guarded(async (event) => {
  const done = gesture, t = view.timeAt(event.clientX);
  fingers.delete(event.pointerId);
  if (!fingers.size) gesture = undefined;
  if (done?.kind === "press") return askAt(t, done.row);
  if (done?.kind !== "drag") return;
  view.selected = undefined;
  view.select();
  if (!done.border) return askWithin(Math.min(done.t, t), Math.max(done.t, t));
  const touching = analysis.pieces.find((p) => p.level === done.border.level && (p.start_s === done.border.at || p.end_s === done.border.at));
  await correct({ change: "move", level: done.border.level, at_s: done.border.at, to_s: t }, touching.number);
}));
$("plot").addEventListener("pointercancel", (event) => { fingers.delete(event.pointerId); gesture = undefined; view.selected = undefined; view.select(); });

$("plot").addEventListener("contextmenu", guarded(async (event) => {
  event.preventDefault();
  await askAt(view.timeAt(event.clientX), view.rowAt(event.clientY), false);
  nameOf(chosen);
}));

$("plot").addEventListener("wheel", (event) => {
  const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
  if (event.ctrlKey || event.metaKey) view.zoom(Math.exp(event.deltaY * 0.004), view.timeAt(event.clientX));
  else if (Math.abs(sideways) > Math.abs(event.shiftKey ? 0 : event.deltaY)) view.pan(sideways / view.width * (view.end - view.start));
  else return;
  event.preventDefault();
}, { passive: false });

const scrollOverview = (event) => {
  if (!event.buttons) return;
  $("overview").setPointerCapture(event.pointerId);
  const box = $("overview").getBoundingClientRect(), span = view.end - view.start;
  view.look((event.clientX - box.left - view.gutter) / (box.width - view.gutter) * analysis.seconds - span / 2, (event.clientX - box.left - view.gutter) / (box.width - view.gutter) * analysis.seconds + span / 2);
};
$("overview").addEventListener("pointerdown", scrollOverview);
$("overview").addEventListener("pointermove", scrollOverview);

// ---- keys and buttons

function nextPhrase(direction) {
  const starts = analysis.pieces.filter((p) => p.level === "phrase" && (direction > 0 ? p.start_s > view.time + 0.01 : p.start_s < view.time - 0.01));
  const phrase = starts.at(direction > 0 ? 0 : -1);
  if (!phrase) return undefined;
  view.reveal(phrase.start_s, phrase.end_s);
  setTime(phrase.start_s + 1e-3);
  return guarded(() => askAt(view.time, "phrase", false))();
}

const KEY_ACTIONS = {
  " ": playPause, Enter: guarded(() => askAt(view.time)), l: () => chosen && moreLike(chosen), n: () => nameOf(chosen), "?": () => $("help-dialog").showModal(),
  "+": () => view.zoom(1 / 1.5, view.time), "=": () => view.zoom(1 / 1.5, view.time), "-": () => view.zoom(1.5, view.time), 0: () => view.look(0, analysis.seconds),
  PageDown: () => view.pan(0.9 * (view.end - view.start)), PageUp: () => view.pan(-0.9 * (view.end - view.start)), Home: () => setTime(0), End: () => setTime(analysis.seconds),
  Delete: guarded(() => chosen?.number !== undefined && removePiece(chosen)),
};

document.addEventListener("keydown", (event) => {
  if ($("result").hidden || event.target.closest("input, select, summary, dialog, button, a") || event.altKey) return;
  if ((event.ctrlKey || event.metaKey) && event.key === "z" && analysis.changes) { event.preventDefault(); undo(); return; }
  if (event.ctrlKey || event.metaKey) return;
  const direction = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const action = direction ? () => (event.shiftKey ? nextPhrase(direction) : setTime(view.time + 0.1 * direction)) : KEY_ACTIONS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!action) return;
  event.preventDefault();
  action();
});

$("play").onclick = playPause;
$("in").onclick = () => view.zoom(1 / 1.6);
$("out").onclick = () => view.zoom(1.6);
$("fit").onclick = () => view.look(0, analysis.seconds);
$("undo").onclick = undo;
$("help").onclick = () => $("help-dialog").showModal();
$("speed").onchange = () => player.setPlaybackRate(parseFloat($("speed").value), true);
$("error").querySelector("button").onclick = () => showError("");
$("file").onchange = guarded(async () => { await openFiles([...$("file").files]); $("file").value = ""; });

$("sa").onsubmit = guarded(async (event) => { event.preventDefault(); await analyseAgain(saHz()); });
$("sa-estimate").onclick = guarded(() => analyseAgain(null));
$("sa-hz").oninput = () => { moveSa(saHz()); $("sa-slide").value = view.shift; };
$("sa-slide").oninput = () => {
  $("sa-hz").value = (analysis.tonic_hz * 2 ** ($("sa-slide").value / 1200)).toFixed(1);
  moveSa(saHz());
};
$("drone").onclick = () => {
  if (drone.sounding) drone.stop();
  else drone.start(saHz());
  $("drone").setAttribute("aria-pressed", drone.sounding);
};

$("record").onclick = guarded(async () => {
  if (stopRecording) {
    const blob = await stopRecording();
    stopRecording = undefined;
    $("record").textContent = "Record";
    $("record").classList.remove("recording");
    const suffix = blob.type.includes("mp4") ? "m4a" : blob.type.includes("ogg") ? "ogg" : "webm";
    await openFiles([new File([blob], `recording ${new Date().toTimeString().slice(0, 8)}.${suffix}`)]);
    return;
  }
  try {
    stopRecording = await startRecording();
  } catch (error) { throw new Error(`the microphone cannot be used (${error.message}); allow it for this page, or open a file`); }
  $("record").textContent = "Stop";
  $("record").classList.add("recording");
});

$("export").addEventListener("toggle", () => {
  $("export").querySelector("ul").replaceChildren(...Object.entries(FORMATS).map(([format, text]) => element("li", {}, element("a", { href: of(`export?format=${format}`), download: "", textContent: text, onclick: () => { $("export").open = false; } }))));
});

for (const kind of ["dragover", "dragleave", "drop"]) {
  document.addEventListener(kind, guarded(async (event) => {
    event.preventDefault();
    document.body.classList.toggle("dropping", kind === "dragover");
    if (kind === "drop" && event.dataTransfer.files.length) await openFiles([...event.dataTransfer.files]);
  }));
}

// ---- start

const started = guarded(async () => {
  const asked = location.hash.slice(1);
  history.replaceState(null, "", location.pathname); // without the token
  studio = await json("api/studio");
  recordings = studio.recordings;
  current = (recordings.find((r) => r.id === asked) ?? recordings.at(-1))?.id;
  $("raga-names").replaceChildren(...studio.ragas.map((name) => element("option", { value: name })));
  $("svara-names").replaceChildren(...studio.svaras.map((name) => element("option", { value: name })));
  await poll();
})();
