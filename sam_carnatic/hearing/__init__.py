"From a waveform to the melody relative to the tonic."
