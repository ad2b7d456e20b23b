// The drone: Sa below, Pa, Sa and Sa above, with the slow beat of a tanpura.

const STRINGS = [0.5, 0.75, 1, 1]; // relative to Sa
const HARMONICS = new Float32Array([0, 1, 0.7, 0.55, 0.4, 0.3, 0.22, 0.16, 0.12, 0.08]);

export class Drone {
  get sounding() { return !!this.context; }

  start(saHz) {
    this.context = new AudioContext();
    const wave = this.context.createPeriodicWave(new Float32Array(HARMONICS.length), HARMONICS);
    const out = this.context.createGain();
    out.gain.value = 0.05;
    out.connect(this.context.destination);
    this.strings = STRINGS.map((ratio, k) => {
      const string = this.context.createOscillator();
      string.setPeriodicWave(wave);
      string.detune.value = k === 3 ? 2 : 0; // cents: the two upper strings beat
      string.connect(out);
      string.start();
      return string;
    });
    this.tune(saHz);
  }

  tune(saHz) {
    this.strings?.forEach((string, k) => string.frequency.setTargetAtTime(saHz * STRINGS[k], this.context.currentTime, 0.03));
  }

  stop() {
    this.context?.close();
    this.context = this.strings = undefined;
  }
}

/** Record the microphone without the processing that is made for speech; the result of stop() is a Blob. */
export async function startRecording() {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false } });
  const recorder = new MediaRecorder(stream);
  const parts = [];
  recorder.ondataavailable = (event) => parts.push(event.data);
  recorder.start();
  return () => new Promise((resolve) => {
    recorder.onstop = () => {
      stream.getTracks().forEach((track) => track.stop());
      resolve(new Blob(parts, { type: recorder.mimeType }));
    };
    recorder.stop();
  });
}
